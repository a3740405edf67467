package dev.awaitable.render;

import dev.awaitable.model.WebUrl;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.LinkView;
import dev.awaitable.render.view.ReadmeView;
import dev.awaitable.render.view.ReadmeView.Group;
import dev.awaitable.render.view.ReadmeView.Item;
import dev.awaitable.render.view.ReadmeView.Reading;
import dev.awaitable.render.view.ReadmeView.Shelf;
import dev.awaitable.render.view.ReadmeView.Visitor;
import dev.awaitable.render.view.ResourcesView;
import dev.awaitable.render.view.ShelfView;
import dev.awaitable.render.view.SiteView.SourceView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the view of the README: the same list, each outer address in it only once. */
final class ReadmeViews {

  /** A shelf of which less is shown tells nothing. */
  private static final int LEAST = 3;

  private static final Set<String> DEAD = Set.of("superseded", "archived", "gone");

  private final Set<String> used = new HashSet<>();
  private final int limit;
  private final @Nullable WebUrl site;

  /**
   * Views for one README.
   *
   * @param limit how many entries it lists; of more, each shelf shows its share
   * @param site the address of the website; null when not known
   */
  ReadmeViews(int limit, @Nullable WebUrl site) {
    this.limit = limit;
    this.site = site;
  }

  /** A category with all that belongs there. */
  record Category(ShelfView shelf, List<LibraryView> libraries, List<LibraryView> visitors) {}

  ReadmeView of(
      List<Category> categories,
      String libraries,
      List<ResourcesView> groups,
      List<SourceView> sources) {
    int all = categories.stream().mapToInt(it -> it.libraries().size()).sum();
    int share = all <= limit ? all : Math.max(LEAST, limit / categories.size());
    List<Shelf> shelves = categories.stream().map(it -> shelf(it, all, share)).toList();
    int readings = groups.stream().mapToInt(it -> it.items().size()).sum();
    int each = readings <= limit ? readings : Math.max(LEAST, limit / groups.size());
    return new ReadmeView(
        libraries,
        all > limit,
        shelves,
        groups.stream().map(it -> group(it, each)).toList(),
        sources.stream().map(this::source).toList());
  }

  private Shelf shelf(Category category, int all, int share) {
    List<LibraryView> items = category.libraries();
    List<LibraryView> visitors = category.visitors();
    int more = 0;
    if (all > limit) {
      items = first(items, share);
      visitors = first(visitors, share);
      more = category.libraries().size() - items.size();
      more += category.visitors().size() - visitors.size();
    }
    ShelfView shelf = category.shelf();
    return new Shelf(
        shelf.name(),
        anchor(shelf.name()),
        shelf.description(),
        items.stream().map(this::item).toList(),
        visitors.stream().map(it -> new Visitor(it.name(), it.category().label())).toList(),
        more,
        site == null ? null : site.value() + SitePaths.address(shelf.path()));
  }

  /** What one can still start with, most stars first. */
  private static List<LibraryView> first(List<LibraryView> views, int share) {
    Comparator<LibraryView> living = Comparator.comparing(it -> DEAD.contains(it.state().word()));
    return views.stream()
        .sorted(living.thenComparingInt(ReadmeViews::fewestStars).thenComparing(LibraryView::id))
        .limit(share)
        .toList();
  }

  private static int fewestStars(LibraryView view) {
    Integer stars = view.row().stars();
    return stars == null ? 1 : -stars;
  }

  private Item item(LibraryView library) {
    return new Item(
        library.name(),
        unused(library),
        library.description(),
        library.state().word(),
        facts(library),
        library.successor() == null ? null : library.successor().label());
  }

  /**
   * The first address no other entry of the README has; lists count a repeated link as a mistake.
   */
  private String unused(LibraryView library) {
    for (String address : library.addresses()) {
      if (isNew(address)) {
        return address;
      }
    }
    return library.addresses().isEmpty() ? "" : library.addresses().getFirst();
  }

  private Group group(ResourcesView group, int each) {
    List<ResourcesView.Item> items = group.items().stream().limit(each).toList();
    return new Group(
        group.id(),
        group.name(),
        items.stream().map(this::reading).toList(),
        group.items().size() - items.size());
  }

  private Reading reading(ResourcesView.Item item) {
    String href = isNew(item.href()) ? item.href() : null;
    List<LinkView> more =
        item.links().stream()
            .skip(1)
            .filter(link -> isNew(link.href()))
            .map(link -> new LinkView(link.label(), link.href()))
            .toList();
    return new Reading(item.title(), href, item.description(), item.by(), more);
  }

  private SourceView source(SourceView source) {
    boolean linked = source.href() != null && isNew(source.href());
    return new SourceView(
        source.name(), linked ? source.href() : null, source.license(), source.taken());
  }

  private boolean isNew(String href) {
    return used.add(href.toLowerCase(Locale.ROOT));
  }

  private static String facts(LibraryView library) {
    List<String> facts = new ArrayList<>();
    if (library.stars() != null) {
      facts.add("★ " + library.stars());
    }
    if (library.lastActivity() != null) {
      facts.add(library.lastActivity());
    }
    return String.join(", ", facts);
  }

  /** The id a forge gives a heading: lower case, blanks to hyphens, punctuation dropped. */
  static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
        .replace(' ', '-');
  }
}
