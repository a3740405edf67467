package dev.awaitable.store;

import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkRule;
import dev.awaitable.model.WebUrl;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Memories of links, made up. */
final class Links {

  private static final Instant START = Instant.parse("2026-01-01T06:00:00Z");

  private Links() {}

  /** A link that answered at a moment. */
  static LinkMemory good(String url, Instant on) {
    return new LinkMemory(
        new WebUrl(url),
        on,
        on,
        null,
        0,
        null,
        null,
        new LinkMemory.Sighting(LinkRule.ANSWERS, on, List.of(200), url, null, ""),
        null);
  }

  static LinkMemory any(Random random) {
    return new LinkMemory(
        new WebUrl("https://host" + random.nextInt(9) + ".org/" + random.nextInt()),
        anyMoment(random),
        random.nextBoolean() ? null : anyMoment(random),
        random.nextBoolean() ? null : anyMoment(random),
        random.nextInt(4),
        random.nextBoolean()
            ? null
            : new LinkMemory.Streak(
                anyRule(random), anyMoment(random), anyMoment(random), random.nextInt(1, 9)),
        random.nextBoolean()
            ? null
            : new LinkMemory.Move(
                "https://new.org/" + random.nextInt(),
                random.nextBoolean(),
                anyMoment(random),
                anyMoment(random),
                random.nextInt(1, 9)),
        random.nextBoolean()
            ? null
            : new LinkMemory.Sighting(
                anyRule(random),
                anyMoment(random),
                random.nextBoolean() ? List.of() : List.of(301, 200),
                "https://end.org/?q=\"" + random.nextInt(),
                anyFailure(random),
                anyDetail(random)),
        random.nextBoolean()
            ? null
            : new LinkMemory.Doubt(
                anyRule(random), anyMoment(random), anyFailure(random), anyDetail(random)));
  }

  private static Instant anyMoment(Random random) {
    return START.plusSeconds(random.nextInt(100_000_000));
  }

  private static LinkRule anyRule(Random random) {
    List<LinkRule> all = List.of(LinkRule.values());
    return all.get(random.nextInt(all.size()));
  }

  private static @Nullable LinkFailure anyFailure(Random random) {
    List<LinkFailure> all = List.of(LinkFailure.values());
    return random.nextBoolean() ? null : all.get(random.nextInt(all.size()));
  }

  private static String anyDetail(Random random) {
    return random.nextBoolean() ? "" : "says \"no\" \\ über 日本 " + random.nextInt();
  }
}
