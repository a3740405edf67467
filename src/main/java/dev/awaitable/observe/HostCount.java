package dev.awaitable.observe;

/**
 * What asking about the things of one host came to.
 *
 * @param fresh told something: it is there, or it does not let us look
 * @param kept told nothing, or was not asked after all, so that what was known stands
 * @param failed told that something is wrong
 */
public record HostCount(int fresh, int kept, int failed) {

  /** Nothing was asked. */
  public static final HostCount NONE = new HostCount(0, 0, 0);

  /** How much was to be asked. */
  public int asked() {
    return fresh + kept + failed;
  }

  /** Both together. */
  public HostCount and(HostCount other) {
    return new HostCount(fresh + other.fresh, kept + other.kept, failed + other.failed);
  }
}
