package dev.awaitable.render;

import dev.awaitable.change.Change;
import dev.awaitable.change.ChangeKind;
import dev.awaitable.change.ChangeLog;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Category;
import dev.awaitable.model.DayWords;
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
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the views of what happened: pages by week and month, feeds, the newest for other pages. */
final class ChangeViews {

  /** How many weeks with changes the first page has. */
  private static final int WEEKS = 12;

  /** From so many of one kind in one week on, they are folded away. */
  private static final int FOLDED_FROM = 30;

  private static final List<String> LABELS = labels();

  private static final int NEWEST = 30;
  private static final int IN_A_FEED = 100;

  private final CatalogIndex index;
  private final SiteLimits limits;
  private final List<ChangeLog.Entry> log;
  private final Map<String, List<Integer>> byId = new HashMap<>();
  private final Map<Slug, Library> libraries = new HashMap<>();
  private final Map<Slug, RemovedEntry> removed = new HashMap<>();
  private final List<ChangeView> all = new ArrayList<>();

  /**
   * Views of a catalog's past.
   *
   * @param log everything that happened, newest first
   */
  ChangeViews(CatalogIndex index, List<ChangeLog.Entry> log, SiteLimits limits) {
    this.index = index;
    this.limits = limits;
    this.log = log;
    Catalog catalog = index.judged().enriched().catalog();
    catalog.removed().forEach(it -> removed.put(it.id(), it));
    catalog
        .libraries()
        .forEach(library -> {
          libraries.put(library.id(), library);
          library.formerly().forEach(it -> libraries.putIfAbsent(it, library));
        });
    for (ChangeLog.Entry entry : log) {
      ChangeView view = view(entry);
      if (view != null) {
        all.add(view);
        byId.computeIfAbsent(view.id(), unused -> new ArrayList<>()).add(all.size() - 1);
      }
    }
  }

  /** Everything that happened, newest first. */
  List<ChangeLog.Entry> log() {
    return log;
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
  List<ViewPage<ChangesView>> pages() {
    List<LinkView> months = new ArrayList<>();
    Map<YearMonth, List<ChangeView>> byMonth = new LinkedHashMap<>();
    Map<String, YearMonth> known = new HashMap<>();
    for (ChangeView change : all) {
      YearMonth month =
          known.computeIfAbsent(change.onIso(), it -> YearMonth.from(LocalDate.parse(it)));
      byMonth.computeIfAbsent(month, unused -> new ArrayList<>()).add(change);
    }
    byMonth
        .keySet()
        .forEach(it -> months.add(new LinkView(DayWords.month(it), SitePaths.changesOf(it))));
    List<ViewPage<ChangesView>> pages = new ArrayList<>();
    List<Line> lately = lines(all, WEEKS);
    List<Line> shown = lately.stream().limit(limits.names()).toList();
    pages.add(
        new ViewPage<>(
            SitePaths.CHANGES,
            lastModified(),
            new ChangesView("Changes", weeks(shown), months, shown.size() < lately.size()),
            null));
    byMonth.forEach((month, changes) -> {
      String title = "Changes in " + DayWords.month(month);
      String path = SitePaths.changesOf(month);
      List<Line> lines = lines(changes, Integer.MAX_VALUE);
      for (Paging.Slice<Line, Line> it : Paging.slices(path, lines, limits.names())) {
        pages.add(
            new ViewPage<>(
                it.path(),
                changes.getFirst().onIso(),
                new ChangesView(title, weeks(it.first()), months, false),
                it.paging()));
      }
    });
    return pages;
  }

  /**
   * A change where it stands among those of its week.
   *
   * @param alike how many of its kind there are in that week
   */
  private record Line(LocalDate monday, ChangeView change, int alike) {}

  /** Changes in the order they are shown: by week, then by kind. */
  private static List<Line> lines(List<ChangeView> changes, int weeks) {
    Map<LocalDate, Map<String, List<ChangeView>>> byWeek = new LinkedHashMap<>();
    Map<String, LocalDate> mondays = new HashMap<>();
    for (ChangeView change : changes) {
      LocalDate monday = mondays.computeIfAbsent(change.onIso(), ChangeViews::monday);
      byWeek
          .computeIfAbsent(monday, unused -> new HashMap<>())
          .computeIfAbsent(change.label(), unused -> new ArrayList<>())
          .add(change);
    }
    List<Line> lines = new ArrayList<>();
    byWeek.entrySet().stream()
        .limit(weeks)
        .forEach(week -> {
          for (String label : LABELS) {
            List<ChangeView> alike = week.getValue().getOrDefault(label, List.of());
            alike.forEach(it -> lines.add(new Line(week.getKey(), it, alike.size())));
          }
        });
    return lines;
  }

  private static LocalDate monday(String day) {
    return LocalDate.parse(day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static List<ChangesView.Week> weeks(List<Line> lines) {
    Map<LocalDate, Map<String, List<Line>>> weeks = new LinkedHashMap<>();
    for (Line line : lines) {
      weeks
          .computeIfAbsent(line.monday(), unused -> new LinkedHashMap<>())
          .computeIfAbsent(line.change().label(), unused -> new ArrayList<>())
          .add(line);
    }
    return weeks.entrySet().stream()
        .map(it ->
            new ChangesView.Week(
                Words.day(it.getKey()),
                it.getKey().toString(),
                it.getValue().entrySet().stream()
                    .map(kind -> kind(kind.getKey(), kind.getValue()))
                    .toList()))
        .toList();
  }

  private static ChangesView.Kind kind(String label, List<Line> lines) {
    int alike = lines.getFirst().alike();
    List<ChangeView> changes = lines.stream().map(Line::change).toList();
    return new ChangesView.Kind(label, changes, alike, alike >= FOLDED_FROM);
  }

  /** The kinds in the order they are shown. */
  private static List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (ChangeKind kind : ChangeKind.values()) {
      labels.add(label(kind, true));
      labels.add(label(kind, false));
    }
    return labels.stream().distinct().toList();
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
      List<Integer> places = new ArrayList<>();
      category.libraries().forEach(it -> places.addAll(placesOf(it)));
      index.visitors(category).forEach(it -> places.addAll(placesOf(it)));
      String title = catalog.head().title() + ": changes in " + category.name();
      String address = SitePaths.address(SitePaths.category(category.id()));
      List<ChangeView> own =
          places.stream().distinct().sorted().limit(IN_A_FEED).map(all::get).toList();
      feeds.add(feed("changes/" + category.id(), title, address, address, own));
    }
    return feeds;
  }

  private List<Integer> placesOf(Library library) {
    return byId.getOrDefault(library.id().value(), List.of());
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
