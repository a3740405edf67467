package dev.awaitable.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.render.SiteLimits;
import dev.awaitable.testkit.Browser;
import dev.awaitable.testkit.LargeSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same catalog in one piece and in parts: what readers see of the parts is their pages only.
 */
@TestInstance(Lifecycle.PER_CLASS)
class LargeSiteInBrowserTest {

  private static final Path AXE = Path.of("target/node/node_modules/axe-core/axe.min.js");
  private static final String SECOND = "categories/databases-sql/page/2/index.html";

  private static final String ANSWERS =
      "[...document.querySelectorAll('[role=option]')]"
          + ".map(it => it.getAttribute('href').replace(/^(\\.\\.\\/)+/, '')).join(' ')";
  private static final String ANSWERED =
      "document.querySelector('.search [role=status]').textContent !== ''";

  private BuiltSite whole;
  private BuiltSite parts;
  private Browser browser;

  @BeforeAll
  void build(@TempDir Path temporary) throws IOException {
    Path program = Browser.installed().orElse(null);
    if (program == null) {
      System.err.println("SKIPPED: no Chromium on the path, so no page is tried in a browser");
    }
    assumeTrue(program != null, "no Chromium on the path");
    JudgedCatalog judged = LargeSite.catalog();
    browser = Browser.start(program, temporary.resolve("profile"));
    whole = site(temporary.resolve("whole"), judged, SiteLimits.DEFAULT);
    parts = site(temporary.resolve("parts"), judged, LargeSite.IN_PARTS);
  }

  private BuiltSite site(Path folder, JudgedCatalog judged, SiteLimits limits) throws IOException {
    LargeSite.write(LargeSite.render(judged, limits, null), folder);
    return new BuiltSite(folder, browser);
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void scripts_are_allowed_again() {
    browser.scripts(true);
  }

  private String answers(BuiltSite site, String text) {
    site.open("index.html");
    browser.press("/");
    browser.type(text);
    browser.await(ANSWERED);
    return browser.ask(ANSWERS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "requests",
        "Psycopg2_Binary",
        "aiohttp",
        "aioht",
        "postgres",
        "time.s",
        "uvloop",
        "trio async",
        "psycopg 3",
        "motor",
        "websockets",
        "django channels",
        "sql"
      })
  void a_search_by_the_beginning_of_a_name_has_the_same_first_answer(String text) {
    // Further ones differ: the middle of a word or a sentence is only looked at in one piece.
    String wanted = answers(whole, text).split(" ", -1)[0];
    assertThat(answers(parts, text).split(" ", -1)[0]).isEqualTo(wanted).isNotEmpty();
    parts.assertQuiet();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ai", "py", "as", "re", "a", "r", "p"})
  void so_has_one_by_letters_that_very_many_names_begin_with(String text) {
    assertThat(answers(parts, text)).isEqualTo(answers(whole, text));
  }

  @Test
  void a_slip_behind_the_first_letters_is_forgiven() {
    assertThat(answers(parts, "reqeusts")).contains("instead-of/requests/index.html");
  }

  @Test
  void who_presses_enter_before_the_parts_are_there_is_led_to_the_first_answer() {
    parts.open("learn/index.html");
    browser.press("/");
    browser.leave(() -> {
      browser.ask(
          "(it => { it.value = 'aiohttp'; it.dispatchEvent(new Event('input'));"
              + " it.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}))"
              + " })(document.querySelector('#search'))");
    });

    assertThat(browser.ask("location.pathname")).endsWith("/libraries/aiohttp/index.html");
  }

  @Test
  void what_begins_no_name_is_answered_with_the_way_to_all() {
    parts.open("index.html");
    browser.press("/");
    browser.type("qqqqqqqq");
    browser.await("document.querySelector('.nothing').checkVisibility()");
    assertThat(browser.ask("document.querySelector('.search [role=status]').textContent"))
        .isEqualTo("No answers");
  }

  @Test
  void pages_of_a_category_lead_to_one_another_without_scripts() {
    browser.scripts(false);
    parts.open("categories/databases-sql/index.html");
    browser.scripts(true);
    String next = browser.ask("document.querySelector('nav a[rel=next]').getAttribute('href')");
    assertThat(next).isEqualTo("../../" + SECOND);
    assertThat(browser.ask("document.querySelector('main').innerText"))
        .contains("1 to 8 of")
        .doesNotContain("Sorting and filtering");

    browser.scripts(false);
    parts.open(SECOND);
    browser.scripts(true);
    assertThat(browser.ask("document.title")).contains("page 2 of ");
    assertThat(browser.ask("document.querySelector('nav a[rel=prev]').getAttribute('href')"))
        .isEqualTo("../../../../categories/databases-sql/index.html");
    parts.assertQuiet();
  }

  @Test
  void a_further_page_sorts_filters_and_compares_as_the_first_does() {
    parts.open(SECOND + "#sort=-name");
    assertThat(browser.ask("document.querySelector('main').innerText"))
        .contains("Sorting and filtering are of this page alone.");
    String last = "document.querySelector('.libraries tbody th a').textContent";
    String backwards = browser.ask(last);
    parts.open(SECOND + "#sort=name");
    assertThat(browser.ask(last)).isNotEqualTo(backwards);
    browser.ask("localStorage.clear(); document.querySelector('.pick').click()");
    browser.leave(() -> browser.ask("document.querySelector('.tray a').click()"));
    browser.await("document.querySelectorAll('.compare-table thead a').length === 1");
    browser.ask("localStorage.clear()");
    parts.assertQuiet();
  }

  @Test
  void libraries_are_compared_by_id_and_by_name() {
    String columns =
        "[...document.querySelectorAll('.compare-table thead a')]"
            + ".map(it => it.textContent).join(' ')";
    parts.open("compare/index.html#ids=aiohttp,httpx,no-such");
    browser.await("document.querySelectorAll('.compare-table thead a').length === 2");
    assertThat(browser.ask(columns)).isEqualTo("aiohttp HTTPX");
    assertThat(browser.ask("document.querySelector('.compare-status').textContent"))
        .contains("1 of the names in this link is not in the catalog");
    assertThat(browser.ask("document.querySelectorAll('.compare-table tbody tr')[1].className"))
        .isEqualTo("is-same");

    browser.ask("document.querySelector('#add').focus()");
    browser.type("Tornado");
    browser.press("Enter");
    browser.await("document.querySelectorAll('.compare-table thead a').length === 3");
    assertThat(browser.ask(columns)).isEqualTo("aiohttp HTTPX Tornado");
    assertThat(browser.ask("document.querySelector('.neighbours-too').innerText"))
        .startsWith("For the same need: + ");
    browser.ask("document.querySelector('.neighbours-too button').click()");
    browser.await("document.querySelectorAll('.compare-table thead a').length === 4");
    browser.ask("localStorage.clear()");
    parts.assertQuiet();
  }

  @Test
  void a_project_is_checked_with_the_same_findings() {
    String found = "document.querySelector('.result').innerText";
    whole.open("check/index.html");
    browser.ask("document.querySelector('[data-do=example]').click()");
    String wanted = browser.ask(found);
    assertThat(wanted).contains("Blocks the event loop", "requests");

    parts.open("check/index.html");
    browser.ask("document.querySelector('[data-do=example]').click()");
    browser.await("!document.querySelector('#result').hidden");
    assertThat(browser.ask(found)).isEqualTo(wanted);
    String link = browser.ask("location.hash");

    parts.open("check/index.html" + link);
    browser.await("!document.querySelector('#result').hidden");
    assertThat(browser.ask(found)).contains("Blocks the event loop", "requests");
    parts.assertQuiet();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SECOND,
        "a-z/index.html",
        "a-z/a/page/2/index.html",
        "categories/index.html",
        "learn/page/2/index.html",
        "instead-of/page/2/index.html",
        "changes/index.html"
      })
  void axe_finds_nothing(String page) throws IOException {
    assumeTrue(Files.isReadable(AXE), "axe-core is not installed; .ci/run installs it");
    for (int width : new int[] {360, 1440}) {
      browser.screen(width, 900, "light");
      parts.open(page);
      browser.ask(Files.readString(AXE) + "; ''");
      assertThat(
              browser.ask(
                  "axe.run(document, {resultTypes: ['violations']}).then(it =>"
                      + " it.violations.map(found => found.id + ' ' +"
                      + " found.nodes[0].target.join(' ')).join('\\n'))"))
          .as(page)
          .isEmpty();
      assertThat(browser.ask("String(document.documentElement.scrollWidth)"))
          .isEqualTo(Integer.toString(width));
    }
    browser.screen(1440, 900, "light");
  }
}
