package dev.awaitable.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * The whole checked catalog: every reference in it leads to something that is in it.
 *
 * @param head title, policy, vocabulary, systems
 * @param categories in reading order
 * @param blocking the names people use today
 * @param resources what to learn from, in the file's order
 * @param removed entries that were taken out
 * @param declined what is not listed on purpose
 */
public record Catalog(
    Head head,
    List<Category> categories,
    List<BlockingName> blocking,
    List<Resource> resources,
    List<RemovedEntry> removed,
    List<DeclinedEntry> declined) {

  /** Copies the lists. */
  public Catalog {
    categories = List.copyOf(categories);
    blocking = List.copyOf(blocking);
    resources = List.copyOf(resources);
    removed = List.copyOf(removed);
    declined = List.copyOf(declined);
  }

  /** Every library once, in the file's order. */
  public Stream<Library> libraries() {
    return categories.stream().flatMap(category -> category.libraries().stream());
  }
}
