package dev.awaitable.problem;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON that people can read too: indented, the same bytes everywhere, and with everything
 * beyond ASCII escaped, so that no unseen character of the file reaches a terminal.
 */
public final class Json {

  private Json() {}

  /** Writes an object whose members the function adds. */
  public static String object(Consumer<JsonGenerator> members) {
    JsonFactory factory = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    StringWriter text = new StringWriter();
    try (JsonGenerator json =
        new JsonMapper(factory).writer().with(printer).createGenerator(text)) {
      json.writeStartObject();
      members.accept(json);
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }
}
