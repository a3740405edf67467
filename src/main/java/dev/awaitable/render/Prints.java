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
import java.time.LocalDate;
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
          LibraryViews.Common.class,
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

  // Tests one after the other, as in ViewWrapper, and what there is most of first.
  private void add(@Nullable Object value, Print print) {
    if (value instanceof String words) {
      print.text(words);
    } else if (value == null) {
      print.mark('~');
    } else if (value instanceof Integer number) {
      print.word(number);
    } else if (value instanceof LocalDate day) {
      print.word(day.toEpochDay());
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
    } else if (value instanceof Long number) {
      print.word(number);
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
   * Two lanes of 64 bits over everything in its order, four characters at a time: {@code one} takes
   * a word as <a
   * href="https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md#step-2-process-stripes">a
   * round of XXH64</a> does, {@code other} in a way of its own. Not for secrets: it only has to
   * tell what changed from what did not, for every page of every build.
   */
  private static final class Print {

    private static final long ODD = 0x9E3779B185EBCA87L;
    private static final long PRIME = 0xC2B2AE3D27D4EB4FL;
    private static final long MARK = 1L << 62;
    private static final int FOUR = 4;

    private long one = 0xCBF29CE484222325L;
    private long other = 0x9E3779B97F4A7C15L;

    /** What no number and no length of a text is, so that nothing looks like one of them. */
    void mark(char mark) {
      word(MARK | mark);
    }

    void word(long word) {
      one = Long.rotateLeft(one + word * PRIME, 31) * ODD;
      other = Long.rotateLeft(other + word, 23) * PRIME;
    }

    /** With its length, so that no text looks like two. */
    void text(String text) {
      int length = text.length();
      word(length);
      int whole = length - length % FOUR;
      for (int i = 0; i < whole; i += FOUR) {
        word(
            text.charAt(i)
                | (long) text.charAt(i + 1) << 16
                | (long) text.charAt(i + 2) << 32
                | (long) text.charAt(i + 3) << 48);
      }
      for (int i = whole; i < length; i++) {
        word(text.charAt(i));
      }
    }

    /** Different kinds of things may consist of the same. */
    void kind(long name) {
      mark('(');
      word(name);
    }

    void take(Print print) {
      word(print.one);
      word(print.other);
    }

    @Override
    public String toString() {
      HexFormat hex = HexFormat.of();
      return hex.toHexDigits(one) + hex.toHexDigits(other);
    }
  }
}
