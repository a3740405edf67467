package dev.awaitable.render;

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

  static String site() {
    return of("additions");
  }

  static String library(Slug id) {
    return of("library/" + id);
  }

  private static String of(String name) {
    byte[] bytes = ("awaitable:" + name).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(bytes);
  }
}
