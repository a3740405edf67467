package dev.awaitable.problem;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes JSON that people can read too: indented, the same bytes everywhere, and with everything
 * beyond ASCII escaped, so that no unseen character of the file reaches a terminal.
 */
public final class Json {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);

  private Json() {}

  /** Writes an object whose members the function adds. */
  public static String object(Consumer<JsonGenerator> members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(new Indenting(), text)) {
      json.writeStartObject();
      members.accept(json);
      json.writeEndObject();
    }
    // ASCII has one more that nobody sees, which Jackson lets through; it stands in texts alone.
    return text.append('\n').toString().replace("\u007F", "\\u007F");
  }

  /** Jackson's mapper would bring the printer along, and five hundred classes that map nothing. */
  private static final class Indenting extends ObjectWriteContext.Base {

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return PRINTER.createInstance();
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
