package dev.awaitable.audit;

import dev.awaitable.model.Word;
import dev.awaitable.problem.SafeText;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON in which every character can be seen for what it is. */
final class JsonText {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private JsonText() {}

  /** One object, ending with a line break. */
  static String object(Consumer<JsonGenerator> content) {
    StringWriter text = new StringWriter();
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
    try (JsonGenerator json = JSON.writer().with(printer).createGenerator(text)) {
      json.writeStartObject();
      content.accept(json);
      json.writeEndObject();
    }
    return visible(text.append('\n').toString());
  }

  /** Hidden characters stand only inside texts, where JSON knows them by number as well. */
  private static String visible(String text) {
    if (text.codePoints().noneMatch(JsonText::isHidden)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 32);
    text.codePoints()
        .forEach(c -> {
          if (isHidden(c)) {
            for (char unit : Character.toChars(c)) {
              out.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
            }
          } else {
            out.appendCodePoint(c);
          }
        });
    return out.toString();
  }

  private static boolean isHidden(int c) {
    return c != '\n' && SafeText.isUnseen(c);
  }

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
