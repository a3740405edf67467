package dev.awaitable.render;

import dev.awaitable.render.view.CategoryView;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.LinkView;
import dev.awaitable.render.view.OuterLinkView;
import dev.awaitable.render.view.ReadmeView;
import dev.awaitable.render.view.ReadmeView.Group;
import dev.awaitable.render.view.ReadmeView.Item;
import dev.awaitable.render.view.ReadmeView.Reading;
import dev.awaitable.render.view.ReadmeView.Shelf;
import dev.awaitable.render.view.ReadmeView.Visitor;
import dev.awaitable.render.view.ResourcesView;
import dev.awaitable.render.view.SiteView.SourceView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes the view of the README: the same list, each outer address in it only once. */
final class ReadmeViews {

  private final Set<String> used = new HashSet<>();

  ReadmeView of(
      List<CategoryView> categories, List<ResourcesView> groups, List<SourceView> sources) {
    List<Shelf> shelves = new ArrayList<>();
    for (CategoryView category : categories) {
      List<Visitor> visitors =
          category.visitors().stream()
              .map(it -> new Visitor(it.name(), it.category().label()))
              .toList();
      shelves.add(
          new Shelf(
              category.name(),
              anchor(category.name()),
              category.description(),
              category.libraries().stream().map(this::item).toList(),
              visitors));
    }
    return new ReadmeView(
        List.copyOf(shelves),
        groups.stream().map(this::group).toList(),
        sources.stream().map(this::source).toList());
  }

  private Item item(LibraryView library) {
    return new Item(
        library.name(),
        unused(library),
        library.description(),
        library.state().word(),
        facts(library),
        library.supersededBy() == null ? null : library.supersededBy().name());
  }

  /**
   * The first address no other entry of the README has; lists count a repeated link as a mistake.
   */
  private String unused(LibraryView library) {
    for (OuterLinkView link : library.links()) {
      if (isNew(link.href())) {
        return link.href();
      }
    }
    return library.href();
  }

  private Group group(ResourcesView group) {
    return new Group(group.id(), group.name(), group.items().stream().map(this::reading).toList());
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
