package dev.awaitable.render;

import dev.awaitable.render.view.SiteView;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the <a href="https://www.w3.org/TR/appmanifest/">web manifest</a>. Its addresses are taken
 * from where it lies, so that it works under any base path.
 */
final class ManifestJson {

  private ManifestJson() {}

  /**
   * Writes the manifest.
   *
   * @param icons the drawn icons beside the one in SVG, by their size
   */
  static byte[] write(SiteView site, Map<Integer, String> icons) {
    return JsonFields.file(json -> {
      JsonFields.text(json, "name", site.title());
      JsonFields.text(json, "short_name", site.title());
      JsonFields.text(json, "description", site.tagline());
      json.writeStringProperty("lang", "en");
      json.writeStringProperty("id", "./");
      json.writeStringProperty("start_url", "index.html");
      json.writeStringProperty("scope", "./");
      json.writeStringProperty("display", "minimal-ui");
      json.writeStringProperty("background_color", "#fbf9f4");
      json.writeStringProperty("theme_color", "#17545c");
      json.writeArrayPropertyStart("icons");
      icon(json, "assets/ring.svg", "any", "image/svg+xml");
      icons.forEach((size, path) -> icon(json, path, size + "x" + size, "image/png"));
      json.writeEndArray();
    });
  }

  private static void icon(JsonGenerator json, String src, String sizes, String type) {
    json.writeStartObject();
    json.writeStringProperty("src", src);
    json.writeStringProperty("sizes", sizes);
    json.writeStringProperty("type", type);
    json.writeEndObject();
  }
}
