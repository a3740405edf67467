package dev.awaitable.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** One line that is one JSON object, read value by value with faults in a reader's words. */
final class JsonLine {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser parser;
  private final Repeated repeated;

  private JsonLine(JsonParser parser, Repeated repeated) {
    this.parser = parser;
    this.repeated = repeated;
  }

  /**
   * What lines have in common. Not for several threads.
   *
   * @param texts their texts
   * @param days their days
   */
  record Repeated(Recent<String> texts, Recent<LocalDate> days) {

    Repeated() {
      this(new Recent<>(), new Recent<>());
    }
  }

  /** Is called with each name of an object, and reads its value from the line. */
  interface Member {
    void read(JsonLine line, String name) throws LineFault;
  }

  /** Reads the object that a line is, on its own. */
  static void read(String text, Member member) throws LineFault {
    read(text, new Repeated(), member);
  }

  /** Reads the object that a line is, one of many. */
  static void read(String text, Repeated repeated, Member member) throws LineFault {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      var line = new JsonLine(parser, repeated);
      parser.nextToken();
      line.object(member);
      if (parser.nextToken() != null) {
        throw new LineFault("something follows the object");
      }
    } catch (JacksonException e) {
      throw new LineFault("it cannot be read as JSON: " + e.getOriginalMessage());
    }
  }

  private void object(Member member) throws LineFault {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new LineFault("it is not a JSON object");
    }
    Set<String> met = new HashSet<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      if (!met.add(name)) {
        throw new LineFault("'" + name + "' is there twice");
      }
      parser.nextToken();
      member.read(this, name);
    }
  }

  /** Reads an array of objects. */
  void objects(String name, Runnable begin, Member member) throws LineFault {
    expect(JsonToken.START_ARRAY, name, "a list");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      begin.run();
      object(member);
    }
  }

  /** Reads an object that is a value. */
  void nested(String name, Member member) throws LineFault {
    expect(JsonToken.START_OBJECT, name, "an object");
    object(member);
  }

  /** Reads a list of counts, which may be empty. */
  List<Integer> counts(String name) throws LineFault {
    expect(JsonToken.START_ARRAY, name, "a list of whole numbers");
    List<Integer> counts = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      counts.add(count(name));
    }
    return counts;
  }

  Instant instant(String name) throws LineFault {
    return Fields.instant(name, text(name));
  }

  String text(String name) throws LineFault {
    expect(JsonToken.VALUE_STRING, name, "text");
    return repeated.texts().same(Fields.text(name, parser.getString()));
  }

  LocalDate day(String name) throws LineFault {
    return repeated.days().same(Fields.day(name, text(name)));
  }

  int count(String name) throws LineFault {
    long number = longCount(name);
    if (number > Integer.MAX_VALUE) {
      throw new LineFault("'" + name + "' is too large");
    }
    return (int) number;
  }

  long longCount(String name) throws LineFault {
    expect(JsonToken.VALUE_NUMBER_INT, name, "a whole number from 0");
    long number = parser.getLongValue();
    if (number < 0) {
      throw new LineFault("'" + name + "' must be a whole number from 0");
    }
    return number;
  }

  boolean flag(String name) throws LineFault {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw new LineFault("'" + name + "' must be true or false");
    }
    return token == JsonToken.VALUE_TRUE;
  }

  List<String> words(String name) throws LineFault {
    expect(JsonToken.START_ARRAY, name, "a list of texts");
    List<String> words = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      words.add(text(name));
    }
    if (words.isEmpty()) {
      throw new LineFault("'" + name + "' is an empty list; leave it out");
    }
    return words;
  }

  private void expect(JsonToken token, String name, String what) throws LineFault {
    if (parser.currentToken() != token) {
      throw new LineFault("'" + name + "' must be " + what);
    }
  }
}
