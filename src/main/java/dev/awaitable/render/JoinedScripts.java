package dev.awaitable.render;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Joins the scripts of each folder, in the order of their names, to one script named after the
 * folder: {@code check/1-versions.js} and its neighbours become {@code check.js}, which loads
 * faster and packs smaller than the parts. In every script indentation and lines that are comments
 * are left out, so no text in one may go over several lines.
 */
final class JoinedScripts {

  private static final String SCRIPT = ".js";

  private JoinedScripts() {}

  /** All files, with joined scripts in the place of their parts. */
  static SortedMap<String, byte[]> join(SortedMap<String, byte[]> files) {
    SortedMap<String, byte[]> joined = new TreeMap<>();
    SortedMap<String, StringBuilder> scripts = new TreeMap<>();
    files.forEach((path, content) -> {
      int slash = path.indexOf('/');
      if (path.endsWith(SCRIPT)) {
        String text = new String(content, StandardCharsets.UTF_8);
        String name = slash > 0 ? path.substring(0, slash) + SCRIPT : path;
        scripts.computeIfAbsent(name, unused -> new StringBuilder()).append(code(text));
      } else {
        joined.put(path, content);
      }
    });
    scripts.forEach(
        (path, text) -> joined.put(path, text.toString().getBytes(StandardCharsets.UTF_8)));
    return joined;
  }

  /** A script without indentation and comments. */
  static String code(String script) {
    return script
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
