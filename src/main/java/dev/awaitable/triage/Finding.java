package dev.awaitable.triage;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something about one entry that a person should know.
 *
 * @param sort what sort of finding it is
 * @param subject what it is about
 * @param verdict the word of the link's verdict or the library's state
 * @param reason why, in one or two sentences
 * @param evidence what was seen
 * @param lastOk the last success; null where none is known
 * @param firstFailed the first failure since; null where there is none
 * @param countedFailures how many failures were counted since; null where none are counted
 * @param action what to do, in one sentence
 * @param replacement what to write instead; null where nobody knows
 * @param change the ready change of the file's line; null where there is none that is safe
 * @param since the day it became so, as near as anybody knows; null where nobody does
 */
public record Finding(
    FindingSort sort,
    Subject subject,
    String verdict,
    String reason,
    Trace evidence,
    @Nullable Instant lastOk,
    @Nullable Instant firstFailed,
    @Nullable Integer countedFailures,
    String action,
    @Nullable String replacement,
    @Nullable LineChange change,
    @Nullable LocalDate since) {

  /**
   * What a finding is about.
   *
   * @param id the library's id, or the resource's title
   * @param kind the kind of thing
   * @param key the key in the catalog file that holds it, such as {@code docs}
   * @param url its address; null where there is none
   * @param place where it stands in the catalog file
   */
  public record Subject(
      String id, FindingKind kind, String key, @Nullable String url, Place place) {}

  /** A finding of which no more is known than what the catalog and its facts say. */
  static Finding of(
      FindingSort sort,
      Subject subject,
      String verdict,
      String reason,
      Trace evidence,
      String action,
      @Nullable LocalDate since) {
    return new Finding(
        sort, subject, verdict, reason, evidence, null, null, null, action, null, null, since);
  }
}
