package dev.awaitable.desk;

import dev.awaitable.model.Catalog;
import dev.awaitable.model.Category;
import dev.awaitable.model.Library;
import dev.awaitable.model.Slug;
import dev.awaitable.problem.RulePages;
import dev.awaitable.review.PullRequestReport;
import dev.awaitable.review.PullRequestReportMarkdown;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes a comment of a report that a stranger's run left behind. Its form was checked when it was
 * read; here it is held against the catalog that the pull request really has, as far as that can be
 * read, and what the project itself knows better is put in its place.
 */
public final class ReportPost {

  /** The first line of the comment. */
  public static final Marker MARKER = new Marker(PullRequestReportMarkdown.MARKER);

  private static final String END =
      """

      <sub>Made by a run of this pull request's own code. The form of the report and the entries in
      it were checked; what it found out about them was not.</sub>
      """;

  private ReportPost() {}

  /**
   * What in a report cannot be true of the catalog that it is about; empty when nothing is.
   *
   * @param proposed the catalog as the pull request has it
   */
  public static Optional<String> contradiction(PullRequestReport report, Catalog proposed) {
    Map<String, Listed> entries = new HashMap<>();
    for (Category category : proposed.categories()) {
      for (Library library : category.libraries()) {
        entries.put(library.id().value(), new Listed(category, library));
      }
    }
    return report.entries().stream()
        .filter(entry -> !isTrue(entry, entries.get(entry.id())))
        .findFirst()
        .map(entry -> "the entry '" + entry.id() + "' is not so in the pull request's catalog");
  }

  private record Listed(Category category, Library library) {}

  private static boolean isTrue(PullRequestReport.Entry entry, @Nullable Listed listed) {
    PullRequestReport.Card after = entry.after();
    if (after == null || listed == null) {
      return after == null && listed == null;
    }
    Library library = listed.library();
    String repo = library.repo() == null ? null : library.repo().url();
    String name = library.packageName() == null ? null : library.packageName().value();
    return listed.category().id().value().equals(after.category())
        && library.name().equals(after.get("name"))
        && library.description().equals(after.get("description"))
        && Objects.equals(repo, after.get("repo"))
        && Objects.equals(name, after.get("package"));
  }

  /** Whether a pull request adds a library, by both catalogs and not by what a report says. */
  public static boolean adds(Catalog listed, Catalog proposed) {
    Set<Slug> known = listed.libraries().map(Library::id).collect(Collectors.toUnmodifiableSet());
    Set<Slug> former =
        listed
            .libraries()
            .flatMap(library -> library.formerly().stream())
            .collect(Collectors.toUnmodifiableSet());
    return proposed
        .libraries()
        .anyMatch(library ->
            !known.contains(library.id())
                && !former.contains(library.id())
                && library.formerly().stream().noneMatch(known::contains));
  }

  /**
   * The comment.
   *
   * @param votesNeeded how many votes an addition needs, by our own catalog; 0 where nothing is to
   *     be voted on
   */
  public static String body(PullRequestReport report, int votesNeeded, RulePages pages) {
    var ours =
        new PullRequestReport(
            report.file(),
            report.base(),
            report.on(),
            report.online(),
            votesNeeded,
            report.entries(),
            report.unshownEntries(),
            report.parts(),
            report.unshownParts(),
            report.problems(),
            report.unshownProblems(),
            report.notes());
    return new PullRequestReportMarkdown(pages).render(ours) + END;
  }
}
