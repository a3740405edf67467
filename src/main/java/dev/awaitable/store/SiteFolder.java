package dev.awaitable.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** Everything the folder is to hold: the pages, the marker, and the file that is kept. */
  SortedMap<String, byte[]> wanted(SortedMap<String, byte[]> pages) throws IOException {
    var wanted = new TreeMap<>(pages);
    wanted.put(MARKER, MARKER_TEXT.getBytes(StandardCharsets.UTF_8));
    Path kept = live.resolve(KEPT);
    if (Files.isRegularFile(kept)) {
      wanted.put(KEPT, Files.readAllBytes(kept));
    }
    return wanted;
  }

  /** The files that are there already with the very bytes that are wanted. */
  Map<String, Path> unchanged(SortedMap<String, byte[]> wanted) throws IOException {
    Map<String, Path> unchanged = new HashMap<>();
    if (Files.isDirectory(live)) {
      for (Map.Entry<String, byte[]> file : wanted.entrySet()) {
        Path there = live.resolve(file.getKey());
        if (holds(there, file.getValue())) {
          unchanged.put(file.getKey(), there);
        }
      }
    }
    return unchanged;
  }

  /** Tells whether a plain file has exactly this content. */
  static boolean holds(Path file, byte[] content) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == content.length
        && Arrays.equals(Files.readAllBytes(file), content);
  }

  /** Tells whether the folder holds nothing but these. */
  boolean holdsOnly(Set<String> paths) throws IOException {
    if (!Files.isDirectory(live)) {
      return false;
    }
    Set<Path> expected = new HashSet<>();
    for (String path : paths) {
      for (Path part = Path.of(path); part != null; part = part.getParent()) {
        expected.add(part);
      }
    }
    try (Stream<Path> tree = Files.walk(live)) {
      return tree.allMatch(path -> path.equals(live) || expected.contains(live.relativize(path)));
    }
  }

  /** Writes the whole site to a new folder and gives the paths that must still be synced. */
  static List<Path> stage(
      Path staged, SortedMap<String, byte[]> wanted, Map<String, Path> unchanged, Disk disk)
      throws IOException {
    List<Path> written = new ArrayList<>();
    Set<Path> folders = new HashSet<>();
    folders.add(staged);
    disk.createDirectories(staged);
    for (Map.Entry<String, byte[]> file : wanted.entrySet()) {
      Path path = staged.resolve(file.getKey());
      Path folder = path.getParent();
      if (folder != null && folders.add(folder)) {
        disk.createDirectories(folder);
      }
      Path same = unchanged.get(file.getKey());
      if (same == null) {
        disk.write(path, file.getValue());
        written.add(path);
      } else {
        disk.link(path, same);
      }
    }
    written.addAll(folders);
    return written;
  }
}
