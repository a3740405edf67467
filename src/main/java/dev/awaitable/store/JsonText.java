package dev.awaitable.store;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes one line that is one JSON object; what is null is left out. */
final class JsonText {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator out;

  private JsonText(JsonGenerator out) {
    this.out = out;
  }

  /** Writes an object whose members the function adds. */
  static String object(Consumer<JsonText> members) {
    var text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      members.accept(new JsonText(out));
      out.writeEndObject();
    }
    return text.toString();
  }

  void text(String name, @Nullable Object value) {
    if (value != null) {
      out.writeStringProperty(name, value.toString());
    }
  }

  void number(String name, @Nullable Number value) {
    if (value != null) {
      out.writeNumberProperty(name, value.longValue());
    }
  }

  void numbers(String name, List<Integer> values) {
    out.writeArrayPropertyStart(name);
    values.forEach(value -> out.writeNumber(value.intValue()));
    out.writeEndArray();
  }

  <T> void nested(String name, @Nullable T value, Consumer<T> members) {
    if (value != null) {
      out.writeObjectPropertyStart(name);
      members.accept(value);
      out.writeEndObject();
    }
  }

  void flag(String name, boolean value) {
    out.writeBooleanProperty(name, value);
  }

  void words(String name, List<?> values) {
    out.writeArrayPropertyStart(name);
    values.forEach(value -> out.writeString(String.valueOf(value)));
    out.writeEndArray();
  }

  <T> void objects(String name, List<T> values, Consumer<T> members) {
    out.writeArrayPropertyStart(name);
    for (T value : values) {
      out.writeStartObject();
      members.accept(value);
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
