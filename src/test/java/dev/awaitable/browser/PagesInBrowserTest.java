package dev.awaitable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that sort and filter, and lines that are copied. */
@TestInstance(Lifecycle.PER_CLASS)
class PagesInBrowserTest {

  private static final String CATEGORY = "categories/databases-sql/index.html";
  private static final String STATUS =
      "document.querySelector('.controls [role=status]').textContent";

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

  @BeforeEach
  void a_desk() {
    browser.screen(1440, 900, "light");
  }

  @Test
  void a_heading_sorts_by_its_column_and_then_the_other_way() {
    site.open(CATEGORY);
    browser.ask("document.querySelector('[data-key=stars] button').click()");
    List<Long> stars = values("stars");
    assertThat(stars).hasSizeGreaterThan(5).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(browser.ask("document.querySelector('[data-key=stars]').ariaSort"))
        .isEqualTo("descending");
    assertThat(browser.ask("location.hash")).isEqualTo("#sort=stars");

    browser.ask("document.querySelector('[data-key=stars] button').click()");

    assertThat(values("stars")).isSorted();
    assertThat(browser.ask("location.hash")).isEqualTo("#sort=-stars");
    site.assertQuiet();
  }

  @Test
  void a_shared_address_brings_back_what_was_chosen() {
    site.open(CATEGORY + "#sort=stars&text=sql&io=native");

    assertThat(values("stars")).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(browser.ask("document.querySelector('[name=text]').value")).isEqualTo("sql");
    assertThat(browser.ask("document.querySelector('[name=io]').value")).isEqualTo("native");
    assertThat(
            browser.ask(
                "String([...document.querySelectorAll('.libraries tbody tr:not([hidden])')]"
                    + ".every(row => row.querySelector('.io').textContent === 'native'"
                    + " && /sql/i.test(row.querySelector('th').textContent)))"))
        .isEqualTo("true");
    assertThat(browser.ask(STATUS)).matches("\\d+ of \\d+ shown");

    browser.ask("document.querySelector('.clear').click()");

    assertThat(browser.ask(STATUS)).matches("All \\d+ shown");
    assertThat(browser.ask("location.hash")).isEmpty();
    site.assertQuiet();
  }

  @Test
  void facets_are_chosen_from_what_the_page_has() {
    site.open("categories/web-frameworks/index.html");
    assertThat(
            browser.ask(
                "[...document.querySelector('[name=loop]').options].map(it => it.value).join()"))
        .startsWith(",asyncio")
        .contains("trio");

    browser.ask(
        "(() => { const it = document.querySelector('[name=loop]'); it.value = 'trio';"
            + " it.dispatchEvent(new Event('input', {bubbles: true})); })()");

    assertThat(browser.ask("location.hash")).isEqualTo("#loop=trio");
    assertThat(browser.ask(STATUS)).matches("[1-9]\\d* of \\d+ shown");
    assertThat(
            browser.ask(
                "String([...document.querySelectorAll('.libraries tbody tr:not([hidden])')]"
                    + ".every(row => /\\btrio\\b/.test(row.querySelector('.loops').textContent)))"))
        .isEqualTo("true");
    site.assertQuiet();
  }

  @Test
  void what_fits_nothing_says_so() {
    site.open(CATEGORY);
    browser.ask("document.querySelector('[name=text]').focus()");
    browser.type("qqqq");

    assertThat(browser.ask(STATUS)).startsWith("None of ");
    assertThat(browser.ask("location.hash")).isEqualTo("#text=qqqq");
  }

  @Test
  void copying_says_what_it_did() {
    site.open("libraries/aiohttp/index.html");
    browser.ask("document.querySelector('.copy').click()");
    browser.await("document.querySelector('#copied').textContent !== ''");

    assertThat(browser.ask("document.querySelector('.copy').firstChild.data"))
        .isIn("Copied", "Selected");
    site.assertQuiet();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1440})
  void nothing_moves_on_the_home_page(int width) {
    browser.screen(width, 900, "light");
    site.open("index.html");
    assertThat(moved()).isZero();
  }

  @Test
  void hardly_anything_moves_on_a_desk_elsewhere() {
    for (String page : List.of(CATEGORY + "#sort=stars", "libraries/aiohttp/index.html")) {
      site.open(page);
      assertThat(moved()).as(page).isLessThan(0.01);
    }
  }

  private double moved() {
    return Double.parseDouble(
        browser.ask(
            "new Promise(done => { let sum = 0; new PerformanceObserver(list => {"
                + " for (const it of list.getEntries()) sum += it.value; })"
                + ".observe({type: 'layout-shift', buffered: true});"
                + " setTimeout(() => done(String(sum)), 300); })"));
  }

  private List<Long> values(String key) {
    String joined =
        browser.ask(
            "[...document.querySelectorAll('.libraries')][0].querySelectorAll(':scope tbody"
                + " tr:not([hidden])[data-%s]').values().map(it => it.dataset.%s)"
                    .formatted(key, key)
                + ".toArray().join(' ')");
    return Arrays.stream(joined.split(" ")).map(Long::valueOf).toList();
  }
}
