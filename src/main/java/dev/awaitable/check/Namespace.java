package dev.awaitable.check;

import dev.awaitable.model.Slug;
import dev.awaitable.problem.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All names of one kind that the file gives out, gathered before anything is checked. Broken
 * entries count too: who refers to one of them has made no mistake.
 */
final class Namespace {

  private final Map<String, Slug> ids = new LinkedHashMap<>();
  private final Map<String, Span> places = new HashMap<>();
  private final Map<String, String> otherNames = new HashMap<>();
  private boolean complete = true;

  /** Adds a name; the first of two alike wins. The id is null where the name cannot make one. */
  void add(String name, @Nullable Slug id, Span at) {
    if (places.putIfAbsent(name, at) == null && id != null) {
      ids.put(name, id);
    }
  }

  /** Adds another name that people may write. */
  void addOther(String other, String name) {
    otherNames.putIfAbsent(other, name);
  }

  /** Says that there are entries whose names could not be read. */
  void markIncomplete() {
    complete = false;
  }

  /** Whether a name that is not here is surely unknown. */
  boolean isComplete() {
    return complete;
  }

  boolean knows(String name) {
    return places.containsKey(name);
  }

  @Nullable Slug id(String name) {
    return ids.get(name);
  }

  @Nullable String nameFor(String other) {
    return otherNames.get(other);
  }

  Set<String> names() {
    return ids.keySet();
  }

  /** Where the list begins: the place of its first name. */
  @Nullable Span firstPlace() {
    String first = ids.isEmpty() ? null : ids.keySet().iterator().next();
    return first == null ? null : places.get(first);
  }
}
