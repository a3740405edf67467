package dev.awaitable.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A library as a line of a table: what is shown and sorted by there, and nothing that only its own
 * page shows. The parts mean what they mean in {@link LibraryView}.
 *
 * @param name its name
 * @param path its page, from the site's root
 * @param description its sentence
 * @param runsOn words of the facet
 * @param api word of the facet
 * @param io word of the facet
 * @param license SPDX expression
 * @param stars star count, short; null when not known
 * @param starsTitle the exact count and its day
 * @param starsChange change over a year with its sign
 * @param starsChangeTitle the same in full
 * @param starLine its stars over the recorded time
 * @param lastActivity month of its last activity
 * @param lastActivityTitle the same in full with its kind
 * @param row what tables sort and draw it by
 * @param state word of its state
 */
public record LineView(
    String name,
    String path,
    String description,
    List<String> runsOn,
    @Nullable String api,
    @Nullable String io,
    @Nullable String license,
    @Nullable String stars,
    @Nullable String starsTitle,
    @Nullable String starsChange,
    @Nullable String starsChangeTitle,
    @Nullable StarPathView starLine,
    @Nullable String lastActivity,
    @Nullable String lastActivityTitle,
    RowView row,
    String state) {

  /** What a table shows of a library. */
  public static LineView of(LibraryView it) {
    return new LineView(
        it.name(),
        it.path(),
        it.description(),
        it.runsOn(),
        it.api(),
        it.io(),
        it.license(),
        it.stars(),
        it.starsTitle(),
        it.starsChange(),
        it.starsChangeTitle(),
        it.starLine(),
        it.lastActivity(),
        it.lastActivityTitle(),
        it.row(),
        it.state().word());
  }
}
