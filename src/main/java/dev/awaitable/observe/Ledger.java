package dev.awaitable.observe;

import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkPolicy;
import dev.awaitable.judge.LinkRule;
import dev.awaitable.model.WebUrl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps the books of a run: what was seen of each link, how much of each host, what to mention. */
final class Ledger {

  private final Memory memory;
  private final LinkPolicy policy;
  private final Instant now;
  private final Map<String, OutageRule.Look> looks = new HashMap<>();
  private final Map<String, HostCount> hosts = new TreeMap<>();
  private final Map<String, Trouble> troubles = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * Books for one run.
   *
   * @param now the moment that all looks of the run count as, so that a day's runs lie a day apart
   *     however long each takes
   */
  Ledger(Memory memory, LinkPolicy policy, Instant now) {
    this.memory = memory;
    this.policy = policy;
    this.now = now;
  }

  /** Something that happened to several questions of one host. */
  private record Trouble(int times, String example) {}

  /**
   * Adds an observation to what is remembered of an address; empty when nobody had the time to ask,
   * so that what is known is not even doubted.
   */
  synchronized Optional<LinkMemory> remember(WebUrl url, LinkObservation seen) {
    if (seen instanceof LinkObservation.Failed failed && failed.kind() == LinkFailure.BUDGET) {
      return Optional.empty();
    }
    LinkMemory before = memory.link(url);
    LinkMemory start = before == null ? LinkMemory.unseen(url, now) : before;
    LinkMemory after = start.after(seen, policy, now);
    looks.put(url.value(), new OutageRule.Look(before, after));
    return Optional.of(after);
  }

  /** What a look amounts to in the table at the end. */
  static HostCount counted(LinkMemory after) {
    LinkMemory.Sighting last = after.last();
    if (after.doubt() != null || last == null) {
      return new HostCount(0, 1, 0);
    }
    return last.rule().weight() == LinkRule.Weight.FAILING
        ? new HostCount(0, 0, 1)
        : new HostCount(1, 0, 0);
  }

  synchronized void count(String host, HostCount counted) {
    hosts.merge(host, counted, HostCount::and);
  }

  synchronized void trouble(String host, LookupTrouble trouble, String why) {
    troubles.merge(
        host + ": " + trouble.words(),
        new Trouble(1, why),
        (one, other) -> new Trouble(one.times() + 1, one.example()));
  }

  synchronized void note(String sentence) {
    notes.add(sentence);
  }

  synchronized Collection<OutageRule.Look> looks() {
    return List.copyOf(looks.values());
  }

  synchronized Report report() {
    List<String> all = new ArrayList<>();
    troubles.forEach((what, trouble) -> {
      String times = trouble.times() == 1 ? "once" : trouble.times() + " times";
      all.add(what + ", " + times + " (" + trouble.example() + ")");
    });
    notes.stream().sorted().forEach(all::add);
    return new Report(new TreeMap<>(hosts), all);
  }
}
