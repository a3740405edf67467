package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Cli;
import dev.awaitable.testkit.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a build makes for programs to read, from the small catalog in which all happens once. */
class MachineFilesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/everything");
  private static final String BASE = "--base-url=https://catalog.golden.org/list";

  @TempDir Path home;

  @BeforeEach
  void a_catalog() throws IOException {
    Files.copy(GOLDEN.resolve("catalog.yaml"), home.resolve("catalog.yaml"));
    Folders.write(home.resolve("data"), Folders.read(GOLDEN.resolve("data")));
  }

  @Nested
  class Feeds {

    @Test
    void have_no_new_entry_when_a_sentence_an_id_or_the_sites_address_is_edited()
        throws IOException {
      build(BASE);
      Set<String> before = ids("feed.json");
      assertThat(before).hasSizeGreaterThan(8);
      edit("Counts how often", "Tells how often");
      edit("id: complete", "id: completed\n        formerly: [complete]");
      edit("added: 2026-11-03", "added: 2026-11-04");

      build("--base-url=https://elsewhere.golden.org/");

      assertThat(read("feed.json")).contains("Tells how often", "https://elsewhere.golden.org/");
      assertThat(ids("feed.json")).isEqualTo(before);
    }

    @Test
    void of_a_category_hold_what_is_at_home_there_or_visits() throws IOException {
      build(BASE);

      assertThat(titles("categories/tools/feed.json"))
          .contains("complete: Added", "new_driver: Renamed")
          .noneMatch(it -> it.startsWith("Old [driver]"));
      assertThat(titles("categories/databases/feed.json"))
          .contains("Old [driver]: Archived")
          .noneMatch(it -> it.startsWith("complete"));
      assertThat(read("categories/tools/index.html"))
          .contains("type=\"application/feed+json\" title=\"Changes in Tools\" href=\"feed.json\"");
    }

    @Test
    void are_left_out_with_all_that_needs_an_address_where_none_is_known() {
      build();

      assertThat(site().resolve("feed.xml")).doesNotExist();
      assertThat(site().resolve("feed.json")).doesNotExist();
      assertThat(site().resolve("sitemap.xml")).doesNotExist();
      assertThat(site().resolve("opensearch.xml")).doesNotExist();
      assertThat(site().resolve("badges/complete.svg")).exists();
      assertThat(site().resolve("llms.txt")).exists();
    }
  }

  @Nested
  class Cards {

    @Test
    void are_drawn_once_and_named_by_what_is_on_them() throws IOException {
      Cli.Run first = build(BASE, "--cards");
      List<String> drawn = cards();
      Cli.Run second = build(BASE, "--cards");
      assertThat(cards()).isEqualTo(drawn);
      edit("Counts how often", "Tells how often");
      Cli.Run third = build(BASE, "--cards");

      assertThat(first.out()).contains("cards      8 pictures drawn, 0 as they were");
      assertThat(second.out()).contains("cards      0 pictures drawn, 8 as they were");
      assertThat(third.out()).contains("cards      1 picture drawn, 7 as they were");
      assertThat(cards()).hasSameSizeAs(drawn).isNotEqualTo(drawn);
    }

    @Test
    void are_named_by_their_pages_and_icons_by_the_manifest() throws IOException {
      build(BASE, "--cards");

      assertThat(read("libraries/complete/index.html"))
          .containsPattern(
              "og:image\" content=\"https://catalog.golden.org/list/cards/library-complete-[0-9a-f]{12}\\.png")
          .contains("twitter:card");
      assertThat(read("manifest.webmanifest")).containsPattern("cards/icon-512-[0-9a-f]{12}\\.png");
      assertThat(read("about/index.html")).doesNotContain("og:image");
    }

    @Test
    void that_are_damaged_are_drawn_anew() throws IOException {
      build(BASE, "--cards");
      Path card = site().resolve("cards").resolve(cards().getFirst());
      byte[] whole = Files.readAllBytes(card);
      Files.write(card, java.util.Arrays.copyOf(whole, whole.length / 2));

      Cli.Run again = build(BASE, "--cards");

      assertThat(again.out()).contains("1 picture drawn, 7 as they were");
      assertThat(Files.readAllBytes(card)).isEqualTo(whole);
    }

    @Test
    void are_not_there_unless_asked_for() throws IOException {
      build(BASE, "--cards");
      build(BASE);

      assertThat(site().resolve("cards")).doesNotExist();
      assertThat(read("index.html")).doesNotContain("og:image").contains("og:title");
    }

    @Test
    void need_the_address_of_the_site() {
      Cli.Run run = new Cli(home).run("build", "--offline", "--cards");

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("--cards needs the address of the site");
      assertThat(site()).doesNotExist();
    }

    private List<String> cards() throws IOException {
      try (Stream<Path> files = Files.list(site().resolve("cards"))) {
        return files.map(it -> it.getFileName().toString()).sorted().toList();
      }
    }
  }

  @Test
  void weights_are_shown_on_request() {
    assertThat(build("--weights").out())
        .containsPattern("weight +[0-9.,]+ kB in \\d+ files; compressed: own scripts")
        .contains("index.html");
  }

  @Test
  void the_projects_own_site_keeps_to_its_budgets() throws IOException {
    Files.copy(
        Path.of("catalog.yaml"),
        home.resolve("catalog.yaml"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Folders.write(home.resolve("data"), Folders.read(Path.of("data")));

    assertThat(build(BASE, "--weights").err()).isEmpty();
  }

  private Cli.Run build(String... options) {
    List<String> args = new ArrayList<>(List.of("build", "--offline"));
    args.addAll(List.of(options));
    Cli.Run run = new Cli(home).run(args.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  private void edit(String old, String with) throws IOException {
    Path file = home.resolve("catalog.yaml");
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, with));
  }

  private Path site() {
    return home.resolve("site");
  }

  private String read(String path) throws IOException {
    return Files.readString(site().resolve(path));
  }

  private Set<String> ids(String feed) throws IOException {
    Set<String> ids = new HashSet<>();
    for (JsonNode item : JsonMapper.shared().readTree(read(feed)).get("items")) {
      ids.add(item.get("id").asString());
    }
    return ids;
  }

  private List<String> titles(String feed) throws IOException {
    List<String> titles = new ArrayList<>();
    for (JsonNode item : JsonMapper.shared().readTree(read(feed)).get("items")) {
      titles.add(item.get("title").asString());
    }
    return titles;
  }
}
