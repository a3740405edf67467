package dev.awaitable.cards;

import dev.awaitable.render.CardMaker;
import dev.awaitable.render.view.CardView;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws cards and icons with the typeface Literata, which the program brings along. Nothing of the
 * machine's own fonts or screen goes in.
 */
public final class CardArtist implements CardMaker {

  /** To be raised with every change that makes the same texts another picture. */
  private static final String STYLE = "1";

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 630;
  private static final int MARGIN = 76;
  private static final int MEASURE = WIDTH - 2 * MARGIN;
  private static final float[] TITLE_SIZES = {108, 94, 82, 72};
  private static final float SMALLEST_TITLE = 66;

  private @Nullable Type plain;
  private @Nullable Type strong;

  /** An artist who reads the typeface with the first card. */
  public CardArtist() {}

  @Override
  public String style() {
    return STYLE;
  }

  @Override
  public byte[] card(String path, CardView card) {
    try {
      return drawn(card);
    } catch (LinkageError | InternalError | IllegalStateException e) {
      // No libraries to draw with, or no place for fonts: Java says it in one of these ways.
      throw new Undrawable(String.valueOf(e.getMessage()), e);
    }
  }

  private byte[] drawn(CardView card) {
    Type regular = plain();
    Type bold = strong();
    Sheet sheet = new Sheet(WIDTH, HEIGHT);
    head(sheet, card, regular, bold);
    title(sheet, card, regular, bold);
    foot(sheet, card, bold);
    return sheet.png();
  }

  private static void head(Sheet sheet, CardView card, Type regular, Type bold) {
    sheet.fill(Ink.ACCENT, Marks.ring(MARGIN + 24, 92, 22));
    String site = bold.lines(bold.settable(card.site()), 34, 460, 1).getFirst();
    sheet.fill(Ink.TEXT, bold.outline(site, 34, MARGIN + 64, 104));
    String address = regular.lines(regular.settable(card.address()), 26, 460, 1).getFirst();
    double x = WIDTH - MARGIN - regular.width(address, 26);
    sheet.fill(Ink.FAINT, regular.outline(address, 26, x, 102));
  }

  private static void title(Sheet sheet, CardView card, Type regular, Type bold) {
    double y = 232;
    if (!card.above().isEmpty()) {
      String above = regular.lines(regular.settable(card.above()), 30, MEASURE, 1).getFirst();
      sheet.fill(Ink.ACCENT, regular.outline(above, 30, MARGIN, y - 22));
    }
    String title = bold.settable(card.title());
    float size = titleSize(title, bold);
    List<String> lines = bold.lines(title, size, MEASURE, 2);
    for (String line : lines) {
      y += size;
      sheet.fill(Ink.TEXT, bold.outline(line, size, MARGIN - 3, y - size * .1));
    }
    y += 18;
    int most = lines.size() == 1 ? 3 : 2;
    for (String line : regular.lines(regular.settable(card.sentence()), 37, MEASURE, most)) {
      y += 49;
      sheet.fill(Ink.TEXT, regular.outline(line, 37, MARGIN, y));
    }
  }

  private static float titleSize(String title, Type bold) {
    for (float size : TITLE_SIZES) {
      if (bold.width(title, size) <= MEASURE) {
        return size;
      }
    }
    return SMALLEST_TITLE;
  }

  private static void foot(Sheet sheet, CardView card, Type bold) {
    sheet.fill(Ink.FAINT, new Rectangle2D.Double(MARGIN, 533, MEASURE, 1.5));
    String state = card.state();
    if (state == null) {
      return;
    }
    double x = MARGIN;
    if (Marks.isState(state)) {
      sheet.fill(Ink.ACCENT, Marks.state(state, x + 13, 573, 12));
      x += 40;
    }
    String shown = bold.lines(bold.settable(state), 30, WIDTH - MARGIN - x, 1).getFirst();
    sheet.fill(Ink.ACCENT, bold.outline(shown, 30, x, 584));
  }

  @Override
  public byte[] icon(String path, int size) {
    Sheet sheet = new Sheet(size, size);
    sheet.fill(Ink.ACCENT, Marks.ring(size * .5, size * .5, size * .33));
    return sheet.png();
  }

  private synchronized Type plain() {
    if (plain == null) {
      plain = new Type(file("literata-400.ttf"));
    }
    return plain;
  }

  private synchronized Type strong() {
    if (strong == null) {
      strong = new Type(file("literata-600.ttf"));
    }
    return strong;
  }

  private static byte[] file(String name) {
    try (InputStream in = CardArtist.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing in the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
