package dev.awaitable.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.LinkNote;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.LinkObservation.Told.Word;
import dev.awaitable.enrich.Wall;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a link, and what a maintainer is told to do, by the rows of the table. */
class LinkWordsTest {

  private static final Instant START = Instant.parse("2026-11-01T06:00:00Z");
  private static final LinkPolicy POLICY = LinkPolicy.DEFAULT;

  private static final String NEVER = ", never seen working.";
  private static final String FAILING = ", failing since 2026-11-01, counted once" + NEVER;
  private static final String COPY =
      "Replace the link, or use a copy from"
          + " https://web.archive.org/web/*/https://docs.example.com/guide.";
  private static final String BROWSER =
      "Look by hand: a browser may manage where this program does not.";
  private static final String BOTH = "Look at both addresses: the content may be gone.";
  private static final String WARNED = "Readers see a warning page.";
  private static final String LAW = "Read the notice and decide whether to keep the link.";
  private static final String PARKED = "Look by hand: the domain may be for sale.";

  private final LinkJudge judge = new LinkJudge(POLICY);

  private static final List<Arguments> ROWS =
      List.of(
          row(1, Looks.status(204), "Answers with 204.", null),
          row(1, Looks.told(Word.THERE), "It is there.", null),
          row(
              2,
              Looks.chain("https://example.com/a", 301, "https://example.com/b", 200),
              "Moved for good to https://example.com/b (301 → 200).",
              null),
          row(
              2,
              Looks.movedTo("https://example.com/b"),
              "Moved for good to https://example.com/b.",
              null),
          row(
              3,
              Looks.chain("https://example.com/a", 302, "https://example.com/b", 200),
              "Answers after a temporary redirect (302 → 200).",
              null),
          row(
              4,
              Looks.chain("https://example.com/a", 301, "https://example.org/", 200),
              "Redirects for good to https://example.org/, which may be another page" + FAILING,
              BOTH),
          row(
              5,
              Looks.status(200, LinkNote.SIGN_IN),
              "Leads to a page that asks to sign in or to consent: https://docs.example.com/guide"
                  + NEVER,
              null),
          row(6, Looks.status(410), "Answers with 410" + FAILING, null),
          row(
              7,
              Looks.told(Word.REPOSITORY_MISSING),
              "The forge knows no such repository: gone or private" + FAILING,
              null),
          row(
              8,
              Looks.told(Word.PACKAGE_MISSING),
              "PyPI knows no such package: removed, renamed or quarantined" + FAILING,
              null),
          row(
              9,
              Looks.failed(LinkFailure.NAME_NOT_FOUND),
              "The domain does not resolve (docs.example.com)" + FAILING,
              null),
          row(
              10,
              Looks.failed(LinkFailure.NAME_TEMPORARY),
              "Not known: its name could not be looked up (docs.example.com)" + NEVER,
              null),
          row(
              11,
              Looks.failed(LinkFailure.REFUSED),
              "Cannot be reached: connection refused (docs.example.com)" + FAILING,
              null),
          row(11, Looks.status(502), "The server fails with 502" + FAILING, null),
          row(
              11,
              Looks.failed(LinkFailure.TIMEOUT),
              "Gives no answer in time (docs.example.com)" + FAILING,
              null),
          row(
              12,
              Looks.failed(LinkFailure.TLS_EXPIRED),
              "Cannot be read safely: certificate out of date" + FAILING,
              WARNED),
          row(
              13,
              Looks.failed(LinkFailure.TLS_HANDSHAKE),
              "Cannot be read safely: no encrypted connection" + FAILING,
              BROWSER),
          row(14, Looks.status(403), "Does not let programs look: 403" + NEVER, null),
          row(
              14,
              Looks.walled(503, new Wall("Cloudflare", true)),
              "Does not let programs look: 503 (Cloudflare)" + NEVER,
              null),
          row(15, Looks.status(451), "Closed for legal reasons (451)" + NEVER, LAW),
          row(
              15,
              Looks.noticed(451, "https://law.example.org/1"),
              "Closed for legal reasons (451) (https://law.example.org/1)" + NEVER,
              LAW),
          row(15, Looks.told(Word.CLOSED_BY_LAW), "Closed for legal reasons" + NEVER, LAW),
          row(
              16,
              Looks.status(406),
              "Answers with 406, which is probably due to our request" + FAILING,
              "Look by hand; the request may be at fault."),
          row(
              17,
              Looks.status(200, LinkNote.BODY_CUT),
              "Answers with 200; its text was not read to the end.",
              null),
          row(
              18,
              Looks.titled(200, "For sale", LinkNote.PARKED),
              "Answers, but the domain may be parked (\"For sale\")" + FAILING,
              PARKED),
          row(
              18,
              Looks.status(200, LinkNote.SOFT_404),
              "Answers, but the domain may be parked" + FAILING,
              PARKED),
          row(
              19,
              Looks.status(200, LinkNote.FRAGMENT_MISSING),
              "Answers with 200, but the page lacks the anchor named.",
              "Correct the part after the # in the address."),
          row(
              20,
              Looks.failed(LinkFailure.REFUSED_ADDRESS),
              "Not asked: the address is not allowed (docs.example.com)" + NEVER,
              "Look at once: a public name may have been pointed at an inner address."),
          row(
              21,
              Looks.failed(LinkFailure.BUDGET),
              "Not asked this time (docs.example.com)" + NEVER,
              null),
          row(
              22,
              Looks.failed(LinkFailure.INTERNAL),
              "Not known: this program failed on it (docs.example.com)" + NEVER,
              "Report this as a bug, with the address."));

  @ParameterizedTest(name = "row {0}: {2}")
  @MethodSource("rows")
  void after_one_look_the_row_decides_what_is_said(
      int row, LinkObservation seen, String sentence, @Nullable String advice) {
    LinkVerdict.Grounds grounds = judge.judge(look(fresh(), seen, 0), at(0)).grounds();

    assertThat(grounds.rule().row()).isEqualTo(row);
    assertThat(grounds.sentence()).isEqualTo(sentence);
    assertThat(grounds.advice()).isEqualTo(advice);
  }

  @Test
  void every_rule_has_its_words() {
    Set<LinkRule> told = EnumSet.noneOf(LinkRule.class);
    for (Arguments row : ROWS) {
      LinkObservation seen = (LinkObservation) Objects.requireNonNull(row.get()[1]);
      told.add(LinkReading.of(seen).rule());
    }

    assertThat(told).containsExactlyInAnyOrder(LinkRule.values());
  }

  @ParameterizedTest(name = "row {0}: {2}")
  @MethodSource("rows")
  void whoever_worked_before_is_told_with_the_day(
      int row, LinkObservation seen, String sentence, @Nullable String advice) {
    LinkMemory memory = look(look(fresh(), Looks.status(200), -24), seen, 0);

    assertThat(judge.judge(memory, at(0)).grounds().sentence())
        .isEqualTo(sentence.replace(NEVER, ", last working 2026-10-31."));
  }

  @ParameterizedTest(name = "row {0}: {2}")
  @MethodSource("rows")
  void a_dead_link_is_to_be_replaced_by_a_copy_or_by_where_it_last_led_and_no_other_is(
      int row, LinkObservation seen, String sentence, @Nullable String advice) {
    LinkMemory unmoved = fresh();
    LinkMemory moved = look(fresh(), Looks.movedTo("https://example.com/new"), -24);
    for (int days = 0; days <= 21; days += 7) {
      unmoved = look(unmoved, seen, 24 * days);
      moved = look(moved, seen, 24 * days);
    }
    String before = row == 12 ? WARNED + " " : "";
    LinkVerdict without = judge.judge(unmoved, at(24 * 21));
    LinkVerdict with = judge.judge(moved, at(24 * 21));

    if (List.of(6, 7, 8, 9, 11, 12).contains(row)) {
      assertThat(without.word()).isEqualTo("dead");
      assertThat(without.grounds().sentence()).contains("counted 4 times");
      assertThat(without.grounds().advice()).isEqualTo(before + COPY);
      assertThat(with.grounds().advice())
          .isEqualTo(before + "Replace the link; it last redirected to https://example.com/new.");
    } else if (row == 2) {
      assertThat(without.word()).isEqualTo("moved");
      assertThat(without.grounds().advice()).isEqualTo("Write https://example.com/b instead.");
    } else {
      assertThat(without.word()).isNotEqualTo("dead");
      assertThat(without.grounds().advice()).isEqualTo(advice);
    }
  }

  @Test
  void a_link_behind_a_wall_is_to_be_checked_by_hand_after_ninety_days() {
    LinkMemory walled = look(fresh(), Looks.status(403), 0);

    assertThat(judge.judge(walled, at(90 * 24)).grounds().advice())
        .isEqualTo("Check by hand: no success for 90 days or more.");
  }

  static Stream<Arguments> rows() {
    return ROWS.stream();
  }

  private static Arguments row(
      int row, LinkObservation seen, String sentence, @Nullable String advice) {
    return arguments(row, seen, sentence, advice);
  }

  private static LinkMemory fresh() {
    return LinkMemory.unseen(Looks.URL, at(-24));
  }

  private static LinkMemory look(LinkMemory memory, LinkObservation seen, int hours) {
    return memory.after(seen, POLICY, at(hours));
  }

  private static Instant at(int hours) {
    return START.plus(Duration.ofHours(hours));
  }
}
