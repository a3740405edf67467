package dev.awaitable.enrich;

import dev.awaitable.model.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns look-ups into observations of the links they speak of, so that one memory and one table
 * decide about everything that can go away. A look-up that told nothing is no observation.
 */
public final class AnswerObservations {

  private AnswerObservations() {}

  /**
   * What a look-up says about a repository's address.
   *
   * @param knownId the forge's number for it as it was last seen; null where it never was
   */
  public static Optional<LinkObservation> of(RepositoryLookup lookup, @Nullable Long knownId) {
    WebUrl url = new WebUrl(lookup.repo().url());
    return switch (lookup) {
      case RepositoryLookup.Found found -> Optional.of(found(url, found, knownId));
      case RepositoryLookup.Gone gone ->
          Optional.of(
              told(
                  url,
                  LinkObservation.Told.Word.REPOSITORY_MISSING,
                  gone.said(),
                  null,
                  gone.asked()));
      case RepositoryLookup.Blocked blocked ->
          Optional.of(
              told(
                  url,
                  LinkObservation.Told.Word.CLOSED_BY_LAW,
                  reason(blocked),
                  null,
                  blocked.asked()));
      case RepositoryLookup.Unavailable none -> {
        LinkFailure failure = none.failure();
        yield failure == null
            ? Optional.empty()
            : Optional.of(
                new LinkObservation.Failed(
                    url, List.of(), failure, none.why(), none.asked(), Duration.ZERO));
      }
    };
  }

  private static LinkObservation found(
      WebUrl url, RepositoryLookup.Found found, @Nullable Long knownId) {
    WebUrl movedTo =
        switch (RepositoryIdentity.of(found, knownId)) {
          case RENAMED, OTHER_CASE -> new WebUrl(found.answer().name().url());
          case SAME, RENAMED_UNPROVED, REPLACED -> null;
        };
    return told(url, LinkObservation.Told.Word.THERE, "", movedTo, found.asked());
  }

  private static String reason(RepositoryLookup.Blocked blocked) {
    String notice = blocked.notice();
    return notice == null ? blocked.reason() : blocked.reason() + ", " + notice;
  }

  /** What a look-up says about a package's page. */
  public static Optional<LinkObservation> of(PackageLookup lookup, WebUrl page) {
    return switch (lookup) {
      case PackageLookup.Found found ->
          Optional.of(told(page, LinkObservation.Told.Word.THERE, "", null, found.asked()));
      case PackageLookup.Gone gone ->
          Optional.of(
              told(
                  page,
                  LinkObservation.Told.Word.PACKAGE_MISSING,
                  gone.said(),
                  null,
                  gone.asked()));
      case PackageLookup.Unavailable none -> Optional.empty();
    };
  }

  private static LinkObservation told(
      WebUrl url,
      LinkObservation.Told.Word word,
      String detail,
      @Nullable WebUrl movedTo,
      Instant asked) {
    return new LinkObservation.Told(url, word, detail, movedTo, asked, Duration.ZERO);
  }
}
