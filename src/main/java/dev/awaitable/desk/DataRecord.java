package dev.awaitable.desk;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One commit of what was observed. Where somebody else's commit came first, the data goes on top of
 * it as long as nobody touched the same files; the README is left to the rebuild that the other
 * commit starts, since it was made of an older catalog.
 *
 * @param parent the commit that the data was made from
 * @param before the texts as that commit has them, by path
 * @param after the texts now; a path that is missing is to be deleted
 * @param message the commit's message
 */
public record DataRecord(
    String parent,
    SortedMap<String, String> before,
    SortedMap<String, String> after,
    String message) {

  /** The README's path. */
  public static final String README = "README.md";

  /** Copies the maps. */
  public DataRecord {
    before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
    after = Collections.unmodifiableSortedMap(new TreeMap<>(after));
  }

  /** What was done, in a word. */
  public enum Done {
    COMMITTED("committed"),
    DATA_COMMITTED("the data was committed on top of a newer commit, which brings its own README"),
    OVERTAKEN("not committed, since the same files were changed meanwhile; the next run will"),
    NOTHING("not committed, since no file differs");

    private final String word;

    Done(String word) {
      this.word = word;
    }

    /** As words after a colon. */
    public String word() {
      return word;
    }
  }

  /** Makes the commit. */
  public Done commit(Commits commits) {
    SortedMap<String, Optional<String>> changes = changes();
    if (changes.isEmpty()) {
      return Done.NOTHING;
    }
    String branch = commits.defaultBranch();
    String head = commits.head(branch).orElse(parent);
    boolean overtaken = !head.equals(parent);
    if (overtaken) {
      changes.remove(README);
      if (changes.isEmpty() || isTouched(commits, head, changes)) {
        return Done.OVERTAKEN;
      }
    }
    commits.move(branch, commits.commit(head, message + "\n", changes), false);
    return overtaken ? Done.DATA_COMMITTED : Done.COMMITTED;
  }

  private SortedMap<String, Optional<String>> changes() {
    SortedMap<String, Optional<String>> changes = new TreeMap<>();
    after.forEach((path, text) -> {
      if (!text.equals(before.get(path))) {
        changes.put(path, Optional.of(text));
      }
    });
    before.keySet().stream()
        .filter(path -> !after.containsKey(path))
        .forEach(path -> changes.put(path, Optional.empty()));
    return changes;
  }

  private boolean isTouched(
      Commits commits, String head, SortedMap<String, Optional<String>> changes) {
    return changes.keySet().stream()
        .anyMatch(path -> !commits.file(head, path).equals(Optional.ofNullable(before.get(path))));
  }
}
