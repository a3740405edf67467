package dev.awaitable.bench;

import dev.awaitable.enrich.About;
import dev.awaitable.enrich.CanaryReport;
import dev.awaitable.enrich.ContributorLookup;
import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.ForgeRelease;
import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.LinkPlace;
import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.PackageAnswer;
import dev.awaitable.enrich.PackageIndex;
import dev.awaitable.enrich.PackageLookup;
import dev.awaitable.enrich.PackageStatus;
import dev.awaitable.enrich.RepositoryAnswer;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Library;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import dev.awaitable.observe.Outside;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * An outside world that grows older week by week: repositories gain stars and commits, release, are
 * archived; one answer in a hundred fails. It answers as the services do, without a network.
 */
final class AgeingWorld {

  private static final int FAILING_ONE_IN = 100;

  private final RandomGenerator dice;
  private final Map<String, Project> byRepo = new ConcurrentHashMap<>();
  private final Map<String, Project> byPackage = new ConcurrentHashMap<>();
  private Instant now;

  AgeingWorld(Catalog catalog, Instant now, long seed) {
    this.now = now;
    this.dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    catalog.libraries().forEach(this::add);
  }

  private void add(Library library) {
    var project = new Project();
    if (library.repo() != null) {
      byRepo.put(library.repo().key(), project);
    }
    if (library.packageName() != null) {
      byPackage.put(library.packageName().normalized(), project);
    }
  }

  /** What changes about a project in the course of time. */
  private final class Project {
    private final long id = dice.nextLong(1, 900_000_000);
    private final double vigour = dice.nextDouble();
    private double stars = Math.pow(10, 1 + dice.nextDouble() * 3.5);
    private int issues = dice.nextInt(200);
    private int minor = dice.nextInt(20);
    private int contributors = 1 + dice.nextInt(200);
    private boolean archived;
    private LocalDate committed = today().minusDays(dice.nextInt(300));
    private LocalDate released = committed;

    void live() {
      // A third of them hardly moves any more; each gains a few percent of its stars in a year.
      stars += dice.nextDouble() < 0.7 ? stars * 0.001 * dice.nextDouble() * 2 : 0;
      if (archived || dice.nextDouble() > vigour * 0.9) {
        return;
      }
      committed = today().minusDays(dice.nextInt(7));
      issues = Math.max(0, issues + dice.nextInt(-3, 4));
      contributors += dice.nextInt(4) == 0 ? 1 : 0;
      if (dice.nextInt(10) == 0) {
        minor++;
        released = committed;
      }
      archived = dice.nextInt(5000) == 0;
    }

    String version() {
      return "1." + minor + ".0";
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** Lets time pass. */
  void advance(Duration time) {
    now = now.plus(time);
    // In an order of their own, so that the same seed makes the same decade.
    byRepo.keySet().stream().sorted().forEach(key -> project(byRepo, key).live());
  }

  Instant now() {
    return now;
  }

  private Project project(Map<String, Project> from, String key) {
    return from.computeIfAbsent(key, unknown -> new Project());
  }

  /** Whom a refresh asks. The dice of one question are thrown by one lane at a time. */
  Outside outside() {
    return new Outside(
        () ->
            new CanaryReport(
                List.of(
                    "https://one.example",
                    "https://two.example",
                    "https://three.example",
                    "https://four.example"),
                List.of(),
                false),
        (repositories, told) -> repositories.forEach(it -> told.accept(List.of(look(it)))),
        (repositories, told) ->
            repositories.forEach(it ->
                told.accept(
                    new ContributorLookup.Counted(
                        it, "github", project(byRepo, it.key()).contributors, now))),
        new Index(),
        (urls, seen) -> urls.forEach(it -> seen.accept(look(it))));
  }

  /** Whether the answer to a question fails this week; the same question has the same answer. */
  private boolean fails(String question) {
    return Math.floorMod((question + now).hashCode() * 31, FAILING_ONE_IN) == 0;
  }

  private RepositoryLookup look(RepoUrl repo) {
    if (fails(repo.key())) {
      return new RepositoryLookup.Unavailable(
          repo, LookupTrouble.SERVER_FAULT, "HTTP 502", null, now);
    }
    Project it = project(byRepo, repo.key());
    return new RepositoryLookup.Found(
        repo,
        new RepositoryAnswer(
            "github",
            it.id,
            repo,
            (int) it.stars,
            (int) (it.stars / 9),
            it.issues,
            it.archived,
            null,
            Set.of(),
            "MIT",
            LocalDate.of(2017, 4, 14),
            "main",
            it.committed,
            new ForgeRelease("v" + it.version(), it.released, false),
            Set.<FactKey<?>>of(),
            About.NOTHING),
        now);
  }

  private LinkObservation look(WebUrl url) {
    if (fails(url.value())) {
      return new LinkObservation.Failed(
          url, List.of(), LinkFailure.TIMEOUT, "no answer in 20 s", now, Duration.ofSeconds(20));
    }
    return new LinkObservation.Answered(
        url,
        List.of(),
        place(url),
        200,
        Set.of(),
        List.of(),
        null,
        null,
        now,
        Duration.ofMillis(100));
  }

  private static LinkPlace place(WebUrl url) {
    URI parts = URI.create(url.value());
    String host = String.valueOf(parts.getHost());
    return new LinkPlace(url.value(), host, parts.getPath(), host);
  }

  private final class Index implements PackageIndex {

    @Override
    public void ask(List<PackageName> packages, Consumer<PackageLookup> told) {
      packages.forEach(it -> told.accept(answer(it)));
    }

    private PackageLookup answer(PackageName name) {
      if (fails(name.normalized())) {
        return new PackageLookup.Unavailable(name, LookupTrouble.SERVER_FAULT, "HTTP 503", now);
      }
      Project it = project(byPackage, name.normalized());
      return new PackageLookup.Found(
          name,
          new PackageAnswer(
              name,
              it.version(),
              it.released,
              ">=3.10",
              false,
              "MIT",
              List.of("Framework :: AsyncIO"),
              null,
              null,
              List.of(),
              PackageAnswer.OF_STATUS),
          now);
    }

    @Override
    public void askStatus(List<PackageName> packages, Consumer<PackageLookup> told) {
      packages.forEach(it ->
          told.accept(
              new PackageLookup.Found(
                  it, PackageAnswer.ofStatus(it, PackageStatus.ACTIVE, null), now)));
    }
  }
}
