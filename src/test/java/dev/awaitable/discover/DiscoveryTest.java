package dev.awaitable.discover;

import static dev.awaitable.testkit.LibraryBuilder.library;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.check.CatalogReader;
import dev.awaitable.check.Limits;
import dev.awaitable.check.Reading;
import dev.awaitable.enrich.About;
import dev.awaitable.enrich.DependencyIndex;
import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.PackageAnswer;
import dev.awaitable.enrich.PackageIndex;
import dev.awaitable.enrich.PackageLookup;
import dev.awaitable.enrich.Rename;
import dev.awaitable.enrich.RepositoryAnswer;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.enrich.RepositorySearch;
import dev.awaitable.enrich.RepositoryTrait;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.DeclinedEntry;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.Policy;
import dev.awaitable.model.RemovedEntry;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.testkit.Fixtures;
import dev.awaitable.testkit.Golden;
import dev.awaitable.testkit.LibraryBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is proposed, and what is not, in a world made up in memory. */
class DiscoveryTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final Policy POLICY = new Policy(12, 24, 60, 60, 3, 100, 12);

  private final Map<String, RepositoryAnswer> repositories = new LinkedHashMap<>();
  private final Map<String, List<String>> topics = new LinkedHashMap<>();
  private final Map<String, List<String>> needs = new LinkedHashMap<>();
  private final Map<String, PackageAnswer> packages = new LinkedHashMap<>();
  private final List<String> askedPackages = new ArrayList<>();
  private @Nullable String searchTrouble;
  private final Map<String, String> moved = new LinkedHashMap<>();
  private int mostSearches = 40;
  private int searches;
  private boolean forgesDown;

  private Catalog catalog =
      LibraryBuilder.catalog(
          POLICY,
          library("listed").repo("github.com/o/listed").packageName("listed").build(),
          library("second").repo("github.com/o/second").packageName("second").build());

  private static RepoUrl repo(String path) {
    return new RepoUrl("github.com", path);
  }

  private void repository(
      String path, int stars, String lastCommit, boolean archived, RepositoryTrait... traits) {
    repositories.put(
        repo(path).key(),
        new RepositoryAnswer(
            "github",
            1L,
            repo(path),
            stars,
            1,
            null,
            archived,
            null,
            Set.of(traits),
            "MIT",
            null,
            "main",
            LocalDate.parse(lastCommit),
            null,
            Set.of(),
            new About("It does <things> @somebody", null, null, List.of(), List.of())));
  }

  private void onTopic(String topic, String path, int stars) {
    repository(path, stars, "2026-11-01", false);
    topics.computeIfAbsent(topic, key -> new ArrayList<>()).add(path);
  }

  private void onPyPi(String name, String repo, String... classifiers) {
    packages.put(
        name,
        new PackageAnswer(
            new PackageName(name),
            "1.0",
            TODAY,
            null,
            false,
            null,
            List.of(classifiers),
            null,
            null,
            List.of(repo(repo)),
            Set.of()));
  }

  private int starsOf(String path) {
    RepositoryAnswer answer = Objects.requireNonNull(repositories.get(repo(path).key()));
    return Objects.requireNonNull(answer.stars());
  }

  private RepositorySearch.Outcome search(RepositorySearch.Question question) {
    assertThat(question.pushedSince()).isEqualTo(LocalDate.of(2025, 11, 20));
    assertThat(question.minStars()).isEqualTo(100);
    searches += question.mostRequests();
    List<RepositorySearch.Found> found =
        topics.getOrDefault(question.topic(), List.of()).stream()
            .map(path -> new RepositorySearch.Found(repo(path), starsOf(path)))
            .toList();
    return new RepositorySearch.Outcome(found, 1, searchTrouble);
  }

  private void ask(List<RepoUrl> all, Consumer<List<RepositoryLookup>> told) {
    told.accept(
        all.stream()
            .map(repo -> {
              RepositoryAnswer answer =
                  repositories.get(moved.getOrDefault(repo.key(), repo.key()));
              if (forgesDown) {
                return (RepositoryLookup)
                    new RepositoryLookup.Unavailable(
                        repo, LookupTrouble.NOT_REACHED, "timeout", null, NOW);
              }
              return answer == null
                  ? new RepositoryLookup.Gone(repo, "HTTP 404", NOW)
                  : new RepositoryLookup.Found(repo, answer, NOW);
            })
            .toList());
  }

  private final class Index implements PackageIndex {
    @Override
    public void ask(List<PackageName> names, Consumer<PackageLookup> told) {
      for (PackageName name : names) {
        askedPackages.add(name.value());
        PackageAnswer answer = packages.get(name.normalized());
        told.accept(
            answer == null
                ? new PackageLookup.Gone(name, "HTTP 404", NOW)
                : new PackageLookup.Found(name, answer, NOW));
      }
    }

    @Override
    public void askStatus(List<PackageName> names, Consumer<PackageLookup> told) {
      throw new AssertionError("nobody needs this");
    }
  }

  private Proposals look(int limit, List<Rename> renames) {
    DependencyIndex dependencies =
        (names, told) ->
            names.forEach(name ->
                told.accept(
                    new DependencyIndex.Needs(
                        name,
                        needs.getOrDefault(name.value(), List.of()).stream()
                            .map(PackageName::new)
                            .toList(),
                        null)));
    return new Discovery(
            catalog,
            renames,
            new Discovery.World(this::search, this::ask, dependencies, new Index()),
            TODAY)
        .look(new Discovery.Bounds(limit, mostSearches, 100));
  }

  private static List<String> paths(Proposals proposals) {
    return proposals.candidates().stream().map(it -> it.repo().path()).toList();
  }

  @Test
  void the_most_starred_come_first_each_with_every_topic_it_has() {
    onTopic("asyncio", "o/small", 150);
    onTopic("asyncio", "o/large", 9000);
    onTopic("trio", "o/large", 9000);
    Proposals proposals = look(10, List.of());
    assertThat(paths(proposals)).containsExactly("o/large", "o/small");
    assertThat(proposals.candidates().getFirst().reasons())
        .containsExactly("topic asyncio", "topic trio");
    assertThat(proposals.notes()).isEmpty();
    assertThat(proposals.answered()).isTrue();
  }

  @Test
  void what_was_decided_about_is_left_out_under_any_name_it_had() {
    catalog =
        new Catalog(
            catalog.head(),
            catalog.categories(),
            List.of(),
            List.of(),
            List.of(
                new RemovedEntry(
                    new Slug("gone"), "gone", repo("o/removed"), null, TODAY, "Why.", List.of())),
            List.of(
                new DeclinedEntry("no", repo("o/declined"), null, TODAY, "Why.", List.of()),
                new DeclinedEntry("by-name", null, null, TODAY, "Why.", List.of())));
    for (String path : List.of("O/Listed", "o/removed", "o/declined", "x/by-name", "new/listed")) {
      onTopic("asyncio", path, 500);
    }
    List<Rename> renames = List.of(new Rename(repo("o/listed"), repo("new/listed"), "github"));
    assertThat(paths(look(10, renames))).isEmpty();
  }

  private void refuses(DeclinedEntry... declined) {
    catalog =
        new Catalog(
            catalog.head(),
            catalog.categories(),
            List.of(),
            List.of(),
            List.of(),
            List.of(declined));
  }

  @Test
  void a_repository_is_left_out_for_its_package_and_the_next_one_takes_its_place() {
    refuses(
        new DeclinedEntry(
            "No Thanks", null, new PackageName("no_thanks"), TODAY, "Why.", List.of()));
    onTopic("asyncio", "o/no-thanks", 900);
    onPyPi("no-thanks", "o/no-thanks");
    for (int i = 0; i < 30; i++) {
      onTopic("asyncio", "o/listed" + i, 899 - i);
    }
    assertThat(paths(look(2, List.of()))).containsExactly("o/listed0", "o/listed1");
    assertThat(look(2, List.of()).left()).isEqualTo(28);
  }

  @Test
  void a_name_that_was_declined_is_meant_however_packages_spell_it() {
    refuses(new DeclinedEntry("Aio_Refused.Thing", null, null, TODAY, "Why.", List.of()));
    onTopic("asyncio", "o/aio-refused-thing", 500);
    repository("o/other", 500, "2026-11-01", false);
    onPyPi("aio-refused-thing", "o/other");
    needs.put("listed", List.of("aio-refused-thing"));
    assertThat(paths(look(10, List.of()))).isEmpty();
    assertThat(askedPackages).isEmpty();
  }

  @Test
  void a_repository_that_is_found_under_two_names_is_proposed_once() {
    onTopic("asyncio", "new/aiothing", 500);
    onTopic("asyncio", "o/rest", 200);
    onPyPi("aiothing", "old/aiothing");
    moved.put(repo("old/aiothing").key(), repo("new/aiothing").key());
    needs.put("listed", List.of("aiothing"));
    Proposals proposals = look(10, List.of());
    assertThat(paths(proposals)).containsExactly("new/aiothing", "o/rest");
    assertThat(proposals.candidates().getFirst().reasons())
        .containsExactly("needed by listed", "topic asyncio");
    assertThat(proposals.candidates().getFirst().packageName())
        .isEqualTo(new PackageName("aiothing"));
    assertThat(proposals.left()).isZero();
  }

  @Test
  void what_listed_packages_need_is_held_against_topics_by_its_stars() {
    for (int i = 0; i < 60; i++) {
      onTopic("asyncio", "o/r" + i, 1000 - i);
    }
    for (int i = 0; i < 40; i++) {
      repository("o/aio" + i, i == 7 ? 5000 : 150, "2026-11-01", false);
      onPyPi("aio" + i, "o/aio" + i);
    }
    needs.put("listed", IntStream.range(0, 40).mapToObj(number -> "aio" + number).toList());
    Proposals proposals = look(3, List.of());
    assertThat(paths(proposals)).containsExactly("o/aio7", "o/r0", "o/r1");
    assertThat(proposals.left()).isEqualTo(97);
  }

  @Test
  void no_more_searches_are_made_than_are_allowed_and_a_topic_left_out_is_told() {
    mostSearches = 2;
    onTopic("asyncio", "o/found", 500);
    onTopic("trio", "o/unseen", 500);
    Proposals proposals = look(10, List.of());
    assertThat(searches).isEqualTo(2);
    assertThat(paths(proposals)).containsExactly("o/found");
    assertThat(proposals.notes())
        .containsExactly("topic trio: no search was left", "topic asgi: no search was left");
  }

  @Test
  void each_proposed_entry_has_an_id_of_its_own() {
    for (String path :
        List.of("0/b-x", "0/x", "a-b/x", "a/b-x", "b/same", "c/same", "x/listed", "z/___")) {
      onTopic("asyncio", path, 500);
    }
    Proposals proposals = look(10, List.of());
    ProposalFormats formats = new ProposalFormats(catalog);
    List<String> ids =
        formats.yaml(proposals).lines().filter(line -> line.startsWith("- id: ")).toList();
    assertThat(ids)
        .containsExactly(
            "- id: b-x",
            "- id: x",
            "- id: a-b-x",
            "- id: a-b-x-2",
            "- id: same",
            "- id: c-same",
            "- id: x-listed",
            "- id: z");
    assertThat(formats.markdown(proposals).lines().filter(line -> line.startsWith("- id: ")))
        .containsExactlyElementsOf(ids);
    assertThat(formats.json(proposals)).contains("\"a-b-x-2\"", "\"c-same\"");
  }

  @Test
  void one_candidate_is_told_as_one() {
    onTopic("asyncio", "o/found", 500);
    assertThat(new ProposalFormats(catalog).markdown(look(10, List.of())))
        .contains("**1 candidate.** It needs");
  }

  @Test
  void the_thresholds_are_held_by_what_the_forge_itself_says() {
    onTopic("asgi", "o/quiet", 500);
    onTopic("asgi", "o/archived", 500);
    onTopic("asgi", "o/fork", 500);
    onTopic("asgi", "o/fine", 500);
    repository("o/quiet", 500, "2025-11-01", false);
    repository("o/archived", 500, "2026-11-01", true);
    repository("o/fork", 500, "2026-11-01", false, RepositoryTrait.FORK);
    onTopic("asgi", "o/few", 99);
    assertThat(paths(look(10, List.of()))).containsExactly("o/fine");
  }

  @Test
  void packages_that_listed_ones_need_are_proposed_where_they_are_async() {
    repository("o/anysocket", 400, "2026-11-01", false);
    repository("o/idna", 400, "2026-11-01", false);
    repository("o/aiothing", 300, "2026-11-01", false);
    onPyPi("anysocket", "o/anysocket", "Framework :: AsyncIO");
    onPyPi("idna", "o/idna");
    onPyPi("aiothing", "o/aiothing");
    needs.put("listed", List.of("anysocket", "idna", "second", "aiothing"));
    needs.put("second", List.of("anysocket", "idna"));
    Proposals proposals = look(10, List.of());
    assertThat(paths(proposals)).containsExactly("o/anysocket", "o/aiothing");
    assertThat(proposals.candidates().getFirst().reasons())
        .containsExactly("needed by listed, second");
    assertThat(proposals.candidates().getFirst().packageName())
        .isEqualTo(new PackageName("anysocket"));
    assertThat(askedPackages).doesNotContain("second");
  }

  @Test
  void a_package_is_believed_to_be_the_repositorys_by_its_own_links_only() {
    onTopic("anyio", "o/mine", 500);
    onTopic("anyio", "o/others", 400);
    onPyPi("mine", "o/mine");
    onPyPi("others", "somebody/else");
    List<Candidate> candidates = look(10, List.of()).candidates();
    assertThat(candidates.get(0).packageName()).isEqualTo(new PackageName("mine"));
    assertThat(candidates.get(1).packageName()).isNull();
  }

  @Test
  void no_more_are_asked_about_than_are_wanted() {
    for (int i = 0; i < 60; i++) {
      onTopic("asyncio", "o/r" + i, 1000 - i);
    }
    Proposals proposals = look(2, List.of());
    assertThat(paths(proposals)).containsExactly("o/r0", "o/r1");
    assertThat(proposals.left()).isEqualTo(58);
    assertThat(askedPackages).containsExactly("r0", "r1");
  }

  @Test
  void a_search_that_broke_off_keeps_what_it_found_and_says_so() {
    onTopic("asyncio", "o/found", 500);
    searchTrouble = "connection reset";
    Proposals proposals = look(10, List.of());
    assertThat(paths(proposals)).containsExactly("o/found");
    assertThat(proposals.notes()).contains("topic trio: connection reset");
  }

  @Test
  void where_nobody_answers_nothing_is_claimed() {
    catalog = LibraryBuilder.catalog(POLICY);
    searchTrouble = "no answer came";
    Proposals proposals = look(10, List.of());
    assertThat(proposals.answered()).isFalse();
    assertThat(proposals.candidates()).isEmpty();
  }

  @Test
  void a_forge_that_fails_is_noted() {
    onTopic("asyncio", "o/found", 500);
    forgesDown = true;
    assertThat(look(10, List.of()).notes())
        .containsExactly(
            "of 1 found repositories, 1 could not be asked about (https://github.com/o/found:"
                + " timeout)");
  }

  @Test
  void every_form_is_as_expected() {
    onTopic("asyncio", "o/found", 1500);
    onPyPi("found", "o/found");
    onTopic("trio", "someone/listed", 300);
    Proposals proposals = look(10, List.of());
    ProposalFormats formats = new ProposalFormats(catalog);
    Golden.check(Fixtures.path("discover/proposals.yaml"), formats.yaml(proposals));
    Golden.check(Fixtures.path("discover/proposals.txt"), formats.human(proposals));
    Golden.check(Fixtures.path("discover/proposals.json"), formats.json(proposals));
    Golden.check(Fixtures.path("discover/proposals.md"), formats.markdown(proposals));
  }

  @Test
  void what_is_proposed_lacks_nothing_but_a_description() {
    onTopic("asyncio", "o/found", 1500);
    String yaml = new ProposalFormats(catalog).yaml(look(10, List.of()));
    String entry =
        yaml.replaceAll("(?m)^", "      ")
            .replaceFirst(
                "# description: .*", "description: Says what it is for and what sets it apart.");
    String text = Fixtures.text("problems/repo-fork/catalog.yaml");
    String whole = text.replace("      - id: httpx", entry.stripTrailing() + "\n      - id: httpx");
    Reading reading =
        new CatalogReader(Limits.DEFAULT)
            .read("catalog.yaml", whole.getBytes(StandardCharsets.UTF_8), TODAY);
    assertThat(reading.findings().problems()).isEmpty();
  }
}
