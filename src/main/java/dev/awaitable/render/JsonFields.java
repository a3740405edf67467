package dev.awaitable.render;

import dev.awaitable.model.Word;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes published JSON: readable, without hidden characters, and null for what is not known. */
final class JsonFields {

  private JsonFields() {}

  /** One file with one object, whose members the function writes. */
  static byte[] file(Consumer<JsonGenerator> members) {
    PageWriter text = new PageWriter(1 << 13);
    try (JsonGenerator json = Json.readable(text)) {
      json.writeStartObject();
      members.accept(json);
      json.writeEndObject();
    }
    text.write('\n');
    return text.content();
  }

  static void names(JsonGenerator json, String key, List<String> values) {
    json.writeArrayPropertyStart(key);
    values.forEach(value -> json.writeString(VisibleText.only(value)));
    json.writeEndArray();
  }

  static void word(JsonGenerator json, String key, @Nullable Word value) {
    text(json, key, value == null ? null : value.word());
  }

  static void text(JsonGenerator json, String key, @Nullable Object value) {
    if (value == null) {
      json.writeNullProperty(key);
    } else {
      json.writeStringProperty(key, VisibleText.only(value.toString()));
    }
  }

  /**
   * Shares a list out among files of one name: {@code name.json}, {@code name.2.json} and so on.
   *
   * @param parts takes each part by its path
   */
  static <T> void parts(String name, List<T> all, int limit, Map<String, List<T>> parts) {
    for (int from = 0, number = 1; from < all.size(); from += limit, number++) {
      String path = name + (number == 1 ? "" : "." + number) + ".json";
      parts.put(path, all.subList(from, Math.min(all.size(), from + limit)));
    }
  }
}
