package dev.awaitable.judge;

import dev.awaitable.enrich.EnrichedCatalog;
import dev.awaitable.model.Slug;
import java.time.LocalDate;
import java.util.Map;

/**
 * The catalog with a verdict on every library: what pages are made of.
 *
 * @param enriched the catalog and its facts
 * @param verdicts a verdict for every library id
 * @param links what is to be made of its links
 * @param today the day it was judged on
 */
public record JudgedCatalog(
    EnrichedCatalog enriched, Map<Slug, Verdict> verdicts, LinkVerdicts links, LocalDate today) {

  /** Copies the map. */
  public JudgedCatalog {
    verdicts = Map.copyOf(verdicts);
  }

  /** The same with links of which more is known. */
  public JudgedCatalog with(LinkVerdicts known) {
    return new JudgedCatalog(enriched, verdicts, known, today);
  }
}
