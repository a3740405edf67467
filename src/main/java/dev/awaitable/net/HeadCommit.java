package dev.awaitable.net;

import dev.awaitable.enrich.FactKey;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The newest commit of the default branch.
 *
 * @param day its day, where that can be believed
 * @param id its id, in full
 * @param answered whether the forge told, be it that there is none
 */
record HeadCommit(@Nullable LocalDate day, @Nullable String id, boolean answered) {

  /** An empty repository has none. */
  static final HeadCommit NONE = new HeadCommit(null, null, true);

  /** The forge did not tell. */
  static final HeadCommit UNTOLD = new HeadCommit(null, null, false);

  /** What a look-up without it leaves unanswered. */
  static final Set<FactKey<?>> KEYS = Set.of(FactKey.LAST_COMMIT, FactKey.HEAD);

  /** Reads one commit of a list. */
  @FunctionalInterface
  interface Form {
    HeadCommit read(JsonNode commit, Instant now);
  }

  /** GitHub's form, which Gitea and Forgejo share. */
  static final Form SHARED =
      (commit, now) ->
          new HeadCommit(
              JsonFields.day(commit.path("commit").path("committer"), "date", now),
              JsonFields.objectId(commit, "sha"),
              true);

  /**
   * Asks for a list of commits and takes its first. A repository without commits answers with 404
   * or 409; that this question fails does not spoil what was told of the repository before.
   */
  static HeadCommit ask(
      ApiSession session, HttpUrl commits, String accept, Form form, Instant now) {
    try {
      ApiReply reply = session.get(commits, accept);
      JsonNode list = reply.json().orElse(null);
      if (list == null) {
        return UNTOLD;
      }
      if (reply.status() == 404 || reply.status() == 409) {
        return NONE;
      }
      if (reply.status() != 200 || !list.isArray()) {
        return UNTOLD;
      }
      return list.isEmpty() ? NONE : form.read(list.path(0), now);
    } catch (IOException failed) {
      return UNTOLD;
    }
  }

  Set<FactKey<?>> unanswered() {
    return answered ? Set.of() : KEYS;
  }
}
