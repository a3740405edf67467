package dev.awaitable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
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

/** The page that checks a project, as a reader uses it. */
@TestInstance(Lifecycle.PER_CLASS)
class CheckInBrowserTest {

  private static final String PAGE = "check/index.html";
  private static final String SUMMARY = "document.querySelector('.summary').textContent";
  private static final String FOUND = "document.querySelector('.findings').innerText";
  private static final String NOTE = "document.querySelector('.result-note').textContent";

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

  @AfterEach
  void scripts_are_allowed_again() {
    browser.scripts(true);
  }

  private void press(String action) {
    browser.ask("document.querySelector('[data-do=%s]').click()".formatted(action));
  }

  private void check(String text) {
    site.open(PAGE);
    browser.ask("document.querySelector('#paste').focus()");
    browser.type(text);
    press("check");
  }

  @Test
  void pasted_text_is_read_by_its_kind_and_answered_with_links() {
    check(
        "[project]\ndependencies = [\n  \"requests>=2\",\n  \"redis==3.5.3\",\n  \"what is this\"\n]\n");

    assertThat(browser.ask(SUMMARY))
        .isEqualTo(
            "1 blocks the loop, 1 is held at a version without async, 1 line could not be read.");
    assertThat(browser.ask(FOUND))
        .contains(
            "pyproject.toml:3", "Ask for a newer version", "pyproject.toml:5", "what is this");
    assertThat(
            browser.ask(
                "[...document.querySelectorAll('.audit th a')].map(it => it.getAttribute('href'))"
                    + ".join(' ')"))
        .isEqualTo("../instead-of/requests/index.html ../instead-of/redis/index.html");
    site.assertQuiet();
  }

  @Test
  void the_example_shows_every_kind_of_answer() {
    site.open(PAGE);
    press("example");

    assertThat(browser.ask(FOUND))
        .contains(
            "Blocks the event loop",
            "Held at a version without async",
            "Superseded, archived or gone",
            "Async already",
            "Not in the catalog",
            "a page in a browser cannot open other files: add this one here");
    // What it was told to leave out is listed as well, and is no line that could not be read.
    assertThat(browser.ask(SUMMARY)).contains("1 line could not be read");
    assertThat(browser.ask(FOUND)).contains("Not read\n").doesNotContain("Not read 2");
    press("clear");
    assertThat(browser.ask(FOUND)).isEmpty();
    assertThat(browser.ask("location.hash")).isEmpty();
    site.assertQuiet();
  }

  @Test
  void chosen_files_follow_one_another(@TempDir Path folder) throws IOException {
    Path main =
        Files.writeString(
            folder.resolve("requirements.txt"), "-r more.txt\n-c limits.txt\nredis\n");
    Path more = Files.writeString(folder.resolve("more.txt"), "requests\n");
    Path limits = Files.writeString(folder.resolve("limits.txt"), "redis<4\nnumpy<2\n");
    Path other = Files.writeString(folder.resolve("setup.py"), "print()\n");
    site.open(PAGE);
    browser.choose("#choose", main, more, limits, other);
    browser.await(SUMMARY + " !== ''");

    assertThat(browser.ask(SUMMARY))
        .isEqualTo("1 blocks the loop, 1 is held at a version without async.");
    assertThat(browser.ask(NOTE)).startsWith("Not a file that is read here: setup.py.");
    assertThat(browser.ask("document.querySelector('.given').innerText"))
        .contains("requirements.txt", "more.txt", "limits.txt");

    browser.ask("document.querySelector('.given button').click()");

    assertThat(browser.ask("document.querySelector('.given').innerText"))
        .doesNotContain("requirements.txt");
    site.assertQuiet();
  }

  @Test
  void a_file_can_be_dropped_anywhere_and_pasted() {
    String transfer =
        "(() => { const data = new DataTransfer(); data.items.add(new File(['[[package]]\\nname ="
            + " \"requests\"\\nversion = \"2.31.0\"\\n'], 'uv.lock')); return data; })()";
    site.open(PAGE);
    browser.ask(
        "document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true,"
            + " dataTransfer: "
            + transfer
            + " }))");
    browser.await(SUMMARY + " !== ''");
    assertThat(browser.ask(FOUND)).contains("uv.lock:2", "==2.31.0");

    site.open(PAGE);
    browser.ask(
        "document.querySelector('#paste').dispatchEvent(new ClipboardEvent('paste', { bubbles:"
            + " true, cancelable: true, clipboardData: "
            + transfer
            + " }))");
    browser.await(SUMMARY + " !== ''");
    assertThat(browser.ask(FOUND)).contains("uv.lock:2", "==2.31.0");
    site.assertQuiet();
  }

  @Test
  void a_link_brings_back_names_and_versions_and_nothing_else() {
    check(
        "requests==2.31.0 ; sys_platform == 'secret-platform'\nRedis>=3.5,<4\nx @ https://user:secret@example.org/x.zip\n");
    String summary = browser.ask(SUMMARY);
    String hash = browser.ask("location.hash");
    assertThat(hash).isEqualTo("#r=requests==2.31.0;Redis%3E=3.5,%3C4;x@");

    site.open(PAGE + hash);

    assertThat(browser.ask(SUMMARY)).isEqualTo(summary);
    assertThat(browser.ask(NOTE)).startsWith("From a link");
    assertThat(browser.ask(FOUND)).contains("==2.31.0", ">=3.5,<4").doesNotContain("link:");
    site.assertQuiet();
  }

  @Test
  void other_ways_to_write_versions_survive_in_a_link() {
    check("[tool.poetry.dependencies]\nredis = \"^3.5 || ~4.1\"\nSQLAlchemy = \"1.3.*\"\n");
    String found = browser.ask(FOUND).replaceAll("pyproject.toml:\\d+", "").replaceAll("\\s+", " ");
    String hash = browser.ask("location.hash");

    site.open(PAGE + hash);

    assertThat(hash).startsWith("#p=redis");
    assertThat(browser.ask(FOUND).replaceAll("\\s+", " ")).isEqualTo(found);
  }

  @Test
  void a_long_link_is_packed() {
    String lock =
        IntStream.range(0, 300)
            .mapToObj(
                "[[package]]\nname = \"package-number-%1$d\"\nversion = \"%1$d.0.1\"\n"::formatted)
            .collect(Collectors.joining("\n"));
    check(lock + "\n[[package]]\nname = \"redis\"\nversion = \"3.5.3\"\n");
    browser.await("location.hash !== ''");
    String hash = browser.ask("location.hash");
    assertThat(hash).startsWith("#z=").hasSizeLessThan(4000);

    site.open(PAGE + hash);
    browser.await(SUMMARY + " !== ''");

    assertThat(browser.ask(SUMMARY))
        .isEqualTo("1 is held at a version without async, 300 are not in the catalog.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#r=<img src=x onerror=console.log(1)>",
        "#r=requests%",
        "#z=AAAA",
        "#z=%%%",
        "#p=;;;&c=&r=!",
        "#r=__proto__;constructor;redis@;redis==%ff",
        "#nothing"
      })
  void no_link_does_harm(String hash) {
    site.open(PAGE + hash);

    assertThat(browser.ask("String(document.querySelectorAll('.result img').length)"))
        .isEqualTo("0");
    assertThat(browser.ask("document.querySelector('h1').textContent"))
        .isEqualTo("Check my project");
    site.assertQuiet();
  }

  @Test
  void markup_in_a_file_is_only_ever_text() {
    check("<img src=x onerror=console.log(1)>\nrequests==2 ; \"<b>\" == \"`</code>\"\n");

    assertThat(browser.ask(FOUND)).contains("<img src=x onerror=console.log(1)>", "<b>");
    assertThat(browser.ask("String(document.querySelectorAll('.result img, .result b').length)"))
        .isEqualTo("0");
    site.assertQuiet();
  }

  @Test
  void the_result_is_copied_as_markdown() {
    check("requests==2.31.0\n`bad line` <b>\n");
    browser.ask(
        "navigator.clipboard.writeText = (text) => { globalThis.taken = text; return"
            + " Promise.resolve(); }");
    press("markdown");
    browser.await("globalThis.taken !== undefined");

    assertThat(browser.ask("globalThis.taken"))
        .startsWith("**1 blocks the loop, 1 line could not be read**")
        .contains(
            "- **`requests`** (`requirements.txt:1` asks for `==2.31.0`)", "`` `bad line` <b> ``");

    browser.ask("navigator.clipboard.writeText = () => Promise.reject()");
    press("link");
    browser.await("document.querySelector('.to-copy').checkVisibility()");
    assertThat(browser.ask("document.querySelector('.to-copy').value"))
        .endsWith("#r=requests==2.31.0");
    site.assertQuiet();
  }

  /** What a reader loads for each of the two pages, scripts and tables included. */
  @ParameterizedTest
  @ValueSource(strings = {"check", "compare"})
  void a_page_with_its_table_stays_small(String page) throws IOException {
    site.open(page + "/index.html");
    long scripts = 0;
    long all = 0;
    for (String address : browser.requests()) {
      byte[] bytes = Files.readAllBytes(Path.of(URI.create(address.replaceFirst("[?#].*", ""))));
      long packed = packed(bytes);
      all += packed;
      scripts += address.contains("/assets/") && address.endsWith(".js") ? packed : 0;
    }
    assertThat(all).isPositive().isLessThan(100_000);
    assertThat(scripts).isPositive().isLessThan(30_000);
  }

  private static long packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 768, 1440})
  void nothing_scrolls_sideways(int width) {
    browser.screen(width, 900, "dark");
    site.open(PAGE);
    press("example");

    assertThat(browser.ask("String(document.documentElement.scrollWidth)"))
        .isEqualTo(Integer.toString(width));
    site.assertQuiet();
  }

  @Test
  void without_scripts_the_page_says_what_it_needs_and_what_else_there_is() {
    browser.scripts(false);
    site.open(PAGE);
    browser.scripts(true);

    assertThat(browser.ask("document.querySelector('main').innerText"))
        .contains("needs JavaScript", "./catalog audit requirements.txt", "requests")
        .doesNotContain("Try an example", "What is read");
  }
}
