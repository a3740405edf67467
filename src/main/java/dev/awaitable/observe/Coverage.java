package dev.awaitable.observe;

import dev.awaitable.enrich.AnswerCoverage;
import dev.awaitable.model.WebUrl;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of what a service knew before it still knows. Where that is little, its word that
 * something is gone is not taken.
 */
final class Coverage {

  private final Map<String, AnswerCoverage> services = new TreeMap<>();
  private final Map<String, Set<WebUrl>> gone = new TreeMap<>();

  /** A service was asked about something that it told of before. */
  synchronized void asked(String service, boolean found) {
    services.merge(
        service,
        new AnswerCoverage(1, found ? 1 : 0),
        (one, other) -> new AnswerCoverage(one.before() + other.before(), one.now() + other.now()));
  }

  /** A service says that what an address leads to is not there. */
  synchronized void gone(String service, WebUrl url) {
    gone.computeIfAbsent(service, key -> new HashSet<>()).add(url);
  }

  /** The addresses that are not believed to be gone; a note is made for each such service. */
  synchronized Set<WebUrl> withheld(double share, Ledger ledger) {
    Set<WebUrl> withheld = new HashSet<>();
    services.forEach((service, coverage) -> {
      Set<WebUrl> doubted = gone.getOrDefault(service, Set.of());
      if (!coverage.reaches(share) && !doubted.isEmpty()) {
        withheld.addAll(doubted);
        ledger.note(
            service
                + " told of only "
                + coverage.now()
                + " of "
                + coverage.before()
                + " that it knew before; that others are gone is not believed");
      }
    });
    return withheld;
  }
}
