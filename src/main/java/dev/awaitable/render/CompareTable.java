package dev.awaitable.render;

import dev.awaitable.render.view.FactView;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.LinkView;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what the page that compares libraries shows of each. A script and not a JSON file, as
 * {@link SearchIndex} is.
 *
 * <p>A row is an array: id, name, what to install, sentence, number of the category, what it runs
 * on, API, input and output, stars and their title, their change and its title, last activity and
 * its title, newest release and its title, licence and its title, Python and its title, state and
 * reason. What is not known is null.
 */
final class CompareTable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<LibraryView> libraries;

  CompareTable(List<LibraryView> libraries) {
    this.libraries = libraries;
  }

  String write() {
    Set<LinkView> shelves = new LinkedHashSet<>();
    libraries.forEach(it -> shelves.add(it.category()));
    List<LinkView> categories = new ArrayList<>(shelves);
    StringWriter text = new StringWriter(1 << 16).append("globalThis.compareTable = ");
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("categories");
      categories.forEach(it -> texts(json, List.of(it.label(), it.href())));
      json.writeEndArray();
      json.writeArrayPropertyStart("libraries");
      libraries.forEach(it -> row(json, it, categories.indexOf(it.category())));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append(";\n").toString();
  }

  private static void texts(JsonGenerator json, List<String> values) {
    json.writeStartArray();
    values.forEach(it -> text(json, it));
    json.writeEndArray();
  }

  private static void row(JsonGenerator json, LibraryView it, int category) {
    json.writeRaw('\n');
    json.writeStartArray();
    text(json, it.id());
    text(json, it.name());
    text(json, it.packageName());
    text(json, it.description());
    json.writeNumber(category);
    text(json, it.runsOn().isEmpty() ? null : String.join(", ", it.runsOn()));
    text(json, it.api());
    text(json, it.io());
    text(json, it.stars());
    text(json, it.starsTitle());
    text(json, it.starsChange());
    text(json, it.starsChangeTitle());
    text(json, it.lastActivity());
    text(json, it.lastActivityTitle());
    for (String label : List.of("Newest release", "Licence", "Needs Python")) {
      fact(json, it.facts().stream().filter(fact -> fact.label().equals(label)).toList());
    }
    text(json, it.state().word());
    text(json, it.state().reason());
    json.writeEndArray();
  }

  private static void fact(JsonGenerator json, List<FactView> facts) {
    FactView fact = facts.isEmpty() ? null : facts.getFirst();
    text(json, fact == null ? null : fact.value());
    text(json, fact == null ? null : title(fact));
  }

  private static String title(FactView fact) {
    return (fact.seen() == null ? "day not told" : "seen " + fact.seen()) + ", " + fact.source();
  }

  private static void text(JsonGenerator json, @Nullable String value) {
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(VisibleText.only(value));
    }
  }
}
