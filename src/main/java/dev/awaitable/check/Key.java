package dev.awaitable.check;

/**
 * A key that a mapping may have.
 *
 * @param name as it is written
 * @param required whether it must be there
 * @param example a value that shows how it is used; empty for what is longer than a line
 */
record Key(String name, boolean required, String example) {

  /** What to do where it is missing. */
  String advice() {
    return example.isEmpty()
        ? "docs/catalog-format.md shows what belongs there"
        : "add a line such as '" + name + ": " + example + "'";
  }
}
