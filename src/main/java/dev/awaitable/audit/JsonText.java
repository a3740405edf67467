package dev.awaitable.audit;

import dev.awaitable.model.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the parts of an audit as JSON. */
final class JsonText {

  private JsonText() {}

  /** A text, or null. */
  static void text(JsonGenerator json, String key, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(key);
    } else {
      json.writeStringProperty(key, value);
    }
  }

  /** A word, or null. */
  static void word(JsonGenerator json, String key, @Nullable Word value) {
    text(json, key, value == null ? null : value.word());
  }

  /** A list of texts. */
  static void texts(JsonGenerator json, String key, List<String> values) {
    json.writeArrayPropertyStart(key);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /** What the catalog says about a package: always the same keys, null where they mean nothing. */
  static void standing(JsonGenerator json, Standing standing) {
    json.writeStringProperty("verdict", standing.kind());
    switch (standing) {
      case Standing.Blocking it -> about(json, it.name(), null, null, null);
      case Standing.AsyncSince it -> about(json, it.name(), it.entry(), it.since(), it.api());
      case Standing.AlreadyAsync it -> about(json, it.entry().name(), it.entry(), null, null);
      case Standing.Troubled it -> about(json, it.name(), null, null, null);
      case Standing.Declined it -> about(json, null, null, null, null);
      case Standing.Unknown it -> about(json, null, null, null, null);
    }
    Standing.Troubled trouble = standing instanceof Standing.Troubled it ? it : null;
    text(json, "state", trouble == null ? null : trouble.state());
    text(json, "reason", trouble == null ? null : trouble.reason());
    json.writeArrayPropertyStart("instead");
    standing
        .instead()
        .forEach(it -> {
          json.writeStartObject();
          listed(json, it);
          json.writeEndObject();
        });
    json.writeEndArray();
    text(json, "note", standing.note());
  }

  private static void about(
      JsonGenerator json,
      @Nullable String name,
      @Nullable Listed entry,
      @Nullable String since,
      @Nullable String api) {
    text(json, "known_as", name);
    if (entry == null) {
      json.writeNullProperty("entry");
    } else {
      json.writeObjectPropertyStart("entry");
      listed(json, entry);
      json.writeEndObject();
    }
    text(json, "async_since", since);
    text(json, "async_api", api);
  }

  private static void listed(JsonGenerator json, Listed listed) {
    json.writeStringProperty("id", listed.id().value());
    json.writeStringProperty("name", listed.name());
    text(json, "package", listed.packageName());
    json.writeStringProperty("state", listed.state());
  }
}
