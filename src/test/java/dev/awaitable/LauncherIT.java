package dev.awaitable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The {@code catalog} script, as a person's shell runs it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

  private static final Path LAUNCHER = Path.of("catalog").toAbsolutePath();

  @TempDir Path elsewhere;

  @Test
  void starts_from_any_folder_and_through_a_link() throws Exception {
    Path link = Files.createSymbolicLink(elsewhere.resolve("link"), LAUNCHER);

    assertThat(run(List.of(link.toString(), "--version"), Map.of()).output()).startsWith("catalog");
    assertThat(run(List.of(LAUNCHER.toString(), "check"), Map.of()).output()).contains("no errors");
  }

  @Test
  void hands_on_the_exit_code_of_the_program() throws Exception {
    assertThat(run(List.of(LAUNCHER.toString(), "nonsense"), Map.of()).code()).isEqualTo(2);
  }

  @Test
  void says_in_one_line_that_maven_is_missing() throws Exception {
    Path copy = Files.copy(LAUNCHER, elsewhere.resolve("catalog"));
    Path tools = Files.createDirectory(elsewhere.resolve("tools"));
    for (String tool :
        List.of("sh", "dirname", "readlink", "sed", "find", "head", "mkdir", "rmdir", "cat")) {
      Files.createSymbolicLink(tools.resolve(tool), which(tool));
    }

    Run run =
        run(
            List.of(copy.toString(), "--version"),
            Map.of("PATH", tools.toString(), "JAVA_HOME", System.getProperty("java.home")));

    assertThat(run.output())
        .isEqualTo("catalog: Maven is missing; install Maven 3.8.7 or newer and try again\n");
    assertThat(run.code()).isEqualTo(69);
  }

  private static Path which(String tool) {
    for (String folder : System.getenv("PATH").split(":", -1)) {
      Path candidate = Path.of(folder, tool);
      if (Files.isExecutable(candidate)) {
        return candidate;
      }
    }
    throw new AssertionError("this machine has no " + tool);
  }

  private Run run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(elsewhere, "output", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(elsewhere.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
  }

  private record Run(int code, String output) {}
}
