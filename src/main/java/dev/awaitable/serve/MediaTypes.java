package dev.awaitable.serve;

import java.util.Map;

/** What kind of thing a file is, by the end of its name. */
final class MediaTypes {

  private static final Map<String, String> BY_END =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("xml", "application/xml"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"));

  private MediaTypes() {}

  static String of(String path) {
    String end = path.substring(path.lastIndexOf('.') + 1);
    return BY_END.getOrDefault(end, "application/octet-stream");
  }
}
