package dev.awaitable.render;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Shares things out among parts by the first letters of the keys they are looked up by. A part has
 * everything whose keys begin with its prefix; where that is too much, it has what is picked to
 * answer the prefix alone, and longer prefixes have parts of their own, but for those that little
 * begins with. So whoever knows which prefixes there are finds all that begins with what is asked
 * in one part: in that of the longest prefix of the question.
 */
final class PrefixParts {

  private final int limit;
  private final Picking picking;
  private final List<Key> keys = new ArrayList<>();
  private final SortedMap<String, List<Integer>> parts = new TreeMap<>();

  /**
   * Shares out what is added.
   *
   * @param limit how many things one part has at most
   * @param picking what stands in the place of more
   */
  PrefixParts(int limit, Picking picking) {
    this.limit = limit;
    this.picking = picking;
  }

  /** Picks what answers a prefix that very many keys begin with. */
  interface Picking {

    /**
     * The answers.
     *
     * @param prefix the prefix
     * @param all everything with a key that begins so, in ascending order
     * @param exact that of which a key is the prefix itself
     */
    List<Integer> answers(String prefix, List<Integer> all, List<Integer> exact);
  }

  private record Key(String text, int thing) {}

  /** Adds a thing, by its number, under one of its keys. */
  void add(String key, int thing) {
    if (!key.isEmpty()) {
      keys.add(new Key(key, thing));
    }
  }

  /** The numbers of the things in each part, in ascending order. */
  SortedMap<String, List<Integer>> share() {
    keys.sort(Comparator.comparing(Key::text).thenComparingInt(Key::thing));
    children("", 0, keys.size()).forEach(this::part);
    return parts;
  }

  /** Keys that begin alike: those from one place on and before another. */
  private record Range(String prefix, int from, int to, BitSet things) {}

  private List<Range> children(String prefix, int from, int to) {
    List<Range> children = new ArrayList<>();
    int at = from;
    while (at < to) {
      String text = keys.get(at).text();
      String longer = text.substring(0, text.offsetByCodePoints(prefix.length(), 1));
      int end = at + 1;
      while (end < to && keys.get(end).text().startsWith(longer)) {
        end++;
      }
      children.add(new Range(longer, at, end, things(at, end)));
      at = end;
    }
    return children;
  }

  private void part(Range range) {
    if (range.things().cardinality() <= limit) {
      parts.put(range.prefix(), list(range.things()));
      return;
    }
    int exact = range.from();
    while (exact < range.to() && keys.get(exact).text().length() == range.prefix().length()) {
      exact++;
    }
    BitSet here = new BitSet();
    picking
        .answers(range.prefix(), list(range.things()), list(things(range.from(), exact)))
        .forEach(here::set);
    // Longer prefixes with little behind them need no parts of their own while there is room here.
    List<Range> children = new ArrayList<>(children(range.prefix(), exact, range.to()));
    children.sort(
        Comparator.<Range>comparingInt(it -> it.things().cardinality())
            .thenComparing(Range::prefix));
    for (Range child : children) {
      BitSet both = (BitSet) here.clone();
      both.or(child.things());
      if (both.cardinality() <= limit) {
        here = both;
      } else {
        part(child);
      }
    }
    if (!here.isEmpty()) {
      parts.put(range.prefix(), list(here));
    }
  }

  private BitSet things(int from, int to) {
    BitSet things = new BitSet();
    keys.subList(from, to).forEach(it -> things.set(it.thing()));
    return things;
  }

  private static List<Integer> list(BitSet things) {
    return things.stream().boxed().toList();
  }
}
