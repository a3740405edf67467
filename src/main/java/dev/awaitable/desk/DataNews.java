package dev.awaitable.desk;

import dev.awaitable.enrich.Fact;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.judge.LinkJudge;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkPolicy;
import dev.awaitable.judge.LinkVerdict;
import dev.awaitable.judge.State;
import dev.awaitable.judge.Verdict;
import dev.awaitable.model.Slug;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees differently since the last commit of {@code data/}. That something was looked
 * at again and found the same is no news by itself; but the pages name the day of every fact, so
 * after a month it is.
 *
 * @param counts how much of each kind there is, most important first
 * @param visible whether a reader would notice
 */
public record DataNews(Map<String, Integer> counts, boolean visible) {

  /** From so many days on, the days themselves are news. */
  static final int DAYS_ARE_NEWS = 30;

  /** The day that the README was made on, and that of the newest observation. */
  private static final Pattern DAY =
      Pattern.compile(
          "\\b\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October"
              + "|November|December) \\d{4}\\b");

  /** Copies the map. */
  public DataNews {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /**
   * What is known at one time.
   *
   * @param judged the catalog, judged by the observations
   * @param links what is remembered of links
   * @param readme the README made of it
   */
  public record Known(JudgedCatalog judged, List<LinkMemory> links, String readme) {

    /** Copies the list. */
    public Known {
      links = List.copyOf(links);
    }
  }

  /** Compares; both are to be judged on the same day. */
  public static DataNews between(Known before, Known after, Instant now) {
    Counter news = new Counter();
    boolean facts = false;
    int refreshed = 0;
    for (Map.Entry<Slug, Verdict> entry : sorted(after.judged().verdicts())) {
      Slug id = entry.getKey();
      Verdict old = before.judged().verdicts().get(id);
      if (old != null) {
        news.states(old.state(), entry.getValue().state());
      }
      RepositoryFacts was = facts(before.judged(), id);
      RepositoryFacts is = facts(after.judged(), id);
      facts |= !values(was).equals(values(is));
      boolean released = was.release() != null && is.release() != null;
      if (released && !Objects.equals(value(was.release()), value(is.release()))) {
        news.add("released");
      }
      if (isNewer(newest(was), newest(is))) {
        refreshed++;
      }
    }
    news.links(before.links(), after.links(), now);
    boolean written =
        !DAY.matcher(before.readme())
            .replaceAll("")
            .equals(DAY.matcher(after.readme()).replaceAll(""));
    boolean days = refreshed > 0 && areOld(before.judged());
    boolean visible = facts || written || days || !news.isEmpty() || news.unsettled;
    return new DataNews(news.and(refreshed), visible);
  }

  /** The commit's message: {@code data: 3 archived, 1 moved, 212 refreshed}. */
  public String message() {
    String what =
        counts.entrySet().stream()
            .map(count -> words(count.getKey(), count.getValue()))
            .collect(Collectors.joining(", "));
    return "data: " + (what.isEmpty() ? "what readers see, made anew" : what);
  }

  private static String words(String kind, int count) {
    return count + " " + (count == 1 ? kind.replace("links", "link") : kind);
  }

  private static List<Map.Entry<Slug, Verdict>> sorted(Map<Slug, Verdict> verdicts) {
    return verdicts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Slug::value)))
        .toList();
  }

  private static RepositoryFacts facts(JudgedCatalog judged, Slug id) {
    return judged.enriched().facts().getOrDefault(id, RepositoryFacts.UNKNOWN);
  }

  /**
   * What is shown, without the days; a warning that is not committed is gone with the next push.
   */
  private static List<@Nullable Object> values(RepositoryFacts facts) {
    List<@Nullable Object> values = new ArrayList<>();
    facts.all().forEach(fact -> values.add(value(fact)));
    return values;
  }

  private static @Nullable Object value(@Nullable Fact<?> fact) {
    return fact == null ? null : fact.value();
  }

  private static @Nullable LocalDate newest(RepositoryFacts facts) {
    LocalDate newest = facts.lastLookedOn();
    for (Fact<?> fact : facts.all()) {
      LocalDate seen = fact == null ? null : fact.seenOn();
      newest = isNewer(newest, seen) ? seen : newest;
    }
    return newest;
  }

  private static boolean isNewer(@Nullable LocalDate before, @Nullable LocalDate after) {
    return after != null && (before == null || after.isAfter(before));
  }

  private static boolean areOld(JudgedCatalog judged) {
    LocalDate newest = judged.enriched().newestObservation();
    return newest == null || ChronoUnit.DAYS.between(newest, judged.today()) >= DAYS_ARE_NEWS;
  }

  /** What counts towards the verdict on a link. */
  private record Evidence(
      int failures, LinkMemory.@Nullable Streak streak, LinkMemory.@Nullable Move move) {

    static Evidence of(@Nullable LinkMemory link) {
      return link == null
          ? new Evidence(0, null, null)
          : new Evidence(link.countedFailures(), link.streak(), link.move());
    }
  }

  /** Counts in the order in which a message tells of it. */
  private static final class Counter {

    private static final List<String> ORDER =
        List.of(
            "archived",
            "gone",
            "superseded",
            "stale",
            "quiet",
            "active again",
            "active",
            "finished",
            "unknown",
            "moved",
            "dead links",
            "links alive again",
            "links in doubt again",
            "released");

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private boolean unsettled;

    Counter() {
      ORDER.forEach(word -> counts.put(word, 0));
    }

    void add(String word) {
      counts.merge(word, 1, Integer::sum);
    }

    boolean isEmpty() {
      return counts.values().stream().allMatch(count -> count == 0);
    }

    void states(State before, State after) {
      if (before == after) {
        return;
      }
      switch (after) {
        case ACTIVE -> add(before == State.UNKNOWN ? "active" : "active again");
        case QUIET, STALE, FINISHED, ARCHIVED, SUPERSEDED, GONE, UNKNOWN -> add(after.word());
      }
    }

    void links(List<LinkMemory> before, List<LinkMemory> after, Instant now) {
      var judge = new LinkJudge(LinkPolicy.DEFAULT);
      Map<String, LinkMemory> old =
          before.stream()
              .collect(Collectors.toMap(link -> link.url().value(), Function.identity()));
      for (LinkMemory link : after) {
        LinkMemory was = old.get(link.url().value());
        link(
            was == null ? null : standing(judge.judge(was, now)), standing(judge.judge(link, now)));
        // What is not decided yet must be remembered, or it never would be; and so must what ended
        // it, or the next failure would be counted with those from before.
        unsettled |= !Evidence.of(link).equals(Evidence.of(was)) && !isSettled(judge, link, now);
      }
    }

    private void link(@Nullable LinkVerdict was, @Nullable LinkVerdict is) {
      boolean wasDead = was instanceof LinkVerdict.Dead;
      boolean isDead = is instanceof LinkVerdict.Dead;
      if (isDead && !wasDead) {
        add("dead links");
      } else if (wasDead && !isDead) {
        boolean well = is instanceof LinkVerdict.Alive || is instanceof LinkVerdict.Moved;
        add(well ? "links alive again" : "links in doubt again");
      }
      if (isMoved(is) && !isMoved(was)) {
        add("moved");
      }
    }

    private static boolean isMoved(@Nullable LinkVerdict verdict) {
      return verdict instanceof LinkVerdict.Moved moved && moved.confirmed() && !moved.tidy();
    }

    /** What a look that told nothing leaves standing. */
    private static @Nullable LinkVerdict standing(LinkVerdict verdict) {
      return verdict instanceof LinkVerdict.Unknown unknown ? unknown.standing() : verdict;
    }

    private static boolean isSettled(LinkJudge judge, LinkMemory link, Instant now) {
      LinkVerdict standing = standing(judge.judge(link, now));
      return standing instanceof LinkVerdict.Dead
          || (standing instanceof LinkVerdict.Moved moved && moved.confirmed());
    }

    Map<String, Integer> and(int refreshed) {
      Map<String, Integer> all = new LinkedHashMap<>(counts);
      all.put("refreshed", refreshed);
      all.values().removeIf(count -> count == 0);
      return all;
    }
  }
}
