package dev.awaitable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Browser;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Choosing libraries on any page and seeing them side by side. */
@TestInstance(Lifecycle.PER_CLASS)
class CompareInBrowserTest {

  private static final String CATEGORY = "categories/databases-sql/index.html";
  private static final String COLUMNS =
      "[...document.querySelectorAll('.compare-table thead a')].map(it => it.textContent).join(' ')";
  private static final String STATUS = "document.querySelector('.compare-status').textContent";
  private static final String TRAY = "document.querySelector('.tray').innerText";
  private static final String ROWS =
      "String(document.querySelectorAll('.compare-table tbody tr').length)";

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
  void nothing_is_chosen() {
    browser.screen(1440, 900, "light");
    site.open("index.html");
    browser.ask("localStorage.clear()");
  }

  @AfterEach
  void scripts_are_allowed_again() {
    browser.scripts(true);
  }

  private void tick(int row) {
    browser.ask("document.querySelectorAll('.pick')[%d].click()".formatted(row));
  }

  private void add(String name) {
    browser.ask("(it => { it.value = ''; it.focus(); })(document.querySelector('#add'))");
    browser.type(name);
    browser.press("Enter");
  }

  @Test
  void ticked_libraries_wait_in_a_tray_on_every_page_until_they_are_compared() {
    site.open(CATEGORY);
    tick(0);
    tick(1);
    String names =
        browser.ask(
            "[...document.querySelectorAll('.libraries th a')].slice(0, 2).map(it =>"
                + " it.textContent).join(', ')");
    assertThat(browser.ask(TRAY)).contains("2 of 4: " + names, "Compare", "Clear");

    site.open("libraries/aiohttp/index.html");
    assertThat(browser.ask(TRAY)).contains("2 of 4: " + names);
    browser.ask("document.querySelector('.pick-this').click()");
    assertThat(browser.ask(TRAY)).contains("3 of 4: " + names + ", aiohttp");
    browser.leave(() -> browser.ask("document.querySelector('.tray a').click()"));

    assertThat(browser.ask(COLUMNS)).isEqualTo(names.replace(", ", " ") + " aiohttp");
    assertThat(browser.ask("location.hash")).startsWith("#ids=").endsWith(",aiohttp");
    site.assertQuiet();
  }

  @Test
  void on_paper_nothing_is_left_of_choosing() {
    String crumb = "document.querySelector('.crumb').innerText";
    site.open("libraries/httpx/index.html");
    assertThat(browser.ask(crumb)).isEqualTo("HTTP clients · Compare with others");

    browser.paper();

    assertThat(browser.ask(crumb)).isEqualTo("HTTP clients");
    site.assertQuiet();
  }

  @Test
  void a_fifth_cannot_be_ticked_and_clear_takes_all_back() {
    site.open(CATEGORY);
    for (int i = 0; i < 4; i++) {
      tick(i);
    }
    assertThat(browser.ask("String(document.querySelectorAll('.pick')[4].disabled)"))
        .isEqualTo("true");
    tick(4);
    assertThat(browser.ask(TRAY)).contains("4 of 4");

    browser.ask("[...document.querySelectorAll('.tray button')].at(-1).click()");

    assertThat(browser.ask("String(document.querySelectorAll('.pick:checked').length)"))
        .isEqualTo("0");
    assertThat(browser.ask("String(document.querySelector('.tray').checkVisibility())"))
        .isEqualTo("false");
    site.assertQuiet();
  }

  @Test
  void sorting_and_filtering_leave_the_boxes_as_they_are() {
    site.open(CATEGORY + "#sort=-name");
    tick(0);
    String first = browser.ask("document.querySelector('.libraries tbody th a').textContent");
    assertThat(browser.ask(TRAY)).contains(first);
    browser.ask("document.querySelector('.clear').click()");
    assertThat(browser.ask("document.querySelector('.pick:checked').ariaLabel"))
        .isEqualTo("Compare " + first);
  }

  @Test
  void a_shared_link_shows_its_own_choice_and_marks_what_differs() {
    site.open("compare/index.html#ids=aiohttp,httpx");

    assertThat(browser.ask(COLUMNS)).isEqualTo("aiohttp HTTPX");
    assertThat(browser.ask("document.querySelector('.compare-table .is-differs th').innerText"))
        .contains("≠ differs");
    assertThat(browser.ask("document.querySelector('.compare-table .is-same th').innerText"))
        .contains("= same");
    int all = Integer.parseInt(browser.ask(ROWS));
    browser.ask("document.querySelector('#differences').click()");
    assertThat(Integer.parseInt(browser.ask(ROWS))).isLessThan(all);
    String hash = browser.ask("location.hash");
    assertThat(hash).isEqualTo("#ids=aiohttp,httpx&only=differences");

    site.open("compare/index.html" + hash);

    assertThat(Integer.parseInt(browser.ask(ROWS))).isLessThan(all);
    assertThat(browser.ask("String(document.querySelectorAll('.is-same').length)")).isEqualTo("0");
    site.assertQuiet();
  }

  @Test
  void the_first_answers_to_a_name_are_a_click_away_from_standing_side_by_side() {
    site.open("instead-of/requests/index.html");
    String first =
        browser.ask(
            "[...document.querySelectorAll('.libraries th a')].slice(0, 4).map(it =>"
                + " it.textContent).join(' ')");
    browser.leave(() -> browser.ask("document.querySelector('main a[href*=\"#ids=\"]').click()"));

    assertThat(browser.ask(COLUMNS)).isEqualTo(first);
    site.assertQuiet();
  }

  @Test
  void so_are_a_library_and_its_alternatives() {
    site.open("libraries/asyncpg/index.html");
    browser.leave(() -> browser.ask("document.querySelector('main a[href*=\"#ids=\"]').click()"));

    assertThat(browser.ask(COLUMNS)).startsWith("asyncpg ").hasSizeGreaterThan(10);
    site.assertQuiet();
  }

  @Test
  void who_has_chosen_nothing_is_shown_what_to_begin_with() {
    site.open("compare/index.html");
    browser.ask("document.querySelector('.nothing-chosen a[href*=\"#ids=\"]').click()");

    browser.await("document.querySelectorAll('.compare-table thead a').length === 4");
    assertThat(browser.ask("String(document.querySelector('.nothing-chosen').checkVisibility())"))
        .isEqualTo("false");
    site.assertQuiet();
  }

  @Test
  void names_are_added_by_typing_and_removed_again() {
    site.open("compare/index.html");
    assertThat(browser.ask("String(document.querySelector('.nothing-chosen').checkVisibility())"))
        .isEqualTo("true");
    add("aiohttp");
    add("HTTPX");
    assertThat(browser.ask(STATUS)).isEqualTo("HTTPX added");
    add("httpx");
    assertThat(browser.ask(STATUS)).isEqualTo("HTTPX is here already.");
    add("no such library");
    assertThat(browser.ask(STATUS)).isEqualTo("No library here has that name.");
    assertThat(browser.ask("location.hash")).isEqualTo("#ids=aiohttp,httpx");

    browser.ask("document.querySelector('.compare-table thead button').click()");

    assertThat(browser.ask(COLUMNS)).isEqualTo("HTTPX");
    assertThat(browser.ask("document.activeElement.id")).isEqualTo("add");
    browser.ask("document.querySelector('.neighbours-too button').click()");
    assertThat(browser.ask(COLUMNS)).startsWith("HTTPX ");
    site.assertQuiet();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"#ids=<img src=x>", "#ids=,,,", "#ids=constructor,__proto__", "#ids=%", "#x=y"})
  void no_link_does_harm(String hash) {
    site.open("compare/index.html" + hash);

    assertThat(browser.ask(COLUMNS)).isEmpty();
    assertThat(browser.ask("String(document.querySelectorAll('.compare img').length)"))
        .isEqualTo("0");
    site.assertQuiet();
  }

  @Test
  void what_a_page_left_behind_is_not_trusted() {
    browser.ask("localStorage.setItem('compare', '[[\"../x\", \"<b>\"], null, 7]')");
    site.open(CATEGORY);
    assertThat(browser.ask("String(document.querySelector('.tray').checkVisibility())"))
        .isEqualTo("false");
    site.open("compare/index.html");
    assertThat(browser.ask(COLUMNS)).isEmpty();
    site.assertQuiet();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 768, 1440})
  void nothing_scrolls_sideways(int width) {
    browser.screen(width, 900, "light");
    site.open("compare/index.html#ids=aiohttp,httpx,treq,niquests");
    assertThat(browser.ask(COLUMNS)).contains("aiohttp", "treq");
    assertThat(browser.ask("String(document.documentElement.scrollWidth)"))
        .isEqualTo(Integer.toString(width));
    site.open(CATEGORY);
    for (int i = 0; i < 4; i++) {
      tick(i);
    }
    assertThat(browser.ask("String(document.documentElement.scrollWidth)"))
        .isEqualTo(Integer.toString(width));
    site.assertQuiet();
  }

  @Test
  void without_scripts_there_are_no_boxes_and_the_page_leads_to_the_tables() {
    browser.scripts(false);
    site.open(CATEGORY);
    browser.scripts(true);
    assertThat(browser.ask("String(document.querySelectorAll('.pick').length)")).isEqualTo("0");

    browser.scripts(false);
    site.open("compare/index.html");
    browser.scripts(true);
    assertThat(browser.ask("document.querySelector('main').innerText"))
        .contains("needs JavaScript", "SQL databases")
        .doesNotContain("Add a library");
  }
}
