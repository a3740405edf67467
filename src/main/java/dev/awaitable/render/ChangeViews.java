package dev.awaitable.render;

import dev.awaitable.change.Change;
import dev.awaitable.change.ChangeKind;
import dev.awaitable.change.ChangeLog;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Category;
import dev.awaitable.model.Library;
import dev.awaitable.model.RemovedEntry;
import dev.awaitable.model.Slug;
import dev.awaitable.render.view.ChangeView;
import dev.awaitable.render.view.ChangesView;
import dev.awaitable.render.view.FeedView;
import dev.awaitable.render.view.LinkView;
import dev.awaitable.render.view.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the views of what happened: pages by week and month, feeds, the newest for other pages. */
final class ChangeViews {

  /** How many weeks with changes the first page has. */
  private static final int WEEKS = 12;

  /** From so many of one kind in one week on, they are folded away. */
  private static final int FOLDED_FROM = 30;

  private static final int NEWEST = 30;
  private static final int IN_A_FEED = 100;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private final CatalogIndex index;
  private final Map<Slug, Library> libraries = new HashMap<>();
  private final Map<Slug, RemovedEntry> removed = new HashMap<>();
  private final List<ChangeView> all = new ArrayList<>();

  /**
   * Views of a catalog's past.
   *
   * @param observed what was found to have changed, in any order
   */
  ChangeViews(CatalogIndex index, Collection<Change> observed) {
    this.index = index;
    Catalog catalog = index.judged().enriched().catalog();
    catalog.removed().forEach(it -> removed.put(it.id(), it));
    catalog
        .libraries()
        .forEach(library -> {
          libraries.put(library.id(), library);
          library.formerly().forEach(it -> libraries.putIfAbsent(it, library));
        });
    for (ChangeLog.Entry entry : ChangeLog.of(catalog, observed)) {
      ChangeView view = view(entry);
      if (view != null) {
        all.add(view);
      }
    }
  }

  /** What happened last, newest first. */
  List<ChangeView> newest() {
    return all.stream().limit(NEWEST).toList();
  }

  /** The ISO date of the newest change; empty when there is none. */
  String lastModified() {
    return all.isEmpty() ? "" : all.getFirst().onIso();
  }

  /** The first page of changes, then one for each month in which something happened. */
  List<ChangesView> pages() {
    List<LinkView> months = new ArrayList<>();
    Map<YearMonth, List<ChangeView>> byMonth = new LinkedHashMap<>();
    for (ChangeView change : all) {
      YearMonth month = YearMonth.from(LocalDate.parse(change.onIso()));
      byMonth.computeIfAbsent(month, unused -> new ArrayList<>()).add(change);
    }
    byMonth
        .keySet()
        .forEach(it -> months.add(new LinkView(MONTH.format(it), SitePaths.changesOf(it))));
    List<ChangesView> pages = new ArrayList<>();
    List<ChangesView.Week> weeks = weeks(all).stream().limit(WEEKS).toList();
    pages.add(new ChangesView("Changes", SitePaths.CHANGES, weeks, months, lastModified()));
    byMonth.forEach((month, changes) ->
        pages.add(
            new ChangesView(
                "Changes in " + MONTH.format(month),
                SitePaths.changesOf(month),
                weeks(changes),
                months,
                changes.getFirst().onIso())));
    return pages;
  }

  private static List<ChangesView.Week> weeks(List<ChangeView> changes) {
    Map<LocalDate, Map<String, List<ChangeView>>> weeks = new LinkedHashMap<>();
    for (ChangeView change : changes) {
      LocalDate monday =
          LocalDate.parse(change.onIso()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      weeks
          .computeIfAbsent(monday, unused -> new HashMap<>())
          .computeIfAbsent(change.label(), unused -> new ArrayList<>())
          .add(change);
    }
    return weeks.entrySet().stream()
        .map(it ->
            new ChangesView.Week(
                Words.day(it.getKey()), it.getKey().toString(), kinds(it.getValue())))
        .toList();
  }

  private static List<ChangesView.Kind> kinds(Map<String, List<ChangeView>> byLabel) {
    List<ChangesView.Kind> kinds = new ArrayList<>();
    for (ChangeKind kind : ChangeKind.values()) {
      for (boolean major : new boolean[] {true, false}) {
        List<ChangeView> changes = byLabel.remove(label(kind, major));
        if (changes != null) {
          boolean folded = changes.size() >= FOLDED_FROM;
          kinds.add(new ChangesView.Kind(label(kind, major), List.copyOf(changes), folded));
        }
      }
    }
    return List.copyOf(kinds);
  }

  /** The feed of everything. */
  FeedView feed() {
    String title = index.judged().enriched().catalog().head().title() + ": changes";
    String address = SitePaths.address(SitePaths.CHANGES);
    return feed("changes", title, "", address, all);
  }

  /** A feed for each category, of what is at home there or visits. */
  List<FeedView> categoryFeeds() {
    Catalog catalog = index.judged().enriched().catalog();
    List<FeedView> feeds = new ArrayList<>();
    for (Category category : catalog.categories()) {
      Set<String> ids = new HashSet<>();
      category.libraries().forEach(it -> ids.add(it.id().value()));
      index.visitors(category).forEach(it -> ids.add(it.id().value()));
      String title = catalog.head().title() + ": changes in " + category.name();
      String address = SitePaths.address(SitePaths.category(category.id()));
      List<ChangeView> own = all.stream().filter(it -> ids.contains(it.id())).toList();
      feeds.add(feed("changes/" + category.id(), title, address, address, own));
    }
    return feeds;
  }

  private FeedView feed(
      String name, String title, String folder, String address, List<ChangeView> changes) {
    String updated =
        changes.isEmpty() ? index.judged().today().toString() : changes.getFirst().onIso();
    return new FeedView(
        FeedIds.feed(name),
        title,
        folder + SitePaths.FEED,
        folder + SitePaths.JSON_FEED,
        address,
        updated,
        changes.stream().limit(IN_A_FEED).toList());
  }

  /** Null where the entry has left without a trace, so that there is nothing to lead to. */
  private @Nullable ChangeView view(ChangeLog.Entry entry) {
    Change change = entry.change();
    Library library = libraries.get(change.id());
    RemovedEntry former = removed.get(change.id());
    if (former != null) {
      return view(entry, former.id(), former.name(), null, words(change, former.because()));
    }
    if (library == null) {
      return null;
    }
    Category home = index.home(library);
    LinkView category = new LinkView(home.name(), SitePaths.category(home.id()));
    String words = words(change, library.description());
    return view(entry, library.id(), library.name(), category, words);
  }

  private ChangeView view(
      ChangeLog.Entry entry, Slug id, String name, @Nullable LinkView category, String words) {
    Change change = entry.change();
    return new ChangeView(
        FeedIds.change(change, firstId(change)),
        change.kind().word(),
        label(change.kind(), entry.major()),
        entry.major(),
        Words.day(change.on()),
        change.on().toString(),
        id.value(),
        name,
        SitePaths.library(id),
        category,
        words);
  }

  /** What was found out keeps the id it was written down with; the rest follows the catalog. */
  private Slug firstId(Change change) {
    Library library = libraries.get(change.id());
    boolean isOld = change.kind().isObserved() || library == null || library.formerly().isEmpty();
    return isOld || library == null ? change.id() : library.formerly().getFirst();
  }

  private static String label(ChangeKind kind, boolean major) {
    return switch (kind) {
      case REMOVED -> "Removed";
      case ARCHIVED -> "Archived";
      case GONE -> "Gone";
      case WENT_STALE -> "Went stale";
      case WENT_QUIET -> "Went quiet";
      case REVIVED -> "Revived";
      case RENAMED -> "Renamed";
      case LICENSE_CHANGED -> "Licence changed";
      case RELEASED -> major ? "New major release" : "New release";
      case ADDED -> "Added";
    };
  }

  /**
   * A change in words.
   *
   * @param own what the catalog has to say of the entry itself: its sentence, or why it left
   */
  private static String words(Change change, String own) {
    String from = Objects.requireNonNullElse(change.from(), "");
    String to = Objects.requireNonNullElse(change.to(), "");
    LocalDate day = change.day();
    return switch (change.kind()) {
      case ADDED, REMOVED -> own;
      case ARCHIVED -> "Its owners closed the repository.";
      case GONE -> "Its repository is no longer on its forge.";
      case WENT_QUIET, WENT_STALE ->
          day == null
              ? "No commit and no release for a long time."
              : "No commit and no release since " + Words.day(day) + ".";
      case REVIVED -> revived(from, day);
      case RENAMED -> "Its repository moved from " + from + " to " + to + ".";
      case LICENSE_CHANGED -> "From " + from + " to " + to + ".";
      case RELEASED ->
          to + (day == null ? "" : ", on " + Words.day(day)) + "; before it came " + from + ".";
    };
  }

  private static String revived(String from, @Nullable LocalDate day) {
    return switch (from) {
      case "archived" -> "Its owners opened the repository again.";
      case "gone" -> "Its repository is to be had again.";
      default ->
          "It was "
              + from
              + ", and moves again"
              + (day == null ? "" : " since " + Words.day(day))
              + ".";
    };
  }
}
