package dev.awaitable.check;

import dev.awaitable.model.Catalog;
import dev.awaitable.problem.Findings;
import dev.awaitable.yaml.Node;
import org.jspecify.annotations.Nullable;

/**
 * As much of a catalog as could be read, whatever is wrong with the rest: for comparing, never for
 * publishing.
 *
 * @param findings all that is to be told about the file, with its text
 * @param root the tree of the file; null where it is no YAML
 * @param catalog the entries that are sound; null where not even the outline is
 */
public record Draft(Findings findings, @Nullable Node root, @Nullable Catalog catalog) {}
