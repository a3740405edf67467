package dev.awaitable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.serve.Edition;
import dev.awaitable.serve.Notice;
import dev.awaitable.serve.PreviewServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview under the site's own policy: pages load themselves anew, and show what is wrong. */
class PreviewInBrowserTest {

  @Test
  void a_page_loads_itself_anew_for_each_edition(@TempDir Path temporary) throws IOException {
    try (BuiltSite site = BuiltSite.make(temporary);
        PreviewServer server = PreviewServer.at(0)) {
      SortedMap<String, byte[]> files = files(site.folder());
      server.show(Edition.of(files, null));
      server.start();
      site.browser().open(server.address() + "about/");
      assertThat(site.browser().ask("document.querySelector('.preview-notice') === null"))
          .isEqualTo("true");

      SortedMap<String, byte[]> changed = new TreeMap<>(files);
      String about = new String(files.get("about/index.html"), StandardCharsets.UTF_8);
      changed.put(
          "about/index.html",
          about.replace("<h1>", "<h1>Again: ").getBytes(StandardCharsets.UTF_8));
      site.browser().leave(() -> server.show(Edition.of(changed, null)));
      assertThat(site.browser().ask("document.querySelector('h1').textContent"))
          .startsWith("Again: ");

      Notice notice = new Notice("1 error in <x>", "catalog.yaml:1:1: <b>bold</b>", true);
      site.browser().leave(() -> server.show(Edition.of(changed, notice)));
      assertThat(
              site.browser().ask("document.querySelector('.preview-notice summary').textContent"))
          .isEqualTo("1 error in <x>");
      assertThat(site.browser().ask("document.querySelector('.preview-notice pre').textContent"))
          .isEqualTo("catalog.yaml:1:1: <b>bold</b>");
      assertThat(
              site.browser()
                  .ask("getComputedStyle(document.querySelector('.preview-notice')).color"))
          .as("the style of the notice is let in")
          .isEqualTo("rgb(255, 255, 255)");
      assertThat(site.browser().complaints()).isEmpty();
      assertThat(site.browser().requests())
          .allMatch(it -> it.startsWith(server.address().toString()) || it.startsWith("data:"));
    }
  }

  private static SortedMap<String, byte[]> files(Path site) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(site)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        files.put(site.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
