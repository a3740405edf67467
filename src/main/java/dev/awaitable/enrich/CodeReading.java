package dev.awaitable.enrich;

import dev.awaitable.model.Slug;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found who read a library's code for one of its facets.
 *
 * @param library the entry
 * @param facet the facet
 * @param value the words that were found right for it, as in the catalog
 * @param commit the commit that was read, in full
 * @param seenOn the day of the snapshot that was read
 * @param confidence {@code high}, {@code medium} or {@code low}
 * @param kind how the synchronous and the asynchronous half relate, for {@link Evidence.Facet#API}
 * @param remark which part of the library is meant, in a few words
 * @param places the lines, most telling first; may be empty
 */
public record CodeReading(
    Slug library,
    Evidence.Facet facet,
    List<String> value,
    String commit,
    LocalDate seenOn,
    String confidence,
    @Nullable String kind,
    @Nullable String remark,
    List<CodePlace> places) {

  /** Copies the lists. */
  public CodeReading {
    value = List.copyOf(value);
    places = List.copyOf(places);
  }
}
