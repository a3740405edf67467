package dev.awaitable.observe;

import dev.awaitable.enrich.AnswerFacts;
import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.FactSet;
import dev.awaitable.enrich.Rename;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known before a run, to be looked up. */
final class Memory {

  private final Map<String, LinkMemory> links = new HashMap<>();
  private final Map<String, List<FactSet>> facts = new HashMap<>();
  private final Set<String> packages = new HashSet<>();
  private final List<Rename> renames;

  Memory(Kept kept) {
    kept.links().forEach(memory -> links.put(memory.url().value(), memory));
    renames = kept.observations().renames();
    for (FactSet set : kept.observations().factSets()) {
      facts.computeIfAbsent(set.repo().key(), key -> new ArrayList<>()).add(set);
      String name = set.get(FactKey.PACKAGE);
      if (name != null && set.source().equals(AnswerFacts.PYPI)) {
        packages.add(PackageName.normalize(name));
      }
    }
  }

  @Nullable LinkMemory link(WebUrl url) {
    return links.get(url.value());
  }

  /** Every link that is remembered. */
  List<WebUrl> links() {
    return links.values().stream().map(LinkMemory::url).toList();
  }

  /** When a link was last looked at, whatever came of it; the distant past if never. */
  Instant lookedAt(WebUrl url) {
    LinkMemory memory = link(url);
    if (memory == null) {
      return Instant.MIN;
    }
    LinkMemory.Sighting last = memory.last();
    LinkMemory.Doubt doubt = memory.doubt();
    if (doubt != null) {
      return doubt.on();
    }
    return last == null ? memory.since() : last.on();
  }

  /** The newest day on which anybody looked at anything; the distant past if nobody ever did. */
  LocalDate newest() {
    Stream<LocalDate> links =
        links().stream().map(url -> LocalDate.ofInstant(lookedAt(url), ZoneOffset.UTC));
    Stream<LocalDate> repositories = facts.values().stream().flatMap(List::stream).map(Memory::day);
    return Stream.concat(links, repositories).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
  }

  /** Whether anybody ever told anything about a repository. */
  boolean knows(RepoUrl repo) {
    return facts.containsKey(repo.key());
  }

  /** Whether the index ever told anything about a package. */
  boolean knows(PackageName name) {
    return packages.contains(name.normalized());
  }

  /** The forge's number for a repository as it was last seen; null if it never was. */
  @Nullable Long id(RepoUrl repo) {
    return newest(repo, FactKey.REPOSITORY_ID);
  }

  /** Whether a repository was gone when it was last asked about. */
  boolean isGone(RepoUrl repo) {
    return Boolean.TRUE.equals(newest(repo, FactKey.GONE));
  }

  private <T> @Nullable T newest(RepoUrl repo, FactKey<T> question) {
    FactSet newest =
        facts.getOrDefault(repo.key(), List.of()).stream()
            .filter(set -> set.has(question))
            .max(Comparator.comparing(Memory::day))
            .orElse(null);
    return newest == null ? null : newest.get(question);
  }

  /**
   * The last day on which a source answered a question about a repository; null if it never did.
   */
  @Nullable LocalDate answered(RepoUrl repo, FactKey<?> question, Predicate<FactSet> by) {
    return facts.getOrDefault(repo.key(), List.of()).stream()
        .filter(set -> set.has(question) && by.test(set))
        .map(Memory::day)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static LocalDate day(FactSet set) {
    LocalDate seen = set.seen();
    return seen == null ? LocalDate.MIN : seen;
  }

  List<Rename> renames() {
    return renames;
  }
}
