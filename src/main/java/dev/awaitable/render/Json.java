package dev.awaitable.render;

import java.io.StringWriter;
import java.io.Writer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * The forms in which JSON is written. Jackson's mapper would do it, too, but brings five hundred
 * classes along, which a short build would have to load, and nothing here is mapped.
 */
final class Json {

  private static final JsonFactory JSON = new JsonFactory();
  private static final DefaultPrettyPrinter INDENTED =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
  private static final ObjectWriteContext READABLE = new Indenting();

  private Json() {}

  /** A value that the function writes, without blanks and line breaks. */
  static String dense(Consumer<JsonGenerator> value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      value.accept(json);
    }
    return text.toString();
  }

  /** A script that sets a global variable to a value that the function writes. */
  static String script(String variable, Consumer<JsonGenerator> value) {
    return "globalThis." + variable + " = " + dense(value) + ";\n";
  }

  /** With a line for each member of an object. */
  static JsonGenerator readable(Writer out) {
    return JSON.createGenerator(READABLE, out);
  }

  private static final class Indenting extends ObjectWriteContext.Base {

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return INDENTED.createInstance();
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
