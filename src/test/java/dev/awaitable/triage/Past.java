package dev.awaitable.triage;

import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.LinkHop;
import dev.awaitable.enrich.LinkNote;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.LinkPlace;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkPolicy;
import dev.awaitable.model.WebUrl;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Memories of links, made by looking at them day after day as a run would. */
public final class Past {

  private final Map<WebUrl, LinkMemory> memories = new HashMap<>();

  /** What is remembered by now. */
  public Map<WebUrl, LinkMemory> memories() {
    return Map.copyOf(memories);
  }

  /** The same answer on each of these days. */
  public Past answered(String url, int status, String... days) {
    return seen(url, answer(url, List.of(), url, status, Set.of(), null), days);
  }

  public Past answered(
      String url, int status, LinkNote note, @Nullable String title, String... days) {
    return seen(url, answer(url, List.of(), url, status, Set.of(note), title), days);
  }

  /** A permanent redirect to a page that answers. */
  public Past moved(String url, String to, String... days) {
    LinkHop hop = new LinkHop(place(url), 301);
    return seen(url, answer(url, List.of(hop), to, 200, Set.of(), null), days);
  }

  /** A permanent redirect to a page that does not. */
  public Past lost(String url, String to, int status, String... days) {
    LinkHop hop = new LinkHop(place(url), 301);
    return seen(url, answer(url, List.of(hop), to, status, Set.of(), null), days);
  }

  public Past failed(String url, LinkFailure failure, String detail, String... days) {
    return seen(
        url,
        new LinkObservation.Failed(
            new WebUrl(url), List.of(), failure, detail, Instant.EPOCH, Duration.ZERO),
        days);
  }

  public Past told(String url, LinkObservation.Told.Word word, String... days) {
    return seen(
        url,
        new LinkObservation.Told(new WebUrl(url), word, "", null, Instant.EPOCH, Duration.ZERO),
        days);
  }

  private Past seen(String url, LinkObservation observation, String... days) {
    WebUrl key = new WebUrl(url);
    for (String day : days) {
      Instant now = Instant.parse(day + "T06:00:00Z");
      LinkMemory before = memories.getOrDefault(key, LinkMemory.unseen(key, now));
      memories.put(key, before.after(observation, LinkPolicy.DEFAULT, now));
    }
    return this;
  }

  private static LinkObservation answer(
      String url,
      List<LinkHop> hops,
      String end,
      int status,
      Set<LinkNote> notes,
      @Nullable String title) {
    return new LinkObservation.Answered(
        new WebUrl(url),
        hops,
        place(end),
        status,
        notes,
        List.of(),
        title,
        null,
        Instant.EPOCH,
        Duration.ZERO);
  }

  private static LinkPlace place(String url) {
    URI parts = URI.create(url);
    String[] labels = parts.getHost().split("\\.", -1);
    String site = labels[labels.length - 2] + "." + labels[labels.length - 1];
    return new LinkPlace(url, parts.getHost(), parts.getPath(), site);
  }
}
