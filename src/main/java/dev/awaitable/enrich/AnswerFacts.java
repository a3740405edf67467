package dev.awaitable.enrich;

import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Word;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns answers into what is kept of them. Everything is filed under the repository's name in the
 * catalog, under which it was asked for, so that it is found again whether or not a rename is ever
 * noted.
 */
public final class AnswerFacts {

  /** The source that answers of PyPI count as. */
  public static final String PYPI = "pypi";

  private AnswerFacts() {}

  /** What a forge said about a repository. */
  public static FactSet of(RepositoryLookup.Found found) {
    RepositoryAnswer told = found.answer();
    var facts =
        new Draft(FactSet.of(found.repo(), BelievedDays.day(found.asked()), told.source()))
            .add(FactKey.STARS, told.stars())
            .add(FactKey.FORKS, told.forks())
            .add(FactKey.OPEN_ISSUES, told.openIssues())
            .add(FactKey.LAST_COMMIT, told.lastCommit())
            .add(FactKey.ARCHIVED, told.archived())
            .add(FactKey.ARCHIVED_ON, told.archivedOn())
            .add(FactKey.GONE, false)
            .add(FactKey.REPOSITORY_ID, told.id())
            .add(FactKey.TRAITS, words(told))
            .add(FactKey.LICENSE, told.license())
            .add(FactKey.CREATED, told.createdOn());
    ForgeRelease release = told.release();
    if (release != null) {
      facts
          .add(release.preRelease() ? FactKey.TAG : FactKey.RELEASE, release.tag())
          .add(release.preRelease() ? FactKey.TAGGED : FactKey.RELEASED, release.on());
    }
    return facts.finished();
  }

  private static @Nullable List<String> words(RepositoryAnswer told) {
    List<String> words = told.traits().stream().map(Word::word).sorted().toList();
    return words.isEmpty() ? null : words;
  }

  /** That a repository is gone, once enough look-ups have said so for somebody to believe it. */
  public static FactSet gone(RepositoryLookup.Gone gone, String source) {
    return FactSet.of(gone.repo(), BelievedDays.day(gone.asked()), source).with(FactKey.GONE, true);
  }

  /** How many contributors a forge counted. */
  public static FactSet of(ContributorLookup.Counted counted) {
    return FactSet.of(counted.repo(), BelievedDays.day(counted.asked()), counted.source())
        .with(FactKey.CONTRIBUTORS, counted.contributors());
  }

  /**
   * What an index said about a package.
   *
   * @param repo where the facts about the entry that the package belongs to are kept
   */
  public static FactSet of(PackageLookup.Found found, RepoUrl repo) {
    PackageAnswer told = found.answer();
    PackageStatus status = told.status();
    boolean released = told.version() != null;
    return new Draft(FactSet.of(repo, BelievedDays.day(found.asked()), PYPI))
        .add(FactKey.PACKAGE, told.name().value())
        .add(FactKey.RELEASE, told.version())
        .add(FactKey.RELEASED, told.uploadedOn())
        .add(FactKey.REQUIRES_PYTHON, told.requiresPython())
        .add(FactKey.YANKED, released ? told.yanked() : null)
        .add(FactKey.LICENSE, told.license())
        .add(FactKey.CLASSIFIERS, orNull(told.classifiers()))
        .add(FactKey.PACKAGE_STATUS, status == null ? null : status.word())
        .add(FactKey.PACKAGE_STATUS_REASON, told.statusReason())
        .add(FactKey.PACKAGE_REPOSITORIES, orNull(keys(told.repositories())))
        .finished();
  }

  private static List<String> keys(List<RepoUrl> repositories) {
    return repositories.stream().map(repo -> repo.host() + "/" + repo.path()).distinct().toList();
  }

  private static @Nullable List<String> orNull(List<String> words) {
    return words.isEmpty() ? null : words;
  }

  /** The counts of a repository as a row of its history; empty where the forge gave none. */
  public static Optional<HistoryRow> history(RepositoryLookup.Found found) {
    RepositoryAnswer told = found.answer();
    return told.stars() == null
        ? Optional.empty()
        : Optional.of(
            new HistoryRow(
                found.repo(),
                BelievedDays.day(found.asked()),
                told.stars(),
                told.forks(),
                null,
                told.openIssues(),
                null,
                told.source()));
  }

  /** A fact-set in the making that takes "not told" for an answer. */
  private static final class Draft {

    private FactSet set;

    Draft(FactSet set) {
      this.set = set;
    }

    <T> Draft add(FactKey<T> key, @Nullable T value) {
      if (value != null) {
        set = set.with(key, value);
      }
      return this;
    }

    FactSet finished() {
      return set;
    }
  }
}
