package dev.awaitable.change;

import dev.awaitable.model.Slug;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to one entry. An entry, a kind and a day name it: of one kind no more
 * than one a day is told of an entry.
 *
 * @param on the day it was found out, or written down
 * @param id the entry, by the id it had then
 * @param kind what happened
 * @param from what was before: a state, a version, a licence or an address; null where that makes
 *     no sense
 * @param to what is since
 * @param day the day of the event itself where it has one: of the release, of the sign of life, of
 *     the last one before a silence
 */
public record Change(
    LocalDate on,
    Slug id,
    ChangeKind kind,
    @Nullable String from,
    @Nullable String to,
    @Nullable LocalDate day) {

  /** By day, entry and kind; what it holds equal is the same change. */
  public static final Comparator<Change> ORDER =
      Comparator.comparing(Change::on).thenComparing(Change::id).thenComparing(Change::kind);

  /** The same change carried on to what came later on its day. */
  public Change carriedOn(Change later) {
    return new Change(on, id, kind, from, later.to, later.day);
  }
}
