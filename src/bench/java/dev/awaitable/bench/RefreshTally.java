package dev.awaitable.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What the server of a made-up world has counted. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RefreshTally(String[] links, Map<String, Long> counts) {

  static RefreshTally of(ServerProcess server) {
    String[] parts;
    try {
      parts = server.order("tally").split("\\|", -1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Long> counts = new HashMap<>();
    for (String count : parts[1].split(" ", -1)) {
      String[] sides = count.split("=", -1);
      counts.put(sides[0], Long.parseLong(sides[1]));
    }
    return new RefreshTally(parts[0].split(" ", -1), counts);
  }

  int connections() {
    return Integer.parseInt(links[0]);
  }

  int linkRequests() {
    return Integer.parseInt(links[1]);
  }

  int mostAtOncePerHost() {
    return Integer.parseInt(links[2]);
  }

  int mostAtOnce() {
    return Integer.parseInt(links[3]);
  }

  long of(String name) {
    Long count = counts.get(name);
    if (count == null) {
      throw new IllegalArgumentException("nothing is counted as " + name);
    }
    return count;
  }

  Duration time(String name) {
    return Duration.ofMillis(of(name));
  }

  /** All requests, of links and of the forge. */
  int requests() {
    return linkRequests() + (int) (of("queries") + of("otherApiRequests"));
  }
}
