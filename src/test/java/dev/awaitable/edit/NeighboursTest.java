package dev.awaitable.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.check.CatalogReader;
import dev.awaitable.check.Limits;
import dev.awaitable.check.Reading;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Category;
import dev.awaitable.model.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeighboursTest {

  /** Of every tenth library of the catalog, as if it were not in there yet. */
  @Test
  void the_right_category_is_mostly_among_the_five_proposed() throws IOException {
    Catalog catalog = catalog();
    int tried = 0;
    int proposed = 0;
    int first = 0;
    for (Category category : catalog.categories()) {
      for (int i = 0; i < category.libraries().size(); i += 10) {
        Library library = category.libraries().get(i);
        List<Category> likely =
            new Neighbours(without(catalog, library))
                .categories(List.of(library.name(), library.description()));
        tried++;
        int place = likely.stream().map(Category::id).toList().indexOf(category.id());
        first += place == 0 ? 1 : 0;
        proposed += place >= 0 && place < 5 ? 1 : 0;
      }
    }
    assertThat(100 * proposed / tried).isGreaterThan(70);
    assertThat(100 * first / tried).isGreaterThan(40);
  }

  @Test
  void classifiers_hint_at_loops() {
    assertThat(Neighbours.loops(List.of("Framework :: AnyIO", "Framework :: AsyncIO", "Other")))
        .containsExactly("asyncio", "trio");
  }

  private static Catalog without(Catalog catalog, Library library) {
    List<Category> categories = new ArrayList<>();
    for (Category it : catalog.categories()) {
      List<Library> others = it.libraries().stream().filter(one -> !one.equals(library)).toList();
      categories.add(new Category(it.id(), it.name(), it.description(), others));
    }
    return new Catalog(
        catalog.head(),
        categories,
        catalog.blocking(),
        catalog.resources(),
        catalog.removed(),
        catalog.declined());
  }

  private static Catalog catalog() throws IOException {
    Reading reading =
        new CatalogReader(Limits.DEFAULT)
            .read(
                "catalog.yaml",
                Files.readAllBytes(Path.of("catalog.yaml")),
                LocalDate.of(2026, 11, 20));
    return ((Reading.Accepted) reading).catalog();
  }
}
