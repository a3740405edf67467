package dev.awaitable.cli;

import dev.awaitable.net.ApiAddresses;
import dev.awaitable.net.GitHubSpending;
import dev.awaitable.net.HostGates;
import dev.awaitable.observe.HostCount;
import dev.awaitable.observe.Report;
import dev.awaitable.problem.SafeText;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows at the end of a run what was asked of whom. */
final class RefreshTable {

  private static final int MOST_ROWS = 15;
  private static final int MOST_NOTES = 20;

  private final PrintWriter out;
  private final boolean everything;

  /**
   * A table.
   *
   * @param everything whether to show every host and note, however many
   */
  RefreshTable(PrintWriter out, boolean everything) {
    this.out = out;
    this.everything = everything;
  }

  void print(Report report, HostGates gates, ApiAddresses services, GitHubSpending spent) {
    Map<String, HostGates.Tally> tallies = gates.tallies();
    out.printf(
        "%-32s %6s %6s %6s %6s %8s%n", "host", "asked", "fresh", "kept", "failed", "waiting");
    List<Map.Entry<String, HostCount>> rows =
        report.hosts().entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<String, HostCount> row) -> row.getValue().asked())
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .toList();
    int shown = everything ? rows.size() : Math.min(rows.size(), MOST_ROWS);
    for (Map.Entry<String, HostCount> row : rows.subList(0, shown)) {
      row(row.getKey(), row.getValue(), waited(tallies.get(asked(row.getKey(), services))));
    }
    if (shown < rows.size()) {
      HostCount rest =
          rows.subList(shown, rows.size()).stream()
              .map(Map.Entry::getValue)
              .reduce(HostCount.NONE, HostCount::and);
      row((rows.size() - shown) + " more hosts", rest, "");
    }
    row("all", report.total(), waited(tallies));
    cost(spent);
    notes(report.notes());
  }

  private void row(String host, HostCount count, String waited) {
    out.printf(
        "%-32s %6d %6d %6d %6d %8s%n",
        SafeText.clean(host), count.asked(), count.fresh(), count.kept(), count.failed(), waited);
  }

  /** The host that is really asked about the things of one; its count may carry a remark. */
  private static String asked(String host, ApiAddresses services) {
    return switch (host) {
      case "github.com" -> services.gitHubGraphQl().host();
      case "gitlab.com" -> services.gitLab().host();
      case "codeberg.org" -> services.codeberg().host();
      case "pypi.org" -> services.pypi().host();
      default -> host;
    };
  }

  private static String waited(HostGates.@Nullable Tally tally) {
    return tally == null ? "" : ProgressLine.words(tally.waited()) + (tally.left() ? " left" : "");
  }

  private static String waited(Map<String, HostGates.Tally> tallies) {
    return ProgressLine.words(
        tallies.values().stream()
            .map(HostGates.Tally::waited)
            .reduce(Duration.ZERO, Duration::plus));
  }

  private void cost(GitHubSpending spent) {
    List<String> parts = new ArrayList<>();
    if (spent.queries() > 0) {
      Instant reset = spent.resetsAt();
      String until = reset == null ? "" : " until " + reset.truncatedTo(ChronoUnit.SECONDS);
      parts.add(
          count(spent.queries(), "query", "queries")
              + " for "
              + count(spent.points(), "point", "points")
              + ", "
              + left(spent.remaining(), until));
    }
    if (spent.requests() > 0) {
      parts.add(
          count(spent.requests(), "REST request", "REST requests")
              + ", "
              + left(spent.requestsLeft(), ""));
    }
    if (!parts.isEmpty()) {
      out.println("GitHub: " + String.join("; ", parts));
    }
  }

  private static String left(@Nullable Number left, String until) {
    return left == null ? "how many are left it did not say" : left + " left" + until;
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private void notes(List<String> notes) {
    int shown = everything ? notes.size() : Math.min(notes.size(), MOST_NOTES);
    notes.subList(0, shown).forEach(note -> out.println("note: " + SafeText.clean(note)));
    if (shown < notes.size()) {
      out.println("note: " + (notes.size() - shown) + " more; --verbose shows them");
    }
  }
}
