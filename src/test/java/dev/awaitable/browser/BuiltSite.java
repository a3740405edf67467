package dev.awaitable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Browser;
import dev.awaitable.testkit.Cli;
import dev.awaitable.testkit.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * The project's own catalog, built and opened in a browser. Where there is no browser, its tests
 * are skipped, and the run says so.
 *
 * @param folder the site
 * @param browser a browser with one page
 */
record BuiltSite(Path folder, Browser browser) implements AutoCloseable {

  static BuiltSite make(Path temporary, String... options) throws IOException {
    Path program = Browser.installed().orElse(null);
    if (program == null) {
      System.err.println("SKIPPED: no Chromium on the path, so no page is tried in a browser");
    }
    Assumptions.assumeTrue(program != null, "no Chromium on the path");
    Path home = Files.createDirectories(temporary.resolve("home"));
    Files.copy(Path.of("catalog.yaml"), home.resolve("catalog.yaml"));
    Folders.write(home.resolve("data"), Folders.read(Path.of("data")));
    List<String> args = new ArrayList<>(List.of("build", "--offline"));
    args.addAll(List.of(options));
    Cli.Run run = new Cli(home).run(args.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    Browser browser = Browser.start(program, temporary.resolve("profile"));
    return new BuiltSite(home.resolve("site"), browser);
  }

  /** Opens a page from the file system, by its path from the site's root. */
  void open(String path) {
    browser.open(folder.resolve("index.html").toUri().resolve(path).toString());
  }

  /** No error, no refusal of the policy, no request that leaves the site. */
  void assertQuiet() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).allMatch(it -> it.startsWith("file:") || it.startsWith("data:"));
  }

  @Override
  public void close() {
    browser.close();
  }
}
