package dev.awaitable.render;

import dev.awaitable.change.Change;
import dev.awaitable.change.ChangeLog;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes {@code api/v1/changes.json} as {@code changes.schema.json} beside it describes. */
final class ChangesJson {

  private ChangesJson() {}

  static String write(String title, List<ChangeLog.Entry> log) {
    return JsonFields.file(json -> {
      JsonFields.text(json, "title", title);
      json.writeArrayPropertyStart("changes");
      for (ChangeLog.Entry entry : log) {
        json.writeStartObject();
        members(json, entry.change());
        json.writeBooleanProperty("major", entry.major());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  /** A change of one library. */
  static void change(JsonGenerator json, Change change) {
    json.writeStartObject();
    members(json, change);
    json.writeEndObject();
  }

  private static void members(JsonGenerator json, Change change) {
    JsonFields.text(json, "on", change.on());
    JsonFields.text(json, "id", change.id());
    JsonFields.word(json, "kind", change.kind());
    JsonFields.text(json, "from", change.from());
    JsonFields.text(json, "to", change.to());
    JsonFields.text(json, "day", change.day());
  }
}
