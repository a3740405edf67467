package dev.awaitable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Readers whose browser runs no script have all that is to be read, and nothing that is dead. */
@TestInstance(Lifecycle.PER_CLASS)
class WithoutScriptsInBrowserTest {

  private static final String CATEGORY = "categories/databases-sql/index.html";

  /** What people can work: only things that answer without a script may be among them. */
  private static final String DEAD =
      "[...document.querySelectorAll('button, input, select, textarea, [role=button],"
          + " [role=combobox], [tabindex=\"0\"]')].filter(it => it.checkVisibility({visibilityProperty:"
          + " true})).map(it => it.outerHTML.slice(0, 120)).join('\\n')";

  private BuiltSite site;
  private Browser browser;

  @BeforeAll
  void build(@TempDir Path temporary) throws IOException {
    site = BuiltSite.make(temporary);
    browser = site.browser();
    browser.screen(1440, 900, "light");
    browser.scripts(false);
  }

  @AfterAll
  void close() {
    if (site != null) {
      site.close();
    }
  }

  @Test
  void every_kind_of_page_is_there_with_nothing_that_is_dead() throws IOException {
    for (String page : PageKinds.of(site.folder()).values()) {
      site.open(page);
      assertThat(browser.ask("document.documentElement.className"))
          .as("no script ran on %s", page)
          .isEmpty();
      assertThat(browser.ask(DEAD)).as("dead controls of %s", page).isEmpty();
      assertThat(browser.ask("document.querySelector('main h1, main .tagline').innerText"))
          .as("heading of %s", page)
          .isNotBlank();
      assertThat(
              Integer.parseInt(
                  browser.ask("String(document.querySelector('main').innerText.length)")))
          .as("text of %s", page)
          .isGreaterThan(150);
      assertThat(
              browser.ask(
                  "[...document.querySelectorAll('nav a, footer a')].every(it => it.checkVisibility()) + ''"))
          .as("the menu of %s", page)
          .isEqualTo("true");
      site.assertQuiet();
    }
  }

  @Test
  void tables_show_all_their_rows() {
    site.open(CATEGORY);

    assertThat(
            browser.ask(
                "(rows => rows.length > 5 && rows.every(it => it.checkVisibility()) && rows.every(row =>"
                    + " [...row.cells].every(it => it.innerText.trim() !== '')))"
                    + "([...document.querySelectorAll('.libraries tbody tr')]) + ''"))
        .isEqualTo("true");
  }

  @Test
  void links_lead_from_the_home_page_to_a_library_and_out_of_a_missing_page() {
    site.open("index.html");
    follow("main a[href='categories/databases-sql/index.html']");
    assertThat(browser.ask("location.pathname")).endsWith(CATEGORY);
    follow(".libraries tbody a");
    assertThat(browser.ask("location.pathname")).contains("/libraries/");
    assertThat(browser.ask("document.querySelector('h1').innerText")).isNotBlank();

    site.open("404.html");
    assertThat(
            browser.ask(
                "document.querySelector('main .examples a[href*=\"a-z\"]').checkVisibility() + ''"))
        .isEqualTo("true");
  }

  @Test
  void in_the_place_of_the_search_stands_the_way_to_all_names() {
    for (String page : List.of("index.html", CATEGORY)) {
      site.open(page);
      assertThat(
              browser.ask(
                  "[...document.querySelectorAll('a[href$=\"a-z/index.html\"]')].some(it =>"
                      + " it.checkVisibility()) + ''"))
          .as(page)
          .isEqualTo("true");
    }
  }

  @Test
  void the_pages_that_need_scripts_say_so() {
    for (String page : List.of("check/index.html", "compare/index.html")) {
      site.open(page);
      assertThat(browser.ask("document.querySelector('.unscripted').checkVisibility() + ''"))
          .as(page)
          .isEqualTo("true");
    }
  }

  private void follow(String link) {
    browser.leave(() -> browser.ask("document.querySelector(`%s`).click()".formatted(link)));
  }
}
