package dev.awaitable.testkit;

import dev.awaitable.enrich.EnrichedCatalog;
import dev.awaitable.enrich.Evidence;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.enrich.Source;
import dev.awaitable.judge.Judge;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.model.Api;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Category;
import dev.awaitable.model.EventLoop;
import dev.awaitable.model.Head;
import dev.awaitable.model.Io;
import dev.awaitable.model.Library;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.Policy;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Resource;
import dev.awaitable.model.Slug;
import dev.awaitable.model.Vocabulary;
import dev.awaitable.model.WebUrl;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small catalogs made by hand, for tests that need a value and not a file. */
public final class Entries {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private Entries() {}

  /** A library with every text field set to the text given. */
  public static Library library(String id, String text) {
    return new Library(
        new Slug(id),
        List.of(),
        text,
        text,
        new RepoUrl("github.com", "example/" + id),
        null,
        new WebUrl("https://docs.example.com/" + id),
        new PackageName(id),
        List.of(),
        List.of(),
        Api.ASYNC_ONLY,
        List.of(EventLoop.ASYNCIO),
        Io.MIXED,
        text,
        List.of(),
        null,
        null,
        List.of(),
        LocalDate.of(2026, 1, 1),
        text,
        null,
        Map.of());
  }

  /** A catalog of one category, with every text field set to the text given. */
  public static Catalog catalog(String text, List<Library> libraries, List<Resource> resources) {
    Vocabulary vocabulary =
        new Vocabulary(
            Map.of(Api.ASYNC_ONLY, text),
            Map.of(EventLoop.ASYNCIO, text),
            Map.of(Io.MIXED, text),
            Map.of());
    Head head = new Head(text, text, null, null, new Policy(12, 24, 60, 60), vocabulary, List.of());
    Category category = new Category(new Slug("shelf"), text, text, libraries);
    return new Catalog(head, List.of(category), List.of(), resources, List.of(), List.of());
  }

  /** The catalog joined with the facts given and judged on {@link #TODAY}. */
  public static JudgedCatalog judged(
      Catalog catalog,
      Map<Slug, RepositoryFacts> facts,
      Map<Slug, List<Evidence>> evidence,
      Map<String, Source> sources) {
    Map<Slug, RepositoryFacts> all = new HashMap<>(facts);
    catalog.libraries().forEach(it -> all.putIfAbsent(it.id(), RepositoryFacts.UNKNOWN));
    return Judge.judge(new EnrichedCatalog(catalog, all, evidence, sources, TODAY), TODAY);
  }
}
