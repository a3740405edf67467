package dev.awaitable.enrich;

import dev.awaitable.model.Catalog;
import dev.awaitable.model.Slug;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The catalog joined with everything known from outside.
 *
 * @param catalog the catalog
 * @param facts facts by library id; every library has an entry, {@link RepositoryFacts#UNKNOWN} at
 *     the least
 * @param evidence evidence by library id; an empty list where no code was read
 * @param sources the sources that facts name, by id
 * @param newestObservation the newest day of any fact; null when there are none
 */
public record EnrichedCatalog(
    Catalog catalog,
    Map<Slug, RepositoryFacts> facts,
    Map<Slug, List<Evidence>> evidence,
    Map<String, Source> sources,
    @Nullable LocalDate newestObservation) {

  /** Copies the maps. */
  public EnrichedCatalog {
    facts = Map.copyOf(facts);
    evidence = Map.copyOf(evidence);
    sources = Map.copyOf(sources);
  }
}
