package dev.awaitable.observe;

import dev.awaitable.enrich.CanaryReport;
import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkRule;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether what a run saw was the world or our own network. */
final class OutageRule {

  /** What happens to every host at once when the trouble is on our side. */
  private static final Set<LinkFailure> TRANSPORT =
      EnumSet.of(
          LinkFailure.NAME_NOT_FOUND,
          LinkFailure.NAME_TEMPORARY,
          LinkFailure.NO_USABLE_ADDRESS,
          LinkFailure.REFUSED,
          LinkFailure.RESET,
          LinkFailure.END_OF_STREAM,
          LinkFailure.TIMEOUT,
          LinkFailure.TLS_EXPIRED,
          LinkFailure.TLS_NAME,
          LinkFailure.TLS_UNTRUSTED,
          LinkFailure.TLS_HANDSHAKE,
          LinkFailure.NOT_HTTP,
          LinkFailure.REFUSED_ADDRESS);

  private final OutagePolicy policy;

  OutageRule(OutagePolicy policy) {
    this.policy = policy;
  }

  /**
   * A look at a link in this run.
   *
   * @param before what was known of it; null when it is new
   * @param after what is known now
   */
  record Look(@Nullable LinkMemory before, LinkMemory after) {}

  /** What speaks against asking now, or against what was asked; empty when nothing does. */
  Optional<String> against(CanaryReport canaries) {
    if (canaries.nonsenseResolves()) {
      return Optional.of(
          "a name that cannot exist has an address: something answers in place of the real hosts,"
              + " such as a log-in page of this network");
    }
    return canaries.answered().size() < policy.leastCanaries()
        ? Optional.of(
            "of the hosts asked as a test only "
                + canaries.answered().size()
                + " answered ("
                + String.join("; ", canaries.silent())
                + ")")
        : Optional.empty();
  }

  /** What speaks against the looks of a run: too many hosts that were fine failed all at once. */
  Optional<String> against(Collection<Look> looks) {
    Map<String, Boolean> hosts = new HashMap<>();
    for (Look look : looks) {
      LinkMemory before = look.before();
      LinkMemory.Sighting last = before == null ? null : before.last();
      if (last != null && last.rule().weight() == LinkRule.Weight.GOOD) {
        hosts.merge(Hosts.of(look.after().url()), unreachable(look.after()), Boolean::logicalAnd);
      }
    }
    long failing = hosts.values().stream().filter(fails -> fails).count();
    return failing >= policy.failingHosts() && failing >= policy.failingShare() * hosts.size()
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "%d of %d hosts that answered last time could not be reached",
                failing,
                hosts.size()))
        : Optional.empty();
  }

  private static boolean unreachable(LinkMemory memory) {
    LinkMemory.Doubt doubt = memory.doubt();
    LinkMemory.Sighting last = memory.last();
    LinkFailure failure = doubt != null ? doubt.failure() : last == null ? null : last.failure();
    return failure != null && TRANSPORT.contains(failure);
  }
}
