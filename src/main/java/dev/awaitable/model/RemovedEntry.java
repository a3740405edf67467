package dev.awaitable.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was taken out; its address stays and says why.
 *
 * @param id the address it had
 * @param name the name it had
 * @param repo where its source was
 * @param packageName what it was called on PyPI
 * @param on the day it was taken out
 * @param because why, in one sentence
 * @param instead entries to use in its place
 */
public record RemovedEntry(
    Slug id,
    String name,
    @Nullable RepoUrl repo,
    @Nullable PackageName packageName,
    LocalDate on,
    String because,
    List<Slug> instead) {

  /** Copies the list. */
  public RemovedEntry {
    instead = List.copyOf(instead);
  }
}
