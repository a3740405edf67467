package dev.awaitable.triage;

import dev.awaitable.enrich.Basis;
import dev.awaitable.enrich.Observations;
import dev.awaitable.enrich.Rename;
import dev.awaitable.enrich.Source;
import dev.awaitable.model.RepoUrl;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way from a repository's name in the catalog to its newest name.
 *
 * @param to its newest name
 * @param proved whether at every step the forge showed, by its own number for the repository, that
 *     it is the same one
 * @param source who told of the last step
 */
record Renaming(RepoUrl to, boolean proved, String source) {

  /**
   * The way from every name that is no longer in use. What a forge itself noted is noted only where
   * its number proves it; what lists and people noted is no proof.
   */
  static Map<String, Renaming> in(Observations observations) {
    Set<String> services =
        observations.sources().stream()
            .filter(source -> source.basis() == Basis.SERVICE)
            .map(Source::id)
            .collect(Collectors.toUnmodifiableSet());
    Map<String, Rename> steps = new HashMap<>();
    observations.renames().forEach(rename -> steps.put(rename.from().key(), rename));
    Map<String, Renaming> ways = new HashMap<>();
    for (Rename rename : observations.renames()) {
      Renaming way = follow(rename, steps, services);
      if (way != null) {
        ways.put(rename.from().key(), way);
      }
    }
    return Map.copyOf(ways);
  }

  /** Null where names go round in a ring, so that none of them is the newest. */
  private static @Nullable Renaming follow(
      Rename first, Map<String, Rename> steps, Set<String> services) {
    Set<String> met = new HashSet<>();
    boolean proved = true;
    Rename last = first;
    for (Rename step = first; step != null; step = next(step, steps)) {
      if (!met.add(step.from().key())) {
        return null;
      }
      proved &= services.contains(step.source());
      last = step;
    }
    return new Renaming(last.to(), proved, last.source());
  }

  /** Another letter case is the same name to a forge, and so the end of the way. */
  private static @Nullable Rename next(Rename step, Map<String, Rename> steps) {
    String key = step.to().key();
    return key.equals(step.from().key()) ? null : steps.get(key);
  }
}
