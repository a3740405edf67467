package dev.awaitable.observe;

import dev.awaitable.enrich.About;
import dev.awaitable.enrich.CanaryReport;
import dev.awaitable.enrich.ContributorCounter;
import dev.awaitable.enrich.ContributorLookup;
import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.LinkPlace;
import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.PackageAnswer;
import dev.awaitable.enrich.PackageIndex;
import dev.awaitable.enrich.PackageLookup;
import dev.awaitable.enrich.PackageStatus;
import dev.awaitable.enrich.RepositoryAnswer;
import dev.awaitable.enrich.RepositoryHost;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The world as a test wants it: everything is there unless it says otherwise. */
final class FakeOutside implements RepositoryHost, ContributorCounter {

  static final CanaryReport FINE = new CanaryReport(List.of("a", "b", "c"), List.of(), false);

  private final Instant now;
  private final Deque<CanaryReport> canaries = new ArrayDeque<>();
  private final Set<String> poisoned = new HashSet<>();
  private final Map<WebUrl, LinkFailure> failing = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final Set<String> gone = new HashSet<>();
  private long number = 1;

  FakeOutside(Instant now) {
    this.now = now;
  }

  /** Canaries in turn; the last report is given from then on. */
  FakeOutside canaries(CanaryReport... reports) {
    canaries.addAll(List.of(reports));
    return this;
  }

  /** Whoever is asked about this throws. */
  FakeOutside poison(String thing) {
    poisoned.add(thing);
    return this;
  }

  FakeOutside failing(String url, LinkFailure failure) {
    failing.put(new WebUrl(url), failure);
    return this;
  }

  /** Repositories that their forge does not know any more. */
  FakeOutside gone(String... urls) {
    gone.addAll(List.of(urls));
    return this;
  }

  /** The forge's number of every repository from now on. */
  FakeOutside numbered(long other) {
    number = other;
    return this;
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  Outside outside() {
    return new Outside(this::report, this, this, new Index(), this::links);
  }

  private CanaryReport report() {
    CanaryReport next = canaries.size() > 1 ? canaries.removeFirst() : canaries.peek();
    return next == null ? FINE : next;
  }

  private synchronized void note(String thing) {
    asked.add(thing);
    if (poisoned.contains(thing)) {
      throw new ArithmeticException("poison");
    }
  }

  @Override
  public void ask(List<RepoUrl> repositories, Consumer<List<RepositoryLookup>> told) {
    for (RepoUrl repo : repositories) {
      note(repo.url());
      told.accept(List.of(lookup(repo)));
    }
  }

  private RepositoryLookup lookup(RepoUrl repo) {
    if (repo.host().equals("git.unknown.org")) {
      return new RepositoryLookup.Unavailable(
          repo, LookupTrouble.UNKNOWN_HOST, "nobody knows", null, now);
    }
    if (gone.contains(repo.url())) {
      return new RepositoryLookup.Gone(repo, "HTTP 404", now);
    }
    return new RepositoryLookup.Found(
        repo,
        new RepositoryAnswer(
            "github",
            number,
            repo,
            5,
            1,
            null,
            false,
            null,
            Set.of(),
            null,
            null,
            "main",
            null,
            null,
            Set.of(),
            About.NOTHING),
        now);
  }

  @Override
  public void countContributors(List<RepoUrl> repositories, Consumer<ContributorLookup> told) {
    for (RepoUrl repo : repositories) {
      note("contributors of " + repo);
      told.accept(new ContributorLookup.Counted(repo, "github", 7, now));
    }
  }

  private final class Index implements PackageIndex {
    @Override
    public void ask(List<PackageName> packages, Consumer<PackageLookup> told) {
      for (PackageName name : packages) {
        note("package " + name);
        told.accept(
            new PackageLookup.Unavailable(name, LookupTrouble.SERVER_FAULT, "HTTP 500", now));
      }
    }

    @Override
    public void askStatus(List<PackageName> packages, Consumer<PackageLookup> told) {
      for (PackageName name : packages) {
        note("state of " + name);
        told.accept(
            new PackageLookup.Found(
                name, PackageAnswer.ofStatus(name, PackageStatus.ACTIVE, null), now));
      }
    }
  }

  private void links(Collection<WebUrl> urls, Consumer<LinkObservation> seen) {
    for (WebUrl url : urls) {
      note(url.value());
      LinkFailure failure = failing.get(url);
      seen.accept(
          failure == null
              ? new LinkObservation.Answered(
                  url,
                  List.of(),
                  new LinkPlace(url.value(), "host", "/", "host"),
                  200,
                  Set.of(),
                  List.of(),
                  null,
                  null,
                  now,
                  Duration.ZERO)
              : new LinkObservation.Failed(url, List.of(), failure, "no", now, Duration.ZERO));
    }
  }
}
