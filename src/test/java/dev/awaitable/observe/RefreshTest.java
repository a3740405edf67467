package dev.awaitable.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awaitable.enrich.CanaryReport;
import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkRule;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Library;
import dev.awaitable.model.LibraryLink;
import dev.awaitable.model.LinkOverride;
import dev.awaitable.model.LinkWord;
import dev.awaitable.model.Policy;
import dev.awaitable.model.Resource;
import dev.awaitable.model.ResourceKind;
import dev.awaitable.model.WebUrl;
import dev.awaitable.testkit.LibraryBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RefreshTest {

  private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
  private static final Policy POLICY = new Policy(12, 24, 60, 60);

  private final FakeLog log = new FakeLog();
  private final FakeOutside world = new FakeOutside(NOW);

  @Nested
  class What_is_asked {

    @Test
    void front_pages_of_repositories_and_packages_are_not_fetched() {
      run(
          resource(
              "https://github.com/encode/httpx/",
              "https://pypi.org/project/Some.Thing/",
              "https://github.com/encode/httpx/wiki",
              "https://github.com/topics/asyncio",
              "https://bitbucket.org/owner/name"));

      assertThat(world.asked())
          .containsExactlyInAnyOrder(
              "https://github.com/encode/httpx",
              "package Some.Thing",
              "https://github.com/encode/httpx/wiki",
              "https://github.com/topics/asyncio",
              "https://bitbucket.org/owner/name");
      assertThat(log.kept().links())
          .extracting(link -> link.url().value())
          .contains("https://github.com/encode/httpx/", "https://github.com/encode/httpx");
      assertThat(log.kept().observations().factSets())
          .as("no facts about what is no entry")
          .isEmpty();
    }

    @Test
    void a_repository_on_an_unknown_kind_of_host_is_fetched_as_a_page() {
      run(entry("one", "https://git.unknown.org/owner/name"));

      assertThat(world.asked())
          .containsExactly(
              "https://git.unknown.org/owner/name", "https://git.unknown.org/owner/name");
      assertThat(log.kept().links()).singleElement().extracting(LinkMemory::lastOk).isNotNull();
    }

    @Test
    void a_link_that_a_person_wants_ignored_is_not_asked_until_its_day() {
      Library entry =
          LibraryBuilder.library("one")
              .docs("https://ignored.org/")
              .linkStatus(
                  LibraryLink.DOCS,
                  new LinkOverride(
                      LinkWord.IGNORED, "Its host wants it so.", "us", LocalDate.of(2026, 11, 20)))
              .build();
      Catalog catalog = LibraryBuilder.catalog(POLICY, entry);

      run(catalog);
      assertThat(world.asked()).isEmpty();

      run(catalog, Instant.parse("2026-11-21T06:00:00Z"));
      assertThat(world.asked()).containsExactly("https://ignored.org/");
    }

    @Test
    void the_longest_unasked_comes_first() {
      run(resource("https://a.org/", "https://c.org/"));
      new Refresh(
              RefreshSettings.DEFAULT,
              world.outside(),
              log,
              Progress.SILENT,
              InstantSource.fixed(NOW.plusSeconds(100_000)))
          .run(resource("https://c.org/"));
      FakeOutside later = new FakeOutside(NOW);

      new Refresh(
              RefreshSettings.DEFAULT,
              later.outside(),
              log,
              Progress.SILENT,
              InstantSource.fixed(NOW.plusSeconds(200_000)))
          .run(resource("https://c.org/", "https://a.org/", "https://new.org/"));

      assertThat(later.asked())
          .containsExactly("https://new.org/", "https://a.org/", "https://c.org/");
    }
  }

  @Nested
  class That_a_repository_is_gone {

    private final Catalog catalog =
        LibraryBuilder.catalog(
            POLICY,
            IntStream.rangeClosed(1, 5)
                .mapToObj(i -> entry("lib" + i, url(i)))
                .toArray(Library[]::new));

    @Test
    void is_believed_as_long_as_four_in_five_are_found() {
      day(0);

      Outcome outcome = day(1, 5);

      assertThat(failed()).containsExactly(url(5));
      assertThat(outcome.report().notes()).isEmpty();
    }

    @Test
    void is_not_believed_when_fewer_are_found() {
      day(0);

      Outcome outcome = day(1, 4, 5);

      assertThat(failed()).isEmpty();
      assertThat(outcome.report().notes())
          .containsExactly(
              "github.com told of only 3 of 5 that it knew before; that others are gone is not"
                  + " believed");
    }

    @Test
    void is_not_doubted_for_others_that_were_gone_already() {
      day(0);
      day(1, 5);
      day(2, 5);
      Catalog more =
          LibraryBuilder.catalog(
              POLICY,
              IntStream.rangeClosed(1, 6)
                  .mapToObj(i -> entry("lib" + i, url(i)))
                  .toArray(Library[]::new));
      day(more, 3, 5);

      day(more, 4, 4, 5);

      assertThat(failed()).containsExactly(url(4), url(5));
    }

    private Outcome day(int number, int... gone) {
      return day(catalog, number, gone);
    }

    private Outcome day(Catalog listed, int number, int... gone) {
      Instant then = NOW.plus(Duration.ofDays(number));
      FakeOutside outside =
          new FakeOutside(then).gone(IntStream.of(gone).mapToObj(this::url).toArray(String[]::new));
      return run(listed, outside, then);
    }

    private String url(int number) {
      return "https://github.com/owner/lib" + number;
    }

    private List<String> failed() {
      return log.kept().links().stream()
          .filter(link -> link.firstFailed() != null)
          .map(link -> link.url().value())
          .sorted()
          .toList();
    }
  }

  @Test
  void nothing_of_another_repository_under_a_known_name_is_filed_with_the_old() {
    Catalog catalog = LibraryBuilder.catalog(POLICY, entry("one", "https://github.com/owner/one"));
    run(catalog);
    Kept before = log.kept();
    FakeOutside later = new FakeOutside(NOW.plus(Duration.ofDays(60))).numbered(2);

    run(catalog, later, NOW.plus(Duration.ofDays(60)));

    assertThat(later.asked()).containsExactly("https://github.com/owner/one");
    assertThat(log.kept().observations()).isEqualTo(before.observations());
  }

  @Nested
  class An_unchecked_exception {

    @Test
    void of_a_forge_costs_its_repositories_and_nothing_else() {
      world.poison("https://github.com/encode/httpx");

      Outcome outcome = run(entry("httpx", "https://github.com/encode/httpx"), "https://a.org/");

      assertThat(outcome).isInstanceOf(Outcome.Done.class);
      assertThat(outcome.report().notes()).anyMatch(note -> note.contains("ArithmeticException"));
      assertThat(outcome.report().hosts().get("github.com")).isEqualTo(new HostCount(0, 1, 0));
      assertThat(log.kept().links())
          .extracting(link -> link.url().value())
          .contains("https://a.org/");
    }

    @Test
    void of_the_log_ends_the_run_and_nothing_counts() {
      log.refusing();

      assertThatThrownBy(() -> run(resource("https://a.org/"))).hasMessage("the disk is full");
      assertThat(log.settled()).isZero();
    }
  }

  @Nested
  class A_run_that_does_not_count {

    @Test
    void begins_with_too_few_canaries() {
      world.canaries(new CanaryReport(List.of("a"), List.of("b: no", "c: no"), false));

      assertThat(why(run(resource("https://a.org/"))))
          .isEqualTo("of the hosts asked as a test only 1 answered (b: no; c: no)");
      assertThat(world.asked()).isEmpty();
    }

    @Test
    void begins_with_a_name_that_cannot_exist_and_resolves() {
      world.canaries(new CanaryReport(List.of("a", "b", "c"), List.of(), true));

      assertThat(why(run(resource("https://a.org/")))).contains("a name that cannot exist");
      assertThat(world.asked()).isEmpty();
    }

    @Test
    void begins_with_something_that_was_seen_in_days_to_come() {
      Instant toCome = Instant.parse("2026-11-22T00:00:00Z");
      log.interruptedWith(Batch.ofLinks(List.of(good("https://a.org/", toCome))));

      assertThat(why(run(resource("https://a.org/"))))
          .startsWith("by the clock it is 2026-11-20, and something in the data folder was seen on")
          .contains("2026-11-22;");
      assertThat(world.asked()).isEmpty();
      assertThat(log.settled()).isZero();
    }

    @Test
    void does_not_begin_with_clocks_that_are_a_little_apart() {
      Instant tomorrow = Instant.parse("2026-11-21T23:59:59Z");
      log.interruptedWith(Batch.ofLinks(List.of(good("https://a.org/", tomorrow))));

      assertThat(why(run(resource("https://a.org/")))).isEqualTo("it counted");
    }

    @Test
    void ends_with_too_few_canaries() {
      world.canaries(FakeOutside.FINE, new CanaryReport(List.of("a"), List.of("b: no"), false));

      assertThat(run(resource("https://a.org/"))).isInstanceOf(Outcome.Inconclusive.class);
      assertThat(log.recorded()).isNotEmpty();
      assertThat(log.discarded()).isOne();
      assertThat(log.settled()).isZero();
    }
  }

  @Nested
  class Writing_down {

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void holds_up_no_answer_however_slow_the_disk() {
      List<String> urls = IntStream.range(0, 200).mapToObj(i -> "https://a.org/" + i).toList();
      var told = new CountDownLatch(urls.size());
      log.slowUntil(told);

      new Refresh(
              RefreshSettings.DEFAULT,
              world.outside(),
              log,
              new Counting(told),
              InstantSource.fixed(NOW))
          .run(resource(urls.toArray(String[]::new)));

      assertThat(log.kept().links()).hasSize(urls.size());
      assertThat(log.recorded().getFirst().links()).hasSizeGreaterThanOrEqualTo(25);
      assertThat(log.recorded())
          .as("what gathers while a batch is written goes into the next")
          .hasSizeLessThanOrEqualTo(2);
    }

    /** Counts down with every answer. */
    private record Counting(CountDownLatch told) implements Progress {
      @Override
      public void planned(int questions) {}

      @Override
      public void answered(int questions) {
        told.countDown();
      }

      @Override
      public void ended() {}
    }
  }

  @Nested
  class What_an_interrupted_run_left {

    @Test
    void answers_are_believed_and_not_asked_again() {
      log.interruptedWith(Batch.ofLinks(List.of(good("https://a.org/"))));

      run(resource("https://a.org/", "https://b.org/"));

      assertThat(world.asked()).containsExactly("https://b.org/");
      assertThat(log.kept().links()).hasSize(2);
    }

    @Test
    void the_state_of_a_package_it_had_no_time_for_is_asked_and_kept() {
      log.interruptedWith(Batch.ofLinks(List.of(good("https://pypi.org/project/one/"))));

      run(LibraryBuilder.catalog(POLICY, LibraryBuilder.library("one").packageName("one").build()));

      assertThat(world.asked()).containsExactly("state of one");
      assertThat(log.kept().observations().factSets())
          .extracting(set -> set.get(FactKey.PACKAGE_STATUS))
          .containsExactly("active");
    }

    @Test
    void failures_are_not_believed_and_asked_again() {
      log.interruptedWith(Batch.ofLinks(List.of(unreachable("https://a.org/"))));

      run(resource("https://a.org/"));

      assertThat(world.asked()).containsExactly("https://a.org/");
      assertThat(log.kept().links())
          .singleElement()
          .extracting(LinkMemory::countedFailures)
          .isEqualTo(0);
    }

    @Test
    void stays_for_the_next_run_when_this_one_does_not_count() {
      log.interruptedWith(Batch.ofLinks(List.of(good("https://a.org/"))));
      world.canaries(FakeOutside.FINE, new CanaryReport(List.of(), List.of("a: no"), false));

      run(resource("https://b.org/"));

      assertThat(log.interrupted()).hasSize(1);
      assertThat(log.kept().links()).isEmpty();
    }
  }

  @Test
  void a_link_that_nobody_had_time_for_keeps_what_is_known_of_it() {
    run(resource("https://a.org/"));
    Kept before = log.kept();
    world.failing("https://a.org/", LinkFailure.BUDGET);

    Outcome outcome = run(resource("https://a.org/"));

    assertThat(log.kept()).isEqualTo(before);
    assertThat(outcome.report().total()).isEqualTo(new HostCount(0, 1, 0));
  }

  @Nested
  class A_link_that_left_the_catalog {

    private static final Duration LONG = RefreshSettings.DEFAULT.forgetAfter();

    @Test
    void is_remembered_for_a_while_in_case_it_comes_back() {
      run(resource("https://a.org/", "https://b.org/"));

      run(resource("https://b.org/"), NOW.plus(LONG));

      assertThat(remembered()).containsExactly("https://a.org/", "https://b.org/");
    }

    @Test
    void is_forgotten_when_nobody_looked_for_long() {
      run(resource("https://a.org/", "https://b.org/"));

      run(resource("https://b.org/"), NOW.plus(LONG).plusSeconds(1));

      assertThat(remembered()).containsExactly("https://b.org/");
    }

    @Test
    void is_not_forgotten_by_a_run_that_does_not_count() {
      run(resource("https://a.org/", "https://b.org/"));
      world.canaries(FakeOutside.FINE, new CanaryReport(List.of(), List.of("a: no"), false));

      run(resource("https://b.org/"), NOW.plus(LONG).plusSeconds(1));

      assertThat(remembered()).containsExactly("https://a.org/", "https://b.org/");
    }

    @Test
    void is_not_one_that_an_interrupted_run_has_asked_already() {
      Instant later = NOW.plus(LONG).plusSeconds(1);
      run(resource("https://a.org/", "https://b.org/"));
      log.interruptedWith(Batch.ofLinks(List.of(good("https://a.org/", later))));

      run(resource("https://a.org/", "https://b.org/"), later);

      assertThat(remembered()).containsExactly("https://a.org/", "https://b.org/");
    }

    private List<String> remembered() {
      return log.kept().links().stream().map(link -> link.url().value()).sorted().toList();
    }
  }

  private Outcome run(Library entry, String... urls) {
    Catalog catalog = LibraryBuilder.catalog(POLICY, entry);
    return run(with(catalog, urls));
  }

  private Outcome run(Catalog catalog) {
    return run(catalog, NOW);
  }

  private Outcome run(Catalog catalog, Instant now) {
    return run(catalog, world, now);
  }

  private Outcome run(Catalog catalog, FakeOutside outside, Instant now) {
    return new Refresh(
            RefreshSettings.DEFAULT,
            outside.outside(),
            log,
            Progress.SILENT,
            InstantSource.fixed(now))
        .run(catalog);
  }

  private static String why(Outcome outcome) {
    return outcome instanceof Outcome.Inconclusive none ? none.why() : "it counted";
  }

  private static Library entry(String id, String repo) {
    return LibraryBuilder.library(id).repo(repo.substring("https://".length())).build();
  }

  private static Catalog resource(String... urls) {
    return with(LibraryBuilder.catalog(POLICY), urls);
  }

  private static Catalog with(Catalog catalog, String... urls) {
    List<Resource.Link> links = new ArrayList<>();
    for (String url : urls) {
      links.add(new Resource.Link("Page", new WebUrl(url), null));
    }
    Resource resource =
        new Resource("Guide", ResourceKind.WRITING, null, null, "How to wait.", links);
    return new Catalog(
        catalog.head(), catalog.categories(), List.of(), List.of(resource), List.of(), List.of());
  }

  private static LinkMemory good(String url) {
    return good(url, NOW);
  }

  private static LinkMemory good(String url, Instant on) {
    return new LinkMemory(
        new WebUrl(url),
        NOW,
        on,
        null,
        0,
        null,
        null,
        new LinkMemory.Sighting(LinkRule.ANSWERS, on, List.of(200), url, null, ""),
        null);
  }

  private static LinkMemory unreachable(String url) {
    return new LinkMemory(
        new WebUrl(url),
        NOW,
        null,
        NOW,
        1,
        new LinkMemory.Streak(LinkRule.NO_ANSWER, NOW, NOW, 1),
        null,
        new LinkMemory.Sighting(
            LinkRule.NO_ANSWER, NOW, List.of(), url, LinkFailure.REFUSED, "refused"),
        null);
  }
}
