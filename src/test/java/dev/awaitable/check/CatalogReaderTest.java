package dev.awaitable.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.model.Catalog;
import dev.awaitable.model.Io;
import dev.awaitable.model.Slug;
import dev.awaitable.problem.HumanReport;
import dev.awaitable.testkit.Fixtures;
import java.time.LocalDate;
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
    assertThat(catalog.libraries())
        .extracting(library -> library.id().value())
        .containsExactly("aiohttp", "httpx", "tinycache");
    assertThat(catalog.libraries().toList().getFirst().io()).isEqualTo(Io.MIXED);
    assertThat(catalog.libraries().toList().getLast().connectsTo())
        .containsExactly(new Slug("redis"));
    assertThat(catalog.blocking().getLast().prefer())
        .containsExactly(new Slug("httpx"), new Slug("aiohttp"));
    assertThat(catalog.removed()).hasSize(1);
    assertThat(catalog.declined()).hasSize(1);
  }

  private Catalog small() {
    return switch (reader.read("small.yaml", Fixtures.bytes("catalogs/small.yaml"), TODAY)) {
      case Reading.Accepted accepted -> accepted.catalog();
      case Reading.Refused refused ->
          throw new AssertionError(new HumanReport(false).render(refused.findings()));
    };
  }
}
