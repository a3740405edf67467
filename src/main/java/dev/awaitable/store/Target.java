package dev.awaitable.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A folder or a file that is replaced as a whole, and the hidden names beside it that are used on
 * the way. They are in the same folder, since only there a rename is one step.
 *
 * @param live where readers find it; absolute
 * @param isFolder whether it is a folder
 * @param site the folder whose page it is, beside which the names lie then, so that nothing but
 *     pages is ever in it; null where it is no page
 */
record Target(Path live, boolean isFolder, @Nullable Path site) {

  /** A folder or file that is nobody's page. */
  Target(Path live, boolean isFolder) {
    this(live, isFolder, null);
  }

  /** A page that is replaced by itself. */
  static Target page(Target site, String path) {
    return new Target(site.live().resolve(path), false, site.live());
  }

  static Target folder(Path path) {
    return new Target(real(path), true);
  }

  static Target file(Path path) {
    return new Target(real(path), false);
  }

  /** Where links lead, so that a link is not replaced by what it should lead to. */
  private static Path real(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    if (whole.getFileName() == null) {
      throw new StoreException(
          path + " cannot be written",
          "it is the root of the disk",
          "Name a folder below it.",
          null);
    }
    try {
      return Files.exists(whole) ? whole.toRealPath() : whole;
    } catch (IOException e) {
      throw new StoreException(
          path + " cannot be written", Reasons.of(e), "Check that it can be reached.", e);
    }
  }

  /** The folder it is in. */
  Path parent() {
    Path parent = live.getParent();
    return parent == null ? live : parent;
  }

  /** The new content, complete before anything is replaced. */
  Path staged() {
    return within("staging");
  }

  /** The old content, until the new is in its place. */
  Path previous() {
    return within("previous");
  }

  /** What is being done, while it is being done. */
  Path journal() {
    return beside("journal");
  }

  /** What is known of how the content was made. */
  Path memory() {
    return beside("prints");
  }

  /** Who is writing. */
  Path lock() {
    return beside("lock");
  }

  private Path within(String purpose) {
    return site == null
        ? beside(purpose)
        : new Target(site, true).beside(purpose).resolve(site.relativize(live));
  }

  private Path beside(String purpose) {
    return live.resolveSibling(".site." + live.getFileName() + "." + purpose);
  }

  boolean exists() {
    return Files.exists(live, LinkOption.NOFOLLOW_LINKS);
  }
}
