package dev.awaitable.bench;

import dev.awaitable.net.Manners;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The least time that manners leave for asking about every link of a made-up world as often as it
 * takes, were everything but the hosts' own thinking free.
 *
 * @param byHost what the slowest host needs: its pauses, or its places busy without a break
 * @param byLink what the slowest link needs, with the rest before its second try; such a rest holds
 *     up nobody else
 * @param byTotal what all hosts need together, all places of the run busy without a break
 */
record RefreshFloor(Duration byHost, Duration byLink, Duration byTotal) {

  private static final Duration REST = Duration.ofSeconds(11);

  static RefreshFloor of(RefreshWorld world, Manners manners, Duration timeout) {
    int hosts = world.pages().hosts();
    long[] busy = new long[hosts];
    long[] requests = new long[hosts];
    Duration longest = Duration.ZERO;
    for (int link = 0; link < world.pages().links(); link++) {
      RefreshWorld.Link kind = world.ofLink(link);
      Duration each = kind == RefreshWorld.Link.SILENT ? timeout : world.latency(link);
      int host = world.pages().hostOf(link);
      busy[host] += each.toNanos() * kind.requests();
      requests[host] += kind.requests();
      Duration whole = each.multipliedBy(kind.requests()).plus(kind.rests() ? REST : Duration.ZERO);
      longest = whole.compareTo(longest) > 0 ? whole : longest;
    }
    long slowest = 0;
    for (int host = 0; host < hosts; host++) {
      long pauses = Math.max(0, requests[host] - 1) * manners.pause().toNanos();
      slowest = Math.max(slowest, Math.max(pauses, busy[host] / manners.perHost()));
    }
    int places = Math.min(manners.total(), manners.perHost() * hosts);
    return new RefreshFloor(
        Duration.ofNanos(slowest), longest, Duration.ofNanos(Arrays.stream(busy).sum() / places));
  }

  Duration least() {
    return Collections.max(List.of(byHost, byLink, byTotal));
  }
}
