package dev.awaitable.bench;

import dev.awaitable.net.Manners;
import java.time.Duration;
import java.util.Arrays;

/**
 * The least time that manners leave for asking about every link once, were everything but the
 * hosts' own thinking free.
 *
 * @param byHost what the slowest host needs, all its places busy without a break
 * @param byTotal what all hosts need together, all places of the run busy without a break
 */
record Floor(Duration byHost, Duration byTotal) {

  static Floor of(Population web, Manners manners) {
    long[] perHost = new long[web.hosts()];
    for (int link = 0; link < web.links(); link++) {
      perHost[web.hostOf(link)] += web.latency(link).toNanos();
    }
    long slowest = Arrays.stream(perHost).max().orElse(0);
    int places = Math.min(manners.total(), manners.perHost() * web.hosts());
    return new Floor(
        Duration.ofNanos(slowest / manners.perHost()),
        Duration.ofNanos(Arrays.stream(perHost).sum() / places));
  }

  Duration least() {
    return byHost.compareTo(byTotal) > 0 ? byHost : byTotal;
  }
}
