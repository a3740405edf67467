package dev.awaitable.check;

import dev.awaitable.model.Word;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of one kind of mapping.
 *
 * @param what the kind, as a contributor calls it: {@code library}
 * @param keys the keys by name, in the order they are usually written
 */
record Shape(String what, Map<String, Key> keys) {

  Shape {
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
  }

  static Shape of(String what) {
    return new Shape(what, Map.of());
  }

  /** A mapping that explains each word of a closed list. */
  static <E extends Enum<E> & Word> Shape explaining(String what, Class<E> words) {
    Shape shape = of(what);
    for (String word : Word.all(words)) {
      shape = shape.needs(word, "What it means, in one sentence.");
    }
    return shape;
  }

  Shape needs(String key, String example) {
    return with(new Key(key, true, example));
  }

  Shape allows(String key, String example) {
    return with(new Key(key, false, example));
  }

  private Shape with(Key key) {
    Map<String, Key> all = new LinkedHashMap<>(keys);
    all.put(key.name(), key);
    return new Shape(what, all);
  }

  List<Key> required() {
    return keys.values().stream().filter(Key::required).toList();
  }
}
