package dev.awaitable.render;

import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the pages depend on besides the catalog.
 *
 * @param baseUrl the address the site is published at, ending with a slash; null when not known,
 *     and then everything that needs it is left out
 * @param repository where the catalog is kept; null when not known
 * @param entries where the entries stand in the catalog file
 * @param now the moment the site is made, the one clock of the whole run
 */
public record SiteSettings(
    @Nullable WebUrl baseUrl, @Nullable RepoUrl repository, EntryLines entries, Instant now) {

  /** Settings of a site whose readers are not led to the lines of the catalog file. */
  public SiteSettings(@Nullable WebUrl baseUrl, @Nullable RepoUrl repository, Instant now) {
    this(baseUrl, repository, EntryLines.UNKNOWN, now);
  }

  /** The same, knowing where the entries stand. */
  public SiteSettings with(EntryLines known) {
    return new SiteSettings(baseUrl, repository, known, now);
  }
}
