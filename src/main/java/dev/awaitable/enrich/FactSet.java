package dev.awaitable.enrich;

import dev.awaitable.model.RepoUrl;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Everything one source said about one repository on one day.
 *
 * @param repo the repository, as it was called then
 * @param seen the day; null where the day was not noted
 * @param source the id of a {@link Source}
 * @param values the answers, each of the type its key asks for; read them with {@link #get}
 */
public record FactSet(
    RepoUrl repo, @Nullable LocalDate seen, String source, Map<FactKey<?>, Object> values) {

  /** Copies the map; throws {@link IllegalArgumentException} when a value does not fit its key. */
  public FactSet {
    values = Map.copyOf(values);
    for (Entry<FactKey<?>, Object> answer : values.entrySet()) {
      if (!answer.getKey().accepts(answer.getValue())) {
        throw new IllegalArgumentException(
            "'" + answer.getValue() + "' is no answer to '" + answer.getKey() + "'");
      }
    }
  }

  /** Starts a set that says nothing yet; add to it with {@link #with}. */
  public static FactSet of(RepoUrl repo, @Nullable LocalDate seen, String source) {
    return new FactSet(repo, seen, source, Map.of());
  }

  /** The same set with one more answer. */
  public <T> FactSet with(FactKey<T> key, T value) {
    var more = new HashMap<>(values);
    more.put(key, value instanceof List<?> list ? List.copyOf(list) : value);
    return new FactSet(repo, seen, source, more);
  }

  /** The answer to a question; null where the source gave none. */
  @SuppressWarnings("unchecked") // the constructor let in only what the key accepts
  public <T> @Nullable T get(FactKey<T> key) {
    return (T) values.get(key);
  }

  /** Tells whether the source answered a question. */
  public boolean has(FactKey<?> key) {
    return values.containsKey(key);
  }
}
