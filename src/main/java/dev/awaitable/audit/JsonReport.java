package dev.awaitable.audit;

import dev.awaitable.problem.Json;
import tools.jackson.core.JsonGenerator;

/** An audit for programs; {@code docs/audit.md} describes the keys. */
public final class JsonReport implements ReportFormat {

  @Override
  public String render(Report report) {
    return Json.object(json -> {
      json.writeBooleanProperty("needs_work", report.needsWork());
      json.writeStringProperty("summary", report.summary());
      json.writeObjectPropertyStart("counts");
      report.counts().forEach((group, count) -> json.writeNumberProperty(group.word(), count));
      json.writeEndObject();
      JsonText.texts(json, "files", report.files());
      json.writeArrayPropertyStart("findings");
      report.findings().forEach(it -> finding(json, it));
      json.writeEndArray();
      json.writeArrayPropertyStart("unread");
      report.unread().forEach(it -> unread(json, it));
      json.writeEndArray();
    });
  }

  private static void finding(JsonGenerator json, Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("name", finding.name());
    json.writeStringProperty("package", finding.normalized());
    json.writeStringProperty("group", finding.group().word());
    json.writeBooleanProperty("to_do", finding.group().isToDo());
    JsonText.word(json, "pin", finding.pin());
    JsonText.standing(json, finding.standing());
    json.writeArrayPropertyStart("mentions");
    finding.mentions().forEach(it -> mention(json, it));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void mention(JsonGenerator json, Requirement mention) {
    json.writeStartObject();
    json.writeStringProperty("file", mention.where().file());
    json.writeNumberProperty("line", mention.where().line());
    json.writeStringProperty("name", mention.name());
    JsonText.texts(json, "extras", mention.extras());
    json.writeStringProperty("specifier", mention.specifier().text());
    JsonText.text(json, "pinned", mention.specifier().pinned());
    JsonText.text(json, "marker", mention.marker());
    json.writeBooleanProperty("constraint", mention.constraint());
    json.writeEndObject();
  }

  private static void unread(JsonGenerator json, Unread unread) {
    json.writeStartObject();
    json.writeStringProperty("file", unread.where().file());
    json.writeNumberProperty("line", unread.where().line());
    json.writeStringProperty("text", unread.text());
    json.writeStringProperty("why", unread.why());
    json.writeBooleanProperty("fault", unread.fault());
    json.writeEndObject();
  }
}
