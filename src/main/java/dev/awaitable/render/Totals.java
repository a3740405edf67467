package dev.awaitable.render;

import dev.awaitable.enrich.Evidence;
import dev.awaitable.enrich.Fact;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.judge.JudgedLink;
import dev.awaitable.model.Library;
import dev.awaitable.model.Slug;
import dev.awaitable.model.Word;
import dev.awaitable.render.view.TotalsView;
import dev.awaitable.render.view.TotalsView.Age;
import dev.awaitable.render.view.TotalsView.Count;
import dev.awaitable.render.view.TotalsView.Facet;
import dev.awaitable.render.view.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts what is known of the whole catalog. */
final class Totals {

  private static final String NOT_STATED = "not stated";

  private final CatalogIndex index;
  private final List<Library> libraries;
  private final List<RepositoryFacts> facts;
  private final LocalDate freshFrom;

  Totals(CatalogIndex index) {
    this.index = index;
    this.libraries = index.judged().enriched().catalog().libraries().toList();
    this.facts = libraries.stream().map(index::facts).toList();
    int days = index.judged().enriched().catalog().head().policy().observationValidDays();
    this.freshFrom = index.judged().today().minusDays(days);
  }

  TotalsView view() {
    return new TotalsView(ages(), facets(), links());
  }

  private List<Age> ages() {
    return Stream.of(
            age("Last commit", it -> it.lastCommit()),
            age("Newest release", it -> it.release()),
            age("Stars", it -> it.stars()),
            age("Licence", it -> it.license()),
            age("Python versions", it -> it.requiresPython()),
            age("Whether it is archived", it -> it.archived()),
            age("Code read for a facet", libraries.stream().map(this::read)))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private @Nullable Age age(String question, Function<RepositoryFacts, @Nullable Fact<?>> asked) {
    return age(
        question,
        facts.stream()
            .map(known -> {
              Fact<?> fact = asked.apply(known);
              return fact == null || fact.seenOn() == null ? LocalDate.MIN : fact.seenOn();
            }));
  }

  /** The newest day on which its code was read. */
  private LocalDate read(Library library) {
    Slug id = library.id();
    LocalDate newest = LocalDate.MIN;
    for (Evidence evidence : index.judged().enriched().evidence().getOrDefault(id, List.of())) {
      LocalDate seen = evidence.seenOn();
      if (seen != null && seen.isAfter(newest)) {
        newest = seen;
      }
    }
    return newest;
  }

  /** Ages of one day for each library, {@link LocalDate#MIN} where there is none. */
  private @Nullable Age age(String question, Stream<LocalDate> answers) {
    List<LocalDate> days = answers.filter(it -> !it.equals(LocalDate.MIN)).toList();
    if (days.isEmpty()) {
      return null;
    }
    int fresh = (int) days.stream().filter(it -> !it.isBefore(freshFrom)).count();
    return new Age(
        question,
        days.size(),
        fresh,
        Words.day(Collections.min(days)),
        Words.day(Collections.max(days)));
  }

  private List<Facet> facets() {
    return List.of(
        facet("API", it -> Stream.ofNullable(it.api())),
        facet("Runs on", it -> it.runsOn().stream()),
        facet("Input and output", it -> Stream.ofNullable(it.io())));
  }

  private Facet facet(String question, Function<Library, Stream<? extends Word>> answers) {
    Map<String, Integer> counts = new TreeMap<>();
    int silent = 0;
    for (Library library : libraries) {
      List<String> words = answers.apply(library).map(Word::word).toList();
      words.forEach(word -> counts.merge(word, 1, Integer::sum));
      silent += words.isEmpty() ? 1 : 0;
    }
    List<Count> sorted = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(it -> sorted.add(new Count(it.getKey(), it.getValue())));
    if (silent > 0) {
      sorted.add(new Count(NOT_STATED, silent));
    }
    return new Facet(question, sorted);
  }

  private List<Count> links() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String word : List.of("alive", "moved", "suspect", "blocked", "dead", "unknown")) {
      counts.put(word, 0);
    }
    for (JudgedLink link : index.judged().links().values()) {
      counts.merge(link.verdict().word(), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .filter(it -> it.getValue() > 0)
        .map(it -> new Count(it.getKey(), it.getValue()))
        .toList();
  }
}
