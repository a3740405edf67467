package dev.awaitable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Index.atIndex;

import dev.awaitable.testkit.Folders;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The {@code catalog} script, as a person's shell runs it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

  private static final Path LAUNCHER = Path.of("catalog").toAbsolutePath();

  /** Archives are for machines on which commands are run again and again. */
  private static final Map<String, String> PERSON = Map.of("CI", "");

  private static final Map<String, String> CI = Map.of("CI", "true");

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
    for (String tool : List.of("sh", "readlink", "find", "mkdir", "rmdir", "cat")) {
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

  @Test
  void keeps_what_java_loaded_for_the_next_run() throws Exception {
    Path launcher = program();

    assertThat(run(List.of(launcher.toString(), "--version"), PERSON).output())
        .startsWith("catalog ");

    Path archive = only(archives());
    assertThat(archive).isNotEmptyFile();
    assertThat(target()).containsExactlyInAnyOrder("catalog.jar", archive.getFileName().toString());
    FileTime made = Files.getLastModifiedTime(archive);
    assertThat(run(List.of(launcher.toString(), "--version"), PERSON).output())
        .startsWith("catalog ");
    assertThat(Files.getLastModifiedTime(archive)).isEqualTo(made);
  }

  @Test
  void says_nothing_of_an_archive_that_is_old_or_broken() throws Exception {
    Path launcher = program();
    run(List.of(launcher.toString(), "--version"), PERSON);
    Path archive = only(archives());
    Path jar = elsewhere.resolve("target/catalog.jar");
    FileTime later = FileTime.from(Files.getLastModifiedTime(archive).toInstant().plusSeconds(9));

    Files.setLastModifiedTime(jar, later);
    Run old = run(List.of(launcher.toString(), "--version"), CI);
    Files.write(archive, new byte[] {1, 2, 3});
    Run broken = run(List.of(launcher.toString(), "--version"), CI);
    Files.delete(archive);
    Run none = run(List.of(launcher.toString(), "--version"), CI);

    assertThat(List.of(old, broken, none))
        .allSatisfy(run -> {
          assertThat(run.output()).matches("catalog [^\n]*\n");
          assertThat(run.code()).isZero();
        });
    assertThat(archives()).isEmpty();
  }

  /** Java 25 takes the classes of an archive without a look at the jar that they came from. */
  @ParameterizedTest
  @ValueSource(longs = {-3600, 3600})
  void runs_the_program_that_is_there_and_no_other_that_an_archive_remembers(long later)
      throws Exception {
    Path launcher = program();
    run(List.of(launcher.toString(), "--version"), PERSON);
    FileTime made = Files.getLastModifiedTime(only(archives()));

    Path jar = elsewhere.resolve("target/catalog.jar");
    writeOtherProgram(jar);
    Files.setLastModifiedTime(jar, FileTime.from(made.toInstant().plusSeconds(later)));

    assertThat(run(List.of(launcher.toString(), "--version"), CI).output())
        .isEqualTo("read from the jar\n");
  }

  /** A program that says what its own class of a name that archives know makes of a word. */
  private void writeOtherProgram(Path jar) throws IOException {
    Folders.write(
        elsewhere,
        new TreeMap<>(
            Map.of(
                "other/Main.java",
                """
                package dev.awaitable;
                public final class Main {
                  public static void main(String[] args) {
                    System.out.println(dev.awaitable.problem.SafeText.clean("remembered"));
                  }
                }
                """,
                "other/SafeText.java",
                """
                package dev.awaitable.problem;
                public final class SafeText {
                  public static String clean(String word) {
                    return "read from the jar";
                  }
                }
                """)));
    Path sources = elsewhere.resolve("other");
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-d",
                sources.toString(),
                sources.resolve("Main.java").toString(),
                sources.resolve("SafeText.java").toString());
    assertThat(code).isZero();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "dev.awaitable.Main");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (String name :
          List.of("dev/awaitable/Main.class", "dev/awaitable/problem/SafeText.class")) {
        out.putNextEntry(new JarEntry(name));
        out.write(Files.readAllBytes(sources.resolve(name)));
      }
    }
  }

  @Test
  void starts_all_the_same_where_no_archive_can_be_made() throws Exception {
    Path launcher = program();
    Path small = elsewhere.resolve("src/test/resources/golden/everything/catalog.yaml");
    Files.delete(small);

    for (int i = 0; i < 2; i++) {
      assertThat(run(List.of(launcher.toString(), "--version"), PERSON).output())
          .matches("catalog [^\n]*\n");
    }

    assertThat(only(archives())).isEmptyFile();
  }

  @Test
  void lets_each_jdk_write_down_what_it_can() throws Exception {
    String launcher = program().toString();
    String classes = ".* -XX:ArchiveClassesAtExit=\\S+ .*\\.Rehearsal 1";
    String methodsToo = ".* -XX:AOTCacheOutput=\\S+ .*\\.Rehearsal 10";
    Map<String, String> ways =
        Map.of("21.0.1", classes, "24.0.2", classes, "25", methodsToo, "26.0.1", methodsToo);
    for (Map.Entry<String, String> way : ways.entrySet()) {
      Map<String, String> person = new HashMap<>(PERSON);
      person.put("JAVA_HOME", jdkThatTellsItsFlags(way.getKey()));

      run(List.of(launcher, "--version"), person);

      Path told = elsewhere.resolve("jdk/told");
      assertThat(Files.readAllLines(told).getFirst()).as(way.getKey()).matches(way.getValue());
      Files.delete(told);
    }
  }

  @Test
  void rehearses_on_its_own_catalog_and_on_a_small_one_where_that_comes_to_nothing()
      throws Exception {
    String launcher = program().toString();
    Folders.write(elsewhere, new TreeMap<>(Map.of("catalog.yaml", "", "data/sources.csv", "")));
    Map<String, String> person = new HashMap<>(PERSON);
    person.put("JAVA_HOME", jdkThatTellsItsFlags("25"));

    run(List.of(launcher, "--version"), person);

    assertThat(Files.readAllLines(elsewhere.resolve("jdk/told")))
        .hasSize(3)
        .satisfies(own -> assertThat(own).endsWith(".Rehearsal 1"), atIndex(0))
        .satisfies(small -> assertThat(small).endsWith(".Rehearsal 10"), atIndex(1))
        .satisfies(asked -> assertThat(asked).endsWith(" --version"), atIndex(2));
  }

  @Test
  void a_broken_catalog_of_its_own_spoils_no_archive() throws Exception {
    Path launcher = program();
    Folders.write(elsewhere, new TreeMap<>(Map.of("catalog.yaml", "x: [", "data/sources.csv", "")));

    run(List.of(launcher.toString(), "--version"), PERSON);

    assertThat(only(archives())).isNotEmptyFile();
  }

  @Test
  void gives_a_large_catalog_the_optimizing_compiler_and_a_bounded_heap() throws Exception {
    String launcher = program().toString();
    Map<String, String> tells = Map.of("CI", "true", "JAVA_HOME", jdkThatTellsItsFlags("21.0.1"));
    String small = catalog("small.yaml", 4L << 20);
    String large = catalog("large.yaml", 40L << 20);
    String huge = catalog("huge.yaml", 60L << 20);
    String lifted = "--max-catalog-size";

    assertThat(run(List.of(launcher, "check", "--catalog", small, lifted, "99"), tells).output())
        .contains("-XX:TieredStopAtLevel=1 ", "-XX:+UseSerialGC ", "useNativeAccessorOnly=true ")
        .endsWith(" check --catalog " + small + " --max-catalog-size 99\n");
    assertThat(run(List.of(launcher, "check", "--catalog", large), tells).output())
        .as("will be refused")
        .contains("-XX:TieredStopAtLevel=1 ");
    assertThat(run(List.of(launcher, "build", "--catalog", large, lifted, "99"), tells).output())
        .contains("-XX:+UseParallelGC ", "-Xmx1536m ", " -jar ")
        .doesNotContain("TieredStopAtLevel", "UseSerialGC", "useNativeAccessorOnly")
        .endsWith(" build --catalog " + large + " --max-catalog-size 99\n");
    assertThat(run(List.of(launcher, "build", lifted + "=99", "--catalog=" + huge), tells).output())
        .contains("-XX:+UseParallelGC ")
        .doesNotContain("-Xmx");
    Map<String, String> roomy = new HashMap<>(tells);
    roomy.put("JDK_JAVA_OPTIONS", "-Xmx3g");
    assertThat(run(List.of(launcher, "build", "--catalog", large, lifted, "99"), roomy).output())
        .as("what somebody asks Java for stands")
        .contains("-XX:+UseParallelGC ")
        .doesNotContain("-Xmx1536m");
  }

  private String catalog(String name, long bytes) throws IOException {
    Path file = elsewhere.resolve(name);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(bytes);
    }
    return file.toString();
  }

  private String jdkThatTellsItsFlags(String version) throws IOException {
    Path home = elsewhere.resolve("jdk");
    for (String tool : List.of("java", "javac")) {
      Path script = home.resolve("bin").resolve(tool);
      Files.createDirectories(script.getParent());
      Files.writeString(script, "#!/bin/sh\necho \"$@\" | tee -a \"${0%/*}/../told\"\n");
      assertThat(script.toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home.toString();
  }

  /** The program in a folder of its own, as it is after a build by hand. */
  private Path program() throws IOException {
    Path jar = elsewhere.resolve("target/catalog.jar");
    Files.createDirectory(jar.getParent());
    Files.copy(Path.of(System.getProperty("catalog.jar")), jar);
    String golden = "src/test/resources/golden/everything";
    SortedMap<String, String> small = Folders.read(Path.of(golden));
    small.keySet().removeIf(it -> it.startsWith("expected/"));
    Folders.write(Files.createDirectories(elsewhere.resolve(golden)), small);
    return Files.copy(LAUNCHER, elsewhere.resolve("catalog"));
  }

  private List<String> target() throws IOException {
    try (Stream<Path> files = Files.list(elsewhere.resolve("target"))) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  private List<Path> archives() throws IOException {
    return target().stream()
        .filter(it -> it.endsWith(".jsa") || it.endsWith(".aot"))
        .map(it -> elsewhere.resolve("target").resolve(it))
        .toList();
  }

  private static Path only(List<Path> files) {
    assertThat(files).hasSize(1);
    return files.getFirst();
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
