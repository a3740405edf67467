package dev.awaitable.render;

import dev.awaitable.change.Change;
import dev.awaitable.model.Slug;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids of feeds and their entries, as <a
 * href="https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6">Atom asks for them</a>: permanent,
 * and so made from permanent names alone and not from addresses.
 */
final class FeedIds {

  private FeedIds() {}

  /** The id of a feed, by what it is of. */
  static String feed(String name) {
    return of("feed/" + name);
  }

  /**
   * The id of a change. An entry is added and removed once, whatever day the catalog says later.
   *
   * @param id the entry as it was called when it was new
   */
  static String change(Change change, Slug id) {
    String name = change.kind().word() + "/" + id;
    return of(change.kind().isObserved() ? name + "/" + change.on() : name);
  }

  private static String of(String name) {
    byte[] bytes = ("awaitable:" + name).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(bytes);
  }
}
