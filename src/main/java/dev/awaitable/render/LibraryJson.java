package dev.awaitable.render;

import dev.awaitable.change.Change;
import dev.awaitable.enrich.Fact;
import dev.awaitable.enrich.Release;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.enrich.Source;
import dev.awaitable.enrich.StarCount;
import dev.awaitable.model.Library;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes {@code api/v1/libraries/<id>.json} as {@code library.schema.json} describes it. No day of
 * the build is in it, so that a file changes only when something in it does.
 */
final class LibraryJson {

  private final CatalogIndex index;
  private final ApiJson catalog;
  private final Map<String, Source> sources;
  private final Prints prints;
  private final String ground;

  LibraryJson(CatalogIndex index, Prints prints) {
    this.index = index;
    this.catalog = new ApiJson(index, prints);
    this.sources = index.judged().enriched().sources();
    this.prints = prints;
    this.ground = prints.of("library.json", sources);
  }

  /** Plans the file of one library; see {@link #write}. */
  FilePlan plan(Library library, List<Change> changes) {
    return FilePlan.of(
        () -> prints.of(ground, catalog.ingredients(library), changes),
        () -> write(library, changes));
  }

  /**
   * Writes one library.
   *
   * @param changes what happened to it, newest first
   */
  byte[] write(Library library, List<Change> changes) {
    RepositoryFacts facts = index.facts(library);
    return JsonFields.file(json -> {
      json.writeName("library");
      catalog.library(json, library);
      json.writeObjectPropertyStart("facts");
      facts(json, facts);
      json.writeEndObject();
      json.writeArrayPropertyStart("star_history");
      facts.starHistory().forEach(it -> count(json, it));
      json.writeEndArray();
      json.writeArrayPropertyStart("changes");
      changes.forEach(it -> ChangesJson.change(json, it));
      json.writeEndArray();
    });
  }

  private void facts(JsonGenerator json, RepositoryFacts facts) {
    fact(json, "stars", facts.stars(), JsonGenerator::writeNumber);
    fact(json, "last_commit", facts.lastCommit(), (out, day) -> out.writeString(day.toString()));
    fact(json, "release", facts.release(), LibraryJson::release);
    fact(json, "archived", facts.archived(), JsonGenerator::writeBoolean);
    fact(json, "license", facts.license(), LibraryJson::text);
    fact(json, "requires_python", facts.requiresPython(), LibraryJson::text);
    fact(json, "contributors", facts.contributors(), JsonGenerator::writeNumber);
    fact(json, "authors", facts.authors(), JsonGenerator::writeNumber);
    fact(json, "authors_last_year", facts.authorsLastYear(), JsonGenerator::writeNumber);
    fact(json, "first_commit", facts.firstCommit(), (out, day) -> out.writeString(day.toString()));
    fact(json, "open_issues", facts.openIssues(), JsonGenerator::writeNumber);
    fact(json, "forks", facts.forks(), JsonGenerator::writeNumber);
    fact(json, "monthly_downloads", facts.monthlyDownloads(), JsonGenerator::writeNumber);
    fact(json, "classifiers", facts.classifiers(), LibraryJson::texts);
    fact(json, "depends_on", facts.dependsOn(), LibraryJson::texts);
    fact(json, "notice", facts.notice(), LibraryJson::text);
  }

  private <T> void fact(
      JsonGenerator json, String key, @Nullable Fact<T> fact, BiConsumer<JsonGenerator, T> value) {
    if (fact == null) {
      json.writeNullProperty(key);
      return;
    }
    Source source = sources.get(fact.source());
    json.writeObjectPropertyStart(key);
    json.writeName("value");
    value.accept(json, fact.value());
    JsonFields.text(json, "seen_on", fact.seenOn());
    JsonFields.text(json, "source", source == null ? fact.source() : source.name());
    json.writeEndObject();
  }

  private static void release(JsonGenerator json, Release release) {
    json.writeStartObject();
    JsonFields.text(json, "version", release.version());
    JsonFields.text(json, "on", release.on());
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String text) {
    json.writeString(VisibleText.only(text));
  }

  private static void texts(JsonGenerator json, List<String> texts) {
    json.writeStartArray();
    texts.forEach(it -> text(json, it));
    json.writeEndArray();
  }

  private static void count(JsonGenerator json, StarCount count) {
    json.writeStartObject();
    JsonFields.text(json, "on", count.on());
    json.writeNumberProperty("stars", count.stars());
    json.writeEndObject();
  }
}
