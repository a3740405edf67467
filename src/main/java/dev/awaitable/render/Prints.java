package dev.awaitable.render;

import dev.awaitable.render.view.LibraryView;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Short stands for views: equal for equal ones, and never equal for others. A view is a record of
 * texts, numbers and further views; libraries, which many pages share, are gone through once.
 */
final class Prints {

  private static final int BYTES = 16;

  private final Map<LibraryView, String> libraries =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<Class<?>, Method[]> parts = new ConcurrentHashMap<>();

  /** The print of a text. */
  static String of(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The print of values by name, in whatever order they come. */
  String of(Map<String, ?> values) {
    StringBuilder text = new StringBuilder(4096);
    add(new TreeMap<>(values), text);
    return of(text.toString());
  }

  private void add(@Nullable Object value, StringBuilder text) {
    switch (value) {
      case null -> text.append('~');
      // with its length, so that no text can look like two
      case String words -> text.append(words.length()).append(':').append(words);
      case LibraryView library -> text.append(shared(library));
      case Record view -> add(view, text);
      case Collection<?> many -> {
        text.append('[');
        many.forEach(one -> add(one, text));
        text.append(']');
      }
      case Map<?, ?> pairs -> {
        text.append('{');
        new TreeMap<>(pairs)
            .forEach((key, one) -> {
              add(key, text);
              add(one, text);
            });
        text.append('}');
      }
      default -> text.append(value).append(';');
    }
  }

  private String shared(LibraryView library) {
    String known = libraries.get(library);
    if (known == null) {
      StringBuilder text = new StringBuilder(4096);
      add((Record) library, text);
      known = of(text.toString());
      libraries.put(library, known);
    }
    return known;
  }

  private void add(Record view, StringBuilder text) {
    text.append(view.getClass().getSimpleName()).append('(');
    for (Method part : parts.computeIfAbsent(view.getClass(), Prints::parts)) {
      try {
        add(part.invoke(view), text);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a view that hides its parts: " + view.getClass(), e);
      }
    }
    text.append(')');
  }

  private static Method[] parts(Class<?> view) {
    return Stream.of(view.getRecordComponents())
        .map(RecordComponent::getAccessor)
        .toArray(Method[]::new);
  }
}
