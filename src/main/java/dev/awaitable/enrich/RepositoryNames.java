package dev.awaitable.enrich;

import dev.awaitable.model.RepoUrl;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows under which name a repository is filed, whatever it was called when somebody looked. */
public final class RepositoryNames {

  private final Map<String, String> newerKeys = new HashMap<>();

  /** Learns who moved where. */
  public RepositoryNames(List<Rename> renames) {
    for (Rename rename : renames) {
      newerKeys.put(rename.from().key(), rename.to().key());
    }
  }

  /**
   * The key of the newest name. Where names form a ring, as after a move there and back, the first
   * of the ring by alphabet, so that all of them still meet.
   */
  public String newestKey(RepoUrl repo) {
    String key = repo.key();
    Set<String> met = new HashSet<>();
    String newer = newerKeys.get(key);
    while (newer != null && met.add(key)) {
      key = newer;
      newer = newerKeys.get(key);
    }
    return newer == null ? key : firstOfRing(key);
  }

  private String firstOfRing(String start) {
    String first = start;
    String next = newerKeys.get(start);
    while (next != null && !next.equals(start)) {
      first = next.compareTo(first) < 0 ? next : first;
      next = newerKeys.get(next);
    }
    return first;
  }
}
