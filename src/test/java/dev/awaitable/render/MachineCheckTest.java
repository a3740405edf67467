package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineCheckTest {

  private static final String BASE = "https://x.org/list/";

  @Test
  void a_sound_site_has_no_faults() {
    assertThat(
            faults(
                "index.html", "",
                "a/index.html", "",
                "feed.xml", feed(entry("1", "a/") + entry("2", "")),
                "feed.json", "{\"feed_url\": \"https://x.org/list/feed.json\"}",
                "a/feed.json", "{\"items\": [{\"id\": \"1\"}, {\"id\": \"2\"}]}",
                "sitemap.xml", "<urlset><url><loc>https://x.org/list/a/</loc></url></urlset>",
                "manifest.webmanifest", "{\"start_url\": \"index.html\"}",
                "robots.txt", "User-agent: *\nSitemap: https://x.org/list/sitemap.xml\n",
                "llms.txt", "- [A](https://x.org/list/a/index.html): a\n- [B](https://b.org/)\n"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sitemap.xml|<urlset><url><loc>https://x.org/list/b/</loc></url></urlset>",
        "feed.xml|<feed><entry><id>1</id><link href='https://x.org/list/b/'/></entry></feed>",
        "feed.json|{\"items\": [{\"id\": \"1\", \"url\": \"https://x.org/list/b/\"}]}",
        "manifest.webmanifest|{\"icons\": [{\"src\": \"b/index.html\"}]}",
        "opensearch.xml|<D><Url template='https://x.org/list/b/index.html?q={searchTerms}'/></D>",
        "llms.txt|- [B](https://x.org/list/b/): b",
        "robots.txt|Sitemap: https://x.org/list/b/"
      })
  void a_link_to_nowhere_is_told_with_file_and_target(String path, String content) {
    assertThat(faults(path, content))
        .singleElement()
        .asString()
        .startsWith(path + " links to '")
        .endsWith("', and there is no b/index.html");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "feed.xml|<feed><entry><id>1</id></entry><entry><id>1</id></entry></feed>",
        "feed.json|{\"items\": [{\"id\": \"1\"}, {\"id\": \"1\"}]}"
      })
  void an_id_that_two_entries_have_is_told(String path, String content) {
    assertThat(faults(path, content)).containsExactly(path + " has two entries with the id '1'");
  }

  @ParameterizedTest
  @CsvSource({
    "feed.xml,<feed><entry></feed>,is no well-formed XML",
    "badges/a.svg,<svg>&nbsp;</svg>,is no well-formed XML",
    "api/v1/catalog.json,{\"a\": },cannot be read as JSON",
    "manifest.webmanifest,{,cannot be read as JSON"
  })
  void what_no_program_can_read_is_told(String path, String content, String fault) {
    assertThat(faults(path, content)).singleElement().asString().startsWith(path + " " + fault);
  }

  private static List<String> faults(String... pathsAndContents) {
    SortedMap<String, byte[]> site = new TreeMap<>();
    for (int i = 0; i < pathsAndContents.length; i += 2) {
      site.put(pathsAndContents[i], pathsAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return SiteChecks.ofMachines(BASE, site).stream().map(PageFault::toString).toList();
  }

  private static String feed(String entries) {
    return "<feed xmlns='http://www.w3.org/2005/Atom'><id>f</id>" + entries + "</feed>";
  }

  private static String entry(String id, String path) {
    return "<entry><id>" + id + "</id><link href='" + BASE + path + "'/></entry>";
  }
}
