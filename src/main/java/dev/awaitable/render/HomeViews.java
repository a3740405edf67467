package dev.awaitable.render;

import dev.awaitable.judge.State;
import dev.awaitable.judge.Verdict;
import dev.awaitable.judge.Verdict.StarsChange;
import dev.awaitable.model.Library;
import dev.awaitable.model.Slug;
import dev.awaitable.render.view.ChangeView;
import dev.awaitable.render.view.HomeView;
import dev.awaitable.render.view.HomeView.Pulse;
import dev.awaitable.render.view.HomeView.Pulse.Bar;
import dev.awaitable.render.view.HomeView.Rising;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.LinkView;
import dev.awaitable.render.view.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the view of the home page: who is rising, and who is new. */
final class HomeViews {

  private static final int SHOWN = 8;

  /** The height of the tallest bar as drawn. */
  private static final int TALLEST = 60;

  /** From fewer stars than this any growth is a great share. */
  private static final int LEAST_STARS = 100;

  /** A growth that ended longer ago is history. */
  private static final int FRESH_DAYS = 183;

  private final CatalogIndex index;
  private final Map<Slug, LibraryView> libraries;

  HomeViews(CatalogIndex index, Map<Slug, LibraryView> libraries) {
    this.index = index;
    this.libraries = libraries;
  }

  /**
   * The home page's own lists.
   *
   * @param examples what to try the search with
   * @param changes the newest changes, newest first
   */
  HomeView view(List<LinkView> examples, List<ChangeView> changes) {
    LocalDate began = began();
    return new HomeView(examples, pulse(), rising(), newest(began), Words.day(began), changes);
  }

  private @Nullable Pulse pulse() {
    List<LocalDate> days = new ArrayList<>();
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    for (LibraryView view : libraries.values()) {
      LocalDate last = index.verdict(index.library(new Slug(view.id()))).lastActivity();
      Integer place = view.row().recency();
      if (last != null && place != null) {
        days.add(last);
        counts.merge(place, 1, Integer::sum);
      }
    }
    if (days.isEmpty()) {
      return null;
    }
    Collections.sort(days);
    int most = Collections.max(counts.values());
    List<Bar> bars =
        counts.entrySet().stream()
            .map(it -> new Bar(it.getKey(), Math.max(1, TALLEST * it.getValue() / most)))
            .toList();
    return new Pulse(bars, days.size(), Words.day(days.get(days.size() / 2)));
  }

  private List<Rising> rising() {
    List<Growth> grown = new ArrayList<>();
    for (LibraryView view : libraries.values()) {
      Library library = index.library(new Slug(view.id()));
      Verdict verdict = index.verdict(library);
      StarsChange change = verdict.starsChange();
      boolean living = verdict.state() == State.ACTIVE;
      if (change != null && living && counts(change) && isHighest(change, library)) {
        grown.add(new Growth(view, change));
      }
    }
    Comparator<Growth> mostFirst = Comparator.comparingDouble(it -> -it.share());
    return grown.stream()
        .sorted(mostFirst.thenComparing(it -> it.library().id()))
        .limit(SHOWN)
        .map(Growth::view)
        .toList();
  }

  private boolean counts(StarsChange change) {
    LocalDate oldest = index.judged().today().minusDays(FRESH_DAYS);
    return change.before() >= LEAST_STARS
        && change.difference() > 0
        && !change.to().isBefore(oldest);
  }

  /** What had more before was counted anew, or is only coming back. */
  private boolean isHighest(StarsChange change, Library library) {
    return index.facts(library).starHistory().stream()
        .allMatch(count -> count.stars() <= change.after());
  }

  /** What was there on the first day is not new. */
  private List<LibraryView> newest(LocalDate began) {
    Comparator<LibraryView> byDay = Comparator.comparing(LibraryView::addedIso).reversed();
    String first = began.toString();
    return libraries.values().stream()
        .filter(it -> !it.addedIso().equals(first))
        .sorted(byDay.thenComparing(LibraryView::id))
        .limit(SHOWN)
        .toList();
  }

  private LocalDate began() {
    return index
        .judged()
        .enriched()
        .catalog()
        .libraries()
        .map(Library::added)
        .min(Comparator.naturalOrder())
        .orElse(index.judged().today());
  }

  private record Growth(LibraryView library, StarsChange change) {

    double share() {
      return change.difference() / (double) change.before();
    }

    Rising view() {
      String span =
          "%s in %s, %s in %s"
              .formatted(
                  Words.compact(change.before()),
                  Words.month(change.from()),
                  Words.compact(change.after()),
                  Words.month(change.to()));
      return new Rising(library, "+" + Math.round(100 * share()) + "%", span);
    }
  }
}
