package dev.awaitable.store;

import dev.awaitable.store.SiteMemory.Seen;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

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

  static Inventory of(Path top) throws IOException {
    Map<String, Seen> files = new HashMap<>();
    Set<String> others = new HashSet<>();
    Set<String> folders = new HashSet<>();
    if (!Files.isDirectory(top)) {
      return new Inventory(false, files, others, folders);
    }
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes seen) {
            if (!folder.equals(top)) {
              folders.add(name(top, folder));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
            String name = name(top, file);
            if (seen.isRegularFile()) {
              files.put(name, Inventory.seen(seen));
            } else {
              others.add(name);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return new Inventory(true, files, others, folders);
  }

  private static String name(Path top, Path path) {
    String name = path.toString().substring(top.toString().length() + 1);
    return name.replace(path.getFileSystem().getSeparator(), "/");
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
