package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.model.Library;
import dev.awaitable.model.Policy;
import dev.awaitable.model.Slug;
import dev.awaitable.store.TemplateFiles;
import dev.awaitable.testkit.Entries;
import dev.awaitable.testkit.FactsBuilder;
import dev.awaitable.testkit.LibraryBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Who is called rising on the home page, and who new. */
class HomeViewsTest {

  private static final LocalDate LATELY = LocalDate.of(2026, 10, 4);

  private final Map<Slug, RepositoryFacts> facts = new HashMap<>();

  @Test
  void those_rise_that_grew_by_the_largest_share() {
    grown("large", 10_000, 11_000, LATELY);
    grown("middling", 200, 300, LATELY);

    assertThat(home().select(".rising li > a").eachText()).containsExactly("middling", "large");
    assertThat(home().select(".rising .number").eachText()).containsExactly("+50%", "+10%");
    assertThat(home().select(".rising .seen").eachText())
        .containsExactly("200 in Oct 2025, 300 in Oct 2026", "10k in Oct 2025, 11k in Oct 2026");
  }

  @Test
  void few_stars_old_counts_and_losses_are_no_rise() {
    grown("tiny", 10, 90, LATELY);
    grown("shrunk", 500, 400, LATELY);
    grown("longago", 500, 900, LocalDate.of(2026, 3, 1));

    assertThat(home().select("#rising")).isEmpty();
  }

  @Test
  void what_had_more_before_is_only_coming_back() {
    facts.put(
        new Slug("again"),
        FactsBuilder.facts()
            .counted(LATELY.minusYears(2), 4_000)
            .counted(LATELY.minusYears(1), 300)
            .counted(LATELY, 500)
            .lastCommit(LATELY, LATELY)
            .build());

    assertThat(home().select("#rising")).isEmpty();
  }

  @Test
  void what_does_not_live_does_not_rise() {
    Slug id = new Slug("silent");
    facts.put(
        id,
        FactsBuilder.facts()
            .counted(LATELY.minusYears(1), 500)
            .counted(LATELY, 900)
            .archived(true, LATELY)
            .build());

    assertThat(home().select("#rising")).isEmpty();
  }

  @Test
  void what_was_there_on_the_first_day_is_not_new() {
    grown("one", 10, 20, LATELY);

    assertThat(home().select("section:has(#new)").text())
        .contains("The list began on 20 November 2026");
  }

  @Test
  void half_of_them_moved_since_the_day_that_is_told() {
    for (int i = 1; i <= 4; i++) {
      facts.put(
          new Slug("moved-" + i),
          FactsBuilder.facts().lastCommit(LocalDate.of(2026, 2 * i, 1), LATELY).build());
    }

    assertThat(home().select(".pulse figcaption").text())
        .contains("half of the 4 of which that is known had one since 1 June 2026");
    assertThat(home().select(".pulse rect")).hasSize(4);
  }

  private void grown(String id, int before, int after, LocalDate on) {
    facts.put(
        new Slug(id),
        FactsBuilder.facts()
            .counted(on.minusYears(1), before)
            .counted(on, after)
            .lastCommit(on, LATELY)
            .build());
  }

  private Document home() {
    List<Library> libraries =
        facts.keySet().stream()
            .sorted()
            .map(id -> LibraryBuilder.library(id.value()).repo("github.com/example/" + id).build())
            .toList();
    RenderedSite site =
        new SiteRenderer(TemplateFiles.inFolder(Path.of("templates")))
            .render(
                Entries.judged(
                    LibraryBuilder.catalog(
                        new Policy(12, 24, 60, 60), libraries.toArray(Library[]::new)),
                    facts,
                    Map.of(),
                    Map.of()),
                new SiteSettings(null, null, Instant.parse("2026-11-20T00:00:00Z")));
    assertThat(site.faults()).isEmpty();
    return Jsoup.parse(new String(site.files().get("index.html"), StandardCharsets.UTF_8));
  }
}
