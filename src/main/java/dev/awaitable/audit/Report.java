package dev.awaitable.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The outcome of an audit.
 *
 * @param files that were read
 * @param findings one for each dependency, most pressing first, then by name
 * @param unread what led to no dependency
 */
public record Report(List<String> files, List<Finding> findings, List<Unread> unread) {

  /** Copies the lists. */
  public Report {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
    unread = List.copyOf(unread);
  }

  /** Whether something blocks or is closed, or something could not be understood. */
  public boolean needsWork() {
    return findings.stream().anyMatch(it -> it.group().isToDo())
        || unread.stream().anyMatch(Unread::fault);
  }

  /** The findings of one group. */
  List<Finding> of(Group group) {
    return findings.stream().filter(it -> it.group() == group).toList();
  }

  /** How many findings each group has; every group is there. */
  Map<Group, Integer> counts() {
    Map<Group, Integer> counts = new EnumMap<>(Group.class);
    for (Group group : Group.values()) {
      counts.put(group, of(group).size());
    }
    return counts;
  }

  /** The whole outcome in one line. */
  String summary() {
    List<String> parts = new ArrayList<>();
    counts()
        .forEach((group, count) -> {
          if (count > 0) {
            parts.add(group == Group.CLOSED ? closed() : group.counted(count));
          }
        });
    if (parts.isEmpty()) {
      parts.add("no dependencies found");
    }
    long faults = unread.stream().filter(Unread::fault).count();
    if (faults > 0) {
      parts.add(faults + (faults == 1 ? " line" : " lines") + " could not be read");
    }
    return String.join(", ", parts);
  }

  /** By state, since a successor and a closed door call for different things. */
  private String closed() {
    List<String> states = of(Group.CLOSED).stream().map(Report::state).toList();
    Set<String> kinds = new TreeSet<>(states).descendingSet();
    List<String> parts = new ArrayList<>();
    for (String kind : kinds) {
      long count = states.stream().filter(kind::equals).count();
      parts.add(
          kind.equals("removed")
              ? count + (count == 1 ? " was" : " were") + " taken out of the catalog"
              : count + (count == 1 ? " is " : " are ") + kind);
    }
    return String.join(", ", parts);
  }

  private static String state(Finding finding) {
    return finding.standing() instanceof Standing.Troubled troubled ? troubled.state() : "closed";
  }
}
