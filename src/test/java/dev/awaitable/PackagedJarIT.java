package dev.awaitable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shaded jar, run as a jar: some faults exist only there. */
class PackagedJarIT {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/everything");

  @TempDir Path home;

  @Test
  void builds_the_golden_site_with_the_templates_it_carries() throws Exception {
    SortedMap<String, String> input = Folders.read(GOLDEN);
    input.keySet().removeIf(it -> it.startsWith("expected/"));
    Folders.write(home, input);
    List<String> args = new ArrayList<>(List.of("build", "--offline"));
    args.addAll(Files.readAllLines(GOLDEN.resolve("options.txt")));
    args.addAll(List.of("--now", "2026-11-20T00:00:00Z"));

    Run run = run(args);

    assertThat(run.output()).contains("3 libraries in 2 categories");
    assertThat(run.code()).isZero();
    SortedMap<String, String> expected = Folders.read(GOLDEN.resolve("expected"));
    assertThat(Files.readString(home.resolve("site/libraries/newdriver/index.html")))
        .isEqualTo(expected.get("libraries/newdriver/index.html"));
    assertThat(Files.readString(home.resolve("README.md"))).isEqualTo(expected.get("README.md"));
    assertThat(home.resolve("site/assets/site.css")).exists();
  }

  @Test
  void tells_its_version_and_its_exit_codes() throws Exception {
    assertThat(run(List.of("--version")).output()).startsWith("catalog ").doesNotContain("(not");
    assertThat(run(List.of("--help")).output()).contains("build", "check", "Exit codes");
    assertThat(run(List.of("nonsense")).code()).isEqualTo(2);
  }

  @Test
  void explains_a_rule_from_the_page_it_carries() throws Exception {
    Run run = run(List.of("explain", "unknown-key"));
    assertThat(run.code()).isZero();
    assertThat(run.output()).isEqualTo(Files.readString(Path.of("docs/problems/unknown-key.md")));
  }

  private Run run(List<String> args) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new ArrayList<>(List.of(java, "-jar", System.getProperty("catalog.jar")));
    command.addAll(args);
    Path output = home.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
  }

  private record Run(int code, String output) {}
}
