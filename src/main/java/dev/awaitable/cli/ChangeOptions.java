package dev.awaitable.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of a check that looks at a change only. */
final class ChangeOptions {

  @Option(
      names = "--since",
      paramLabel = "REF",
      description =
          "Look only at what differs from this branch, tag or commit: at the problems that the"
              + " change brings, and at no others.")
  private @Nullable String since;

  @Option(
      names = "--online",
      description =
          "With --since: ask forges, PyPI and the linked sites about what differs. What cannot be"
              + " found out is a note, never a failure.")
  private boolean online;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "With --since: write the report for voters there too, as JSON.")
  private @Nullable Path report;

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = "With --since: write the report for voters there too, as Markdown.")
  private @Nullable Path summary;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "With --online: how long one request may take (default: ${DEFAULT-VALUE}).",
      defaultValue = "20s")
  private Duration timeout = Duration.ofSeconds(20);

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      description = "With --online: how long asking may take in all (default: ${DEFAULT-VALUE}).",
      defaultValue = "2m")
  private Duration budget = Duration.ofMinutes(2);

  @Nullable String since() {
    return since;
  }

  boolean online() {
    return online;
  }

  @Nullable Path report() {
    return report;
  }

  @Nullable Path summary() {
    return summary;
  }

  Duration timeout() {
    return timeout;
  }

  Duration budget() {
    return budget;
  }

  /** Whether an option was given that means nothing without {@code --since}. */
  boolean needsSince() {
    return since == null && (online || report != null || summary != null);
  }
}
