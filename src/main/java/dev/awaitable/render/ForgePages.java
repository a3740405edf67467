package dev.awaitable.render;

import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the catalog's own forge on which a reader changes or reports an entry. Null where
 * the repository is not known, or its forge's addresses are not.
 */
final class ForgePages {

  private static final String FORM = "report-entry.yml";

  private final @Nullable RepoUrl repository;
  private final EntryLines entries;

  ForgePages(@Nullable RepoUrl repository, EntryLines entries) {
    this.repository = repository;
    this.entries = entries;
  }

  /** Opens the catalog file at the entry, ready to be edited, on the default branch. */
  @Nullable String edit(Slug library) {
    if (repository == null) {
      return null;
    }
    Integer line = entries.lines().get(library);
    String place = entries.file() + (line == null ? "" : "#L" + line);
    return switch (repository.host()) {
      case "github.com" -> repository.url() + "/edit/HEAD/" + place;
      case "gitlab.com" -> repository.url() + "/-/edit/HEAD/" + place;
      case "codeberg.org" -> repository.url() + "/src/" + place;
      default -> null;
    };
  }

  /** Opens the form for a problem with an entry, with its id filled in. */
  @Nullable String report(Slug library) {
    if (repository == null) {
      return null;
    }
    String title = URLEncoder.encode("Problem with " + library, StandardCharsets.UTF_8);
    return switch (repository.host()) {
      case "github.com" ->
          repository.url() + "/issues/new?template=" + FORM + "&entry=" + library.value();
      case "gitlab.com" -> repository.url() + "/-/issues/new?issue%5Btitle%5D=" + title;
      case "codeberg.org" -> repository.url() + "/issues/new?title=" + title;
      default -> null;
    };
  }
}
