package dev.awaitable.enrich;

import dev.awaitable.model.PackageName;
import dev.awaitable.model.Word;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Picks, for one entry, the best answer to each question out of what the sources said.
 *
 * <p>The newest answer wins; of answers of one day, that of the nearer {@link Basis}, then that of
 * the source whose id comes first. Answers without a day come last. Two questions have a rule of
 * their own, {@link #release} and {@link #license}.
 */
final class BestFacts {

  /** No library here is older; forges show such days where a committer's clock was wrong. */
  private static final LocalDate OLDEST_BELIEVED = LocalDate.of(2005, 1, 1);

  /** A licence changes seldom, but it does: a reading older than this no longer beats a label. */
  private static final int READING_BEATS_LABEL_DAYS = 730;

  private final List<FactSet> sets;
  private final Map<String, Source> sources;
  private final @Nullable PackageName packageName;

  BestFacts(List<FactSet> sets, Map<String, Source> sources, @Nullable PackageName packageName) {
    this.sources = sources;
    this.packageName = packageName;
    this.sets =
        sets.stream()
            .sorted(
                Comparator.comparing(
                        FactSet::seen, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                    .thenComparing(set -> basisOf(set))
                    .thenComparing(FactSet::source))
            .toList();
  }

  RepositoryFacts all(List<StarCount> starHistory) {
    return new RepositoryFacts(
        newest(FactKey.STARS),
        starHistory,
        lastCommit(),
        release(),
        newest(FactKey.ARCHIVED),
        newest(FactKey.GONE),
        license(),
        newest(FactKey.CONTRIBUTORS),
        newest(FactKey.AUTHORS),
        newest(FactKey.AUTHORS_LAST_YEAR),
        newest(FactKey.FIRST_COMMIT),
        newest(FactKey.OPEN_ISSUES),
        newest(FactKey.FORKS),
        newest(FactKey.MONTHLY_DOWNLOADS, this::speaksOfThePackage),
        newest(FactKey.REQUIRES_PYTHON, this::speaksOfThePackage),
        newest(FactKey.CLASSIFIERS, this::speaksOfThePackage),
        newest(FactKey.DEPENDS_ON, this::speaksOfThePackage),
        packageStanding(),
        newest(FactKey.YANKED, this::speaksOfThePackage),
        newest(FactKey.NOTICE),
        lastLookedOn());
  }

  private <T> @Nullable Fact<T> newest(FactKey<T> key) {
    return newest(key, set -> true);
  }

  private <T> @Nullable Fact<T> newest(FactKey<T> key, Predicate<FactSet> believed) {
    return sets.stream().filter(believed).flatMap(set -> fact(set, key)).findFirst().orElse(null);
  }

  private static <T> Stream<Fact<T>> fact(FactSet set, FactKey<T> key) {
    T value = set.get(key);
    return value == null ? Stream.empty() : Stream.of(new Fact<>(value, set.seen(), set.source()));
  }

  private @Nullable Fact<LocalDate> lastCommit() {
    return newest(FactKey.LAST_COMMIT, set -> believes(set, FactKey.LAST_COMMIT));
  }

  /**
   * The newest release by its own day, since what came out stays out: a source that names an older
   * one later, tags instead of packages for one, has only looked elsewhere.
   */
  private @Nullable Fact<Release> release() {
    FactSet best = null;
    LocalDate bestDay = null;
    for (FactSet set : sets) {
      LocalDate day = set.get(FactKey.RELEASED);
      boolean newer = day != null && (bestDay == null || day.isAfter(bestDay));
      if (newer && believesRelease(set)) {
        best = set;
        bestDay = day;
      }
    }
    return best == null || bestDay == null
        ? null
        : new Fact<>(new Release(best.get(FactKey.RELEASE), bestDay), best.seen(), best.source());
  }

  /**
   * A licence read in the repository beats the label a forge gave it, which knows no "or later" and
   * no second licence, unless the label was seen much later.
   */
  private @Nullable Fact<String> license() {
    Fact<String> any = newest(FactKey.LICENSE);
    Fact<String> reading =
        newest(FactKey.LICENSE, set -> set.seen() != null && basisOf(set) == Basis.REPOSITORY);
    if (any == null || reading == null) {
      return any;
    }
    LocalDate anySeen = any.seenOn();
    LocalDate readingSeen = reading.seenOn();
    boolean tooOld =
        anySeen != null
            && readingSeen != null
            && anySeen.isAfter(readingSeen.plusDays(READING_BEATS_LABEL_DAYS));
    return tooOld ? any : reading;
  }

  /** Status and reason belong together, so both are taken from one answer. */
  private @Nullable Fact<PackageStanding> packageStanding() {
    for (FactSet set : sets) {
      String word = set.get(FactKey.PACKAGE_STATUS);
      PackageStatus status =
          word == null ? null : Word.parse(PackageStatus.class, word).orElse(null);
      if (status != null && speaksOfThePackage(set)) {
        var standing = new PackageStanding(status, set.get(FactKey.PACKAGE_STATUS_REASON));
        return new Fact<>(standing, set.seen(), set.source());
      }
    }
    return null;
  }

  private @Nullable LocalDate lastLookedOn() {
    return sets.stream()
        .filter(set -> believes(set, FactKey.LAST_COMMIT) || believesRelease(set))
        .map(FactSet::seen)
        .findFirst()
        .orElse(null);
  }

  private boolean believesRelease(FactSet set) {
    return believes(set, FactKey.RELEASED) && speaksOfThePackage(set);
  }

  /** Tells whether a day is given and can be true: not in the future when it was seen. */
  private static boolean believes(FactSet set, FactKey<LocalDate> key) {
    LocalDate day = set.get(key);
    LocalDate seen = set.seen();
    return day != null && seen != null && !day.isAfter(seen) && !day.isBefore(OLDEST_BELIEVED);
  }

  /** A repository may hold several packages, and a list may have counted another one of them. */
  private boolean speaksOfThePackage(FactSet set) {
    String told = set.get(FactKey.PACKAGE);
    return told == null
        || packageName == null
        || PackageName.normalize(told).equals(packageName.normalized());
  }

  private Basis basisOf(FactSet set) {
    Source source = sources.get(set.source());
    return source == null ? Basis.LAGGING_LIST : source.basis();
  }
}
