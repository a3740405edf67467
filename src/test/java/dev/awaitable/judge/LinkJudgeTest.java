package dev.awaitable.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.LinkNote;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.LinkObservation.Told.Word;
import dev.awaitable.enrich.Wall;
import dev.awaitable.model.LinkOverride;
import dev.awaitable.model.LinkWord;
import dev.awaitable.model.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkJudgeTest {

  private static final Instant START = Instant.parse("2026-11-01T06:00:00Z");
  private static final LinkPolicy POLICY = LinkPolicy.DEFAULT;

  private final LinkJudge judge = new LinkJudge(POLICY);

  @Nested
  class A_persons_word {

    private static final LinkOverride SAID =
        new LinkOverride(
            LinkWord.ALIVE,
            "Programs are told 404 and people get the page.",
            "a maintainer",
            LocalDate.of(2026, 12, 1));

    private static final LinkMemory DEAD = remember(Looks.status(404), 0, 24, 48);

    @Test
    void stands_in_place_of_what_programs_see_and_tells_both() {
      LinkVerdict verdict = judge.judge(DEAD, SAID, Instant.parse("2026-12-01T23:59:59Z"));

      assertThat(verdict.word()).isEqualTo("alive");
      assertThat(verdict.grounds().sentence())
          .startsWith(
              "Said to be alive until 2026-12-01: Programs are told 404 and people get the page (a"
                  + " maintainer). Seen by program: Answers with 404, failing since 2026-11-01");
      assertThat(((LinkVerdict.Said) verdict).seen())
          .extracting(LinkVerdict::word)
          .isEqualTo("dead");
    }

    @Test
    void ends_with_its_day() {
      assertThat(judge.judge(DEAD, SAID, Instant.parse("2026-12-02T00:00:00Z")).word())
          .isEqualTo("dead");
    }

    @Test
    void is_enough_where_nobody_ever_looked() {
      assertThat(judge.judge(null, SAID, START).word()).isEqualTo("alive");
      assertThat(judge.judge(null, null, START).word()).isEqualTo("unknown");
    }
  }

  @Nested
  class Dead_after {

    @Test
    void two_counted_404_a_day_apart() {
      LinkObservation gone = Looks.status(404);
      assertThat(words(gone, 0)).isEqualTo("suspect");
      assertThat(words(gone, 0, 21)).isEqualTo("suspect");
      assertThat(words(gone, 0, 21, 23)).isEqualTo("suspect");
      assertThat(words(gone, 0, 24)).isEqualTo("dead");
    }

    @ParameterizedTest
    @EnumSource(
        value = Word.class,
        names = {"REPOSITORY_MISSING", "PACKAGE_MISSING"})
    void two_counted_answers_of_an_api_a_day_apart(Word word) {
      assertThat(words(Looks.told(word), 0)).isEqualTo("suspect");
      assertThat(words(Looks.told(word), 0, 24)).isEqualTo("dead");
    }

    @ParameterizedTest
    @EnumSource(
        value = LinkFailure.class,
        names = {
          "NAME_NOT_FOUND",
          "REFUSED",
          "RESET",
          "END_OF_STREAM",
          "NOT_HTTP",
          "REDIRECT_LOOP",
          "TOO_MANY_HOPS"
        })
    void three_counted_failures_to_reach_it_over_seven_days(LinkFailure kind) {
      LinkObservation failed = Looks.failed(kind);
      assertThat(words(failed, 0, 24, 7 * 24 - 1)).isEqualTo("suspect");
      assertThat(words(failed, 0, 7 * 24)).isEqualTo("suspect");
      assertThat(words(failed, 0, 24, 7 * 24)).isEqualTo("dead");
    }

    @Test
    void three_counted_server_errors_over_seven_days() {
      assertThat(words(Looks.status(500), 0, 24, 7 * 24 - 1)).isEqualTo("suspect");
      assertThat(words(Looks.status(502), 0, 24, 7 * 24)).isEqualTo("dead");
    }

    @ParameterizedTest
    @EnumSource(
        value = LinkFailure.class,
        names = {"TIMEOUT", "TLS_EXPIRED", "TLS_NAME"})
    void three_counted_failures_over_fourteen_days_where_patience_pays(LinkFailure kind) {
      LinkObservation failed = Looks.failed(kind);
      assertThat(words(failed, 0, 7 * 24, 14 * 24 - 1)).isEqualTo("suspect");
      assertThat(words(failed, 0, 7 * 24, 14 * 24)).isEqualTo("dead");
    }

    @ParameterizedTest
    @CsvSource({
      "TIMEOUT, REFUSED, REFUSED",
      "REFUSED, TIMEOUT, REFUSED",
      "REFUSED, RESET, TIMEOUT",
      "TIMEOUT, TIMEOUT, REFUSED"
    })
    void fourteen_days_where_any_of_the_failures_to_reach_it_was_a_timeout(
        LinkFailure first, LinkFailure second, LinkFailure third) {
      for (int days : List.of(7, 13, 14)) {
        LinkMemory memory =
            remember(Looks.failed(first), 0)
                .after(Looks.failed(second), POLICY, hours(24))
                .after(Looks.failed(third), POLICY, hours(24 * days));
        assertThat(judge.judge(memory, hours(24 * days)).word())
            .isEqualTo(days < 14 ? "suspect" : "dead");
      }
    }

    @Test
    void not_by_a_single_404_at_the_end_of_a_bad_month() {
      LinkMemory memory = remember(Looks.failed(LinkFailure.TIMEOUT), 0, 24, 48, 24 * 13);
      memory = memory.after(Looks.status(404), POLICY, hours(24 * 30));
      assertThat(judge.judge(memory, hours(24 * 30)).word()).isEqualTo("suspect");
    }
  }

  @Nested
  class Never_dead {

    @ParameterizedTest
    @ValueSource(ints = {400, 405, 406, 408, 413, 431, 304, 600})
    void for_a_status_that_speaks_of_our_request(int status) {
      assertThat(words(Looks.status(status), everyDay(200))).isEqualTo("suspect");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 407, 418, 429, 999})
    void for_a_status_that_walls_give(int status) {
      assertThat(words(Looks.status(status), everyDay(200))).isEqualTo("blocked");
    }

    @Test
    void for_legal_reasons() {
      assertThat(words(Looks.status(451), everyDay(200))).isEqualTo("blocked");
      assertThat(words(Looks.told(Word.CLOSED_BY_LAW), everyDay(200))).isEqualTo("blocked");
    }

    @ParameterizedTest
    @EnumSource(
        value = LinkFailure.class,
        names = {"TLS_UNTRUSTED", "TLS_HANDSHAKE"})
    void for_a_certificate_that_only_java_may_distrust(LinkFailure kind) {
      assertThat(words(Looks.failed(kind), everyDay(200))).isEqualTo("suspect");
    }

    @ParameterizedTest
    @EnumSource(
        value = LinkFailure.class,
        names = {
          "NAME_TEMPORARY",
          "NO_USABLE_ADDRESS",
          "REFUSED_ADDRESS",
          "HOST_LEFT",
          "BUDGET",
          "INTERNAL"
        })
    void for_what_tells_nothing(LinkFailure kind) {
      assertThat(words(Looks.failed(kind), everyDay(200))).isEqualTo("unknown");
    }

    @Test
    void for_a_page_that_seems_parked_or_has_moved_away() {
      assertThat(words(Looks.status(200, LinkNote.PARKED), everyDay(200))).isEqualTo("suspect");
      assertThat(words(Looks.status(200, LinkNote.SOFT_404), everyDay(200))).isEqualTo("suspect");
      LinkObservation away =
          Looks.chain("https://example.com/deep/page", 301, "https://example.com/", 200);
      assertThat(words(away, everyDay(200))).isEqualTo("suspect");
    }
  }

  @Nested
  class Moved {

    @Test
    void to_the_end_of_the_leading_permanent_run_and_not_beyond() {
      LinkVerdict verdict =
          verdict(
              Looks.chain(
                  "https://example.com/a",
                  301,
                  "https://example.com/b",
                  308,
                  "https://example.com/c",
                  302,
                  "https://example.com/session",
                  200),
              0);
      assertThat(verdict)
          .isInstanceOfSatisfying(
              LinkVerdict.Moved.class,
              moved -> {
                assertThat(moved.to()).isEqualTo("https://example.com/c");
                assertThat(moved.confirmed()).isFalse();
                assertThat(moved.grounds().advice()).isNull();
              });
    }

    @Test
    void with_a_ready_answer_after_two_counted_runs() {
      LinkVerdict verdict =
          verdict(Looks.chain("https://example.com/a", 301, "https://example.com/b", 200), 0, 24);
      assertThat(verdict)
          .isInstanceOfSatisfying(
              LinkVerdict.Moved.class, moved -> assertThat(moved.confirmed()).isTrue());
      assertThat(verdict.grounds().advice()).isEqualTo("Write https://example.com/b instead.");
    }

    @Test
    void to_where_an_api_says_that_it_is_now() {
      LinkVerdict verdict = verdict(Looks.movedTo("https://example.com/b"), 0, 24);

      assertThat(verdict.word()).isEqualTo("moved");
      assertThat(verdict)
          .isInstanceOfSatisfying(
              LinkVerdict.Moved.class,
              moved -> {
                assertThat(moved.to()).isEqualTo("https://example.com/b");
                assertThat(moved.tidy()).isFalse();
                assertThat(moved.confirmed()).isTrue();
              });
      assertThat(verdict(Looks.movedTo("https://docs.example.com/Guide/"), 0))
          .isInstanceOfSatisfying(
              LinkVerdict.Moved.class, moved -> assertThat(moved.tidy()).isTrue());
    }

    @Test
    void not_when_a_temporary_redirect_comes_first() {
      assertThat(
              words(
                  Looks.chain(
                      "https://example.com/a",
                      302,
                      "https://example.com/b",
                      301,
                      "https://example.com/c",
                      200),
                  0))
          .isEqualTo("alive");
    }

    @ParameterizedTest
    @CsvSource({
      "http://example.com/a, https://example.com/a, true",
      "https://www.example.com/a, https://example.com/a, true",
      "https://example.com/a, https://www.example.com/a/, true",
      "https://example.com/Docs, https://example.com/docs, true",
      "http://www.example.com/A?q=1, https://example.com/a?q=1, true",
      "https://example.com/a, https://docs.example.com/a, false",
      "https://example.com/a, https://example.com/a?lang=en, false",
      "https://example.com/a, https://example.com/en/a, false",
    })
    void tidily_when_only_the_form_differs(String from, String to, boolean tidy) {
      assertThat(verdict(Looks.chain(from, 301, to, 200), 0))
          .isInstanceOfSatisfying(
              LinkVerdict.Moved.class, moved -> assertThat(moved.tidy()).isEqualTo(tidy));
    }

    @ParameterizedTest
    @CsvSource({
      "https://example.com/deep/page, https://example.com/",
      "https://example.com/deep/page, https://example.com/index.html",
      "https://example.com/, https://example.org/",
      "https://example.com/deep, https://example.org/deep",
    })
    void away_to_a_front_page_or_another_site_is_only_suspect(String from, String to) {
      assertThat(words(Looks.chain(from, 301, to, 200), 0)).isEqualTo("suspect");
    }

    @Test
    void and_later_dead_names_the_last_known_target() {
      LinkMemory memory =
          remember(Looks.chain("https://example.com/a", 301, "https://example.com/b", 200), 0);
      memory = memory.after(Looks.status(404), POLICY, hours(24));
      memory = memory.after(Looks.status(404), POLICY, hours(48));
      assertThat(judge.judge(memory, hours(48)))
          .isInstanceOfSatisfying(
              LinkVerdict.Dead.class,
              dead -> assertThat(dead.replacement()).isEqualTo("https://example.com/b"));
    }
  }

  @Nested
  class Blocked {

    @Test
    void asks_for_a_look_by_hand_after_ninety_days_without_success() {
      LinkMemory memory =
          remember(Looks.status(200), 0).after(Looks.status(403), POLICY, hours(24));
      assertThat(byHand(memory, 90 * 24 - 1)).isFalse();
      assertThat(byHand(memory, 90 * 24)).isTrue();
    }

    @Test
    void counts_the_ninety_days_from_the_first_look_when_it_never_worked() {
      LinkMemory memory = remember(Looks.status(429), 0, 24 * 80);
      assertThat(byHand(memory, 90 * 24)).isTrue();
    }

    @Test
    void by_marks_of_the_challenge_on_any_status_and_by_others_on_503_alone() {
      Wall challenge = new Wall("Cloudflare", true);
      Wall presence = new Wall("Imperva", false);
      for (int status : List.of(200, 202, 405, 404, 500, 503)) {
        assertThat(words(Looks.walled(status, challenge), 0)).isEqualTo("blocked");
      }
      assertThat(words(Looks.walled(503, presence), 0)).isEqualTo("blocked");
      assertThat(words(Looks.walled(200, presence), 0)).isEqualTo("alive");
      assertThat(words(Looks.walled(404, presence), 0)).isEqualTo("suspect");
      assertThat(words(Looks.walled(502, presence), 0)).isEqualTo("suspect");
    }

    private boolean byHand(LinkMemory memory, int hours) {
      return judge.judge(memory, hours(hours)) instanceof LinkVerdict.Blocked blocked
          && blocked.byHand();
    }
  }

  @Nested
  class Unknown {

    @Test
    void keeps_what_stood_before() {
      LinkMemory memory = remember(Looks.status(404), 0, 24);
      memory = memory.after(Looks.failed(LinkFailure.BUDGET), POLICY, hours(48));
      assertThat(judge.judge(memory, hours(48)))
          .isInstanceOfSatisfying(
              LinkVerdict.Unknown.class,
              unknown -> assertThat(unknown.standing()).isInstanceOf(LinkVerdict.Dead.class));
    }

    @Test
    void is_loud_about_a_refused_address() {
      LinkVerdict verdict = verdict(Looks.failed(LinkFailure.REFUSED_ADDRESS), 0);
      assertThat(verdict.grounds().advice()).startsWith("Look at once");
    }

    @Test
    void is_what_nobody_has_looked_at() {
      LinkVerdict verdict = judge.judge(LinkMemory.unseen(Looks.URL, START), START);
      assertThat(verdict.word()).isEqualTo("unknown");
      assertThat(verdict.grounds().sentence()).isEqualTo("Nobody has looked yet.");
    }
  }

  @Nested
  class Sentences {

    @Test
    void tell_status_first_failure_count_and_last_success() {
      LinkMemory memory =
          remember(Looks.status(200), 0)
              .after(Looks.status(404), POLICY, hours(24))
              .after(Looks.status(404), POLICY, hours(48));
      LinkVerdict verdict = judge.judge(memory, hours(48));
      assertThat(verdict.grounds().sentence())
          .isEqualTo(
              "Answers with 404, failing since 2026-11-02, counted 2 times, last working"
                  + " 2026-11-01.");
      assertThat(verdict.grounds().advice())
          .isEqualTo(
              "Replace the link, or use a copy from"
                  + " https://web.archive.org/web/*/https://docs.example.com/guide.");
    }

    @Test
    void say_so_when_it_never_worked() {
      assertThat(verdict(Looks.failed(LinkFailure.NAME_NOT_FOUND), 0).grounds().sentence())
          .isEqualTo(
              "The domain does not resolve (docs.example.com), failing since 2026-11-01, counted"
                  + " once, never seen working.");
    }

    @Test
    void exist_for_every_kind_of_failure_and_status() {
      for (LinkFailure kind : LinkFailure.values()) {
        assertThat(verdict(Looks.failed(kind), 0).grounds().sentence()).endsWith(".");
      }
      for (int status : List.of(200, 301, 404, 403, 451, 500, 999)) {
        assertThat(verdict(Looks.status(status), 0).grounds().sentence()).contains("" + status);
      }
    }
  }

  @Test
  void all_that_is_remembered_is_told_by_its_address_with_the_day_it_last_worked() {
    WebUrl other = new WebUrl("https://example.com/other");
    LinkMemory broken = remember(Looks.status(200), 17).after(Looks.status(404), POLICY, hours(48));
    LinkMemory never = LinkMemory.unseen(other, START).after(Looks.status(404), POLICY, START);
    Instant now = hours(48);

    assertThat(judge.judgeAll(List.of(broken, never), now))
        .containsOnly(
            entry(Looks.URL, new JudgedLink(judge.judge(broken, now), LocalDate.of(2026, 11, 1))),
            entry(other, new JudgedLink(judge.judge(never, now), null)));
  }

  @Test
  void a_policy_that_would_kill_at_the_first_failure_is_refused() {
    assertThatThrownBy(() ->
            new LinkPolicy(
                Duration.ofHours(20),
                1,
                Duration.ZERO,
                3,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                2,
                Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String words(LinkObservation seen, int... atHours) {
    return verdict(seen, atHours).word();
  }

  private LinkVerdict verdict(LinkObservation seen, int... atHours) {
    return judge.judge(remember(seen, atHours), hours(atHours[atHours.length - 1]));
  }

  private static LinkMemory remember(LinkObservation seen, int... atHours) {
    LinkMemory memory = LinkMemory.unseen(Looks.URL, START);
    for (int at : atHours) {
      memory = memory.after(seen, POLICY, hours(at));
    }
    return memory;
  }

  private static int[] everyDay(int days) {
    int[] hours = new int[days];
    for (int day = 0; day < days; day++) {
      hours[day] = 24 * day;
    }
    return hours;
  }

  private static Instant hours(int hours) {
    return START.plus(Duration.ofHours(hours));
  }
}
