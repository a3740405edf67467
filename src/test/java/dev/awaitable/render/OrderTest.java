package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.check.CatalogReader;
import dev.awaitable.check.Limits;
import dev.awaitable.check.Reading;
import dev.awaitable.enrich.Enricher;
import dev.awaitable.enrich.Observations;
import dev.awaitable.judge.Judge;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Category;
import dev.awaitable.store.ObservationStore;
import dev.awaitable.store.TemplateFiles;
import dev.awaitable.testkit.Entries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order in which things are written down decides the order they are shown in, and no more. */
class OrderTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/everything");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void observations_in_any_order_give_the_same_bytes(long seed) throws IOException {
    Observations kept = new ObservationStore(GOLDEN.resolve("data")).read();
    Random random = new Random(seed);
    Observations shuffled =
        new Observations(
            shuffled(kept.factSets(), random),
            shuffled(kept.history(), random),
            shuffled(kept.readings(), random),
            shuffled(kept.renames(), random),
            shuffled(kept.sources(), random));

    assertThat(render(catalog(), shuffled)).isEqualTo(render(catalog(), kept));
  }

  @Test
  void categories_in_another_order_change_no_page_of_a_category_or_library() throws IOException {
    Observations kept = new ObservationStore(GOLDEN.resolve("data")).read();
    Catalog catalog = catalog();
    List<Category> backwards = catalog.categories().reversed();
    Catalog reordered =
        new Catalog(
            catalog.head(),
            backwards,
            catalog.blocking(),
            catalog.resources(),
            catalog.removed(),
            catalog.declined());

    Map<String, String> before = render(catalog, kept);
    Map<String, String> after = render(reordered, kept);

    before.keySet().removeIf(it -> !it.matches("(categories|libraries)/.*"));
    after.keySet().removeIf(it -> !it.matches("(categories|libraries)/.*"));
    assertThat(after).isEqualTo(before).hasSizeGreaterThan(5);
  }

  private static <T> List<T> shuffled(List<T> items, Random random) {
    List<T> copy = new ArrayList<>(items);
    Collections.shuffle(copy, random);
    return copy;
  }

  private static Catalog catalog() throws IOException {
    byte[] bytes = Files.readAllBytes(GOLDEN.resolve("catalog.yaml"));
    Reading reading = new CatalogReader(Limits.DEFAULT).read("catalog.yaml", bytes, Entries.TODAY);
    return ((Reading.Accepted) reading).catalog();
  }

  private static Map<String, String> render(Catalog catalog, Observations observations) {
    RenderedSite site =
        new SiteRenderer(TemplateFiles.inFolder(Path.of("templates")))
            .render(
                Judge.judge(Enricher.join(catalog, observations), Entries.TODAY),
                new SiteSettings(null, null, Instant.parse("2026-11-20T00:00:00Z")));
    Map<String, String> texts = new TreeMap<>();
    site.files()
        .forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
    texts.put("README.md", site.readme());
    return texts;
  }
}
