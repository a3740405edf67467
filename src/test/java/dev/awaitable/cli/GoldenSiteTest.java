package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Cli;
import dev.awaitable.testkit.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of {@code golden/} holds a small catalog, what was observed, the options of a build,
 * and the site and README that must come out. {@code -Dgolden=write} writes them anew: read the
 * diff.
 */
class GoldenSiteTest {

  private static final Path CASES = Path.of("src/test/resources/golden");
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> each_catalog_gives_its_site() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      return cases.sorted().toList().stream()
          .map(it -> DynamicTest.dynamicTest(it.getFileName().toString(), () -> check(it)));
    }
  }

  private void check(Path golden) throws IOException {
    SortedMap<String, String> first = build(golden, "first");
    SortedMap<String, String> second = build(golden, "second");
    assertThat(second).as("a second build gives the same bytes").isEqualTo(first);

    Path expected = golden.resolve("expected");
    if (WRITE) {
      Folders.delete(expected);
      Folders.write(expected, first);
    }
    SortedMap<String, String> wanted = Folders.read(expected);
    assertThat(first.keySet()).isEqualTo(wanted.keySet());
    for (String file : wanted.keySet()) {
      assertThat(first.get(file)).as(file).isEqualTo(wanted.get(file));
    }
  }

  /** Builds in a folder of its own; assets are copied unchanged and need no golden copy. */
  private SortedMap<String, String> build(Path golden, String name) throws IOException {
    Path home = temporary.resolve(golden.getFileName() + "-" + name);
    SortedMap<String, String> input = Folders.read(golden);
    input.keySet().removeIf(it -> it.startsWith("expected/"));
    Folders.write(home, input);
    List<String> args = new ArrayList<>(List.of("build", "--offline"));
    args.addAll(Files.readAllLines(golden.resolve("options.txt")));
    Cli.Run run = new Cli(home).run(args.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINE);
    SortedMap<String, String> made = new TreeMap<>(Folders.read(home.resolve("site")));
    made.keySet().removeIf(it -> it.startsWith("assets/") || it.endsWith(".schema.json"));
    made.put("warnings.txt", run.err().replace(home.toString(), "HOME"));
    made.put("README.md", Folders.read(home).get("README.md"));
    return made;
  }
}
