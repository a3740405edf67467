package dev.awaitable.render;

import dev.awaitable.enrich.Fact;
import dev.awaitable.enrich.Release;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.enrich.Source;
import dev.awaitable.render.view.FactView;
import dev.awaitable.render.view.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lays out what is known of a repository, each line with its day and source; unknown is left out.
 */
final class FactSheet {

  private final Map<String, Source> sources;

  FactSheet(Map<String, Source> sources) {
    this.sources = sources;
  }

  List<FactView> of(RepositoryFacts facts) {
    List<FactView> lines = new ArrayList<>();
    add(lines, "Stars", facts.stars(), it -> Words.exact(it));
    add(lines, "Last commit", facts.lastCommit(), Words::day);
    add(lines, "Newest release", facts.release(), FactSheet::release);
    add(lines, "Archived", facts.archived(), archived -> archived ? "yes" : "no");
    add(lines, "Licence", facts.license(), it -> it);
    add(lines, "Needs Python", facts.requiresPython(), it -> it);
    add(lines, "Contributors", facts.contributors(), it -> Words.exact(it));
    add(lines, "Authors in its history", facts.authors(), it -> Words.exact(it));
    add(lines, "Authors in the last recorded year", facts.authorsLastYear(), it -> Words.exact(it));
    add(lines, "First commit", facts.firstCommit(), Words::day);
    add(lines, "Open issues", facts.openIssues(), it -> Words.exact(it));
    add(lines, "Forks", facts.forks(), it -> Words.exact(it));
    add(lines, "Downloads a month", facts.monthlyDownloads(), it -> Words.exact(it));
    add(lines, "Classifiers", facts.classifiers(), it -> String.join("; ", it));
    add(lines, "Depends on", facts.dependsOn(), it -> String.join(", ", it));
    add(lines, "Its README says", facts.notice(), it -> it);
    return List.copyOf(lines);
  }

  private <T> void add(
      List<FactView> lines,
      String label,
      @Nullable Fact<T> fact,
      Function<? super T, String> words) {
    if (fact == null) {
      return;
    }
    Source source = sources.get(fact.source());
    lines.add(
        new FactView(
            label,
            words.apply(fact.value()),
            fact.seenOn() == null ? null : Words.day(fact.seenOn()),
            source == null ? fact.source() : source.name(),
            source == null || source.url() == null ? null : source.url().value()));
  }

  private static String release(Release release) {
    String day = Words.day(release.on());
    return release.version() == null ? day : release.version() + ", " + day;
  }
}
