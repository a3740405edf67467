package dev.awaitable.review;

import dev.awaitable.enrich.AnswerFacts;
import dev.awaitable.enrich.ContributorLookup;
import dev.awaitable.enrich.FactSet;
import dev.awaitable.enrich.Filing;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.PackageLookup;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.model.Library;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the outside world said to {@link Questions}. */
public final class Answers {

  /** Nobody was asked. */
  public static final Answers NONE = new Answers(List.of(), List.of(), List.of(), List.of());

  private final Map<String, RepositoryLookup> repositories = new HashMap<>();
  private final Map<String, PackageLookup> packages = new HashMap<>();
  private final Map<String, ContributorLookup> contributors = new HashMap<>();
  private final Map<WebUrl, LinkObservation> links = new HashMap<>();

  /** Sorts what came back. */
  public Answers(
      List<RepositoryLookup> repositories,
      List<PackageLookup> packages,
      List<ContributorLookup> contributors,
      List<LinkObservation> links) {
    repositories.forEach(it -> this.repositories.put(it.repo().key(), it));
    packages.forEach(it -> this.packages.put(it.name().normalized(), it));
    contributors.forEach(it -> this.contributors.put(it.repo().key(), it));
    links.forEach(it -> this.links.put(it.url(), it));
  }

  Optional<RepositoryLookup> of(@Nullable RepoUrl repo) {
    return repo == null ? Optional.empty() : Optional.ofNullable(repositories.get(repo.key()));
  }

  Optional<PackageLookup> of(@Nullable PackageName name) {
    return name == null ? Optional.empty() : Optional.ofNullable(packages.get(name.normalized()));
  }

  Optional<ContributorLookup> contributors(@Nullable RepoUrl repo) {
    return repo == null ? Optional.empty() : Optional.ofNullable(contributors.get(repo.key()));
  }

  Optional<LinkObservation> of(@Nullable WebUrl url) {
    return url == null ? Optional.empty() : Optional.ofNullable(links.get(url));
  }

  /**
   * Whether somebody answered at all: where nobody does, that a name is not found says more of this
   * machine than of the name.
   */
  boolean isNetworkThere() {
    return repositories.values().stream()
            .anyMatch(it -> !(it instanceof RepositoryLookup.Unavailable))
        || packages.values().stream().anyMatch(it -> !(it instanceof PackageLookup.Unavailable))
        || links.values().stream().anyMatch(it -> it instanceof LinkObservation.Answered);
  }

  /** What was said about an entry's repository and package, as facts. */
  List<FactSet> facts(Library entry) {
    List<FactSet> facts = new ArrayList<>();
    if (of(entry.repo()).orElse(null) instanceof RepositoryLookup.Found found) {
      facts.add(AnswerFacts.of(found));
    }
    if (contributors(entry.repo()).orElse(null) instanceof ContributorLookup.Counted counted) {
      facts.add(AnswerFacts.of(counted));
    }
    if (of(entry.packageName()).orElse(null) instanceof PackageLookup.Found found) {
      Filing.of(entry).ifPresent(file -> facts.add(AnswerFacts.of(found, file)));
    }
    return facts;
  }
}
