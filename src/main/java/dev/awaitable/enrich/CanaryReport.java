package dev.awaitable.enrich;

import java.util.List;

/**
 * What the canaries came to.
 *
 * @param answered the addresses that gave an answer, whatever it was
 * @param silent those that gave none, each with the reason
 * @param nonsenseResolves whether a name that cannot exist has an address: then something between
 *     here and the world answers for everybody
 */
public record CanaryReport(List<String> answered, List<String> silent, boolean nonsenseResolves) {

  /** Copies the lists. */
  public CanaryReport {
    answered = List.copyOf(answered);
    silent = List.copyOf(silent);
  }
}
