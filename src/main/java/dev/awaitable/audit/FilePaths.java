package dev.awaitable.audit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.regex.Pattern;

/** Paths as texts with forward slashes, so that they mean the same on every system. */
final class FilePaths {

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

  private FilePaths() {}

  /** Whether a path starts at a root, a drive, a home folder or with a scheme. */
  static boolean isAbsolute(String path) {
    return path.startsWith("/")
        || path.startsWith("\\")
        || path.startsWith("~")
        || DRIVE.matcher(path).matches();
  }

  /** Whether this is an address rather than a path. */
  static boolean isAddress(String path) {
    return path.contains("://") || path.startsWith("file:");
  }

  /** The folder of a file, with its slash; empty for the folder we are in. */
  static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  /** The path of a file as another one names it. */
  static String resolve(String from, String target) {
    return normalized(folder(from) + target.replace('\\', '/'));
  }

  /** The path without needless dots. */
  static String normalized(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return (path.startsWith("/") ? "/" : "") + String.join("/", parts);
  }

  /** Whether a path stays in the folder we are in, or in the folder of one of these files. */
  static boolean isWithin(String path, Collection<String> files) {
    return isBelow("", path) || files.stream().anyMatch(it -> isBelow(folder(it), path));
  }

  /**
   * What goes on with two dots leads out of the folder again, as {@code ../../} out of {@code ../}.
   */
  private static boolean isBelow(String folder, String path) {
    if (!path.startsWith(folder)) {
      return false;
    }
    String rest = path.substring(folder.length());
    return !rest.startsWith("/") && !rest.equals("..") && !rest.startsWith("../");
  }
}
