package dev.awaitable.observe;

import dev.awaitable.enrich.AnswerFacts;
import dev.awaitable.enrich.AnswerObservations;
import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.Filing;
import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.PackageIdentity;
import dev.awaitable.enrich.PackageLookup;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.model.Library;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks the package index about packages, and rarely about the state of each project. */
final class PackageLane {

  private static final String INDEX = "pypi.org";

  private final Plan plan;
  private final Memory memory;
  private final Books books;
  private final Map<String, Plan.Distribution> open = new LinkedHashMap<>();
  private final Map<String, Plan.Distribution> states = new LinkedHashMap<>();

  PackageLane(Plan plan, Memory memory, Books books) {
    this.plan = plan;
    this.memory = memory;
    this.books = books;
    plan.packages().forEach(it -> open.put(it.name().normalized(), it));
    plan.statuses().forEach(it -> states.put(it.name().normalized(), it));
  }

  void run(Outside outside) {
    List<PackageName> asked = names(plan.packages());
    List<PackageName> rarely = names(plan.statuses());
    books.guarded("the package index", () -> outside.packages().ask(asked, this::told));
    books.guarded(
        "the package index", () -> outside.packages().askStatus(rarely, this::statusTold));
    open.values().forEach(it -> books.settled(INDEX, Books.KEPT));
  }

  private static List<PackageName> names(List<Plan.Distribution> packages) {
    return packages.stream().map(Plan.Distribution::name).toList();
  }

  private void told(PackageLookup lookup) {
    Plan.Distribution asked = open.remove(lookup.name().normalized());
    if (asked != null) {
      books.answered(INDEX, () -> answer(asked, lookup));
    }
  }

  private Books.Entry answer(Plan.Distribution asked, PackageLookup lookup) {
    covered(asked, lookup);
    List<LinkMemory> links = new ArrayList<>();
    for (WebUrl url : asked.urls()) {
      AnswerObservations.of(lookup, url)
          .flatMap(seen -> books.ledger().remember(url, seen))
          .ifPresent(links::add);
    }
    return switch (lookup) {
      case PackageLookup.Found found -> {
        compare(asked, found);
        yield new Books.Entry(
            Batch.of(facts(asked, found), List.of(), List.of(), links), Books.FRESH);
      }
      case PackageLookup.Gone gone -> new Books.Entry(Batch.ofLinks(links), Books.FAILED);
      case PackageLookup.Unavailable none -> unavailable(none, Batch.ofLinks(links));
    };
  }

  private Books.Entry unavailable(PackageLookup.Unavailable none, Batch links) {
    books.ledger().trouble(INDEX, none.trouble(), none.why());
    return new Books.Entry(links, Books.KEPT);
  }

  private void covered(Plan.Distribution asked, PackageLookup lookup) {
    boolean wasAsked =
        !(lookup instanceof PackageLookup.Unavailable none)
            || (none.trouble() != LookupTrouble.OUT_OF_TIME
                && none.trouble() != LookupTrouble.LIMITED);
    if (wasAsked && memory.knows(asked.name())) {
      books.coverage().asked(INDEX, lookup instanceof PackageLookup.Found);
    }
    if (lookup instanceof PackageLookup.Gone) {
      asked.urls().forEach(url -> books.coverage().gone(INDEX, url));
    }
  }

  private static List<FreshFacts> facts(Plan.Distribution asked, PackageLookup.Found found) {
    List<FreshFacts> facts = new ArrayList<>();
    for (Library library : asked.entries()) {
      Filing.of(library)
          .map(file -> new FreshFacts(AnswerFacts.of(found, file), found.answer().unanswered()))
          .ifPresent(facts::add);
    }
    return facts;
  }

  private void compare(Plan.Distribution asked, PackageLookup.Found found) {
    if (found.answer().unanswered().contains(FactKey.PACKAGE_REPOSITORIES)) {
      return;
    }
    List<RepoUrl> links = found.answer().repositories();
    for (Library library : asked.entries()) {
      RepoUrl repo = library.repo();
      if (repo != null
          && PackageIdentity.of(repo, links, memory.renames()) == PackageIdentity.DIFFERENT) {
        books
            .ledger()
            .note(
                library.id()
                    + ": its package "
                    + asked.name()
                    + " links to "
                    + links.getFirst()
                    + ", the entry to "
                    + repo
                    + "; look whether they belong together");
      }
    }
  }

  private void statusTold(PackageLookup lookup) {
    books.answered(
        INDEX + " (states)",
        () ->
            switch (lookup) {
              case PackageLookup.Found found -> {
                Plan.Distribution asked = states.get(lookup.name().normalized());
                List<FreshFacts> facts = asked == null ? List.of() : facts(asked, found);
                yield new Books.Entry(
                    Batch.of(facts, List.of(), List.of(), List.of()), Books.FRESH);
              }
              case PackageLookup.Gone gone -> new Books.Entry(Batch.EMPTY, Books.FAILED);
              case PackageLookup.Unavailable none -> unavailable(none, Batch.EMPTY);
            });
  }
}
