package dev.awaitable.render;

import dev.awaitable.render.view.CardView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The pictures of one site, each named by what is on it: a picture that changes gets a new address,
 * so that nobody shows an old one from memory, and one that does not need not be drawn again.
 */
final class CardPlan {

  /** Where pictures lie. */
  static final String FOLDER = "cards/";

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
    String path =
        "cards/"
            + name
            + "-"
            + Prints.forAddress(maker.style() + '\n' + content).substring(0, DIGITS)
            + ".png";
    pictures.put(path, drawing);
    return path;
  }

  /** Everything planned, by path: a name stands for what is on a picture. */
  Map<String, FilePlan> files() {
    Map<String, FilePlan> files = new TreeMap<>();
    pictures.forEach(
        (path, drawing) -> files.put(path, FilePlan.of(() -> path, () -> drawing.apply(path))));
    return files;
  }
}
