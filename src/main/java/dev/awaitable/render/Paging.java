package dev.awaitable.render;

import dev.awaitable.render.view.PagingView;
import dev.awaitable.render.view.PagingView.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shares a list out among as many pages as it needs; a list that fits is on one, as ever. */
final class Paging {

  /** How many pages before and behind the one at hand are named. */
  private static final int AROUND = 2;

  private Paging() {}

  /**
   * One page of two lists that follow each other.
   *
   * @param path where it is, from the site's root
   * @param first what it has of the first list
   * @param second what it has of the second
   * @param paging where it stands among the pages; null when there is only one
   */
  record Slice<A, B>(String path, List<A> first, List<B> second, @Nullable PagingView paging) {

    /** What a template is told beside its own values. */
    Map<String, Object> values(Map<String, ?> own) {
      Map<String, Object> values = new HashMap<>(own);
      if (paging != null) {
        values.put("paging", paging);
      }
      return values;
    }

    boolean isFirst() {
      return paging == null || paging.number() == 1;
    }
  }

  /** Pages of one list. */
  static <A> List<Slice<A, A>> slices(String path, List<A> list, int limit) {
    return slices(path, list, List.of(), limit);
  }

  /**
   * Pages of two lists.
   *
   * @param path the first page; the others stand in a folder beside it
   * @param limit how many entries of both together one page holds
   */
  static <A, B> List<Slice<A, B>> slices(String path, List<A> first, List<B> second, int limit) {
    int total = first.size() + second.size();
    int count = Math.max(1, Math.ceilDiv(total, limit));
    List<Slice<A, B>> slices = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      int from = (number - 1) * limit;
      int to = Math.min(total, from + limit);
      slices.add(
          new Slice<>(
              SitePaths.page(path, number),
              part(first, from, to),
              part(second, from - first.size(), to - first.size()),
              count == 1 ? null : view(path, number, count, from, to, total)));
    }
    return slices;
  }

  private static <T> List<T> part(List<T> list, int from, int to) {
    return List.copyOf(
        list.subList(Math.clamp(from, 0, list.size()), Math.clamp(to, 0, list.size())));
  }

  private static PagingView view(String path, int number, int count, int from, int to, int total) {
    List<Step> steps = new ArrayList<>();
    int before = 0;
    for (int it = 1; it <= count; it++) {
      if (it == 1 || it == count || Math.abs(it - number) <= AROUND) {
        steps.add(new Step(it, SitePaths.page(path, it), it > before + 1));
        before = it;
      }
    }
    return new PagingView(
        number,
        count,
        from + 1,
        to,
        total,
        number == 1 ? null : SitePaths.page(path, number - 1),
        number == count ? null : SitePaths.page(path, number + 1),
        steps);
  }
}
