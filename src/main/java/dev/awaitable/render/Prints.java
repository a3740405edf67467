package dev.awaitable.render;

import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.judge.Verdict;
import dev.awaitable.model.Library;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.LineView;
import dev.awaitable.render.view.NeighbourView;
import dev.awaitable.render.view.SiteView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Short stands for what files are made of: equal for equal things, and as good as never equal for
 * others. A view is a record of texts, numbers and further views, and so is what is known of a
 * library; what goes into many files is gone through once.
 */
final class Prints {

  private static final int BYTES = 16;

  /** What is made once and goes into many files. */
  private static final Set<Class<?>> SHARED =
      Set.of(
          LibraryView.class,
          LineView.class,
          NeighbourView.class,
          SiteView.class,
          Library.class,
          RepositoryFacts.class,
          Verdict.class);

  private final Map<Record, Print> shared = Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<Class<?>, Kind> kinds = new ConcurrentHashMap<>();

  /** What views of a class consist of, and whether each is shared. */
  private record Kind(long name, List<ViewPart> parts, boolean isShared) {

    static Kind of(Class<?> view) {
      Print name = new Print();
      name.text(view.getName());
      return new Kind(
          name.one,
          Stream.of(view.getRecordComponents()).map(it -> new ViewPart(it.getAccessor())).toList(),
          SHARED.contains(view));
    }
  }

  /** The print of a text, as a part of an address: with any program the same. */
  static String forAddress(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The print of what a file is made of, in this order. */
  String of(Object... values) {
    Print print = new Print();
    for (Object value : values) {
      add(value, print);
    }
    return print.toString();
  }

  // Tests one after the other, as in ViewWrapper.
  private void add(@Nullable Object value, Print print) {
    if (value instanceof String words) {
      print.text(words);
    } else if (value instanceof Record view) {
      Kind kind = kind(view.getClass());
      if (kind.isShared()) {
        print.take(shared(view, kind));
      } else {
        add(view, kind, print);
      }
    } else if (value instanceof Collection<?> many) {
      print.mark('[');
      for (Object one : many) {
        add(one, print);
      }
      print.mark(']');
    } else if (value instanceof Map<?, ?> pairs) {
      print.mark('{');
      for (Map.Entry<?, ?> pair : new TreeMap<>(pairs).entrySet()) {
        add(pair.getKey(), print);
        add(pair.getValue(), print);
      }
      print.mark('}');
    } else if (value == null) {
      print.mark('~');
    } else {
      print.text(value.toString());
    }
  }

  private Kind kind(Class<?> view) {
    Kind known = kinds.get(view);
    return known == null ? kinds.computeIfAbsent(view, Kind::of) : known;
  }

  private Print shared(Record view, Kind kind) {
    Print known = shared.get(view);
    if (known == null) {
      known = new Print();
      add(view, kind, known);
      shared.put(view, known);
    }
    return known;
  }

  private void add(Record view, Kind kind, Print print) {
    print.kind(kind.name());
    List<ViewPart> parts = kind.parts();
    for (int i = 0; i < parts.size(); i++) {
      add(parts.get(i).of(view), print);
    }
    print.mark(')');
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

    /** Different kinds of things may consist of the same. */
    void kind(long name) {
      mark('(');
      one = (one ^ name) * 0x100000001B3L;
      other = Long.rotateLeft(other + name, 23) * 0xC2B2AE3D27D4EB4FL;
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
