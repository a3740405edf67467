package dev.awaitable.store;

import org.jspecify.annotations.Nullable;

/**
 * Gives one thing for all that are equal, as long as they come often: files tell the same few words
 * and days in a hundred thousand lines, which need not be in memory as often. It remembers a fixed
 * number, so what never comes again costs nothing.
 *
 * @param <T> things that cannot change
 */
final class Recent<T> {

  private static final int PLACES = 1 << 12;

  private final @Nullable Object[] places = new Object[PLACES];

  /** The thing itself, or an equal one that was given before. */
  @SuppressWarnings("unchecked") // only such are kept
  T same(T one) {
    int hash = one.hashCode();
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    Object known = places[place];
    if (known != null && one.equals(known)) {
      return (T) known;
    }
    places[place] = one;
    return one;
  }
}
