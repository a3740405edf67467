package dev.awaitable.triage;

import dev.awaitable.enrich.Observations;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkPolicy;
import dev.awaitable.model.WebUrl;
import dev.awaitable.problem.SourceText;
import dev.awaitable.yaml.Node;
import java.time.Instant;
import java.util.Map;

/**
 * Everything that is known when a report is made.
 *
 * @param source the text of the catalog file
 * @param root its tree, for the places
 * @param judged the catalog that is in it, judged
 * @param observations what was observed
 * @param memories what is remembered of links, by the address as the catalog has it; a package's
 *     address is its page on PyPI
 * @param policy the numbers links are judged by
 * @param now the moment of the report
 */
public record CaseFile(
    SourceText source,
    Node root,
    JudgedCatalog judged,
    Observations observations,
    Map<WebUrl, LinkMemory> memories,
    LinkPolicy policy,
    Instant now) {

  /** Copies the map. */
  public CaseFile {
    memories = Map.copyOf(memories);
  }
}
