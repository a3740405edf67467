package dev.awaitable.triage;

import org.jspecify.annotations.Nullable;

/**
 * A change of the catalog file that is safe to make without asking anybody.
 *
 * @param id the library's id, or the resource's title
 * @param key the key that holds the address
 * @param edit the change
 * @param because what proves it: lower case, no full stop
 * @param refused why the change was left out after all; null while it was not
 */
public record Fix(String id, String key, TextEdit edit, String because, @Nullable String refused) {

  /** The same change, left out. */
  public Fix leftOut(String why) {
    return new Fix(id, key, edit, because, why);
  }
}
