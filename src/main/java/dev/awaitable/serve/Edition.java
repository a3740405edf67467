package dev.awaitable.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One state of the site as browsers are shown it.
 *
 * @param files content by path from the site's root; empty where no site could be made yet
 * @param notice what is to be said about it; null where all is well
 * @param id the same for the same content and for no other, also after a restart
 */
public record Edition(SortedMap<String, byte[]> files, @Nullable Notice notice, String id) {

  private static final int ID_BYTES = 8;

  /** Copies the container; the bytes are shared and not to be changed. */
  public Edition {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** An edition of these files with that notice, if there is one. */
  public static Edition of(SortedMap<String, byte[]> files, @Nullable Notice notice) {
    return new Edition(files, notice, digest(files, notice));
  }

  private static String digest(SortedMap<String, byte[]> files, @Nullable Notice notice) {
    MessageDigest digest = sha256();
    files.forEach((path, content) -> {
      add(digest, path.getBytes(StandardCharsets.UTF_8));
      add(digest, content);
    });
    if (notice != null) {
      add(digest, notice.title().getBytes(StandardCharsets.UTF_8));
      add(digest, notice.text().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
  }

  private static void add(MessageDigest digest, byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    digest.update(part);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
