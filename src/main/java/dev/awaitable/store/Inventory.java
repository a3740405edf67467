package dev.awaitable.store;

import dev.awaitable.store.SiteMemory.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What is in a folder, looked at once.
 *
 * @param isThere whether it is a folder at all
 * @param files plain files by their paths, with slashes
 * @param others what is neither a plain file nor a folder
 * @param folders the paths of folders below it
 */
record Inventory(
    boolean isThere, Map<String, Seen> files, Set<String> others, Set<String> folders) {

  /** From so many things in a folder on, all processors look at them. */
  private static final int MANY = 100;

  static Inventory of(Path top) throws IOException {
    var found =
        new Inventory(
            Files.isDirectory(top),
            new ConcurrentHashMap<>(),
            ConcurrentHashMap.newKeySet(),
            ConcurrentHashMap.newKeySet());
    if (found.isThere()) {
      try {
        found.look(top, "");
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return found;
  }

  /**
   * Looks through a folder and those below it.
   *
   * @param above the path of the folder, with a final slash if it is not the top
   */
  private void look(Path folder, String above) {
    List<Path> inside = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      all.forEach(inside::add);
    } catch (DirectoryIteratorException e) {
      throw new UncheckedIOException(e.getCause());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Stream<Path> paths = inside.size() < MANY ? inside.stream() : inside.parallelStream();
    paths.forEach(path -> take(path, above + path.getFileName()));
  }

  private void take(Path path, String name) {
    BasicFileAttributes seen;
    try {
      seen = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (seen.isDirectory()) {
      folders.add(name);
      look(path, name + "/");
    } else if (seen.isRegularFile()) {
      files.put(name, seen(seen));
    } else {
      others.add(name);
    }
  }

  /** What the disk says of a file now. */
  static Seen seen(BasicFileAttributes attributes) {
    return new Seen(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
  }

  /** Whether nothing is in the folder but files with these paths, and the folders they need. */
  boolean holdsOnly(Set<String> paths) {
    if (!isThere || !others.isEmpty() || !PagePaths.hold(paths, files.keySet())) {
      return false;
    }
    Set<String> needed = new HashSet<>();
    for (String path : paths) {
      for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
        if (!needed.add(path.substring(0, slash))) {
          break;
        }
      }
    }
    return needed.containsAll(folders);
  }
}
