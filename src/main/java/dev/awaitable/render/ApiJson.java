package dev.awaitable.render;

import dev.awaitable.enrich.Fact;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.judge.Verdict;
import dev.awaitable.model.BlockingName;
import dev.awaitable.model.Category;
import dev.awaitable.model.ExternalSystem;
import dev.awaitable.model.Library;
import dev.awaitable.model.Word;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code api/v1/catalog.json} as {@code catalog.schema.json} beside it describes. */
final class ApiJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CatalogIndex index;

  ApiJson(CatalogIndex index) {
    this.index = index;
  }

  String write(String title, Instant generatedAt) {
    StringWriter text = new StringWriter(1 << 18);
    try (JsonGenerator json = JSON.writerWithDefaultPrettyPrinter().createGenerator(text)) {
      json.writeStartObject();
      text(json, "title", title);
      json.writeStringProperty(
          "generated_at", generatedAt.truncatedTo(ChronoUnit.SECONDS).toString());
      json.writeArrayPropertyStart("categories");
      for (Category category : index.judged().enriched().catalog().categories()) {
        json.writeStartObject();
        json.writeStringProperty("id", category.id().value());
        text(json, "name", category.name());
        text(json, "description", category.description());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("libraries");
      index.judged().enriched().catalog().libraries().forEach(it -> library(json, it));
      json.writeEndArray();
      json.writeEndObject();
    }
    return VisibleText.only(text.append('\n').toString());
  }

  private void library(JsonGenerator json, Library library) {
    Verdict verdict = index.verdict(library);
    RepositoryFacts facts = index.facts(library);
    Fact<Integer> stars = facts.stars();
    json.writeStartObject();
    json.writeStringProperty("id", library.id().value());
    names(json, "formerly", texts(library.formerly()));
    text(json, "name", library.name());
    json.writeStringProperty("category", index.home(library).id().value());
    names(json, "also_in", texts(library.alsoIn()));
    text(json, "description", library.description());
    text(json, "repo", library.repo());
    text(json, "homepage", library.homepage());
    text(json, "docs", library.docs());
    text(json, "package", library.packageName());
    word(json, "api", library.api());
    names(json, "runs_on", library.runsOn().stream().map(Word::word).toList());
    word(json, "io", library.io());
    text(json, "io_part", library.ioPart());
    names(
        json,
        "connects_to",
        library.connectsTo().stream().map(index::system).map(ExternalSystem::name).toList());
    names(json, "replaces", index.answers().of(library).stream().map(BlockingName::name).toList());
    text(json, "superseded_by", library.supersededBy());
    text(json, "note", library.note());
    json.writeStringProperty("added", library.added().toString());
    json.writeStringProperty("state", verdict.state().word());
    text(json, "state_reason", verdict.reason());
    if (stars == null) {
      json.writeNullProperty("stars");
      json.writeNullProperty("stars_seen_on");
    } else {
      json.writeNumberProperty("stars", stars.value());
      text(json, "stars_seen_on", stars.seenOn());
    }
    text(json, "last_activity", verdict.lastActivity());
    text(json, "license", facts.license() == null ? null : facts.license().value());
    json.writeEndObject();
  }

  private static List<String> texts(List<?> values) {
    return values.stream().map(Object::toString).toList();
  }

  private static void names(JsonGenerator json, String key, List<String> values) {
    json.writeArrayPropertyStart(key);
    values.forEach(value -> json.writeString(VisibleText.only(value)));
    json.writeEndArray();
  }

  private static void word(JsonGenerator json, String key, @Nullable Word value) {
    text(json, key, value == null ? null : value.word());
  }

  private static void text(JsonGenerator json, String key, @Nullable Object value) {
    if (value == null) {
      json.writeNullProperty(key);
    } else {
      json.writeStringProperty(key, VisibleText.only(value.toString()));
    }
  }
}
