package dev.awaitable.cards;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One weight of the typeface, set as outlines: hints and screens of a machine play no part. */
final class Type {

  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);
  private static final String MISSING = "·";

  private final Font font;
  private final Map<Float, Font> sizes = new ConcurrentHashMap<>();

  /**
   * Reads a font.
   *
   * @throws IllegalStateException when this Java cannot
   */
  Type(byte[] file) {
    try {
      font =
          Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file))
              .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
    } catch (FontFormatException | IOException e) {
      throw new IllegalStateException("this Java cannot read the font of the cards", e);
    }
  }

  /** The text without what the typeface has no letters for. */
  String settable(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .forEach(sign -> {
          if (font.canDisplay(sign)) {
            kept.appendCodePoint(sign);
          } else {
            kept.append(MISSING);
          }
        });
    return kept.toString();
  }

  double width(String text, float size) {
    return text.isEmpty() ? 0 : glyphs(text, size).getLogicalBounds().getWidth();
  }

  Shape outline(String text, float size, double x, double baseline) {
    return glyphs(text, size).getOutline((float) x, (float) baseline);
  }

  private GlyphVector glyphs(String text, float size) {
    char[] signs = text.toCharArray();
    return sizes
        .computeIfAbsent(size, font::deriveFont)
        .layoutGlyphVector(UNHINTED, signs, 0, signs.length, Font.LAYOUT_LEFT_TO_RIGHT);
  }

  /** Breaks a text into lines; what does not fit into as many ends with an ellipsis. */
  List<String> lines(String text, float size, double width, int most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    List<String> words = List.of(text.strip().split("\\s+"));
    for (int i = 0; i < words.size(); i++) {
      String longer = line.isEmpty() ? words.get(i) : line + " " + words.get(i);
      if (line.isEmpty() || width(longer, size) <= width) {
        line = longer;
      } else if (lines.size() == most - 1) {
        lines.add(cut(line + " " + String.join(" ", words.subList(i, words.size())), size, width));
        return lines;
      } else {
        lines.add(cut(line, size, width));
        line = words.get(i);
      }
    }
    lines.add(cut(line, size, width));
    return lines;
  }

  private String cut(String text, float size, double width) {
    if (width(text, size) <= width) {
      return text;
    }
    int end = Math.min(text.length(), 400);
    while (end > 1 && width(text.substring(0, end).stripTrailing() + "…", size) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + "…";
  }
}
