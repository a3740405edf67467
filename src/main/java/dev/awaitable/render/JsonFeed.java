package dev.awaitable.render;

import dev.awaitable.render.view.ChangeView;
import dev.awaitable.render.view.FeedView;
import dev.awaitable.render.view.SiteView;
import java.util.List;

/** Writes a feed as <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>. */
final class JsonFeed {

  private JsonFeed() {}

  /**
   * Writes one feed.
   *
   * @param base where the site is published, with a final slash
   */
  static byte[] write(FeedView feed, SiteView site, String base) {
    return JsonFields.file(json -> {
      json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
      JsonFields.text(json, "title", feed.title());
      JsonFields.text(json, "home_page_url", base + feed.address());
      JsonFields.text(json, "feed_url", base + feed.json());
      JsonFields.text(json, "description", site.tagline());
      json.writeStringProperty("language", "en");
      json.writeArrayPropertyStart("items");
      for (ChangeView change : feed.changes()) {
        json.writeStartObject();
        JsonFields.text(json, "id", change.feedId());
        JsonFields.text(json, "url", base + change.address());
        JsonFields.text(json, "title", change.name() + ": " + change.label());
        JsonFields.text(json, "content_text", change.words());
        JsonFields.text(json, "date_published", change.onIso() + "T00:00:00Z");
        JsonFields.names(json, "tags", List.of(change.label()));
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }
}
