package dev.awaitable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The site from a server, at an address of some depth, as hosts of project pages have it. */
class ServedInBrowserTest {

  private static final String BASE = "/list/";

  @ParameterizedTest(name = "knowing its address: {0}")
  @ValueSource(booleans = {false, true})
  void every_kind_of_page_finds_all_it_asks_for(boolean known, @TempDir Path temporary)
      throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      String base = server.url(BASE).toString();
      try (BuiltSite site = known ? built(temporary, base) : BuiltSite.make(temporary)) {
        StaticHost host = new StaticHost(site.folder(), BASE);
        server.setDispatcher(host);
        site.browser().screen(1440, 900, "light");
        List<String> trouble = new ArrayList<>();
        for (String page : PageKinds.of(site.folder()).values()) {
          // A page that stands at any depth cannot work without knowing the address of the site.
          if (known || !page.equals("404.html")) {
            trouble.addAll(look(site, page, base));
          }
        }
        assertThat(trouble).isEmpty();
        assertThat(lost(server, host)).isEmpty();
      }
    }
  }

  private static BuiltSite built(Path temporary, String base) throws IOException {
    return BuiltSite.make(temporary, "--base-url", base);
  }

  private static List<String> look(BuiltSite site, String page, String base) {
    // As people see addresses: without the name of the index.
    site.browser().open(base + page.replaceFirst("(^|/)index\\.html$", "$1"));
    List<String> trouble = new ArrayList<>();
    site.browser().complaints().forEach(it -> trouble.add(page + " complains: " + it));
    site.browser().requests().stream()
        .filter(it -> !it.startsWith(base) && !it.startsWith("data:"))
        .forEach(it -> trouble.add(page + " asks elsewhere: " + it));
    if (site.browser()
            .ask("getComputedStyle(document.body).margin + document.fonts.status")
            .isEmpty()
        || !site.browser().ask("getComputedStyle(document.body).margin").equals("0px")) {
      trouble.add(page + " has no style");
    }
    if (!site.browser().ask("document.documentElement.className").contains("js")) {
      trouble.add(page + " has no scripts");
    }
    return trouble;
  }

  /** What was asked for and is not there. */
  private static List<String> lost(MockWebServer server, StaticHost host) throws Exception {
    List<String> lost = new ArrayList<>();
    int asked = 0;
    RecordedRequest request = server.takeRequest(0, TimeUnit.SECONDS);
    while (request != null) {
      asked++;
      String path = request.getUrl().encodedPath();
      if (!host.has(path)) {
        lost.add(path);
      }
      request = server.takeRequest(0, TimeUnit.SECONDS);
    }
    assertThat(asked).isGreaterThan(50);
    return lost;
  }
}
