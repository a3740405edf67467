package dev.awaitable.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A few letters that stand for what a text of ours says, whatever words it says it in. */
final class Print {

  private Print() {}

  /** A line that readers do not see. */
  static String line(String name, String of) {
    return "<!-- awaitable:" + name + " " + print(of) + " -->";
  }

  private static String print(String of) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
