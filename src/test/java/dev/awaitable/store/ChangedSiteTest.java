package dev.awaitable.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.check.CatalogReader;
import dev.awaitable.check.Limits;
import dev.awaitable.check.Reading;
import dev.awaitable.enrich.Enricher;
import dev.awaitable.judge.Judge;
import dev.awaitable.judge.LinkJudge;
import dev.awaitable.judge.LinkPolicy;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import dev.awaitable.render.Assets;
import dev.awaitable.render.Drafts;
import dev.awaitable.render.EntryLines;
import dev.awaitable.render.PageFault;
import dev.awaitable.render.SiteLimits;
import dev.awaitable.render.SitePlan;
import dev.awaitable.render.SiteRenderer;
import dev.awaitable.render.SiteSettings;
import dev.awaitable.testkit.Folders;
import dev.awaitable.testkit.Seeds;
import dev.awaitable.triage.CatalogPlaces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A build that makes only what may have changed ends in the same bytes as one that makes all. */
class ChangedSiteTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/everything");
  private static final Assets ASSETS = TemplateFiles.inFolder(Path.of("templates"));
  private static final String PROGRAM = "a-program";

  @TempDir Path root;
  private String catalog = "";
  private SiteLimits limits = SiteLimits.DEFAULT;
  private LocalDate today = LocalDate.of(2026, 11, 20);

  @BeforeEach
  void takeTheGoldenCatalog() throws IOException {
    catalog = Files.readString(GOLDEN.resolve("catalog.yaml"));
    Folders.write(root.resolve("data"), Folders.read(GOLDEN.resolve("data")));
  }

  static LongStream seeds() {
    return Seeds.upTo(6);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void over_random_edits_it_is_the_same_as_a_whole_build(long seed) throws IOException {
    Random random = new Random(seed);
    limits = seed % 2 == 0 ? SiteLimits.DEFAULT : SiteLimits.all(1 + random.nextInt(4));
    build("changed", PROGRAM);
    int built = 0;
    for (int step = 0; step < 25; step++) {
      String before = catalog;
      LocalDate day = today;
      edit(random);
      if (planned().isEmpty()) {
        catalog = before;
        today = day;
        continue;
      }
      if (random.nextInt(4) == 0) {
        damage(random);
      }
      build("changed", PROGRAM);
      build("whole" + step, "");
      assertThat(different(tree("changed"), tree("whole" + step))).as("step %d", step).isEmpty();
      assertThat(leftovers()).isEmpty();
      built++;
    }
    assertThat(built).isGreaterThan(4);
  }

  @Test
  void nothing_is_made_again_that_stays_as_it_is() throws IOException {
    build("changed", PROGRAM);
    SortedSet<String> pages = build("changed", PROGRAM);

    assertThat(pages).noneMatch(it -> it.endsWith(".html"));
  }

  @Test
  void a_description_that_changes_makes_the_pages_again_that_show_it() throws IOException {
    build("changed", PROGRAM);
    catalog = catalog.replace("Counts how often a coroutine", "Tells how often a coroutine");

    SortedSet<String> made = build("changed", PROGRAM);

    assertThat(made)
        .contains("libraries/complete/index.html", "categories/tools/index.html")
        .doesNotContain("libraries/olddriver/index.html", "instead-of/psycopg2/index.html");
  }

  @Test
  void a_library_that_changes_makes_the_pages_again_of_those_it_is_an_alternative_to()
      throws IOException {
    catalog =
        catalog.replaceFirst(
            "(?m)^ {2}- id: tools",
            newLibrary(1, "        replaces: [psycopg2]\n") + newLibrary(2, "") + "  - id: tools");
    build("changed", PROGRAM);
    catalog = catalog.replace("name: new_driver", "name: newest_driver");

    SortedSet<String> made = build("changed", PROGRAM);

    assertThat(page("libraries/others1/index.html")).contains("newest_driver");
    assertThat(made).doesNotContain("libraries/others2/index.html");
  }

  @Test
  void a_page_is_the_same_whatever_was_made_before_it() throws IOException {
    SitePlan all = planned().orElseThrow();
    for (String path : all.paths()) {
      assertThat(planned().orElseThrow().open(path).make().content())
          .as(path)
          .isEqualTo(all.open(path).make().content());
    }
  }

  @Test
  void another_program_makes_everything_again() throws IOException {
    build("changed", PROGRAM);

    assertThat(build("changed", "another")).contains("how-we-judge/index.html");
  }

  @Test
  void a_memory_that_is_damaged_is_as_good_as_none() throws IOException {
    build("changed", PROGRAM);
    Path memory = root.resolve(".site.changed.prints");
    String text = Files.readString(memory);
    for (String damaged :
        List.of(
            "",
            text.substring(0, text.length() / 2),
            text.substring(0, text.indexOf("\nend")),
            text.replaceFirst("(?m)^([0-9a-f]+) ", "$1 x"),
            text.replace("\nanchors ", "\n"))) {
      Files.writeString(memory, damaged);

      assertThat(build("changed", PROGRAM)).contains("how-we-judge/index.html");
      assertThat(Files.readString(memory)).isEqualTo(text);
    }
  }

  @Test
  void a_link_into_a_page_that_lost_the_place_is_found_though_its_own_page_is_as_it_was()
      throws IOException {
    Two before = new Two("<h2 id=\"here\">");
    Two after = new Two("<h2 id=\"there\">");
    Path site = root.resolve("two");
    SitePublisher publisher = new SitePublisher();
    assertThat(publisher.publish(site, before, Map.of(), PROGRAM))
        .isInstanceOf(SitePublisher.Published.class);

    SitePublisher.Outcome outcome = publisher.publish(site, after, Map.of(), PROGRAM);

    assertThat(after.made).containsExactly("a.html", "b.html");
    assertThat(outcome).isInstanceOf(SitePublisher.Published.class);
  }

  @Test
  void a_site_with_faults_replaces_nothing() throws IOException {
    build("changed", PROGRAM);
    SortedMap<String, String> before = tree("changed");
    Two faulty =
        new Two("") {
          @Override
          public List<PageFault> faults() {
            return List.of(new PageFault("a.html", "is wrong"));
          }
        };

    SitePublisher.Outcome outcome =
        new SitePublisher().publish(root.resolve("changed"), faulty, Map.of(), PROGRAM);

    assertThat(outcome)
        .isEqualTo(new SitePublisher.Refused(List.of(new PageFault("a.html", "is wrong"))));
    assertThat(tree("changed")).isEqualTo(before);
    assertThat(leftovers()).isEmpty();
  }

  /** Two pages, of which the first changes and the second does not. */
  private static class Two implements Drafts {

    private final SortedSet<String> made = new ConcurrentSkipListSet<>();
    private final String first;

    Two(String first) {
      this.first = first;
    }

    @Override
    public SortedSet<String> paths() {
      return new ConcurrentSkipListSet<>(List.of("a.html", "b.html"));
    }

    @Override
    public Draft open(String path) {
      String content = path.equals("a.html") ? first : "<a href=a.html#here>";
      return new Draft() {
        @Override
        public String print() {
          return "print" + content.hashCode();
        }

        @Override
        public Made make() {
          made.add(path);
          String anchors = content.replaceAll(".*id=\"(.*)\".*", "$1");
          return new Made(content.getBytes(StandardCharsets.UTF_8), anchors);
        }

        @Override
        public void keep(String anchors) {
          // Nothing is looked for here.
        }
      };
    }

    @Override
    public List<PageFault> faults() {
      return List.of();
    }
  }

  /** Builds, and gives the paths of what was made. */
  private SortedSet<String> build(String name, String program) throws IOException {
    Watched plan = new Watched(planned().orElseThrow());
    new SitePublisher().publish(root.resolve(name), plan, Map.of(), program);
    return plan.made;
  }

  private Optional<SitePlan> planned() throws IOException {
    Reading reading =
        new CatalogReader(Limits.DEFAULT)
            .read("catalog.yaml", catalog.getBytes(StandardCharsets.UTF_8), today);
    if (!(reading instanceof Reading.Accepted accepted)) {
      return Optional.empty();
    }
    Catalog read = accepted.catalog();
    ObservationStore store = new ObservationStore(root.resolve("data"));
    Instant now = today.atStartOfDay(ZoneOffset.UTC).toInstant();
    return Optional.of(
        new SiteRenderer(ASSETS, null, limits)
            .plan(
                Judge.judge(Enricher.join(read, store.read()), today)
                    .with(new LinkJudge(LinkPolicy.DEFAULT).judgeAll(store.links(), now)),
                store.changes(),
                new SiteSettings(
                        new WebUrl("https://example.org/list/"),
                        RepoUrl.parse("https://github.com/golden/list").orElseThrow(),
                        now)
                    .with(
                        new EntryLines(
                            "catalog.yaml",
                            CatalogPlaces.of(accepted.root(), accepted.catalog()).lines()))));
  }

  /** A plan that tells what of it was made. */
  private static final class Watched implements Drafts {

    private final SitePlan plan;
    private final SortedSet<String> made = new ConcurrentSkipListSet<>();

    Watched(SitePlan plan) {
      this.plan = plan;
    }

    @Override
    public SortedSet<String> paths() {
      return plan.paths();
    }

    @Override
    public Draft open(String path) {
      Draft draft = plan.open(path);
      return new Draft() {
        @Override
        public String print() {
          return draft.print();
        }

        @Override
        public Made make() {
          made.add(path);
          return draft.make();
        }

        @Override
        public void keep(String anchors) {
          draft.keep(anchors);
        }
      };
    }

    @Override
    public List<PageFault> faults() {
      return plan.faults();
    }
  }

  /**
   * Changes one thing that decides what pages show; what the checker then refuses is taken back.
   */
  private void edit(Random random) throws IOException {
    switch (random.nextInt(12)) {
      case 0, 1 ->
          catalog = replaceOne(catalog, "(?m)^ *(?:description|note|tagline): .*$", "$0 x", random);
      case 2 -> catalog = replaceOne(catalog, "(?m)^( *name: .*)$", "$1z", random);
      case 3 -> catalog = replaceOne(catalog, "(?m)^ {6}- id: (?:.*\n {8}.*)+\n", "", random);
      case 4 ->
          catalog =
              replaceOne(catalog, "(?m)^ *(?:docs|homepage|note|status|aliases): .*\n", "", random);
      case 5 -> today = today.plusDays(1 + random.nextInt(40));
      case 6 -> {
        String stars = String.valueOf(random.nextInt(5000));
        data("repositories.jsonl", "\"stars\":\\d+", "\"stars\":" + stars, random);
      }
      case 7 -> data("repositories.jsonl", "(\"release\":\"[^\"]+)", "$1.1", random);
      case 8 -> data("sources.csv", "(?m)^(list,[^,\n]+)", "$1 x", random);
      case 9 -> data("evidence.jsonl", "(\"line\":\\d+)", "$11", random);
      case 10 ->
          data("links.jsonl", "\"runs\":\\d+", "\"runs\":" + (1 + random.nextInt(5)), random);
      default ->
          catalog =
              replaceOne(catalog, "(?m)^ {4}(?:async-only|native|asyncio): .*$", "$0 x", random);
    }
    if (random.nextInt(3) == 0) {
      catalog =
          catalog.replaceFirst(
              "(?m)^blocking:", newLibrary(random.nextInt(1000), "") + "blocking:");
    }
  }

  private void data(String name, String what, String with, Random random) throws IOException {
    Path file = root.resolve("data").resolve(name);
    Files.writeString(file, replaceOne(Files.readString(file), what, with, random));
  }

  private static String newLibrary(int number, String more) {
    return """
          - id: others%1$d
            name: Others%1$d
            description: Was put in as number %1$d, to see what a build makes of that.
            repo: https://github.com/golden/others%1$d
    %2$s        api: async-only
            added: 2026-11-10
    """
        .formatted(number, more);
  }

  private static String replaceOne(String text, String what, String with, Random random) {
    List<MatchResult> found = Pattern.compile(what).matcher(text).results().toList();
    if (found.isEmpty()) {
      return text;
    }
    MatchResult chosen = found.get(random.nextInt(found.size()));
    String replaced = Pattern.compile(what).matcher(chosen.group()).replaceFirst(with);
    return text.substring(0, chosen.start()) + replaced + text.substring(chosen.end());
  }

  /** Does to the published site what people and programs do to files. */
  private void damage(Random random) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(root.resolve("changed"))) {
      all.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
    files.removeIf(it -> it.endsWith(SiteFolder.MARKER));
    Path chosen = files.get(random.nextInt(files.size()));
    switch (random.nextInt(3)) {
      case 0 -> Files.delete(chosen);
      case 1 -> Files.writeString(chosen, "written by hand");
      default -> Files.writeString(chosen.resolveSibling("stray.txt"), "stray");
    }
  }

  private String page(String path) throws IOException {
    return Files.readString(root.resolve("changed").resolve(path));
  }

  private SortedMap<String, String> tree(String name) throws IOException {
    SortedMap<String, String> tree = new TreeMap<>();
    Path top = root.resolve(name);
    try (Stream<Path> all = Files.walk(top)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        tree.put(
            top.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
    return tree;
  }

  /** The paths of files that are not the same in both; whole pages would be no help to anybody. */
  private static SortedSet<String> different(
      SortedMap<String, String> one, SortedMap<String, String> other) {
    SortedSet<String> paths = new TreeSet<>(one.keySet());
    paths.addAll(other.keySet());
    paths.removeIf(it -> Objects.equals(one.get(it), other.get(it)));
    return paths;
  }

  private List<String> leftovers() throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      return all.map(it -> it.getFileName().toString())
          .filter(it -> it.startsWith(".site.") && !it.endsWith(".lock") && !it.endsWith(".prints"))
          .toList();
    }
  }
}
