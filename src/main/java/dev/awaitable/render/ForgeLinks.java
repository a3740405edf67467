package dev.awaitable.render;

import dev.awaitable.model.RepoUrl;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Knows the addresses that forges give to a line of a file at a commit. */
public final class ForgeLinks {

  private static final String UNRESERVED = "-._~/";

  private ForgeLinks() {}

  /**
   * The address of a place at a commit; null where the forge's form is not known.
   *
   * @param path the file; a folder when it ends with a slash
   * @param line the line, from 1; null for the whole of it
   */
  public static @Nullable String to(
      RepoUrl repo, String commit, String path, @Nullable Integer line) {
    boolean folder = path.endsWith("/");
    String place = encode(folder ? path.substring(0, path.length() - 1) : path);
    String anchor = line == null ? "" : "#L" + line;
    return switch (repo.host()) {
      case "github.com" ->
          repo.url() + (folder ? "/tree/" : "/blob/") + commit + "/" + place + anchor;
      case "gitlab.com" ->
          repo.url() + (folder ? "/-/tree/" : "/-/blob/") + commit + "/" + place + anchor;
      case "codeberg.org" -> repo.url() + "/src/commit/" + commit + "/" + place + anchor;
      default -> null;
    };
  }

  /** Percent-encodes all but unreserved characters and slashes (RFC 3986, section 2). */
  private static String encode(String path) {
    var out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      if (plain) {
        out.append(c);
      } else {
        out.append('%').append(hex(b >> 4)).append(hex(b));
      }
    }
    return out.toString();
  }

  private static char hex(int nibble) {
    return "0123456789ABCDEF".charAt(nibble & 0xf);
  }
}
