package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PageCheckTest {

  @Test
  void a_sound_site_has_no_faults() {
    assertThat(
            faults(
                "index.html",
                    page("<a href='a/index.html#x'>a</a><a href='#here'>h</a><p id=here>"),
                "a/index.html", page("<a href='../index.html'>up</a><p id=x>")))
        .isEmpty();
  }

  @Test
  void a_link_to_nowhere_is_told_with_page_and_target() {
    assertThat(faults("a/index.html", page("<a href='../b/index.html'>b</a>")))
        .containsExactly("a/index.html links to '../b/index.html', and there is no b/index.html");
  }

  @Test
  void a_choice_of_libraries_to_compare_is_no_place_on_a_page() {
    assertThat(
            faults(
                "compare/index.html", page("<a href='#ids=a,b-1'>a and b</a>"),
                "index.html", page("<a href='compare/index.html#ids=b-1'>b</a>"),
                "libraries/a/index.html", page(""),
                "libraries/b-1/index.html", page("")))
        .isEmpty();
  }

  @Test
  void a_choice_is_of_libraries_that_have_a_page() {
    assertThat(
            faults(
                "compare/index.html", page("<a href='#ids=a,b'>a and b</a><a href='#ids=A'>A</a>"),
                "libraries/a/index.html", page("<a href='#ids=a'>a</a>")))
        .containsExactlyInAnyOrder(
            "compare/index.html links to '#ids=a,b', and there is no library 'b'",
            "compare/index.html links to '#ids=A', and there is no library 'A'",
            "libraries/a/index.html links to '#ids=a', which has no such id");
  }

  @Test
  void a_link_to_a_missing_place_on_a_page_is_told() {
    assertThat(faults("index.html", page("<a href='#nowhere'>n</a>")))
        .containsExactly("index.html links to '#nowhere', which has no such id");
  }

  @Test
  void a_page_that_sends_its_readers_nowhere_is_told() {
    assertThat(
            faults(
                "a/index.html", page("<meta http-equiv=refresh content='0; url=../b/index.html'>")))
        .containsExactly("a/index.html links to '../b/index.html', and there is no b/index.html");
  }

  @Test
  void a_missing_asset_is_told() {
    assertThat(faults("index.html", page("<img src='assets/x.png' alt=''>")))
        .containsExactly("index.html links to 'assets/x.png', and there is no assets/x.png");
  }

  @Test
  void an_id_given_twice_is_told() {
    assertThat(faults("index.html", page("<p id=a><p id=a>")))
        .containsExactly("index.html gives the id 'a' twice");
  }

  @Test
  void a_page_needs_title_language_and_one_main_heading() {
    assertThat(faults("index.html", "<!doctype html><html><body><h1>a</h1><h1>b</h1>"))
        .containsExactly(
            "index.html has no title",
            "index.html has no language",
            "index.html has 2 main headings instead of one");
  }

  @Test
  void links_that_leave_the_site_are_not_its_business() {
    assertThat(
            faults(
                "index.html", page("<a href='https://example.com/x'>x</a><a href='mailto:a@b'>m")))
        .isEmpty();
  }

  @Test
  void a_whole_address_that_leads_back_into_the_site_is_followed() {
    SortedMap<String, byte[]> site = new TreeMap<>();
    String links =
        "<link rel=canonical href='https://x.org/list/'><a href='/list/b/'>b</a>"
            + "<a href='/other/'>o</a><meta property='og:image' content='https://x.org/list/c.png'>";
    site.put("index.html", page(links).getBytes(StandardCharsets.UTF_8));

    assertThat(SiteChecks.faults("https://x.org/list/", site))
        .extracting(PageFault::toString)
        .containsExactly(
            "index.html links to '/list/b/', and there is no b/index.html",
            "index.html links to 'https://x.org/list/c.png', and there is no c.png");
  }

  private static String page(String body) {
    return "<!doctype html><html lang=en><title>t</title><h1>h</h1>" + body;
  }

  private static List<String> faults(String... pathsAndPages) {
    SortedMap<String, byte[]> site = new TreeMap<>();
    for (int i = 0; i < pathsAndPages.length; i += 2) {
      site.put(pathsAndPages[i], pathsAndPages[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return SiteChecks.faults(null, site).stream().map(PageFault::toString).toList();
  }
}
