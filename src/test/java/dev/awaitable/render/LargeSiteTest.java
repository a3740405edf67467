package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.model.Category;
import dev.awaitable.model.Library;
import dev.awaitable.testkit.Folders;
import dev.awaitable.testkit.LargeSite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No page and no file for machines grows without bound, and nothing gets lost among them. */
@TestInstance(Lifecycle.PER_CLASS)
class LargeSiteTest {

  private static final int LIMIT = 15;
  private static final String PLACE = "https://catalog.example.org/api/v1/";
  private static final Pattern ROW =
      Pattern.compile("<th scope=\"row\"><a href=\"(?:\\.\\./)*(libraries/[^\"]+)\"");
  private static final Pattern LINK =
      Pattern.compile("<li><a href=\"(?:\\.\\./)*(libraries/[^\"]+)\"");

  private JudgedCatalog judged;
  private final SortedMap<String, String> files = new TreeMap<>();
  private RenderedSite site;

  @BeforeAll
  void render() {
    judged = LargeSite.catalog();
    site = LargeSite.render(judged, SiteLimits.all(LIMIT), "https://catalog.example.org/");
    site.files()
        .forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
  }

  @Test
  void no_link_leads_nowhere() {
    assertThat(site.faults()).isEmpty();
  }

  @Test
  void every_library_is_on_exactly_one_page_of_its_category() {
    for (Category category : judged.enriched().catalog().categories()) {
      List<String> wanted = new ArrayList<>();
      category.libraries().forEach(it -> wanted.add(path(it)));
      judged
          .enriched()
          .catalog()
          .libraries()
          .filter(it -> it.alsoIn().contains(category.id()))
          .forEach(it -> wanted.add(path(it)));

      List<String> pages = pagesBelow("categories/" + category.id() + "/");

      assertThat(pages).hasSize(Math.ceilDiv(wanted.size(), LIMIT));
      assertThat(pages.stream().flatMap(it -> found(ROW, it).stream()))
          .as(category.name())
          .containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  @Test
  void every_library_is_on_exactly_one_page_by_name() {
    List<String> wanted = judged.enriched().catalog().libraries().map(LargeSiteTest::path).toList();

    assertThat(pagesBelow("a-z/").stream().flatMap(it -> found(LINK, it).stream()))
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void no_page_has_more_entries_than_it_may() {
    files.forEach((path, text) -> {
      if (path.endsWith(".html")) {
        assertThat(found(ROW, text).size()).as(path).isLessThanOrEqualTo(LIMIT);
      }
    });
    for (String list : List.of("graveyard/", "for/index", "instead-of/index", "changes/")) {
      files.forEach((path, text) -> {
        if (path.startsWith(list) && path.endsWith(".html")) {
          assertThat(found(Pattern.compile("<li>"), text).size())
              .as(path)
              .isLessThanOrEqualTo(LIMIT);
        }
      });
    }
  }

  @Test
  void a_further_page_says_so_and_knows_its_neighbours() {
    String page = files.getOrDefault("categories/databases-sql/page/2/index.html", "");

    assertThat(page)
        .containsPattern("<title>[^<]+, page 2 of \\d+ · ")
        .contains(
            "<link rel=\"canonical\""
                + " href=\"https://catalog.example.org/categories/databases-sql/page/2/\">",
            "<link rel=\"prev\" href=\"../../../../categories/databases-sql/index.html\">",
            "<span aria-current=\"page\">Page 2</span>",
            "Sorting and filtering are of this page alone.");
    assertThat(files.get("categories/databases-sql/index.html"))
        .contains(
            "<link rel=\"next\" href=\"../../categories/databases-sql/page/2/index.html\">",
            "1 to 15 of ")
        .doesNotContain("rel=\"prev\"", "page 1 of");
  }

  @Test
  void the_sitemap_is_an_index_of_sitemaps_with_every_page_once() {
    Pattern loc = Pattern.compile("<loc>https://catalog\\.example\\.org/([^<]*)</loc>");
    List<String> maps = found(loc, files.getOrDefault("sitemap.xml", ""));
    List<String> pages = new ArrayList<>();
    for (String map : maps) {
      List<String> some = found(loc, files.getOrDefault(map, ""));
      assertThat(some).hasSizeBetween(1, LIMIT);
      pages.addAll(some);
    }

    assertThat(pages)
        .doesNotHaveDuplicates()
        .contains("", "categories/databases-sql/page/2/", "libraries/aiohttp/", "a-z/a/");
    assertThat(files.get("robots.txt")).contains("https://catalog.example.org/sitemap.xml");
  }

  @Test
  void the_published_data_is_in_parts_that_its_index_names_and_its_schema_describes() {
    Map<String, Integer> libraries = new HashMap<>();
    JsonNode catalog = json("catalog.json");
    assertThat(schema("catalog").validate(files.get("api/v1/catalog.json"), InputFormat.JSON))
        .isEmpty();
    for (JsonNode part : catalog.get("parts")) {
      String path = part.get("path").asString();
      assertThat(
              schema("catalog.schema.json#/$defs/part")
                  .validate(files.get("api/v1/" + path), InputFormat.JSON))
          .as(path)
          .isEmpty();
      JsonNode some = json(path).get("libraries");
      assertThat(some).hasSize(part.get("libraries").asInt()).hasSizeBetween(1, LIMIT);
      some.forEach(it -> libraries.merge(it.get("id").asString(), 1, Integer::sum));
    }
    assertThat(libraries.values()).containsOnly(1);
    assertThat(libraries).hasSize((int) judged.enriched().catalog().libraries().count());

    int changes = 0;
    assertThat(schema("changes").validate(files.get("api/v1/changes.json"), InputFormat.JSON))
        .isEmpty();
    for (JsonNode part : json("changes.json").get("parts")) {
      String path = part.get("path").asString();
      assertThat(
              schema("changes.schema.json#/$defs/part")
                  .validate(files.get("api/v1/" + path), InputFormat.JSON))
          .as(path)
          .isEmpty();
      assertThat(json(path).get("changes")).hasSize(part.get("changes").asInt());
      changes += part.get("changes").asInt();
    }
    assertThat(changes).isGreaterThanOrEqualTo(libraries.size());
  }

  @Test
  void the_readme_shows_the_most_starred_of_each_category_and_where_the_rest_is() {
    assertThat(site.readme())
        .contains(
            "- [aiohttp](",
            "more](https://catalog.example.org/categories/http-clients/).",
            "each category shows those with most stars");
    assertThat(found(Pattern.compile("(?m)^- \\["), site.readme()).size()).isLessThan(200);
  }

  @Test
  void names_that_break_down_alike_are_compared_alike() {
    assertThat(SearchIndex.fold("  Psycopg2_Binary.É/x\u00a0y "))
        .isEqualTo("psycopg2 binary e x y");
  }

  private static String path(Library library) {
    return SitePaths.library(library.id());
  }

  private List<String> pagesBelow(String folder) {
    return files.entrySet().stream()
        .filter(it -> it.getKey().startsWith(folder) && it.getKey().endsWith(".html"))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(it -> it.groupCount() > 0 ? it.group(1) : it.group())
        .toList();
  }

  private JsonNode json(String path) {
    return JsonMapper.shared().readTree(files.getOrDefault("api/v1/" + path, ""));
  }

  private Schema schema(String name) {
    Map<String, String> schemas = new TreeMap<>();
    Folders.read(Path.of("templates/api"))
        .forEach((path, content) -> schemas.put(PLACE + path, content));
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas))
        .getSchema(SchemaLocation.of(PLACE + (name.contains("#") ? name : name + ".schema.json")));
  }
}
