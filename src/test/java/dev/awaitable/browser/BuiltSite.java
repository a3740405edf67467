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
 * A catalog, mostly the project's own, built and opened in a browser. Where there is no browser,
 * its tests are skipped, and the run says so.
 *
 * @param folder the site
 * @param browser a browser with one page
 */
record BuiltSite(Path folder, Browser browser) implements AutoCloseable {

  static BuiltSite make(Path temporary, String... options) throws IOException {
    return make(temporary, Path.of("catalog.yaml"), Path.of("data"), options);
  }

  /** Another catalog, as on the day that the cases of the audit are judged on. */
  static BuiltSite make(Path temporary, Path catalog, Path data, String... options)
      throws IOException {
    Path program = Browser.installed().orElse(null);
    if (program == null) {
      System.err.println("SKIPPED: no Chromium on the path, so no page is tried in a browser");
    }
    Assumptions.assumeTrue(program != null, "no Chromium on the path");
    Path home = Files.createDirectories(temporary.resolve("home"));
    Files.copy(catalog, home.resolve("catalog.yaml"));
    Folders.write(home.resolve("data"), Folders.read(data));
    List<String> args = new ArrayList<>(List.of("build", "--offline"));
    args.addAll(List.of("--now", "2026-11-20T00:00:00Z"));
    args.addAll(List.of(options));
    Cli.Run run = new Cli(home).run(args.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    Browser browser = Browser.start(program, temporary.resolve("profile"));
    return new BuiltSite(home.resolve("site"), browser);
  }

  /** Opens a page from the file system, by its path from the site's root and any fragment. */
  void open(String path) {
    int hash = path.indexOf('#');
    String fragment = hash < 0 ? "" : path.substring(hash);
    String page = path.substring(0, path.length() - fragment.length());
    browser.open(folder.resolve("index.html").toUri().resolve(page) + fragment);
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
