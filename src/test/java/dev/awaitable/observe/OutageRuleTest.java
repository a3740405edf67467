package dev.awaitable.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.CanaryReport;
import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkRule;
import dev.awaitable.model.WebUrl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageRuleTest {

  private static final Instant LAST_WEEK = Instant.parse("2026-11-13T06:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");

  private final OutageRule rule = new OutageRule(OutagePolicy.DEFAULT);
  private final List<OutageRule.Look> looks = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"1, true", "2, false"})
  void fewer_than_two_canaries_are_an_outage(int answered, boolean outage) {
    List<String> names = List.of("a", "b").subList(0, answered);

    assertThat(rule.against(new CanaryReport(names, List.of("c: no"), false)).isPresent())
        .isEqualTo(outage);
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({"9, 9, false", "10, 10, true", "10, 33, true", "10, 34, false", "12, 40, true"})
  void hosts_that_answered_and_cannot_be_reached_are_one_from_ten_and_three_in_ten_on(
      int failing, int hosts, boolean outage) {
    for (int i = 0; i < hosts; i++) {
      look("host" + i, LinkRule.ANSWERS, i < failing ? LinkFailure.TIMEOUT : null);
    }

    assertThat(rule.against(looks).isPresent()).isEqualTo(outage);
  }

  @Nested
  class No_sign_of_an_outage_is {

    @Test
    void a_host_that_failed_already_or_is_new() {
      for (int i = 0; i < 20; i++) {
        look("failed" + i, LinkRule.NO_ANSWER, LinkFailure.TIMEOUT);
        look("new" + i, null, LinkFailure.TIMEOUT);
      }

      assertThat(rule.against(looks)).isEmpty();
    }

    @Test
    void a_host_of_which_another_page_answers() {
      for (int i = 0; i < 20; i++) {
        look("host" + i, LinkRule.ANSWERS, LinkFailure.TIMEOUT);
        look("host" + i, LinkRule.ANSWERS, null);
      }

      assertThat(rule.against(looks)).isEmpty();
    }

    @Test
    void a_page_that_is_missing_or_leads_nowhere() {
      for (int i = 0; i < 20; i++) {
        WebUrl url = new WebUrl("https://host" + i + ".org/");
        LinkMemory before = seen(url, LinkRule.ANSWERS, LAST_WEEK, null);
        looks.add(new OutageRule.Look(before, seen(url, LinkRule.MISSING, NOW, null)));
        look("circle" + i, LinkRule.ANSWERS, LinkFailure.TOO_MANY_HOPS);
      }

      assertThat(rule.against(looks)).isEmpty();
    }
  }

  @Test
  void a_host_of_which_nothing_could_be_told_counts_by_why() {
    for (int i = 0; i < 10; i++) {
      WebUrl url = new WebUrl("https://host" + i + ".org/");
      LinkMemory before = seen(url, LinkRule.ANSWERS, LAST_WEEK, null);
      var doubt = new LinkMemory.Doubt(LinkRule.NAME_UNCLEAR, NOW, LinkFailure.NAME_TEMPORARY, "");
      looks.add(
          new OutageRule.Look(
              before,
              new LinkMemory(
                  url, LAST_WEEK, LAST_WEEK, null, 0, null, null, before.last(), doubt)));
    }

    assertThat(rule.against(looks))
        .contains("10 of 10 hosts that answered last time could not be reached");
  }

  private void look(String host, @Nullable LinkRule before, @Nullable LinkFailure failure) {
    WebUrl url = new WebUrl("https://" + host + ".org/" + looks.size());
    looks.add(
        new OutageRule.Look(
            before == null ? null : seen(url, before, LAST_WEEK, null),
            seen(url, failure == null ? LinkRule.ANSWERS : LinkRule.NO_ANSWER, NOW, failure)));
  }

  private static LinkMemory seen(
      WebUrl url, LinkRule rule, Instant on, @Nullable LinkFailure failure) {
    return new LinkMemory(
        url,
        LAST_WEEK,
        null,
        null,
        0,
        null,
        null,
        new LinkMemory.Sighting(rule, on, List.of(), url.value(), failure, ""),
        null);
  }
}
