package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.model.BlockingKind;
import dev.awaitable.model.BlockingName;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Policy;
import dev.awaitable.model.Slug;
import dev.awaitable.store.TemplateFiles;
import dev.awaitable.testkit.Entries;
import dev.awaitable.testkit.FactsBuilder;
import dev.awaitable.testkit.LibraryBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * Which answers come first where a name has more than one page can hold, and what it says of it.
 */
class NamePageTest {

  @Test
  void the_preferred_come_before_those_with_more_stars_and_the_page_says_so() {
    Document page = firstOfTwoPages("plain");

    assertThat(page.select("tbody th a").eachText()).containsExactly("plain", "famous");
    assertThat(page.select("main").text())
        .contains("1 to 2 of 3, those to look at first, then most stars.");
  }

  @Test
  void without_any_preferred_the_stars_decide() {
    Document page = firstOfTwoPages();

    assertThat(page.select("tbody th a").eachText()).containsExactly("famous", "known");
    assertThat(page.select("main").text()).contains("1 to 2 of 3, most stars first.");
  }

  private static Document firstOfTwoPages(String... prefer) {
    Map<Slug, RepositoryFacts> facts =
        Map.of(
            new Slug("famous"), FactsBuilder.facts().stars(3_000, Entries.TODAY).build(),
            new Slug("known"), FactsBuilder.facts().stars(200, Entries.TODAY).build());
    var site =
        new SiteRenderer(TemplateFiles.inFolder(Path.of("templates")), null, SiteLimits.all(2))
            .render(
                Entries.judged(catalog(prefer), facts, Map.of(), Map.of()),
                new SiteSettings(null, null, Instant.parse("2026-11-20T00:00:00Z")));
    assertThat(site.faults()).isEmpty();
    byte[] bytes = site.files().get("instead-of/requests/index.html");
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
  }

  private static Catalog catalog(String... prefer) {
    Catalog catalog =
        LibraryBuilder.catalog(
            new Policy(12, 24, 60, 60),
            LibraryBuilder.library("famous").replaces("requests").build(),
            LibraryBuilder.library("known").replaces("requests").build(),
            LibraryBuilder.library("plain").replaces("requests").build());
    return new Catalog(
        catalog.head(),
        catalog.categories(),
        List.of(
            new BlockingName(
                new Slug("requests"),
                "requests",
                BlockingKind.PYPI,
                List.of(),
                Stream.of(prefer).map(Slug::new).toList(),
                null,
                null,
                null,
                null)),
        List.of(),
        List.of(),
        List.of());
  }
}
