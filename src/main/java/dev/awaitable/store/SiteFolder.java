package dev.awaitable.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder that holds a site: knows its own from others', and what in it is new. */
final class SiteFolder {

  /** Tells that the build made this folder and may replace it. */
  static final String MARKER = ".awaitable";

  /** The one file that is the folder owner's and not the build's. */
  static final String KEPT = ".gitignore";

  private static final String MARKER_TEXT =
      "This folder is replaced as a whole by ./catalog build. What is changed here is lost.\n";

  private final Path live;

  SiteFolder(Path live) {
    this.live = live;
  }

  /** Throws a {@link StoreException} unless the build may replace what is there. */
  void checkIsOurs() throws IOException {
    if (!Files.exists(live, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(live)) {
      throw notOurs("it is a file");
    }
    if (Files.exists(live.resolve(MARKER))) {
      return;
    }
    try (Stream<Path> content = Files.list(live)) {
      boolean foreign = content.anyMatch(path -> !path.getFileName().toString().equals(KEPT));
      if (foreign) {
        throw notOurs("it holds files that no build has written");
      }
    }
  }

  private StoreException notOurs(String why) {
    return new StoreException(
        live + " is not replaced",
        why,
        "Name a new or empty folder, or empty this one if nothing in it is needed.",
        null);
  }

  /** What the folder is to hold besides the pages: the marker, and the file that is kept. */
  SortedMap<String, byte[]> own() throws IOException {
    var own = new TreeMap<String, byte[]>();
    own.put(MARKER, MARKER_TEXT.getBytes(StandardCharsets.UTF_8));
    Path kept = live.resolve(KEPT);
    if (Files.isRegularFile(kept)) {
      own.put(KEPT, Files.readAllBytes(kept));
    }
    return own;
  }

  /** Tells whether a plain file has exactly this content. */
  static boolean holds(Path file, byte[] content) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == content.length
        && Arrays.equals(Files.readAllBytes(file), content);
  }
}
