package dev.awaitable.render;

import dev.awaitable.enrich.Fact;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.judge.Verdict;
import dev.awaitable.model.BlockingName;
import dev.awaitable.model.Category;
import dev.awaitable.model.ExternalSystem;
import dev.awaitable.model.Library;
import dev.awaitable.model.Word;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;

/** Writes {@code api/v1/catalog.json} as {@code catalog.schema.json} beside it describes. */
final class ApiJson {

  private final CatalogIndex index;
  private final Prints prints;

  ApiJson(CatalogIndex index, Prints prints) {
    this.index = index;
    this.prints = prints;
  }

  /**
   * Writes the catalog.
   *
   * @param limit how many libraries one file holds
   * @param files takes each file by its path
   */
  void write(String title, Instant generatedAt, int limit, BiConsumer<String, FilePlan> files) {
    List<Category> categories = index.judged().enriched().catalog().categories();
    List<Library> libraries = index.judged().enriched().catalog().libraries().toList();
    boolean whole = libraries.size() <= limit;
    Map<String, List<Library>> parts = whole ? Map.of() : parts(categories, limit);
    FilePlan catalog =
        FilePlan.of(() ->
            JsonFields.file(json -> {
              JsonFields.text(json, "title", title);
              json.writeStringProperty(
                  "generated_at", generatedAt.truncatedTo(ChronoUnit.SECONDS).toString());
              json.writeArrayPropertyStart("categories");
              for (Category category : categories) {
                json.writeStartObject();
                json.writeStringProperty("id", category.id().value());
                JsonFields.text(json, "name", category.name());
                JsonFields.text(json, "description", category.description());
                json.writeEndObject();
              }
              json.writeEndArray();
              if (whole) {
                json.writeArrayPropertyStart("libraries");
                libraries.forEach(it -> library(json, it));
                json.writeEndArray();
              } else {
                json.writeArrayPropertyStart("parts");
                parts.forEach((path, some) -> {
                  json.writeStartObject();
                  json.writeStringProperty("path", path);
                  json.writeStringProperty("category", index.home(some.getFirst()).id().value());
                  json.writeNumberProperty("libraries", some.size());
                  json.writeEndObject();
                });
                json.writeEndArray();
              }
            }));
    files.accept(SitePaths.API, catalog);
    parts.forEach((path, some) ->
        files.accept(
            SitePaths.API_FOLDER + path,
            FilePlan.of(
                () -> prints.of(path, some.stream().map(this::ingredients).toList()),
                () ->
                    JsonFields.file(json -> {
                      json.writeStringProperty(
                          "category", index.home(some.getFirst()).id().value());
                      json.writeArrayPropertyStart("libraries");
                      some.forEach(it -> library(json, it));
                      json.writeEndArray();
                    }))));
  }

  /** The libraries of each category, in as many files as they need. */
  private static Map<String, List<Library>> parts(List<Category> categories, int limit) {
    Map<String, List<Library>> parts = new LinkedHashMap<>();
    for (Category category : categories) {
      JsonFields.parts("catalog/" + category.id(), category.libraries(), limit, parts);
    }
    return parts;
  }

  /** All that {@link #library} writes, in whatever form. */
  List<Object> ingredients(Library library) {
    return List.of(
        library,
        index.verdict(library),
        index.facts(library),
        index.home(library).id(),
        library.connectsTo().stream().map(it -> index.system(it).name()).toList(),
        index.answers().of(library).stream().map(BlockingName::name).toList());
  }

  /** Writes a library as the catalog's file and its own have it. */
  void library(JsonGenerator json, Library library) {
    Verdict verdict = index.verdict(library);
    RepositoryFacts facts = index.facts(library);
    Fact<Integer> stars = facts.stars();
    json.writeStartObject();
    json.writeStringProperty("id", library.id().value());
    JsonFields.names(json, "formerly", texts(library.formerly()));
    JsonFields.text(json, "name", library.name());
    json.writeStringProperty("category", index.home(library).id().value());
    JsonFields.names(json, "also_in", texts(library.alsoIn()));
    JsonFields.text(json, "description", library.description());
    JsonFields.text(json, "repo", library.repo());
    JsonFields.text(json, "homepage", library.homepage());
    JsonFields.text(json, "docs", library.docs());
    JsonFields.text(json, "package", library.packageName());
    JsonFields.word(json, "api", library.api());
    JsonFields.names(json, "runs_on", library.runsOn().stream().map(Word::word).toList());
    JsonFields.word(json, "io", library.io());
    JsonFields.text(json, "io_part", library.ioPart());
    JsonFields.names(
        json,
        "connects_to",
        library.connectsTo().stream().map(index::system).map(ExternalSystem::name).toList());
    JsonFields.names(
        json, "replaces", index.answers().of(library).stream().map(BlockingName::name).toList());
    JsonFields.text(json, "superseded_by", library.supersededBy());
    JsonFields.text(json, "note", library.note());
    json.writeStringProperty("added", library.added().toString());
    json.writeStringProperty("state", verdict.state().word());
    JsonFields.text(json, "state_reason", verdict.reason());
    if (stars == null) {
      json.writeNullProperty("stars");
      json.writeNullProperty("stars_seen_on");
    } else {
      json.writeNumberProperty("stars", stars.value());
      JsonFields.text(json, "stars_seen_on", stars.seenOn());
    }
    JsonFields.text(json, "last_activity", verdict.lastActivity());
    JsonFields.text(json, "license", facts.license() == null ? null : facts.license().value());
    json.writeEndObject();
  }

  private static List<String> texts(List<?> values) {
    return values.stream().map(Object::toString).toList();
  }
}
