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
 * @param state whether there is one
 * @param day its day, where that can be believed
 */
record HeadCommit(State state, @Nullable LocalDate day) {

  /** Whether a repository has a newest commit. */
  enum State {
    THERE,
    NONE,
    UNTOLD
  }

  /** An empty repository has none. */
  static final HeadCommit NONE = new HeadCommit(State.NONE, null);

  /** The forge did not tell. */
  static final HeadCommit UNTOLD = new HeadCommit(State.UNTOLD, null);

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
          HeadCommit.of(JsonFields.day(commit.path("commit").path("committer"), "date", now));

  /** A commit of this day, or of a day that cannot be believed. */
  static HeadCommit of(@Nullable LocalDate day) {
    return new HeadCommit(State.THERE, day);
  }

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
    return state == State.UNTOLD ? KEYS : Set.of();
  }
}
