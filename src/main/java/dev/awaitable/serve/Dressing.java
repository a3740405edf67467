package dev.awaitable.serve;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a page gets on its way to the browser and has nowhere else: the script that waits for the
 * next edition, and the notice. Plain files, since pages let no inline script or style run.
 */
final class Dressing {

  static final String SCRIPT = "/-/reload.js";
  static final String STYLE = "/-/preview.css";
  static final String EVENTS = "/-/events";

  private Dressing() {}

  /** The page of that edition, dressed. */
  static byte[] dress(byte[] page, Edition edition) {
    String text = new String(page, StandardCharsets.UTF_8);
    text = insert(text, text.indexOf("</head>"), head(edition));
    int body = text.indexOf("<body", Math.max(0, text.indexOf("</head>")));
    int within = body < 0 ? -1 : text.indexOf('>', body) + 1;
    return insert(text, within, banner(edition.notice())).getBytes(StandardCharsets.UTF_8);
  }

  /** The page for when there is no site to show yet. */
  static byte[] instead(Edition edition) {
    String page =
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>No site yet</title>
        </head>
        <body>
        <main><h1>No site yet</h1>
        <p>This page turns into the site as soon as one can be made.</p></main>
        </body>
        </html>
        """;
    return dress(page.getBytes(StandardCharsets.UTF_8), edition);
  }

  private static String insert(String text, int at, String piece) {
    return at < 0 ? text : text.substring(0, at) + piece + text.substring(at);
  }

  private static String head(Edition edition) {
    String style =
        edition.notice() == null ? "" : "<link rel=\"stylesheet\" href=\"" + STYLE + "\">\n";
    return style + "<script src=\"" + SCRIPT + "?" + edition.id() + "\" defer></script>\n";
  }

  private static String banner(@Nullable Notice notice) {
    if (notice == null) {
      return "";
    }
    return """

    <aside class="preview-notice%s" aria-label="About this preview">
    <details%s><summary>%s</summary>
    <pre tabindex="0">%s</pre>
    </details></aside>
    """
        .formatted(
            notice.grave() ? " grave" : "",
            notice.grave() ? " open" : "",
            escaped(notice.title()),
            escaped(notice.text()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
