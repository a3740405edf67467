package dev.awaitable.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was proposed or expected and is not listed, on purpose.
 *
 * @param name its name
 * @param repo where its source is
 * @param packageName what it is called on PyPI
 * @param on the day that was decided
 * @param because why, in one sentence
 * @param instead entries that answer the need
 */
public record DeclinedEntry(
    String name,
    @Nullable RepoUrl repo,
    @Nullable PackageName packageName,
    LocalDate on,
    String because,
    List<Slug> instead) {

  /** Copies the list. */
  public DeclinedEntry {
    instead = List.copyOf(instead);
  }
}
