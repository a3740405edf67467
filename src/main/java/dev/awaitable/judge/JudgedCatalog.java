package dev.awaitable.judge;

import dev.awaitable.enrich.EnrichedCatalog;
import dev.awaitable.model.Slug;
import dev.awaitable.model.WebUrl;
import java.time.LocalDate;
import java.util.Map;

/**
 * The catalog with a verdict on every library: what pages are made of.
 *
 * @param enriched the catalog and its facts
 * @param verdicts a verdict for every library id
 * @param links what is known of its links, by address; an address that nobody asked is not there
 * @param today the day it was judged on
 */
public record JudgedCatalog(
    EnrichedCatalog enriched,
    Map<Slug, Verdict> verdicts,
    Map<WebUrl, JudgedLink> links,
    LocalDate today) {

  /** Copies the maps. */
  public JudgedCatalog {
    verdicts = Map.copyOf(verdicts);
    links = Map.copyOf(links);
  }

  /** The same with what is known of its links. */
  public JudgedCatalog with(Map<WebUrl, JudgedLink> known) {
    return new JudgedCatalog(enriched, verdicts, known, today);
  }
}
