package dev.awaitable.render;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Shares things out among parts by the first letters of the keys they are looked up by. A part
 * either has everything whose keys begin with its prefix, or, where that is too much, only what is
 * picked to answer the prefix alone, and longer prefixes have parts of their own. So whoever knows
 * which prefixes there are finds in one part all that begins with what is asked: in that of the
 * longest prefix of the question.
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

  /** The numbers of the things in each part, in ascending order as far as nobody picked them. */
  SortedMap<String, List<Integer>> share() {
    keys.sort(Comparator.comparing(Key::text).thenComparingInt(Key::thing));
    children("", 0, keys.size());
    return parts;
  }

  private void children(String prefix, int from, int to) {
    int at = from;
    while (at < to) {
      String text = keys.get(at).text();
      if (text.length() == prefix.length()) {
        at++;
        continue;
      }
      int next = text.offsetByCodePoints(prefix.length(), 1);
      String longer = text.substring(0, next);
      int end = at + 1;
      while (end < to && keys.get(end).text().startsWith(longer)) {
        end++;
      }
      part(longer, at, end);
      at = end;
    }
  }

  private void part(String prefix, int from, int to) {
    List<Integer> all = things(from, to);
    if (all.size() <= limit) {
      parts.put(prefix, all);
      return;
    }
    int exact = from;
    while (exact < to && keys.get(exact).text().length() == prefix.length()) {
      exact++;
    }
    List<Integer> picked = picking.answers(prefix, all, things(from, exact));
    if (!picked.isEmpty()) {
      parts.put(prefix, List.copyOf(picked));
    }
    children(prefix, exact, to);
  }

  private List<Integer> things(int from, int to) {
    BitSet things = new BitSet();
    keys.subList(from, to).forEach(it -> things.set(it.thing()));
    return things.stream().boxed().toList();
  }
}
