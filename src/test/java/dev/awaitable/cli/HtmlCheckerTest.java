package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Cli;
import dev.awaitable.testkit.Folders;
import dev.awaitable.testkit.LargeSite;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The <a href="https://validator.github.io/validator/">Nu Html Checker</a> has nothing against any
 * page: neither an error nor a warning.
 */
@TestInstance(Lifecycle.PER_CLASS)
class HtmlCheckerTest {

  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";
  private static final String DATA_BLOCK = "<script type=\"application/ld+json\">";
  private static final long STACK_BYTES = 64L << 20;

  private SimpleDocumentValidator checker;
  private Findings findings;

  @BeforeAll
  void the_checker() throws Exception {
    findings = new Findings();
    checker =
        deep(() -> {
          SimpleDocumentValidator made = new SimpleDocumentValidator(true, false, false);
          made.setUpMainSchema(SCHEMA, findings);
          made.setUpValidatorAndParsers(findings, true, false);
          return made;
        });
  }

  @Test
  void it_sees_what_is_wrong() throws Exception {
    String page =
        "<!doctype html><html lang=en><title>Wrong</title><p id=a><p id=a><img src=b><c></c>";

    assertThat(check(Map.of("wrong.html", page)))
        .anyMatch(it -> it.contains("Duplicate ID"))
        .anyMatch(it -> it.contains("must have an \"alt\" attribute"))
        .anyMatch(it -> it.contains("Element \"c\" not allowed"));
  }

  @Test
  void every_golden_page_is_sound() throws Exception {
    SortedMap<String, String> pages = pages(Folders.read(Path.of("src/test/resources/golden")));

    assertThat(pages).hasSizeGreaterThan(30);
    assertThat(check(pages)).isEmpty();
  }

  @Test
  void every_page_of_the_real_catalog_is_sound(@TempDir Path temporary) throws Exception {
    Path home = Files.createDirectories(temporary.resolve("home"));
    Files.copy(Path.of("catalog.yaml"), home.resolve("catalog.yaml"));
    Folders.write(home.resolve("data"), Folders.read(Path.of("data")));
    Cli.Run run = new Cli(home).run("build", "--offline", "--now", "2026-11-20T00:00:00Z");
    assertThat(run.code()).as(run.err()).isZero();

    SortedMap<String, String> pages = pages(html(home.resolve("site")));

    assertThat(pages).hasSizeGreaterThan(500);
    assertThat(check(pages)).isEmpty();
  }

  @Test
  void every_page_of_a_site_in_parts_is_sound() throws Exception {
    SortedMap<String, String> pages = new TreeMap<>();
    LargeSite.render(LargeSite.catalog(), LargeSite.IN_PARTS, null)
        .files()
        .forEach((path, content) -> {
          if (path.endsWith(".html")) {
            pages.put(path, new String(content, StandardCharsets.UTF_8));
          }
        });

    assertThat(pages.keySet()).filteredOn(it -> it.contains("/page/2/")).hasSizeGreaterThan(10);
    assertThat(check(pages)).isEmpty();
  }

  private static SortedMap<String, String> html(Path site) throws IOException {
    SortedMap<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".html")).toList()) {
        pages.put(site.relativize(file).toString(), Files.readString(file));
      }
    }
    return pages;
  }

  private static SortedMap<String, String> pages(SortedMap<String, String> files) {
    SortedMap<String, String> pages = new TreeMap<>(files);
    pages.keySet().removeIf(it -> !it.endsWith(".html"));
    return pages;
  }

  /** What is wrong with some pages, each line with page and place. */
  private List<String> check(Map<String, String> pages) throws Exception {
    return deep(() -> checkHere(pages));
  }

  private List<String> checkHere(Map<String, String> pages) throws IOException, SAXException {
    findings.said.clear();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      findings.page = page.getKey();
      findings.lines = page.getValue().lines().toList();
      InputSource source = new InputSource(new StringReader(page.getValue()));
      source.setSystemId("https://pages.test/" + page.getKey());
      checker.checkHtmlInputSource(source);
    }
    return List.copyOf(findings.said);
  }

  /** The checker calls itself deeper than the stack of a test's thread goes. */
  private static <T> T deep(Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(null, future, "html-checker", STACK_BYTES);
    thread.start();
    return future.get();
  }

  /** Keeps all that the checker says. */
  private static final class Findings implements ErrorHandler {

    private final List<String> said = new ArrayList<>();
    private String page = "";
    private List<String> lines = List.of();

    @Override
    public void warning(SAXParseException it) {
      // It takes the structured data of library pages for a script. That is a data block, which no
      // policy is asked about: the standard lets it return before it comes to that step.
      boolean data = lines.get(it.getLineNumber() - 1).contains(DATA_BLOCK);
      if (!(data && message(it).startsWith("Inline script violates"))) {
        add("warning", it);
      }
    }

    @Override
    public void error(SAXParseException it) {
      add("error", it);
    }

    @Override
    public void fatalError(SAXParseException it) {
      add("fatal", it);
    }

    private void add(String kind, SAXParseException it) {
      said.add(
          "%s:%d:%d: %s: %s"
              .formatted(page, it.getLineNumber(), it.getColumnNumber(), kind, message(it)));
    }

    private static String message(SAXParseException it) {
      String message = Objects.requireNonNullElse(it.getMessage(), "");
      return message.replace('\u201c', '"').replace('\u201d', '"');
    }
  }
}
