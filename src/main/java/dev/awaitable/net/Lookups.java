package dev.awaitable.net;

import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.model.RepoUrl;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says what it means that a question about a repository was not answered as hoped. */
final class Lookups {

  private static final int MOST_WORDS = 200;

  private static final Pattern DOTS_ONLY = Pattern.compile("(?:^|/)\\.+(?:/|$)");

  private Lookups() {}

  /** What kind of trouble an exception is. */
  static LookupTrouble trouble(IOException failure) {
    return switch (failure) {
      case ApiLimitException limit -> LookupTrouble.LIMITED;
      case AnswerTooLongException tooLong -> LookupTrouble.NOT_UNDERSTOOD;
      case GateClosedException closed ->
          closed.kind() == LinkFailure.BUDGET ? LookupTrouble.OUT_OF_TIME : LookupTrouble.LIMITED;
      default ->
          FailureKinds.of(failure) == LinkFailure.BUDGET
              ? LookupTrouble.OUT_OF_TIME
              : LookupTrouble.NOT_REACHED;
    };
  }

  /** What happened, for people. */
  static String why(IOException failure) {
    String detail = ForeignText.clean(failure.getMessage(), MOST_WORDS);
    if (trouble(failure) != LookupTrouble.NOT_REACHED) {
      return detail;
    }
    String words = FailureKinds.of(failure).words();
    return detail.isEmpty() ? words : words + " (" + detail + ")";
  }

  /**
   * The name that a forge gives a repository, as an address on the host that the catalog names;
   * empty when it cannot be a name.
   */
  static Optional<RepoUrl> name(RepoUrl asked, JsonNode node, String member) {
    JsonNode told = node.path(member);
    return told.isString()
        ? RepoUrl.parse("https://" + asked.host() + "/" + told.stringValue())
            .filter(name -> !DOTS_ONLY.matcher(name.path()).find())
        : Optional.empty();
  }

  /**
   * A repository that could not be asked about.
   *
   * @param apiHost the host that was asked
   */
  static RepositoryLookup.Unavailable failed(
      RepoUrl repo, IOException failure, String apiHost, Instant asked) {
    LookupTrouble trouble = trouble(failure);
    boolean ownHost = trouble == LookupTrouble.NOT_REACHED && apiHost.equals(repo.host());
    LinkFailure kind = ownHost ? FailureKinds.of(failure) : null;
    return new RepositoryLookup.Unavailable(repo, trouble, why(failure), kind, asked);
  }

  /** A repository about which nothing can be said. */
  static RepositoryLookup.Unavailable unavailable(
      RepoUrl repo, LookupTrouble trouble, String why, Instant asked) {
    return new RepositoryLookup.Unavailable(
        repo, trouble, ForeignText.clean(why, MOST_WORDS), null, asked);
  }

  /** A fault of our own, which costs one repository its freshness and nothing else. */
  static RepositoryLookup.Unavailable ownFault(
      RepoUrl repo, RuntimeException fault, Instant asked) {
    return unavailable(repo, LookupTrouble.OWN_FAULT, fault.toString(), asked);
  }

  /**
   * What an answer other than 200 says about a repository. That it is gone is believed only of an
   * API's own answer: a proxy or a bot wall may say 404 with a page.
   */
  static RepositoryLookup refused(RepoUrl repo, ApiReply reply, Instant asked) {
    int status = reply.status();
    if (status == 451 || (status == 403 && ApiLimits.isBlock(reply))) {
      return blocked(repo, reply, asked);
    }
    if (status == 404 || status == 410) {
      return reply.object().isPresent()
          ? new RepositoryLookup.Gone(repo, "HTTP " + status, asked)
          : unavailable(repo, LookupTrouble.NOT_UNDERSTOOD, with(reply), asked);
    }
    return unavailable(repo, troubleOf(status), with(reply), asked);
  }

  /** What kind of trouble a status is. */
  static LookupTrouble troubleOf(int status) {
    return switch (status) {
      case 401, 403, 407 -> LookupTrouble.REFUSED;
      case 429 -> LookupTrouble.LIMITED;
      default -> status >= 500 ? LookupTrouble.SERVER_FAULT : LookupTrouble.NOT_UNDERSTOOD;
    };
  }

  /** The status with the service's own words, or with what came instead. */
  static String with(ApiReply reply) {
    String location = reply.headers().get("Location");
    if (reply.status() >= 300 && reply.status() < 400 && location != null) {
      return "HTTP " + reply.status() + ", a redirect to " + ForeignText.clean(location, 100);
    }
    String words = reply.object().isPresent() ? reply.message() : reply.looksLike();
    return "HTTP " + reply.status() + (words.isEmpty() ? "" : ", " + words);
  }

  private static RepositoryLookup blocked(RepoUrl repo, ApiReply reply, Instant asked) {
    JsonNode block =
        reply.object().map(it -> it.path("block")).filter(JsonNode::isObject).orElse(null);
    @Nullable String reason = block == null ? null : JsonFields.text(block, "reason", 100);
    @Nullable String notice = block == null ? null : JsonFields.text(block, "html_url", 300);
    return new RepositoryLookup.Blocked(
        repo,
        reason == null ? with(reply) : reason,
        notice != null && notice.startsWith("https://") ? notice : null,
        asked);
  }
}
