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
 * Short stands for views: equal for equal ones, and as good as never equal for others. A view is a
 * record of texts, numbers and further views; libraries, which many pages share, are gone through
 * once.
 */
final class Prints {

  private static final int BYTES = 16;

  private final Map<LibraryView, Print> libraries =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<Class<?>, Method[]> parts = new ConcurrentHashMap<>();

  /** The print of a text that becomes part of an address. */
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
    Print print = new Print();
    add(new TreeMap<>(values), print);
    return print.toString();
  }

  private void add(@Nullable Object value, Print print) {
    switch (value) {
      case null -> print.mark('~');
      case String words -> print.text(words);
      case LibraryView library -> print.take(shared(library));
      case Record view -> add(view, print);
      case Collection<?> many -> {
        print.mark('[');
        many.forEach(one -> add(one, print));
        print.mark(']');
      }
      case Map<?, ?> pairs -> {
        print.mark('{');
        new TreeMap<>(pairs)
            .forEach((key, one) -> {
              add(key, print);
              add(one, print);
            });
        print.mark('}');
      }
      default -> print.text(value.toString());
    }
  }

  private Print shared(LibraryView library) {
    Print known = libraries.get(library);
    if (known == null) {
      known = new Print();
      add((Record) library, known);
      libraries.put(library, known);
    }
    return known;
  }

  private void add(Record view, Print print) {
    print.mark('(');
    Method[] own = parts.get(view.getClass());
    if (own == null) {
      own = parts.computeIfAbsent(view.getClass(), Prints::parts);
    }
    for (Method part : own) {
      try {
        add(part.invoke(view), print);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a view that hides its parts: " + view.getClass(), e);
      }
    }
    print.mark(')');
  }

  private static Method[] parts(Class<?> view) {
    return Stream.of(view.getRecordComponents())
        .map(RecordComponent::getAccessor)
        .toArray(Method[]::new);
  }

  /**
   * Two lanes of 64 bits over everything in its order. Not for secrets: it only has to tell what
   * changed from what did not, for every page of every build.
   */
  private static final class Print {

    private long one = 0xCBF29CE484222325L;
    private long other = 0x9E3779B97F4A7C15L;

    void mark(char c) {
      one = (one ^ c) * 0x100000001B3L;
      other = Long.rotateLeft(other + c, 23) * 0xC2B2AE3D27D4EB4FL;
    }

    /** With its length, so that no text looks like two. */
    void text(String text) {
      long a = one;
      long b = other + text.length();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        a = (a ^ c) * 0x100000001B3L;
        b = Long.rotateLeft(b + c, 23) * 0xC2B2AE3D27D4EB4FL;
      }
      one = a;
      other = b;
      mark('"');
    }

    void take(Print print) {
      number(print.one);
      number(print.other);
    }

    private void number(long number) {
      for (int shift = 0; shift < Long.SIZE; shift += Character.SIZE) {
        mark((char) (number >>> shift));
      }
    }

    @Override
    public String toString() {
      HexFormat hex = HexFormat.of();
      return hex.toHexDigits(one) + hex.toHexDigits(other);
    }
  }
}
