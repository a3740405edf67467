package dev.awaitable.check;

import dev.awaitable.model.DeclinedEntry;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SafeText;
import dev.awaitable.problem.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the listed libraries against what was removed or declined before. */
final class Decisions {

  private final Problems problems;
  private final Map<String, List<Listed>> repos = new HashMap<>();
  private final Map<String, List<Listed>> packages = new HashMap<>();
  private final Map<String, List<Listed>> names = new HashMap<>();
  private final Set<Listed> refused = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Listed> doubted = Collections.newSetFromMap(new IdentityHashMap<>());

  Decisions(Problems problems) {
    this.problems = problems;
  }

  private record Listed(Fields fields, String name, @Nullable PackageName packageName) {}

  /** Takes a library that is listed. */
  void listed(
      Fields fields, String name, @Nullable RepoUrl repo, @Nullable PackageName packageName) {
    Listed listed = new Listed(fields, name, packageName);
    if (repo != null) {
      add(repos, repo.key(), listed);
    }
    if (packageName != null) {
      add(packages, packageName.normalized(), listed);
    }
    add(names, NearDuplicates.core(name), listed);
  }

  private static void add(Map<String, List<Listed>> map, String key, Listed listed) {
    map.computeIfAbsent(key, it -> new ArrayList<>(1)).add(listed);
  }

  /**
   * Reports the libraries that a decision was about, each for the first that fits.
   *
   * @param verb what was done: {@code removed} or {@code declined}
   * @param at where that is recorded
   */
  void check(String verb, Span at, DeclinedEntry decision) {
    PackageName packageName = decision.packageName();
    for (Listed listed : matches(packages, packageName == null ? "" : packageName.normalized())) {
      refuse(listed, "package", verb, at, decision);
    }
    RepoUrl repo = decision.repo();
    for (Listed listed : matches(repos, repo == null ? "" : repo.key())) {
      // One repository may hold several projects, which their packages tell apart.
      if (packageName == null || listed.packageName() == null) {
        refuse(listed, "repo", verb, at, decision);
      } else {
        String like = " comes from the same repository as one that was ";
        doubt(listed, "repo", like + verb, at, decision);
      }
    }
    for (Listed listed : matches(names, NearDuplicates.core(decision.name()))) {
      doubt(listed, "name", " is called like one that was " + verb, at, decision);
    }
  }

  private static List<Listed> matches(Map<String, List<Listed>> map, String key) {
    return key.isEmpty() ? List.of() : map.getOrDefault(key, List.of());
  }

  private void refuse(Listed listed, String key, String verb, Span at, DeclinedEntry decision) {
    if (refused.add(listed)) {
      report(Rule.DECLINED_BEFORE, listed, key, " was " + verb, at, decision);
    }
  }

  private void doubt(Listed listed, String key, String like, Span at, DeclinedEntry decision) {
    if (!refused.contains(listed) && doubted.add(listed)) {
      report(Rule.RESEMBLES_DECLINED, listed, key, like, at, decision);
    }
  }

  private void report(
      Rule rule, Listed listed, String key, String what, Span at, DeclinedEntry decision) {
    String message = SafeText.quote(listed.name()) + what + " on " + decision.on();
    String mend =
        rule == Rule.DECLINED_BEFORE
            ? "if that no longer holds, delete the record in the same change and say why"
            : "see that it is not the same; if it is, delete one of the two";
    problems.add(
        Problem.of(rule, listed.fields().at(key), message)
            .advise("the reason was: " + decision.because().replaceFirst("\\.$", ""))
            .advise(mend)
            .seeAlso(at, "recorded"));
  }
}
