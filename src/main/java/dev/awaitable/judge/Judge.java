package dev.awaitable.judge;

import dev.awaitable.enrich.EnrichedCatalog;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.model.Library;
import dev.awaitable.model.Policy;
import dev.awaitable.model.Slug;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives every library its state, by the rules of {@code docs/judging.md}. Nothing but the catalog,
 * its facts and the day goes in, so that the same three give the same verdicts forever.
 */
public final class Judge {

  private Judge() {}

  /** Judges the libraries of a catalog as of a day; of its links nothing is known. */
  public static JudgedCatalog judge(EnrichedCatalog enriched, LocalDate today) {
    Policy policy = enriched.catalog().head().policy();
    Map<Slug, String> names =
        enriched.catalog().libraries().collect(Collectors.toMap(Library::id, Library::name));
    Map<Slug, Verdict> verdicts =
        enriched.catalog().libraries().toList().parallelStream()
            .collect(
                Collectors.toConcurrentMap(
                    Library::id,
                    library ->
                        new Hearing(
                                library,
                                enriched
                                    .facts()
                                    .getOrDefault(library.id(), RepositoryFacts.UNKNOWN),
                                policy,
                                today,
                                nameOf(names))
                            .verdict()));
    return new JudgedCatalog(enriched, verdicts, Map.of(), today);
  }

  private static Function<Slug, String> nameOf(Map<Slug, String> names) {
    return id -> names.getOrDefault(id, id.value());
  }
}
