package dev.awaitable.enrich;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked every few weeks only: contributors, and the state of a package that is active. It
 * is kept apart from what the same source says every week, so that neither has to be written anew
 * for the other's sake.
 */
public final class SeldomAsked {

  private static final Set<FactKey<?>> STATUS =
      Set.of(FactKey.PACKAGE_STATUS, FactKey.PACKAGE_STATUS_REASON);

  private SeldomAsked() {}

  /** Tells whether a set says nothing that is asked more often. */
  public static boolean isAll(FactSet set) {
    return set.values().keySet().stream().anyMatch(key -> isSeldom(set, key))
        && set.values().keySet().stream()
            .allMatch(key -> key == FactKey.PACKAGE || isSeldom(set, key));
  }

  /** A status that warns is asked in every run, so it belongs to what every run says. */
  private static boolean isSeldom(FactSet set, FactKey<?> key) {
    return key == FactKey.CONTRIBUTORS
        || (STATUS.contains(key)
            && PackageStatus.ACTIVE.word().equals(set.get(FactKey.PACKAGE_STATUS)));
  }

  /** What a source said on one day as it is kept: in one set, or in two. */
  static List<FactSet> apart(FactSet set) {
    Map<FactKey<?>, Object> often = new HashMap<>(set.values());
    Map<FactKey<?>, Object> seldom = new HashMap<>(set.values());
    often.keySet().removeIf(key -> isSeldom(set, key));
    seldom.keySet().removeIf(key -> key != FactKey.PACKAGE && !isSeldom(set, key));
    boolean isOne =
        often.size() == set.values().size() || Set.of(FactKey.PACKAGE).containsAll(often.keySet());
    return isOne
        ? List.of(set)
        : List.of(
            new FactSet(set.repo(), set.seen(), set.source(), often),
            new FactSet(set.repo(), set.seen(), set.source(), seldom));
  }
}
