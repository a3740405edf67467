package dev.awaitable.enrich;

import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a package index said about a package. Its texts hold no control, direction or hidden
 * characters. Null is "none" where the index answered, and "not known" for the questions in {@code
 * unanswered}.
 *
 * @param name its name in the project's own spelling
 * @param version its newest version that is not withdrawn, a final one before a pre-release
 * @param uploadedOn the day of that version's newest file
 * @param requiresPython the versions of Python it asks for; null unless it can be read as such
 * @param yanked whether that version is withdrawn, so that none is left that is not
 * @param license its licence as an SPDX expression; older kinds of statement are not read
 * @param classifiers its classifiers on frameworks and on the state of development
 * @param status the status of the project
 * @param statusReason the reason given for it
 * @param repositories what looks like a repository among its links, in their order
 * @param unanswered what was not asked this time, or asked in vain
 * @param about what it says of itself
 */
public record PackageAnswer(
    PackageName name,
    @Nullable String version,
    @Nullable LocalDate uploadedOn,
    @Nullable String requiresPython,
    boolean yanked,
    @Nullable String license,
    List<String> classifiers,
    @Nullable PackageStatus status,
    @Nullable String statusReason,
    List<RepoUrl> repositories,
    Set<FactKey<?>> unanswered,
    About about) {

  /** What only the index's description of a release tells. */
  public static final Set<FactKey<?>> OF_RELEASES =
      Set.of(
          FactKey.RELEASE,
          FactKey.RELEASED,
          FactKey.REQUIRES_PYTHON,
          FactKey.YANKED,
          FactKey.LICENSE,
          FactKey.CLASSIFIERS,
          FactKey.PACKAGE_REPOSITORIES);

  /** What only the index's list of files tells. */
  public static final Set<FactKey<?>> OF_STATUS =
      Set.of(FactKey.PACKAGE_STATUS, FactKey.PACKAGE_STATUS_REASON);

  /** Copies the collections. */
  public PackageAnswer {
    classifiers = List.copyOf(classifiers);
    repositories = List.copyOf(repositories);
    unanswered = Set.copyOf(unanswered);
  }

  /** An answer that tells nothing of what the package says of itself. */
  public PackageAnswer(
      PackageName name,
      @Nullable String version,
      @Nullable LocalDate uploadedOn,
      @Nullable String requiresPython,
      boolean yanked,
      @Nullable String license,
      List<String> classifiers,
      @Nullable PackageStatus status,
      @Nullable String statusReason,
      List<RepoUrl> repositories,
      Set<FactKey<?>> unanswered) {
    this(
        name,
        version,
        uploadedOn,
        requiresPython,
        yanked,
        license,
        classifiers,
        status,
        statusReason,
        repositories,
        unanswered,
        About.NOTHING);
  }

  /** An answer about the project alone, not about what it released. */
  public static PackageAnswer ofStatus(
      PackageName name, PackageStatus status, @Nullable String reason) {
    return new PackageAnswer(
        name, null, null, null, false, null, List.of(), status, reason, List.of(), OF_RELEASES);
  }
}
