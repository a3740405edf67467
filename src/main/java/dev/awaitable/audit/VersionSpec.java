package dev.awaitable.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of versions, as what a specifier lets in: stretches of the order of versions that do not
 * touch.
 *
 * @param ranges the stretches, lowest first
 */
public record VersionSpec(List<Range> ranges) {

  /** Every version. */
  static final VersionSpec ANY = new VersionSpec(List.of(new Range(Cut.BOTTOM, Cut.TOP)));

  /** Copies the list. */
  public VersionSpec {
    ranges = List.copyOf(ranges);
  }

  /**
   * A place between versions.
   *
   * @param at the version it is next to; null for the ends of the order
   * @param after whether it is above that version rather than below
   */
  record Cut(@Nullable Version at, boolean after) implements Comparable<Cut> {

    static final Cut BOTTOM = new Cut(null, false);
    static final Cut TOP = new Cut(null, true);

    static Cut below(Version version) {
      return new Cut(version, false);
    }

    static Cut above(Version version) {
      return new Cut(version, true);
    }

    @Override
    public int compareTo(Cut other) {
      Version here = at;
      Version there = other.at;
      if (here == null || there == null) {
        return Integer.compare(end(), other.end());
      }
      int order = here.compareTo(there);
      return order != 0 ? order : Boolean.compare(after, other.after);
    }

    private int end() {
      return at != null ? 0 : after ? 1 : -1;
    }
  }

  /**
   * The versions between two cuts.
   *
   * @param low where it begins
   * @param high where it ends, above {@code low}
   */
  record Range(Cut low, Cut high) {}

  /** The versions from one cut to another; nothing when they are the wrong way round. */
  static VersionSpec between(Cut low, Cut high) {
    return low.compareTo(high) < 0
        ? new VersionSpec(List.of(new Range(low, high)))
        : new VersionSpec(List.of());
  }

  /** The versions in both. */
  VersionSpec and(VersionSpec other) {
    List<Range> both = new ArrayList<>();
    for (Range one : ranges) {
      for (Range two : other.ranges) {
        Cut low = later(one.low(), two.low());
        Cut high = one.high().compareTo(two.high()) < 0 ? one.high() : two.high();
        both.addAll(between(low, high).ranges());
      }
    }
    both.sort(Comparator.comparing(Range::low));
    return new VersionSpec(both);
  }

  /** The versions in either. */
  VersionSpec or(VersionSpec other) {
    List<Range> all = new ArrayList<>(ranges);
    all.addAll(other.ranges);
    all.sort(Comparator.comparing(Range::low));
    List<Range> merged = new ArrayList<>();
    for (Range next : all) {
      Range last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && next.low().compareTo(last.high()) <= 0) {
        merged.set(merged.size() - 1, new Range(last.low(), later(last.high(), next.high())));
      } else {
        merged.add(next);
      }
    }
    return new VersionSpec(merged);
  }

  /** The versions that are not in this. */
  VersionSpec complement() {
    List<Range> rest = new ArrayList<>();
    Cut from = Cut.BOTTOM;
    for (Range range : ranges) {
      rest.addAll(between(from, range.low()).ranges());
      from = range.high();
    }
    rest.addAll(between(from, Cut.TOP).ranges());
    return new VersionSpec(rest);
  }

  private static Cut later(Cut one, Cut other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** Whether a version is one of these. */
  boolean contains(Version version) {
    Cut below = Cut.below(version);
    Cut above = Cut.above(version);
    return ranges.stream()
        .anyMatch(it -> it.low().compareTo(below) <= 0 && above.compareTo(it.high()) <= 0);
  }

  /**
   * Whether what is let in has what came with a version. Candidates of that very version may have
   * it or not, so with them it depends; {@code ==4.2.*} lets them in, but does not ask for them.
   */
  Pin reaches(Version since) {
    if (ranges.isEmpty()) {
      return Pin.UNKNOWN;
    }
    Cut from = Cut.below(since);
    Cut first = Cut.below(since.firstCandidate());
    if (ranges.stream().allMatch(it -> isFrom(it, from, first))) {
      return Pin.YES;
    }
    boolean allBefore = ranges.getLast().high().compareTo(first) <= 0;
    return allBefore ? Pin.NO : Pin.DEPENDS;
  }

  private static boolean isFrom(Range range, Cut since, Cut first) {
    return range.low().compareTo(since) >= 0
        || (range.low().compareTo(first) == 0 && range.high().compareTo(since) > 0);
  }
}
