package dev.awaitable.render;

import dev.awaitable.render.view.CardView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The pictures of one site, each named by what is on it: a picture that changes gets a new address,
 * so that nobody shows an old one from memory, and one that does not need not be drawn again.
 */
final class CardPlan {

  private static final int DIGITS = 12;

  private final CardMaker maker;
  private final Map<String, Function<String, byte[]>> pictures = new LinkedHashMap<>();

  CardPlan(CardMaker maker) {
    this.maker = maker;
  }

  /** Plans a card and tells its path. */
  String card(String name, CardView card) {
    return plan(name, card.toString(), path -> maker.card(path, card));
  }

  /** Plans an icon and tells its path. */
  String icon(int size) {
    return plan("icon-" + size, "icon", path -> maker.icon(path, size));
  }

  private String plan(String name, String content, Function<String, byte[]> drawing) {
    String path = "cards/" + name + "-" + digest(maker.style() + '\n' + content) + ".png";
    pictures.put(path, drawing);
    return path;
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Draws everything planned, on all processors. */
  SortedMap<String, byte[]> drawn() {
    return pictures.entrySet().parallelStream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                it -> it.getValue().apply(it.getKey()),
                (one, other) -> one,
                TreeMap::new));
  }
}
