package dev.awaitable.observe;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run did.
 *
 * @param hosts what was asked of the things of each host, by its name
 * @param notes what a person should know, in sentences
 */
public record Report(SortedMap<String, HostCount> hosts, List<String> notes) {

  /** Nothing was asked. */
  static final Report NOTHING = new Report(new TreeMap<>(), List.of());

  /** Copies both. */
  public Report {
    hosts = Collections.unmodifiableSortedMap(new TreeMap<>(hosts));
    notes = List.copyOf(notes);
  }

  /** All hosts together. */
  public HostCount total() {
    return hosts.values().stream().reduce(HostCount.NONE, HostCount::and);
  }
}
