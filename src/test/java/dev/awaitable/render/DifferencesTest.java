package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.model.Api;
import dev.awaitable.model.EventLoop;
import dev.awaitable.model.Io;
import dev.awaitable.model.Library;
import dev.awaitable.model.Policy;
import dev.awaitable.render.view.DifferencesView;
import dev.awaitable.render.view.LibraryView;
import dev.awaitable.render.view.LinkView;
import dev.awaitable.testkit.Entries;
import dev.awaitable.testkit.LibraryBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In what libraries for one need differ. */
class DifferencesTest {

  @Test
  void a_trait_that_all_share_is_no_difference() {
    assertThat(differences(plain("one"), plain("two"))).isEmpty();
  }

  @Test
  void the_few_are_named_that_have_a_trait_or_lack_it() {
    assertThat(
            differences(
                plain("one"),
                plain("two"),
                LibraryBuilder.library("both")
                    .api(Api.ASYNC_AND_SYNC)
                    .runsOn(EventLoop.ASYNCIO, EventLoop.TRIO)
                    .io(Io.THREADS)
                    .build(),
                LibraryBuilder.library("apart")
                    .api(Api.ASYNC_ONLY)
                    .runsOn(EventLoop.TWISTED)
                    .io(Io.NATIVE)
                    .build()))
        .containsExactly(
            "A sync API too: both",
            "Not on asyncio: apart",
            "Runs on trio: both",
            "Runs on twisted: apart",
            "Works in threads: both");
  }

  @Test
  void what_is_not_stated_is_not_called_lacking() {
    assertThat(
            differences(
                plain("one"),
                plain("two"),
                LibraryBuilder.library("silent").build(),
                LibraryBuilder.library("moot").api(Api.NOT_APPLICABLE).build()))
        .isEmpty();
  }

  private static Library plain(String id) {
    return LibraryBuilder.library(id)
        .api(Api.ASYNC_ONLY)
        .runsOn(EventLoop.ASYNCIO)
        .io(Io.NATIVE)
        .build();
  }

  @Test
  void the_first_four_can_be_put_side_by_side() {
    assertThat(view(plain("one"), plain("two")).sideBySide())
        .isEqualTo(new LinkView("one and two", "compare/index.html#ids=one,two"));
    assertThat(
            view(plain("one"), plain("two"), plain("three"), plain("four"), plain("five"))
                .sideBySide())
        .isEqualTo(
            new LinkView("one, two, three and four", "compare/index.html#ids=one,two,three,four"));
  }

  @Test
  void one_alone_stands_beside_nothing() {
    assertThat(view(plain("one")).sideBySide()).isNull();
    assertThat(view().sideBySide()).isNull();
  }

  private static List<String> differences(Library... libraries) {
    return view(libraries).lines().stream()
        .map(it ->
            it.trait() + ": " + String.join(", ", it.who().stream().map(LinkView::label).toList()))
        .toList();
  }

  private static DifferencesView view(Library... libraries) {
    var judged =
        Entries.judged(
            LibraryBuilder.catalog(new Policy(12, 24, 60, 60), libraries),
            Map.of(),
            Map.of(),
            Map.of());
    List<LibraryView> views = Views.of(judged).libraries();
    return Differences.of(views, views);
  }
}
