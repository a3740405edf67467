package dev.awaitable.render;

import dev.awaitable.enrich.Fact;
import dev.awaitable.enrich.PackageStanding;
import dev.awaitable.enrich.Release;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.enrich.Source;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.render.view.FactView;
import dev.awaitable.render.view.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lays out what is known of a repository, each line with its day and source; unknown is left out.
 */
final class FactSheet {

  private final Map<String, Source> sources;

  FactSheet(Map<String, Source> sources) {
    this.sources = sources;
  }

  /**
   * Every known fact, the most telling first.
   *
   * @param repo where a source that is "the repository itself" can be looked up
   */
  List<FactView> of(RepositoryFacts facts, @Nullable RepoUrl repo) {
    return Stream.of(
            new Line<>("Stars", facts.stars(), it -> Words.exact(it)),
            new Line<>("Last commit", facts.lastCommit(), Words::day),
            new Line<>("Newest release", facts.release(), FactSheet::release),
            new Line<>("Archived", facts.archived(), archived -> archived ? "yes" : "no"),
            new Line<>("Licence", facts.license(), it -> it),
            new Line<>("Package on PyPI", facts.packageStanding(), FactSheet::standing),
            new Line<>("All releases withdrawn", yanked(facts), withdrawn -> "yes"),
            new Line<>("Needs Python", facts.requiresPython(), it -> it),
            new Line<>("Contributors", facts.contributors(), it -> Words.exact(it)),
            new Line<>("Authors in its history", facts.authors(), it -> Words.exact(it)),
            new Line<>(
                "Authors in the last recorded year",
                facts.authorsLastYear(),
                it -> Words.exact(it)),
            new Line<>("First commit", facts.firstCommit(), Words::day),
            new Line<>("Open issues", facts.openIssues(), it -> Words.exact(it)),
            new Line<>("Forks", facts.forks(), it -> Words.exact(it)),
            new Line<>("Downloads a month", facts.monthlyDownloads(), it -> Words.exact(it)),
            new Line<>("Classifiers", facts.classifiers(), it -> String.join("; ", it)),
            // Only entries and well-known packages are written down of what it needs.
            new Line<>("Depends at least on", facts.dependsOn(), it -> String.join(", ", it)),
            new Line<>("Its README says", facts.notice(), it -> it))
        .flatMap(line -> view(line, repo))
        .toList();
  }

  private <T> Stream<FactView> view(Line<T> line, @Nullable RepoUrl repo) {
    Fact<T> fact = line.fact();
    if (fact == null) {
      return Stream.empty();
    }
    LocalDate seen = fact.seenOn();
    Source source = sources.get(fact.source());
    return Stream.of(
        new FactView(
            line.label(),
            line.words().apply(fact.value()),
            seen == null ? null : Words.day(seen),
            source == null ? fact.source() : source.name(),
            source == null ? null : address(source, repo)));
  }

  private static @Nullable String address(Source source, @Nullable RepoUrl repo) {
    if (source.url() != null) {
      return source.url().value();
    }
    return repo == null ? null : repo.url();
  }

  /** A question about a repository, the answer if there is one, and how to word it. */
  private record Line<T>(String label, @Nullable Fact<T> fact, Function<? super T, String> words) {}

  private static String standing(PackageStanding standing) {
    String reason = standing.reason();
    return standing.status().word() + (reason == null ? "" : ": " + reason);
  }

  /** Worth a line only where it is so. */
  private static @Nullable Fact<Boolean> yanked(RepositoryFacts facts) {
    Fact<Boolean> yanked = facts.yanked();
    return yanked != null && yanked.value() ? yanked : null;
  }

  private static String release(Release release) {
    String day = Words.day(release.on());
    return release.version() == null ? day : release.version() + ", " + day;
  }
}
