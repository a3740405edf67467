package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a page is what jsoup, which builds the whole tree, finds in it. */
class PageOutlineTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  static Stream<Path> pages() throws Exception {
    try (Stream<Path> all = Files.walk(GOLDEN)) {
      return all.filter(it -> it.toString().endsWith(".html")).sorted().toList().stream();
    }
  }

  static LongStream seeds() {
    return Seeds.upTo(300);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void of_a_page_of_ours(Path page) throws Exception {
    isAsJsoupSays(Files.readString(page));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html lang=en><title> </title><h1>x",
        "<html lang=''><title>a&amp;b</title>",
        "<A HREF='a?b&amp;c=1' ID=x>x</a><a id='x'>",
        "<title>&#39;</title><meta property='og:url' content='&lt;x&amp;y'>",
        "<title> &#32; </title><meta http-equiv=refresh content='0; url=a?b&#38;c'>",
        "<a href='a?b&amp;amp;c&amp;&amp;d'>x</a><a href='a?b&amp;c&#38;&lt;'>y</a>",
        "<!-- <a href=no> --><a href=yes>",
        "<script src=s.js>var a = '<a href=no>';</script><a href=yes>",
        "<style>a::before{content:'<img src=no>'}</style><img src=yes alt=''>",
        "<a title='>' href=\"x\" data-href=no>",
        "<p>1 < 2 <a href=x>",
        "<meta property=og:url content=https://x.org/><meta name=a content=no>",
        "<meta http-equiv=refresh content='0; url=there.html'>",
        "<title>one</title><svg><title></title><use href='#a'/></svg>",
        "<svg><title>drawing</title></svg>",
        "<img src = 'x' alt>",
        "<br/><input disabled id=z>",
        "<a href>",
        "<textarea id=t></textarea>",
      })
  void of_what_pages_may_hold(String body) {
    isAsJsoupSays("<!doctype html>" + body);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void of_pages_made_up_of_parts(long seed) {
    Random random = new Random(seed);
    isAsJsoupSays("<!doctype html><html lang=en><title>t</title><body>" + parts(random, 40));
  }

  private static String parts(Random random, int count) {
    List<String> parts =
        List.of(
            "<a href=\"x%d\">a</a>",
            "<p id='i%d'>",
            "<h1>h</h1>",
            "text %d &lt; ",
            "<img src=p%d>",
            "<!-- c%d <b id=no> -->",
            "<link rel=x href='l%d'>",
            "<svg><use href='#u%d'/></svg>",
            "<script src='s%d'></script>",
            "<b\nid = i%d></b>",
            "<i data-x='<a href=no%d>'></i>",
            "<br>");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(parts.get(random.nextInt(parts.size())).formatted(random.nextInt(9)));
    }
    return text.toString();
  }

  @Test
  void a_page_that_ends_anywhere_is_read_as_far_as_it_goes() {
    String page =
        "<html lang=en><title>t</title><!-- c --><a href='x' id=y>z</a><script src=s></script>";
    for (int end = 0; end <= page.length(); end++) {
      assertThat(alone(page.substring(0, end).getBytes(StandardCharsets.UTF_8))).isNotNull();
    }
  }

  @Test
  void a_frame_that_another_page_has_is_not_read_again_and_counts_the_same() throws Exception {
    var frames = new PageOutline.Frames();
    List<Path> pages = pages().toList();
    for (Path page : pages) {
      byte[] html = Files.readAllBytes(page);
      assertThat(PageOutline.of(html, frames)).isEqualTo(alone(html));
    }
    assertThat(frames.size()).isPositive().isLessThan(pages.size());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatever_frames_pages_a_second_one_is_read_as_if_there_were_no_first(long seed) {
    Random random = new Random(seed);
    String head = "<!doctype html><html lang=en><title>t</title><body>";
    String frame = parts(random, random.nextInt(6));
    var frames = new PageOutline.Frames();
    for (int page = 0; page < 4; page++) {
      String other = random.nextInt(3) == 0 ? parts(random, 1) : "";
      String html = head + frame + other + "<main>" + parts(random, 5) + "</main>";
      isAsJsoupSays(html, frames);
    }
  }

  private static PageOutline alone(byte[] html) {
    return PageOutline.of(html, new PageOutline.Frames());
  }

  private static void isAsJsoupSays(String html) {
    isAsJsoupSays(html, new PageOutline.Frames());
  }

  private static void isAsJsoupSays(String html, PageOutline.Frames frames) {
    PageOutline outline = PageOutline.of(html.getBytes(StandardCharsets.UTF_8), frames);
    Document page = Jsoup.parse(html);
    Element title =
        page.select("title").stream()
            .filter(it -> it.closest("svg") == null)
            .findFirst()
            .orElse(null);

    assertThat(outline.hasTitle()).isEqualTo(title != null && !title.text().isBlank());
    assertThat(outline.hasLanguage()).isEqualTo(!page.select("html").attr("lang").isEmpty());
    assertThat(outline.headings()).isEqualTo(page.select("h1").size());
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(outline.ids()).containsExactlyElementsOf(new LinkedHashSet<>(ids));
    assertThat(outline.twice()).hasSize(ids.size() - new LinkedHashSet<>(ids).size());
    assertThat(outline.links()).containsExactlyInAnyOrderElementsOf(links(page));
  }

  private static Set<String> links(Document page) {
    List<String> links = new ArrayList<>();
    page.select("a[href], link[href], use[href]").forEach(it -> links.add(it.attr("href")));
    page.select("script[src], img[src]").forEach(it -> links.add(it.attr("src")));
    page.select("meta[property=og:url], meta[property=og:image]")
        .forEach(it -> links.add(it.attr("content")));
    page.select("meta[http-equiv=refresh]")
        .forEach(it -> links.add(it.attr("content").replaceFirst("^\\d+; url=", "")));
    return new LinkedHashSet<>(links);
  }
}
