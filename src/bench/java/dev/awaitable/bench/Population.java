package dev.awaitable.bench;

import dev.awaitable.model.WebUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A made-up web: links spread over hosts, each with its own latency, page length and condition.
 * Server and client work out the same one from the same numbers.
 *
 * @param links how many links
 * @param hosts over how many hosts, 250 for each of the addresses 127.0.0 to 127.0.255
 * @param seed what everything random comes from
 * @param faulty whether every seventh link is faulty in some way
 */
record Population(int links, int hosts, long seed, boolean faulty) {

  private static final Pattern PAGE = Pattern.compile("/page/([0-9]{1,7})(?:/.*)?");
  private static final int ADDRESSES = 250;
  private static final int MOST_HOSTS = 256 * ADDRESSES;
  private static final int MEDIAN_MILLIS = 100;
  private static final double SPREAD = 0.35;
  private static final Condition[] CONDITIONS = Condition.values();

  Population {
    if (links < 1 || hosts < 1 || hosts > MOST_HOSTS) {
      throw new IllegalArgumentException("at least one link, and 1 to " + MOST_HOSTS + " hosts");
    }
  }

  static Population of(String[] numbers) {
    return new Population(
        Integer.parseInt(numbers[0]),
        Integer.parseInt(numbers[1]),
        Long.parseLong(numbers[2]),
        Boolean.parseBoolean(numbers[3]));
  }

  /** The numbers as arguments of another process. */
  List<String> arguments() {
    return List.of("" + links, "" + hosts, "" + seed, "" + faulty);
  }

  int hostOf(int link) {
    return link % hosts;
  }

  /** A name that only the hosts file of this run knows. */
  static String hostName(int host) {
    return "host-" + host + ".awaitable.example";
  }

  static String address(int host) {
    return "127.0." + host / ADDRESSES + "." + (host % ADDRESSES + 1);
  }

  WebUrl url(int link, int port) {
    return new WebUrl("http://" + hostName(hostOf(link)) + ":" + port + "/page/" + link);
  }

  /** The number of a link from its path; -1 when no link has such a path. */
  static int link(String path) {
    Matcher page = PAGE.matcher(path);
    return page.matches() ? Integer.parseInt(page.group(1)) : -1;
  }

  /** All links, in the order of nothing in particular, as a catalog has them. */
  List<Integer> shuffled() {
    List<Integer> order = new ArrayList<>();
    for (int link = 0; link < links; link++) {
      order.add(link);
    }
    Collections.shuffle(order, new Random(seed));
    return order;
  }

  /** How long the server thinks: log-normal around 100 ms, from 20 ms to a second. */
  Duration latency(int link) {
    double millis = MEDIAN_MILLIS * Math.exp(SPREAD * dice(link, 1).nextGaussian());
    return Duration.ofMillis(Math.round(Math.clamp(millis, 20, 1_000)));
  }

  /** The length of its page in bytes: log-normal around 14 kB, always short of what is read. */
  int pageBytes(int link) {
    return (int) Math.clamp(14_000 * Math.exp(dice(link, 2).nextGaussian()), 1_000, 60_000);
  }

  Condition condition(int link) {
    return faulty && link % 7 == 6
        ? CONDITIONS[1 + (link / 7) % (CONDITIONS.length - 1)]
        : Condition.WELL;
  }

  /** Heads or tails for one request to a link, the same whenever it is asked. */
  boolean tails(int link, int run, int request) {
    return dice(link, 1_000L * run + request + 10).nextBoolean();
  }

  private SplittableRandom dice(int link, long purpose) {
    return new SplittableRandom(seed ^ (link * 0x9E3779B97F4A7C15L) ^ (purpose << 40));
  }
}
