package dev.awaitable.check;

import dev.awaitable.model.Catalog;
import dev.awaitable.problem.Problems;
import dev.awaitable.yaml.Node;
import dev.awaitable.yaml.YamlDocument;
import dev.awaitable.yaml.YamlReader;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a catalog file and checks all that can be known without asking anyone. Every fault becomes
 * a problem with its place; one broken entry does not hide the faults of the next.
 */
public final class CatalogReader {

  private final Limits limits;

  /** Reads within the limits. */
  public CatalogReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads a file.
   *
   * @param fileName its name as shown in messages
   * @param bytes what it holds
   * @param today the day against which dates are checked
   */
  public Reading read(String fileName, byte[] bytes, LocalDate today) {
    Problems problems = new Problems(limits.maxProblems());
    Draft draft = draft(fileName, bytes, today, problems);
    Node root = draft.root();
    Catalog catalog = draft.catalog();
    if (root == null || catalog == null || problems.hasErrors()) {
      return new Reading.Refused(draft.findings());
    }
    return new Reading.Accepted(catalog, root, draft.findings());
  }

  /**
   * Reads as much of a file as there is to be read: as {@link #read}, but what is sound is handed
   * over although something else is not.
   */
  public Draft draft(String fileName, byte[] bytes, LocalDate today) {
    return draft(fileName, bytes, today, new Problems(limits.maxProblems()));
  }

  private Draft draft(String fileName, byte[] bytes, LocalDate today, Problems problems) {
    YamlDocument document =
        new YamlReader(limits.maxBytes(), limits.maxDepth()).read(fileName, bytes, problems);
    Node root = document.root();
    Catalog catalog = root == null ? null : decode(root, today, problems);
    return new Draft(problems.in(document.source()), root, catalog);
  }

  private @Nullable Catalog decode(Node root, LocalDate today, Problems problems) {
    Names names = Names.in(root);
    Values values = new Values(problems, today, limits.privateAddresses());
    References references = new References(names, values, problems);
    return new CatalogDecoder(values, references, problems).decode(root);
  }
}
