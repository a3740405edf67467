package dev.awaitable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import mockwebserver3.MockWebServer;
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
        server.setDispatcher(new StaticHost(site.folder(), BASE));
        for (String missing :
            new String[] {"reqeusts", "libraries/aiohtpp/", "a/b/c/nothing.html"}) {
          site.browser().open(base + missing);
          assertThat(site.browser().ask("document.querySelector('h1').textContent"))
              .isEqualTo("Nothing awaits here");
          assertThat(site.browser().ask("getComputedStyle(document.body).margin"))
              .as("the style sheet is found")
              .isEqualTo("0px");
        }
        // With the file's name, as the site's own links have it, and without.
        for (String address : new String[] {"reqeusts/index.html", "reqeusts.html", "reqeusts/"}) {
          site.browser().open(base + "instead-of/" + address);
          assertThat(site.browser().ask("document.querySelector('#search').value"))
              .as(address)
              .isEqualTo("reqeusts");
        }
        site.browser().press("/");
        site.browser().await("document.querySelectorAll('[role=option]').length > 0");
        assertThat(
                site.browser().ask("document.querySelector('[role=option]').getAttribute('href')"))
            .isEqualTo(BASE + "instead-of/requests/index.html");
        assertThat(site.browser().requests()).allMatch(it -> it.startsWith(base));
      }
    }
  }
}
