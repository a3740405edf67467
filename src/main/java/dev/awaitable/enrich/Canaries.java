package dev.awaitable.enrich;

/**
 * Tells whether our own way to the outside world is open, by asking hosts that are always there:
 * where several of them are silent, the fault is hardly theirs.
 */
public interface Canaries {

  /**
   * Asks them all at once, and looks up a name that cannot exist. Takes seconds and never throws.
   */
  CanaryReport test();
}
