package dev.awaitable.observe;

import dev.awaitable.enrich.AnswerFacts;
import dev.awaitable.enrich.AnswerObservations;
import dev.awaitable.enrich.ContributorLookup;
import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.HistoryRow;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.Rename;
import dev.awaitable.enrich.RepositoryIdentity;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks forges about repositories, and rarely about their contributors. */
final class ForgeLane {

  private final Plan plan;
  private final Memory memory;
  private final Books books;
  private final Map<String, Plan.Repository> open = new LinkedHashMap<>();
  private final Map<String, RepositoryLookup.Gone> gone = new HashMap<>();
  private final Set<String> replaced = new HashSet<>();
  private final List<WebUrl> unknownForges = new ArrayList<>();

  ForgeLane(Plan plan, Memory memory, Books books) {
    this.plan = plan;
    this.memory = memory;
    this.books = books;
    plan.repositories().forEach(it -> open.put(it.repo().key(), it));
  }

  /** Asks, and gives the addresses of repositories on hosts that nobody here knows how to ask. */
  List<WebUrl> run(Outside outside) {
    List<RepoUrl> repos = plan.repositories().stream().map(Plan.Repository::repo).toList();
    books.guarded("the forges", () -> outside.forges().ask(repos, it -> it.forEach(this::told)));
    List<RepoUrl> known =
        plan.contributors().stream().filter(it -> !replaced.contains(it.key())).toList();
    books.guarded(
        "contributors", () -> outside.contributors().countContributors(known, this::counted));
    open.values().forEach(it -> books.settled(it.repo().host(), Books.KEPT));
    return List.copyOf(unknownForges);
  }

  private void told(RepositoryLookup lookup) {
    Plan.Repository asked = open.remove(lookup.repo().key());
    if (asked == null) {
      return;
    }
    String host = lookup.repo().host();
    books.answered(host, () -> answer(asked, lookup));
  }

  private Books.Entry answer(Plan.Repository asked, RepositoryLookup lookup) {
    String host = lookup.repo().host();
    HostCount count =
        switch (lookup) {
          case RepositoryLookup.Found found -> Books.FRESH;
          case RepositoryLookup.Blocked blocked -> Books.FRESH;
          case RepositoryLookup.Gone missing -> Books.FAILED;
          case RepositoryLookup.Unavailable none ->
              none.failure() == null ? Books.KEPT : Books.FAILED;
        };
    if (lookup instanceof RepositoryLookup.Unavailable none) {
      if (none.trouble() == LookupTrouble.UNKNOWN_HOST) {
        unknownForges.addAll(asked.urls());
        return new Books.Entry(Batch.EMPTY, HostCount.NONE);
      }
      books.ledger().trouble(host, none.trouble(), none.why());
    }
    covered(asked, lookup);
    List<LinkMemory> links = links(asked, lookup);
    return new Books.Entry(
        lookup instanceof RepositoryLookup.Found found && asked.isEntry()
            ? facts(found, links)
            : Batch.ofLinks(links),
        count);
  }

  private void covered(Plan.Repository asked, RepositoryLookup lookup) {
    String host = lookup.repo().host();
    boolean wasAsked =
        !(lookup instanceof RepositoryLookup.Unavailable none)
            || (none.trouble() != LookupTrouble.OUT_OF_TIME
                && none.trouble() != LookupTrouble.LIMITED);
    if (wasAsked && memory.knows(lookup.repo()) && !memory.isGone(lookup.repo())) {
      books.coverage().asked(host, lookup instanceof RepositoryLookup.Found);
    }
    if (lookup instanceof RepositoryLookup.Gone missing) {
      gone.put(lookup.repo().key(), missing);
      asked.urls().forEach(url -> books.coverage().gone(host, url));
    }
  }

  private List<LinkMemory> links(Plan.Repository asked, RepositoryLookup lookup) {
    List<LinkMemory> links = new ArrayList<>();
    LinkObservation seen = AnswerObservations.of(lookup, memory.id(lookup.repo())).orElse(null);
    if (seen != null) {
      asked.urls().forEach(url -> books.ledger().remember(url, seen).ifPresent(links::add));
    }
    return links;
  }

  private Batch facts(RepositoryLookup.Found found, List<LinkMemory> links) {
    RepositoryIdentity identity = RepositoryIdentity.of(found, memory.id(found.repo()));
    if (identity == RepositoryIdentity.REPLACED) {
      replaced.add(found.repo().key());
      books
          .ledger()
          .note(
              found.repo()
                  + " is another repository than before by its forge's number; look at it: what it"
                  + " says of itself was not taken");
      return Batch.ofLinks(links);
    }
    Set<FactKey<?>> unanswered = new HashSet<>(found.answer().unanswered());
    unanswered.add(FactKey.CONTRIBUTORS);
    List<HistoryRow> counts = AnswerFacts.history(found).stream().toList();
    List<Rename> renames =
        identity == RepositoryIdentity.RENAMED ? found.rename().stream().toList() : List.of();
    return Batch.of(
        List.of(new FreshFacts(AnswerFacts.of(found), unanswered)), counts, renames, links);
  }

  private void counted(ContributorLookup lookup) {
    String host = lookup.repo().host();
    books.answered(
        host + " (contributors)",
        () ->
            switch (lookup) {
              case ContributorLookup.Counted counted ->
                  new Books.Entry(
                      Batch.ofFacts(
                          new FreshFacts(AnswerFacts.of(counted), allBut(FactKey.CONTRIBUTORS))),
                      Books.FRESH);
              case ContributorLookup.Uncountable uncountable ->
                  new Books.Entry(Batch.EMPTY, Books.KEPT);
              case ContributorLookup.Unavailable none -> {
                books.ledger().trouble(host, none.trouble(), none.why());
                yield new Books.Entry(Batch.EMPTY, Books.KEPT);
              }
            });
  }

  static Set<FactKey<?>> allBut(FactKey<?> answered) {
    return FactKey.ALL.stream().filter(key -> key != answered).collect(Collectors.toSet());
  }

  /** The forge's word that an entry's repository is gone; null where it did not say so. */
  RepositoryLookup.@Nullable Gone gone(RepoUrl repo) {
    return gone.get(repo.key());
  }
}
