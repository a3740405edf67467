package dev.awaitable.judge;

import dev.awaitable.model.LinkOverride;
import dev.awaitable.model.WebUrl;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is to be made of each link of a catalog, for whoever shows it. */
public final class LinkVerdicts {

  private final Map<WebUrl, LinkMemory> memories;
  private final LinkJudge judge;
  private final Instant now;

  private LinkVerdicts(Map<WebUrl, LinkMemory> memories, LinkPolicy policy, Instant now) {
    this.memories = memories;
    this.judge = new LinkJudge(policy);
    this.now = now;
  }

  /** Verdicts by what is remembered. */
  public static LinkVerdicts of(Collection<LinkMemory> memories, LinkPolicy policy, Instant now) {
    return new LinkVerdicts(
        memories.stream()
            .collect(Collectors.toUnmodifiableMap(LinkMemory::url, Function.identity())),
        policy,
        now);
  }

  /** The verdict on a link. */
  public LinkVerdict on(WebUrl url, @Nullable LinkOverride said) {
    return judge.judge(memories.get(url), said, now);
  }
}
