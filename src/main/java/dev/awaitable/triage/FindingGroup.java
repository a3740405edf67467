package dev.awaitable.triage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Findings that are one piece of work: a single one, or several with one cause.
 *
 * @param host the host whose links all fail in the same way; null for a group of another making
 * @param findings at least one, all of one sort, newest first
 */
public record FindingGroup(@Nullable String host, List<Finding> findings) {

  /** Copies the list; throws {@link IllegalArgumentException} when it is empty. */
  public FindingGroup {
    findings = List.copyOf(findings);
    if (findings.isEmpty()) {
      throw new IllegalArgumentException("a group of no findings");
    }
  }

  /** The sort of all of them. */
  public FindingSort sort() {
    return findings.getFirst().sort();
  }

  /** The newest day of any of them; null where none has one. */
  public @Nullable LocalDate since() {
    return findings.stream()
        .map(Finding::since)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
