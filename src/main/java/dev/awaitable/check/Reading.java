package dev.awaitable.check;

import dev.awaitable.model.Catalog;
import dev.awaitable.problem.Findings;
import dev.awaitable.yaml.Node;

/** What came of reading a catalog file. */
public sealed interface Reading {

  /** All that is to be told about the file, with its text. */
  Findings findings();

  /**
   * The file holds a catalog.
   *
   * @param catalog the catalog
   * @param root the tree it was made of, for the places of things in the file
   * @param findings warnings at most
   */
  record Accepted(Catalog catalog, Node root, Findings findings) implements Reading {}

  /**
   * The file cannot be used as it is.
   *
   * @param findings at least one error
   */
  record Refused(Findings findings) implements Reading {}
}
