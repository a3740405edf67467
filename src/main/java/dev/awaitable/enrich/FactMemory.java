package dev.awaitable.enrich;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one source when it answers again: the fresh answers, and of the older ones those
 * to questions that it did not answer this time, each with the day it was really seen. What is
 * {@linkplain SeldomAsked seldom asked} has a set of its own.
 */
public final class FactMemory {

  private FactMemory() {}

  /**
   * The fact-sets to keep.
   *
   * @param kept what is kept so far, of any repository and source
   * @param fresh what was said now
   * @param unanswered the questions that were not asked now, or asked in vain; to any other
   *     question, silence is an answer and what was said before no longer holds
   */
  public static List<FactSet> after(
      Collection<FactSet> kept, FactSet fresh, Set<FactKey<?>> unanswered) {
    List<FactSet> left = new ArrayList<>();
    Map<FactKey<?>, Object> sameDay = new HashMap<>();
    for (FactSet set : kept) {
      if (!isOfOneOrigin(set, fresh) || isNewer(set, fresh)) {
        left.add(set);
        continue;
      }
      Map<FactKey<?>, Object> still = stillHolding(set, fresh, unanswered);
      if (Objects.equals(set.seen(), fresh.seen())) {
        sameDay.putAll(still);
      } else if (!still.isEmpty()) {
        left.add(withPackage(set, still));
      }
    }
    sameDay.putAll(fresh.values());
    left.addAll(
        SeldomAsked.apart(new FactSet(fresh.repo(), fresh.seen(), fresh.source(), sameDay)));
    return List.copyOf(left);
  }

  private static boolean isOfOneOrigin(FactSet one, FactSet other) {
    return one.source().equals(other.source())
        && one.repo().key().equals(other.repo().key())
        && Objects.equals(one.get(FactKey.PACKAGE), other.get(FactKey.PACKAGE));
  }

  private static boolean isNewer(FactSet set, FactSet fresh) {
    LocalDate seen = set.seen();
    LocalDate freshSeen = fresh.seen();
    return seen != null && freshSeen != null && seen.isAfter(freshSeen);
  }

  private static Map<FactKey<?>, Object> stillHolding(
      FactSet set, FactSet fresh, Set<FactKey<?>> unanswered) {
    Map<FactKey<?>, Object> still = new HashMap<>(set.values());
    still.keySet().removeIf(key -> !unanswered.contains(key) || fresh.has(key));
    return still;
  }

  /** What belongs to a package still has to say to which. */
  private static FactSet withPackage(FactSet set, Map<FactKey<?>, Object> values) {
    @Nullable String name = set.get(FactKey.PACKAGE);
    FactSet less = new FactSet(set.repo(), set.seen(), set.source(), values);
    return name == null ? less : less.with(FactKey.PACKAGE, name);
  }
}
