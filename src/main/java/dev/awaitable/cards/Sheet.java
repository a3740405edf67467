package dev.awaitable.cards;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Paper to draw on, with no more colours than shades of its few inks. That keeps pictures small,
 * and their shapes are filled by code that is the same on every machine.
 */
final class Sheet {

  /** Shades of each ink besides the bare paper. */
  private static final int SHADES = 24;

  /** In the order of their places among the colours of a picture. */
  private static final List<Ink> INKS = List.of(Ink.values());

  private final int width;
  private final int height;
  private final Map<Ink, BufferedImage> covers = new EnumMap<>(Ink.class);

  Sheet(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Fills a shape. */
  void fill(Ink ink, Shape shape) {
    BufferedImage cover =
        covers.computeIfAbsent(
            ink, it -> new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY));
    Graphics2D graphics = cover.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(Color.WHITE);
      graphics.fill(shape);
    } finally {
      graphics.dispose();
    }
  }

  /** What was drawn, as PNG. */
  byte[] png() {
    BufferedImage image =
        new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours());
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    Arrays.fill(pixels, (byte) 0);
    for (Ink ink : covers.keySet()) {
      BufferedImage cover = Objects.requireNonNull(covers.get(ink));
      byte[] covered = ((DataBufferByte) cover.getRaster().getDataBuffer()).getData();
      int first = INKS.indexOf(ink) * SHADES;
      for (int i = 0; i < pixels.length; i++) {
        int shade = ((covered[i] & 0xFF) * SHADES + 127) / 255;
        if (shade > 0) {
          pixels[i] = (byte) (first + shade);
        }
      }
    }
    return encoded(image);
  }

  private static IndexColorModel colours() {
    int[] colours = new int[1 + INKS.size() * SHADES];
    Arrays.fill(colours, Ink.PAPER);
    for (Ink ink : INKS) {
      int first = INKS.indexOf(ink) * SHADES;
      for (int shade = 1; shade <= SHADES; shade++) {
        colours[first + shade] = ink.over((float) shade / SHADES);
      }
    }
    return new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
  }

  /** In memory: ImageIO left to itself would go through a temporary file. */
  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("this Java cannot write PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
