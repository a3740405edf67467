package dev.awaitable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Browser;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class FrameInBrowserTest {

  private static final String SCHEME = "getComputedStyle(document.documentElement).colorScheme";
  private static final String PRESS = "document.querySelector('.theme').click(), " + SCHEME;

  private BuiltSite site;
  private Browser browser;

  @BeforeAll
  void build(@TempDir Path temporary) throws IOException {
    site = BuiltSite.make(temporary);
    browser = site.browser();
  }

  @AfterAll
  void close() {
    if (site != null) {
      site.close();
    }
  }

  @Test
  void the_colours_go_from_the_systems_to_light_to_dark_and_are_remembered() {
    site.open("index.html");
    assertThat(browser.ask(SCHEME)).isEqualTo("light dark");
    assertThat(browser.ask(PRESS)).isEqualTo("light");
    assertThat(browser.ask(PRESS)).isEqualTo("dark");

    site.open("about/index.html");

    assertThat(browser.ask(SCHEME)).isEqualTo("dark");
    assertThat(browser.ask("document.querySelector('.theme').ariaLabel")).contains("dark");
    assertThat(browser.ask(PRESS)).isEqualTo("light dark");
    site.assertQuiet();
  }

  @Test
  void old_figures_are_announced_and_fresh_ones_are_not() {
    String shown = "String(document.querySelector('.data-age').checkVisibility())";
    site.open("index.html");
    browser.ask("document.documentElement.classList.remove('old-data')");
    assertThat(browser.ask(shown)).isEqualTo("false");

    String rerun =
        "(document.documentElement.dataset.dataOf = %s, new Promise(done => { const script ="
            + " document.createElement('script'); script.onload = done; script.src ="
            + " 'assets/first.js?again'; document.head.append(script); }))";
    browser.ask(rerun.formatted("new Date().toISOString().slice(0, 10)"));
    assertThat(browser.ask(shown)).isEqualTo("false");
    browser.ask(rerun.formatted("'2020-01-01'"));
    assertThat(browser.ask(shown)).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 768, 1440})
  void nothing_scrolls_sideways(int width) {
    browser.screen(width, 900, "light");
    for (String page :
        new String[] {
          "index.html",
          "404.html",
          "a-z/index.html",
          "about/index.html",
          "categories/databases-sql/index.html",
          "for/kubernetes/index.html",
          "for/postgresql/index.html",
          "graveyard/index.html",
          "how-we-judge/index.html",
          "instead-of/index.html",
          "instead-of/requests/index.html",
          "learn/index.html",
          "learn/asyncio-threads-or-processes/index.html",
          "libraries/aiohttp/index.html",
          "libraries/kubernetes-asyncio/index.html"
        }) {
      site.open(page);
      assertThat(browser.ask("String(document.documentElement.scrollWidth)"))
          .as(page)
          .isEqualTo(Integer.toString(width));
      site.assertQuiet();
    }
  }
}
