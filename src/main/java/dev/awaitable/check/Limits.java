package dev.awaitable.check;

/**
 * How much is read, and from where links may point.
 *
 * @param maxBytes the largest file that is looked at
 * @param maxDepth how many lists and mappings may stand inside one another
 * @param maxProblems how many problems are kept for showing
 * @param privateAddresses whether links may name hosts that are not on the public internet and any
 *     port: for intranets and tests
 */
public record Limits(int maxBytes, int maxDepth, int maxProblems, boolean privateAddresses) {

  /** Ten times the catalog's own size, twice its depth, and as many problems as one can read. */
  public static final Limits DEFAULT = new Limits(4 << 20, 16, 1000, false);

  /** These limits for files of another size. */
  public Limits withMaxBytes(int bytes) {
    return new Limits(bytes, maxDepth, maxProblems, privateAddresses);
  }

  /** These limits with links that may point anywhere. */
  public Limits withPrivateAddresses() {
    return new Limits(maxBytes, maxDepth, maxProblems, true);
  }
}
