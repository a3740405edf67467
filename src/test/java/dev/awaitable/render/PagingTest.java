package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.render.Paging.Slice;
import dev.awaitable.render.view.PagingView;
import dev.awaitable.render.view.PagingView.Step;
import freemarker.cache.StringTemplateLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

  private static final String PATH = "categories/http/index.html";

  @Test
  void a_list_that_fits_is_on_one_page_that_says_nothing_of_pages() {
    List<Slice<String, String>> pages = Paging.slices(PATH, List.of("a", "b"), List.of("c"), 3);

    assertThat(pages).containsExactly(new Slice<>(PATH, List.of("a", "b"), List.of("c"), null));
  }

  @Test
  void large_numbers_are_written_for_people() throws Exception {
    StringTemplateLoader templates = new StringTemplateLoader();
    String part = Files.readString(Path.of("templates/parts/paging.ftlh"));
    templates.putTemplate("paging.ftlh", part);
    templates.putTemplate("x.ftlh", "<#import 'paging.ftlh' as paged><@paged.part/>");
    PagingView paging = new PagingView(9, 23, 2001, 2250, 5511, null, null, List.of());

    byte[] page = new TemplateEngine(templates).fill("x.ftlh", Map.of("paging", paging));

    assertThat(new String(page, StandardCharsets.UTF_8)).contains(">2,001 to 2,250 of 5,511.<");
  }

  @Test
  void an_empty_list_has_a_page_too() {
    assertThat(Paging.slices(PATH, List.of(), 3))
        .containsExactly(new Slice<>(PATH, List.of(), List.of(), null));
  }

  @Test
  void each_page_says_where_it_stands_and_leads_to_its_neighbours() {
    List<Slice<Integer, Integer>> pages = Paging.slices(PATH, numbers(7), 3);

    assertThat(pages)
        .extracting(Slice::path)
        .containsExactly(
            PATH, "categories/http/page/2/index.html", "categories/http/page/3/index.html");
    PagingView last = Objects.requireNonNull(pages.get(2).paging());
    assertThat(last.previous()).isEqualTo("categories/http/page/2/index.html");
    assertThat(last.next()).isNull();
    assertThat(List.of(last.number(), last.count(), last.from(), last.to(), last.total()))
        .containsExactly(3, 3, 7, 7, 7);
  }

  @Test
  void of_many_pages_the_first_the_last_and_those_around_are_named() {
    PagingView ninth = Objects.requireNonNull(Paging.slices(PATH, numbers(100), 5).get(8).paging());

    assertThat(ninth.steps()).extracting(Step::number).containsExactly(1, 7, 8, 9, 10, 11, 20);
    assertThat(ninth.steps().stream().filter(Step::skips))
        .extracting(Step::number)
        .containsExactly(7, 20);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everything_is_on_exactly_one_page_and_in_its_order(long seed) {
    Random random = new Random(seed);
    List<Integer> first = numbers(random.nextInt(40));
    List<Integer> second = numbers(random.nextInt(40));
    int limit = 1 + random.nextInt(12);

    List<Slice<Integer, Integer>> pages = Paging.slices(PATH, first, second, limit);

    List<Integer> firstShown = new ArrayList<>();
    List<Integer> secondShown = new ArrayList<>();
    for (Slice<Integer, Integer> page : pages) {
      assertThat(page.first().size() + page.second().size()).isLessThanOrEqualTo(limit);
      firstShown.addAll(page.first());
      secondShown.addAll(page.second());
    }
    assertThat(firstShown).isEqualTo(first);
    assertThat(secondShown).isEqualTo(second);
    assertThat(pages).extracting(Slice::path).doesNotHaveDuplicates();
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }
}
