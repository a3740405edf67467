package dev.awaitable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Browser;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The event loop that the guide lets readers step through. */
@TestInstance(Lifecycle.PER_CLASS)
class GuideInBrowserTest {

  private static final String GUIDE = "learn/asyncio-threads-or-processes/index.html";
  private static final String PLACE = "document.querySelector('.loop-place').textContent";
  private static final String SAID = "document.querySelector('.loop [role=status]').textContent";
  private static final String FROZEN =
      "String(document.querySelector('.loop-stands').checkVisibility())";

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
    browser.scripts(true);
    browser.screen(1440, 900, "light");
  }

  @Test
  void keys_lead_through_all_steps_and_each_is_told() {
    site.open(GUIDE);
    assertThat(browser.ask(PLACE)).isEqualTo("1 of 12");
    assertThat(browser.ask(SAID)).as("nothing is said before anybody asks").isEmpty();

    browser.ask("document.querySelector('.loop-next').focus()");
    browser.press("Enter");
    assertThat(browser.ask(PLACE)).isEqualTo("2 of 12");
    assertThat(browser.ask(SAID)).startsWith("Step 2 of 12: 0.0 s").contains("The loop takes");
    for (int step = 3; step <= 6; step++) {
      assertThat(browser.ask(FROZEN)).isEqualTo("false");
      browser.press("ArrowRight");
    }
    assertThat(browser.ask(PLACE)).isEqualTo("6 of 12");
    assertThat(browser.ask(FROZEN)).isEqualTo("true");
    browser.press("End");
    assertThat(browser.ask(PLACE)).isEqualTo("12 of 12");
    browser.press("ArrowRight");
    assertThat(browser.ask(PLACE)).isEqualTo("12 of 12");
    assertThat(browser.ask("document.activeElement.className")).isEqualTo("loop-next");
    assertThat(browser.ask("document.activeElement.ariaDisabled")).isEqualTo("true");
    browser.press("ArrowLeft");
    assertThat(browser.ask(PLACE)).isEqualTo("11 of 12");
    browser.press("Home");
    assertThat(browser.ask(PLACE)).isEqualTo("1 of 12");
    site.assertQuiet();
  }

  @Test
  void each_sign_stands_where_its_step_says() {
    site.open(GUIDE);
    browser.ask("document.querySelector('.loop-steps li:nth-child(8)').click()");

    assertThat(browser.ask("document.querySelector('[data-task=a]').style.transform"))
        .isEqualTo("translate(475px, 90px)");
    assertThat(browser.ask("document.querySelector('[data-task=c]').style.transform"))
        .isEqualTo("translate(320px, 165px)");
    assertThat(browser.ask("document.querySelector('.loop-steps [aria-current=step]').textContent"))
        .contains("lies unread");
  }

  @Test
  void playing_goes_on_by_itself_and_stops_when_told() {
    site.open(GUIDE);
    browser.ask("document.querySelector('.loop-play').click()");
    assertThat(browser.ask(PLACE)).isEqualTo("2 of 12");
    assertThat(browser.ask("document.querySelector('.loop-play').textContent")).isEqualTo("Stop");
    browser.await(PLACE + " === '3 of 12'");
    browser.ask("document.querySelector('.loop-play').click()");
    assertThat(browser.ask("document.querySelector('.loop-play').textContent")).isEqualTo("Play");
  }

  @Test
  void signs_glide_unless_less_motion_is_wanted() {
    String time = "getComputedStyle(document.querySelector('.loop-task')).transitionDuration";
    site.open(GUIDE);
    assertThat(browser.ask(time)).isEqualTo("0.45s");

    browser.lessMotion();

    assertThat(browser.ask(time)).isEqualTo("0s");
  }

  @Test
  void without_scripts_it_is_a_still_figure_with_all_its_steps() {
    browser.scripts(false);
    site.open(GUIDE);
    browser.scripts(true);

    assertThat(browser.ask(FROZEN)).isEqualTo("true");
    assertThat(browser.ask("String(document.querySelector('.loop-buttons').checkVisibility())"))
        .isEqualTo("false");
    assertThat(browser.ask("String(document.querySelector('.loop .still').checkVisibility())"))
        .isEqualTo("true");
    assertThat(
            browser.ask(
                "String([...document.querySelectorAll('.loop-steps li')]"
                    + ".every(it => it.checkVisibility()))"))
        .isEqualTo("true");
    browser.screen(360, 800, "light");
    assertThat(browser.ask("String(document.querySelectorAll('.loop-steps li').length)"))
        .isEqualTo("12");
  }
}
