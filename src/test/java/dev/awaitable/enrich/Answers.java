package dev.awaitable.enrich;

import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers as services give them, for tests of what becomes of them. */
final class Answers {

  static final Instant ASKED = Instant.parse("2026-11-01T06:00:00Z");
  static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  static final RepoUrl REPO = new RepoUrl("github.com", "aio-libs/aiohttp");

  private Answers() {}

  static RepositoryLookup.Found found(RepoUrl name, @Nullable Long id) {
    return new RepositoryLookup.Found(REPO, repository(name, id, null, Set.of(), Set.of()), ASKED);
  }

  static RepositoryLookup.Found foundWithStars(@Nullable Integer stars) {
    return new RepositoryLookup.Found(
        REPO, repository(REPO, null, stars, null, Set.of(), Set.of()), ASKED);
  }

  static RepositoryAnswer repository(
      RepoUrl name,
      @Nullable Long id,
      @Nullable ForgeRelease release,
      Set<RepositoryTrait> traits,
      Set<FactKey<?>> unanswered) {
    return repository(name, id, 15_000, release, traits, unanswered);
  }

  private static RepositoryAnswer repository(
      RepoUrl name,
      @Nullable Long id,
      @Nullable Integer stars,
      @Nullable ForgeRelease release,
      Set<RepositoryTrait> traits,
      Set<FactKey<?>> unanswered) {
    return new RepositoryAnswer(
        "github",
        id,
        name,
        stars,
        2_000,
        null,
        false,
        null,
        traits,
        "Apache-2.0",
        LocalDate.of(2013, 10, 1),
        "master",
        LocalDate.of(2026, 10, 30),
        release,
        unanswered,
        About.NOTHING);
  }

  static PackageLookup.Found found(
      boolean yanked, @Nullable PackageStatus status, List<RepoUrl> links) {
    return new PackageLookup.Found(
        new PackageName("aiohttp"),
        new PackageAnswer(
            new PackageName("aiohttp"),
            "3.14.0",
            LocalDate.of(2026, 10, 28),
            ">=3.9",
            yanked,
            "Apache-2.0 AND MIT",
            List.of("Framework :: AsyncIO"),
            status,
            status == null ? null : "moved elsewhere",
            links,
            Set.of()),
        ASKED);
  }
}
