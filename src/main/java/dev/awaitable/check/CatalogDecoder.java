package dev.awaitable.check;

import dev.awaitable.model.BlockingName;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Category;
import dev.awaitable.model.DeclinedEntry;
import dev.awaitable.model.Head;
import dev.awaitable.model.RemovedEntry;
import dev.awaitable.model.Resource;
import dev.awaitable.problem.Problems;
import dev.awaitable.yaml.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a catalog of the tree of a file, section by section. */
final class CatalogDecoder {

  private final Values values;
  private final References references;
  private final Problems problems;

  CatalogDecoder(Values values, References references, Problems problems) {
    this.values = values;
    this.references = references;
    this.problems = problems;
  }

  /** The catalog; null, and reported, if its outline is broken. */
  @Nullable Catalog decode(Node root) {
    Fields fields = Fields.of(Shapes.CATALOG, new Value("catalog", root), problems);
    if (fields == null) {
      return null;
    }
    EntryClaims claims = new EntryClaims(problems);
    Decisions decisions = new Decisions(problems);
    Head head = new HeadDecoder(values, problems).decode(fields);
    List<Category> categories =
        new CategoriesDecoder(values, references, claims, decisions, problems).decode(fields);
    List<BlockingName> blocking = new BlockingDecoder(values, references, problems).decode(fields);
    List<Resource> resources = new ResourcesDecoder(values, problems).decode(fields);
    DepartedDecoder departed = new DepartedDecoder(values, references, claims, decisions, problems);
    List<RemovedEntry> removed = departed.removed(fields);
    List<DeclinedEntry> declined = departed.declined(fields);
    return head == null
        ? null
        : new Catalog(head, categories, blocking, resources, removed, declined);
  }
}
