package dev.awaitable.enrich;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a library's code a facet was seen.
 *
 * @param facet which facet of the entry this is about
 * @param places the lines, most telling first; may be empty where absence is the evidence
 * @param commit the commit that was read, in full
 * @param seenOn the day of the snapshot that was read
 * @param confidence {@code high}, {@code medium} or {@code low}
 * @param remark which part of the library is meant, in a few words
 */
public record Evidence(
    Facet facet,
    List<CodePlace> places,
    @Nullable String commit,
    @Nullable LocalDate seenOn,
    String confidence,
    @Nullable String remark) {

  /** Copies the list. */
  public Evidence {
    places = List.copyOf(places);
  }

  /** What evidence can be about. */
  public enum Facet {
    /** {@link dev.awaitable.model.Library#api}. */
    API,
    /** {@link dev.awaitable.model.Library#runsOn}. */
    RUNS_ON,
    /** {@link dev.awaitable.model.Library#io}. */
    IO
  }
}
