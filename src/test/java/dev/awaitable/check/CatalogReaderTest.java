package dev.awaitable.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.model.Api;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.EventLoop;
import dev.awaitable.model.Io;
import dev.awaitable.model.Library;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.problem.HumanReport;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.Severity;
import dev.awaitable.testkit.Fixtures;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final CatalogReader reader = new CatalogReader(Limits.DEFAULT);

  @Test
  void accepts_the_small_catalog_without_a_word() {
    Reading reading = reader.read("small.yaml", Fixtures.bytes("catalogs/small.yaml"), TODAY);
    assertThat(new HumanReport(false).render(reading.findings())).isEmpty();
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void reads_every_field_of_the_small_catalog() {
    Catalog catalog = small();
    assertThat(catalog.head().title()).isEqualTo("Small");
    assertThat(catalog.head().vocabulary().io())
        .isEqualTo(
            Map.of(
                Io.NATIVE, "Non-blocking calls.",
                Io.THREADS, "Blocking calls in worker threads.",
                Io.MIXED, "Some parts native, some on threads.",
                Io.NONE, "No input or output of its own."));
    assertThat(catalog.libraries())
        .extracting(library -> library.id().value())
        .containsExactly("aiohttp", "httpx", "tinycache");
    assertThat(catalog.libraries().toList().getFirst().io()).isEqualTo(Io.MIXED);
    assertThat(catalog.libraries().toList().get(1).formerly())
        .containsExactly(new Slug("requests-async"));
    assertThat(catalog.libraries().toList().getLast())
        .isEqualTo(
            new Library(
                new Slug("tinycache"),
                List.of(),
                "tinycache",
                "Keeps answers of HTTP clients in Redis until they expire, keyed by address.",
                new RepoUrl("codeberg.org", "example/tinycache"),
                null,
                null,
                new PackageName("tinycache"),
                List.of(new Slug("redis")),
                List.of(new Slug("redis")),
                Api.ASYNC_ONLY,
                List.of(EventLoop.ASYNCIO),
                Io.NATIVE,
                null,
                List.of(new Slug("http-clients")),
                new Slug("httpx"),
                new Slug("aiohttp"),
                List.of(new Slug("aiohttp"), new Slug("httpx")),
                TODAY,
                null,
                null,
                Map.of()));
    assertThat(catalog.blocking().getLast().prefer())
        .containsExactly(new Slug("httpx"), new Slug("aiohttp"));
    assertThat(catalog.removed()).hasSize(1);
    assertThat(catalog.declined()).hasSize(1);
  }

  @Test
  void accepts_a_catalog_with_warnings_and_hands_them_on() {
    byte[] bytes = Fixtures.bytes("problems/shared-repo/catalog.yaml");
    assertThat(reader.read("catalog.yaml", bytes, TODAY))
        .isInstanceOfSatisfying(
            Reading.Accepted.class,
            it -> assertThat(it.findings().count(Severity.WARNING)).isEqualTo(1));
  }

  @Test
  void accepts_addresses_of_an_intranet_only_when_told_so() {
    byte[] bytes = edited("https://docs.aiohttp.org", "http://127.0.0.1:8080/docs");
    assertThat(reader.read("x", bytes, TODAY)).isInstanceOf(Reading.Refused.class);
    CatalogReader lenient = new CatalogReader(new Limits(1 << 20, 16, 100, true));
    assertThat(lenient.read("x", bytes, TODAY)).isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void accepts_the_day_of_today_and_a_review_that_is_due_today() {
    LocalDate due = LocalDate.of(2027, 5, 20);
    byte[] bytes = Fixtures.bytes("catalogs/small.yaml");
    assertThat(reader.read("x", bytes, due).findings().problems()).isEmpty();
    assertThat(reader.read("x", bytes, due.plusDays(1)).findings().problems())
        .extracting(Problem::rule)
        .containsExactly(Rule.OVERDUE_REVIEW);
    assertThat(reader.read("x", bytes, TODAY.minusDays(1)).findings().problems())
        .extracting(Problem::rule)
        .containsOnly(Rule.FUTURE_DATE);
  }

  @Test
  void reports_the_faults_of_optional_keys_even_where_a_required_one_is_missing() {
    byte[] bytes = edited("        name: HTTPX\n", "");
    String text = new String(bytes, StandardCharsets.UTF_8).replace("io: native", "io: nativ");
    Reading reading = reader.read("x", text.getBytes(StandardCharsets.UTF_8), TODAY);
    assertThat(reading.findings().problems())
        .extracting(Problem::rule)
        .contains(Rule.MISSING_KEY, Rule.UNKNOWN_WORD);
  }

  @Test
  void finds_nothing_to_refer_to_where_a_section_is_left_out() {
    assertThat(withoutSystems(""))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.rule()).isEqualTo(Rule.UNKNOWN_SYSTEM));
  }

  @Test
  void does_not_blame_references_into_a_section_whose_key_is_misspelt() {
    assertThat(withoutSystems("sytems: []\n"))
        .extracting(Problem::rule)
        .containsExactly(Rule.UNKNOWN_KEY);
  }

  private List<Problem> withoutSystems(String instead) {
    String text = Fixtures.text("catalogs/small.yaml");
    String without =
        text.substring(0, text.indexOf("systems:"))
            + instead
            + text.substring(text.indexOf("categories:"));
    return reader.read("x", without.getBytes(StandardCharsets.UTF_8), TODAY).findings().problems();
  }

  @Test
  void reads_the_same_with_every_kind_of_line_break() {
    String text = Fixtures.text("catalogs/small.yaml");
    for (String lineBreak : List.of("\r\n", "\r")) {
      byte[] bytes = text.replace("\n", lineBreak).getBytes(StandardCharsets.UTF_8);
      assertThat(reader.read("x", bytes, TODAY))
          .isInstanceOfSatisfying(
              Reading.Accepted.class, it -> assertThat(it.catalog()).isEqualTo(small()));
    }
  }

  @Test
  void follows_a_chain_of_a_thousand_successors() {
    String small = Fixtures.text("catalogs/small.yaml");
    int end = small.indexOf("  - id: caches");
    StringBuilder many = new StringBuilder(small.substring(0, end));
    for (int i = 1000; i < 2000; i++) {
      many.append("      - id: lib-").append(i).append("\n        name: lib ").append(i);
      many.append("\n        description: Entry number ").append(i);
      many.append(" of a thousand that differ in nothing else.\n        added: 2026-11-20\n");
      many.append("        superseded_by: ").append(i == 1999 ? "httpx" : "lib-" + (i + 1));
      many.append('\n');
    }
    many.append(small.substring(end));
    assertThat(reader.read("x", many.toString().getBytes(StandardCharsets.UTF_8), TODAY))
        .isInstanceOfSatisfying(
            Reading.Accepted.class, it -> assertThat(it.catalog().libraries()).hasSize(1003));
  }

  private static byte[] edited(String from, String to) {
    String text = Fixtures.text("catalogs/small.yaml");
    assertThat(text).contains(from);
    return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
  }

  private Catalog small() {
    return switch (reader.read("small.yaml", Fixtures.bytes("catalogs/small.yaml"), TODAY)) {
      case Reading.Accepted accepted -> accepted.catalog();
      case Reading.Refused refused ->
          throw new AssertionError(new HumanReport(false).render(refused.findings()));
    };
  }
}
