package dev.awaitable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for addresses that lead nowhere, served as hosts of static files do: at any depth. */
class NotFoundInBrowserTest {

  private static final String BASE = "/list/";

  @Test
  void its_search_works_at_any_depth_and_begins_with_what_was_asked_for(@TempDir Path temporary)
      throws IOException {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      String base = server.url(BASE).toString();
      try (BuiltSite site = BuiltSite.make(temporary, "--base-url", base)) {
        server.setDispatcher(new StaticHost(site.folder()));
        for (String missing :
            new String[] {"reqeusts", "libraries/aiohtpp/", "a/b/c/nothing.html"}) {
          site.browser().open(base + missing);
          assertThat(site.browser().ask("document.querySelector('h1').textContent"))
              .isEqualTo("Nothing awaits here");
          assertThat(site.browser().ask("getComputedStyle(document.body).margin"))
              .as("the style sheet is found")
              .isEqualTo("0px");
        }
        site.browser().open(base + "instead-of/reqeusts/");
        assertThat(site.browser().ask("document.querySelector('#search').value"))
            .isEqualTo("reqeusts");
        site.browser().press("/");
        site.browser().await("document.querySelectorAll('[role=option]').length > 0");
        assertThat(
                site.browser().ask("document.querySelector('[role=option]').getAttribute('href')"))
            .isEqualTo(BASE + "instead-of/requests/index.html");
        assertThat(site.browser().requests()).allMatch(it -> it.startsWith(base));
      }
    }
  }

  /** Gives files below a folder, a folder's index, and else the 404 page. */
  private static final class StaticHost extends Dispatcher {

    private final Path folder;

    StaticHost(Path folder) {
      this.folder = folder;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
      String path = request.getUrl().encodedPath();
      Path file = path.startsWith(BASE) ? folder.resolve(path.substring(BASE.length())) : folder;
      if (Files.isDirectory(file)) {
        file = file.resolve("index.html");
      }
      boolean found = path.startsWith(BASE) && Files.isRegularFile(file);
      try {
        byte[] body = Files.readAllBytes(found ? file : folder.resolve("404.html"));
        return new MockResponse.Builder()
            .code(found ? 200 : 404)
            .setHeader("Content-Type", type(found ? file.toString() : "404.html"))
            .body(new Buffer().write(body))
            .build();
      } catch (IOException e) {
        return new MockResponse.Builder().code(500).build();
      }
    }

    private static String type(String name) {
      if (name.endsWith(".css")) {
        return "text/css";
      }
      if (name.endsWith(".js")) {
        return "text/javascript";
      }
      return name.endsWith(".svg") ? "image/svg+xml" : "text/html";
    }
  }
}
