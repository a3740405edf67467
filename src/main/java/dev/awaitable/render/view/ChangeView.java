package dev.awaitable.render.view;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an entry.
 *
 * @param feedId permanent id of it in feeds
 * @param kind the word of what happened
 * @param label the same as readers are told it: {@code Went quiet}, {@code New major release}
 * @param major whether it is a release with a new first number
 * @param on the day it was found out, in words
 * @param onIso the same as an ISO date
 * @param id the entry as it is called now
 * @param name its name
 * @param path its page, from the site's root
 * @param category its shelf; null when it was taken out
 * @param words what happened in a sentence or two
 */
public record ChangeView(
    String feedId,
    String kind,
    String label,
    boolean major,
    String on,
    String onIso,
    String id,
    String name,
    String path,
    @Nullable LinkView category,
    String words) {

  /** Its page as it is published, from the site's root. */
  public String address() {
    return path.substring(0, path.length() - "index.html".length());
  }
}
