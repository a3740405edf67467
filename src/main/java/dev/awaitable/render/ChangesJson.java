package dev.awaitable.render;

import dev.awaitable.change.Change;
import dev.awaitable.change.ChangeLog;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;

/** Writes {@code api/v1/changes.json} as {@code changes.schema.json} beside it describes. */
final class ChangesJson {

  private final Prints prints;

  ChangesJson(Prints prints) {
    this.prints = prints;
  }

  /**
   * Writes what happened.
   *
   * @param limit how many changes one file holds
   * @param files takes each file by its path
   */
  void write(
      String title, List<ChangeLog.Entry> log, int limit, BiConsumer<String, FilePlan> files) {
    if (log.size() <= limit) {
      files.accept(
          SitePaths.API_CHANGES,
          FilePlan.of(
              () -> prints.of("changes.json", title, log),
              () ->
                  JsonFields.file(json -> {
                    JsonFields.text(json, "title", title);
                    changes(json, log);
                  })));
      return;
    }
    Map<YearMonth, List<ChangeLog.Entry>> months = new LinkedHashMap<>();
    for (ChangeLog.Entry entry : log) {
      months
          .computeIfAbsent(YearMonth.from(entry.change().on()), unused -> new ArrayList<>())
          .add(entry);
    }
    Map<String, List<ChangeLog.Entry>> parts = new LinkedHashMap<>();
    months.forEach((month, entries) -> JsonFields.parts("changes/" + month, entries, limit, parts));
    files.accept(
        SitePaths.API_CHANGES,
        FilePlan.of(() ->
            JsonFields.file(json -> {
              JsonFields.text(json, "title", title);
              json.writeArrayPropertyStart("parts");
              parts.forEach((path, some) -> {
                json.writeStartObject();
                json.writeStringProperty("path", path);
                json.writeNumberProperty("changes", some.size());
                json.writeEndObject();
              });
              json.writeEndArray();
            })));
    parts.forEach((path, some) ->
        files.accept(
            SitePaths.API_FOLDER + path,
            FilePlan.of(
                () -> prints.of(path, some), () -> JsonFields.file(json -> changes(json, some)))));
  }

  private static void changes(JsonGenerator json, List<ChangeLog.Entry> log) {
    json.writeArrayPropertyStart("changes");
    for (ChangeLog.Entry entry : log) {
      json.writeStartObject();
      members(json, entry.change());
      json.writeBooleanProperty("major", entry.major());
      json.writeEndObject();
    }
    json.writeEndArray();
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
