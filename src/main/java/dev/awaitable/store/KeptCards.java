package dev.awaitable.store;

import dev.awaitable.render.CardMaker;
import dev.awaitable.render.view.CardView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Takes pictures from the site that was published before, where they are there under the same name:
 * a name stands for what is on a picture, and drawing takes its time.
 */
public final class KeptCards implements CardMaker {

  private static final byte[] BEGIN = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] END = {'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};

  private final Path site;
  private final CardMaker artist;
  private final AtomicInteger drawn = new AtomicInteger();

  /**
   * Looks into a site first.
   *
   * @param site its folder, which need not be there
   * @param artist draws what is not in it
   */
  public KeptCards(Path site, CardMaker artist) {
    this.site = site;
    this.artist = artist;
  }

  /** How many pictures were drawn. */
  public int drawn() {
    return drawn.get();
  }

  @Override
  public String style() {
    return artist.style();
  }

  @Override
  public byte[] card(String path, CardView card) {
    return keptOr(path, () -> artist.card(path, card));
  }

  @Override
  public byte[] icon(String path, int size) {
    return keptOr(path, () -> artist.icon(path, size));
  }

  private byte[] keptOr(String path, Supplier<byte[]> drawing) {
    Path file = site.resolve(path);
    try {
      if (Files.isRegularFile(file)) {
        byte[] bytes = Files.readAllBytes(file);
        if (isWhole(bytes)) {
          return bytes;
        }
      }
    } catch (IOException e) {
      // What cannot be read is drawn anew.
    }
    drawn.incrementAndGet();
    return drawing.get();
  }

  private static boolean isWhole(byte[] bytes) {
    return bytes.length > BEGIN.length + END.length
        && Arrays.equals(bytes, 0, BEGIN.length, BEGIN, 0, BEGIN.length)
        && Arrays.equals(bytes, bytes.length - END.length, bytes.length, END, 0, END.length);
  }
}
