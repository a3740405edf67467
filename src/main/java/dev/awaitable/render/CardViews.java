package dev.awaitable.render;

import dev.awaitable.render.view.CardView;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.ShelfView;
import dev.awaitable.render.view.SiteView;
import java.util.Objects;

/** Says what stands on the social cards of home, categories and libraries. No day is among it. */
final class CardViews {

  private final SiteViews views;
  private final SiteView site;
  private final String address;

  CardViews(SiteViews views, SiteView site) {
    this.views = views;
    this.site = site;
    String base = Objects.requireNonNullElse(site.baseUrl(), "");
    this.address = base.replaceFirst("^https?://", "").replaceFirst("/$", "");
  }

  /** Plans all cards, and tells pages of theirs. */
  void plan(CardPlan cards, SitePages pages) {
    pages.addCard(SitePaths.HOME, cards.card("home", home()));
    for (ShelfView category : views.shelves()) {
      String id = category.path().split("/", -1)[1];
      pages.addCard(category.path(), cards.card("category-" + id, of(category)));
    }
    for (LibraryView library : views.libraries()) {
      pages.addCard(library.path(), cards.card("library-" + library.id(), of(library)));
    }
  }

  private CardView home() {
    return new CardView(
        site.title(), address, "", site.title(), site.tagline(), views.extent().libraries());
  }

  private CardView of(ShelfView category) {
    return new CardView(
        site.title(),
        address,
        "Async libraries for Python",
        category.name(),
        category.description(),
        category.count());
  }

  private CardView of(LibraryView library) {
    return new CardView(
        site.title(),
        address,
        library.category().label(),
        library.name(),
        library.description(),
        library.state().word());
  }
}
