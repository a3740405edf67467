package dev.awaitable.triage;

import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.judge.LinkMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The evidence behind a finding, as the machine saw it.
 *
 * @param statuses the statuses on the way, first to last; empty where there was no answer
 * @param error the class of the failure, such as {@code tls-expired}; null where there was none
 * @param finalUrl the address that was asked last; null where none was asked
 * @param detail more: the error's own text, who said it and when; null where there is nothing
 */
public record Trace(
    List<Integer> statuses,
    @Nullable String error,
    @Nullable String finalUrl,
    @Nullable String detail) {

  /** Copies the list. */
  public Trace {
    statuses = List.copyOf(statuses);
  }

  static Trace said(@Nullable String detail) {
    return new Trace(List.of(), null, null, detail);
  }

  /** What was last seen of a link. */
  static Trace of(LinkMemory memory) {
    LinkMemory.Sighting last = memory.last();
    LinkMemory.Doubt doubt = memory.doubt();
    if (last == null) {
      return doubt == null
          ? said(null)
          : new Trace(List.of(), word(doubt.failure()), null, doubt.detail());
    }
    String error = word(last.failure());
    return new Trace(last.statuses(), error, last.end(), isNews(last) ? last.detail() : null);
  }

  private static boolean isNews(LinkMemory.Sighting last) {
    return !last.detail().isEmpty() && !last.detail().equals(last.end());
  }

  private static @Nullable String word(@Nullable LinkFailure failure) {
    return failure == null ? null : failure.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All of it in one line; empty when there is nothing. */
  public String words() {
    List<String> words = new ArrayList<>();
    if (!statuses.isEmpty()) {
      words.add(statuses.stream().map(String::valueOf).collect(Collectors.joining(" → ")));
    }
    if (error != null) {
      words.add(error);
    }
    if (finalUrl != null) {
      words.add("at " + finalUrl);
    }
    if (detail != null) {
      words.add((words.isEmpty() ? "" : "(") + detail + (words.isEmpty() ? "" : ")"));
    }
    return String.join(" ", words);
  }
}
