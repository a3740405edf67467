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
 * @param now the moment the site is made, the one clock of the whole run
 */
public record SiteSettings(@Nullable WebUrl baseUrl, @Nullable RepoUrl repository, Instant now) {}
