package dev.awaitable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Browser;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class SearchInBrowserTest {

  private static final String ACTIVE =
      "document.querySelector('[role=option][aria-selected=true]')?.getAttribute('href') ?? ''";
  private static final String ANSWERED = "document.querySelectorAll('[role=option]').length > 0";

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

  @AfterEach
  void scripts_are_allowed_again() {
    browser.scripts(true);
  }

  @Test
  void a_question_in_the_address_is_answered_as_if_it_had_been_typed() {
    site.open("index.html?q=aiohttp%20%26%20more");
    assertThat(browser.ask("document.querySelector('#search').value")).isEqualTo("aiohttp & more");

    site.open("index.html?q=requests");
    browser.await(ANSWERED);

    browser.press("ArrowDown");
    assertThat(browser.ask(ACTIVE)).isEqualTo("instead-of/requests/index.html");
    site.assertQuiet();
  }

  @ParameterizedTest
  @CsvSource({
    "requests, instead-of/requests/index.html",
    "reqeusts, instead-of/requests/index.html",
    "Psycopg2_Binary, instead-of/psycopg2/index.html",
    "postgres, for/postgresql/index.html",
    "aioht, libraries/aiohttp/index.html",
    "open(), instead-of/open/index.html",
    "time.sleep(0.5), instead-of/time-sleep/index.html",
    "requests.get(url), instead-of/requests/index.html",
    "sql data, categories/databases-sql/index.html"
  })
  void the_first_answer_is_the_one_that_was_meant(String text, String path) {
    site.open("index.html");
    browser.press("/");
    browser.type(text);
    browser.await(ANSWERED);
    browser.press("ArrowDown");

    assertThat(browser.ask(ACTIVE)).isEqualTo(path);
    site.assertQuiet();
  }

  @Test
  void arrows_go_round_and_escape_closes_and_then_clears() {
    site.open("index.html");
    browser.press("/");
    browser.type("redis");
    browser.await(ANSWERED);
    browser.press("ArrowDown");
    String first = browser.ask(ACTIVE);
    browser.press("ArrowDown");
    assertThat(browser.ask(ACTIVE)).isNotEqualTo(first).isNotEmpty();
    browser.press("ArrowUp");
    assertThat(browser.ask(ACTIVE)).isEqualTo(first);
    browser.press("ArrowUp");
    browser.press("ArrowDown");
    assertThat(browser.ask(ACTIVE)).isEqualTo(first);
    assertThat(browser.ask("document.activeElement.getAttribute('aria-activedescendant')"))
        .isEqualTo("answer-0");

    browser.press("Escape");

    assertThat(browser.ask("document.activeElement.getAttribute('aria-expanded')"))
        .isEqualTo("false");
    assertThat(browser.ask("String(document.querySelector('.popup').hidden)")).isEqualTo("true");
    assertThat(browser.ask("document.activeElement.value")).isNotEmpty();

    browser.press("Escape");

    assertThat(browser.ask("document.activeElement.value")).isEmpty();
    site.assertQuiet();
  }

  @Test
  void enter_goes_to_the_first_answer_from_any_page() {
    site.open("categories/databases-sql/index.html");
    browser.press("/");
    browser.type("requests");
    browser.await(ANSWERED);
    browser.leave(() -> browser.press("Enter"));

    assertThat(browser.ask("location.pathname")).endsWith("/instead-of/requests/index.html");
    site.assertQuiet();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 480, 600, 704, 705, 1440})
  void answers_are_within_the_screen(int width) {
    browser.screen(width, 900, "light");
    site.open("categories/databases-sql/index.html");
    browser.press("/");
    browser.type("redis");
    browser.await(ANSWERED);

    assertThat(
            browser.ask(
                "(box => String(box.left >= 0 && box.right <= innerWidth))"
                    + "(document.querySelector('.popup').getBoundingClientRect())"))
        .isEqualTo("true");
    assertThat(browser.ask("String(document.documentElement.scrollWidth)"))
        .isEqualTo(Integer.toString(width));
  }

  @Test
  void what_nothing_fits_leads_to_the_whole_list() {
    site.open("index.html");
    browser.press("/");
    browser.type("qqqqqqqq");
    browser.await("document.querySelector('.nothing').checkVisibility()");

    assertThat(browser.ask("document.querySelector('.nothing a').getAttribute('href')"))
        .isEqualTo("a-z/index.html");
    assertThat(browser.ask("document.querySelector('.search [role=status]').textContent"))
        .isEqualTo("No answers");
  }

  @Test
  void without_scripts_the_box_is_not_there_and_the_lists_are() {
    browser.scripts(false);
    site.open("index.html");
    browser.scripts(true);

    assertThat(browser.ask("String(document.querySelector('.search').checkVisibility())"))
        .isEqualTo("false");
    assertThat(browser.ask("String(document.querySelectorAll('.examples a').length >= 5)"))
        .isEqualTo("true");

    browser.scripts(false);
    site.open("categories/databases-sql/index.html");
    browser.scripts(true);

    assertThat(browser.ask("String(document.querySelector('.controls').checkVisibility())"))
        .isEqualTo("false");
  }
}
