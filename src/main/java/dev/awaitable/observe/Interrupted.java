package dev.awaitable.observe;

import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkRule;
import dev.awaitable.model.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is used of runs that were interrupted. That something answered is believed. That something
 * failed is not, since nobody could test afterwards whether the fault was ours; it is asked again.
 *
 * @param believed what counts with the next run that counts
 * @param done what need not be asked again by it
 */
record Interrupted(Batch believed, Set<WebUrl> done) {

  static Interrupted of(ObservationLog log, OutageRule rule, Duration countEvery, Instant now) {
    Batch all = Batch.joined(log.interrupted());
    var before = new Memory(log.kept());
    List<OutageRule.Look> looks =
        all.links().stream()
            .map(link -> new OutageRule.Look(before.link(link.url()), link))
            .toList();
    if (all.isEmpty() || rule.against(looks).isPresent()) {
      return new Interrupted(Batch.EMPTY, Set.of());
    }
    List<LinkMemory> good = all.links().stream().filter(Interrupted::isGood).toList();
    Set<WebUrl> done = new HashSet<>();
    for (LinkMemory link : good) {
      LinkMemory.Sighting last = link.last();
      if (last != null && last.on().plus(countEvery).isAfter(now)) {
        done.add(link.url());
      }
    }
    return new Interrupted(Batch.of(all.facts(), all.counts(), all.renames(), good), done);
  }

  private static boolean isGood(LinkMemory link) {
    LinkMemory.Sighting last = link.last();
    return link.doubt() == null && last != null && last.rule().weight() != LinkRule.Weight.FAILING;
  }
}
