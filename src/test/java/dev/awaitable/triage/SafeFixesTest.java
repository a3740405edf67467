package dev.awaitable.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.check.CatalogReader;
import dev.awaitable.check.Limits;
import dev.awaitable.check.Reading;
import dev.awaitable.enrich.Basis;
import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.Observations;
import dev.awaitable.enrich.Rename;
import dev.awaitable.enrich.Source;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Severity;
import dev.awaitable.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SafeFixesTest {

  private static final String OLD = "https://old.example.org/guide";
  private static final String NEW = "https://new.example.org/guide";

  @Nested
  class A_link {

    @Test
    void that_moved_for_good_is_written_anew() {
      assertThat(fixes(new Past().moved(OLD, NEW, "2026-11-01", "2026-11-08")))
          .singleElement()
          .satisfies(fix -> {
            assertThat(fix.edit().after()).isEqualTo(NEW);
            assertThat(fix.because()).isEqualTo("moved for good, seen in 2 runs since 2026-11-01");
          });
    }

    @Test
    void that_moved_in_one_run_only_is_left_alone() {
      assertThat(fixes(new Past().moved(OLD, NEW, "2026-11-08"))).isEmpty();
    }

    @Test
    void that_answered_in_its_old_place_again_is_left_alone() {
      Past past =
          new Past().moved(OLD, NEW, "2026-11-01", "2026-11-08").answered(OLD, 200, "2026-11-15");

      assertThat(fixes(past)).isEmpty();
    }

    @Test
    void that_a_person_has_given_a_word_on_is_left_alone_until_its_day() {
      Past past = new Past().moved(OLD, NEW, "2026-11-01", "2026-11-08");

      assertThat(fixesOf(saidOf(OLD, "2026-11-20"), past)).isEmpty();
      assertThat(fixesOf(saidOf(OLD, "2026-11-19"), past)).hasSize(1);
    }

    private static String saidOf(String url, String until) {
      return Troubles.catalog()
          .replace(
              "docs: '" + url + "'",
              "link_status: {docs: {is: alive, because: The old address is meant., by: us,"
                  + " review_by: "
                  + until
                  + "}}\n        docs: '"
                  + url
                  + "'");
    }

    private static List<Fix> fixesOf(String catalog, Past past) {
      return SafeFixes.in(Troubles.known(catalog, Observations.NONE, past.memories()));
    }

    @Test
    void that_fails_after_it_moved_is_left_alone() {
      Past past =
          new Past().moved(OLD, NEW, "2026-11-01", "2026-11-08").answered(OLD, 404, "2026-11-15");

      assertThat(fixes(past)).isEmpty();
    }

    @Test
    void that_could_not_be_asked_this_time_waits_for_the_next() {
      Past past =
          new Past()
              .moved(OLD, NEW, "2026-11-01", "2026-11-08")
              .failed(OLD, LinkFailure.BUDGET, "", "2026-11-15");

      assertThat(fixes(past)).isEmpty();
    }

    @Test
    void that_now_leads_to_another_owner_or_a_front_page_is_left_to_people() {
      List<String> away = List.of("https://new.example.net/guide", "https://old.example.org/");

      for (String to : away) {
        assertThat(fixes(new Past().moved(OLD, to, "2026-11-01", "2026-11-08"))).as(to).isEmpty();
      }
    }

    @Test
    void that_would_lose_its_encryption_is_left_to_people() {
      Past past = new Past().moved(OLD, OLD.replace("https", "http"), "2026-11-01", "2026-11-08");

      assertThat(fixes(past)).isEmpty();
    }

    @Test
    void that_never_was_encrypted_is_written_anew() {
      String plain = "http://tidy.example.org/";
      Past past = new Past().moved(plain, plain + "guide", "2026-11-01", "2026-11-08");

      assertThat(fixes(past))
          .singleElement()
          .satisfies(fix -> assertThat(fix.edit().after()).isEqualTo(plain + "guide"));
    }

    @Test
    void that_leads_to_letters_which_look_like_others_is_left_to_people() {
      Past past = new Past().moved(OLD, OLD + "/\u0456ndex", "2026-11-01", "2026-11-08");

      assertThat(fixes(past)).isEmpty();
    }

    private static List<Fix> fixes(Past past) {
      return SafeFixes.in(Troubles.known(Troubles.catalog(), Observations.NONE, past.memories()));
    }
  }

  @Nested
  class A_repository {

    @Test
    void that_its_forge_renamed_is_written_by_its_newest_name() {
      assertThat(
              fixes(rename("old-name", "middle", "forge"), rename("middle", "new-name", "forge")))
          .singleElement()
          .satisfies(fix ->
              assertThat(fix.edit().after()).isEqualTo("https://github.com/example/new-name"));
    }

    @Test
    void that_is_only_said_to_have_another_name_is_left_to_people() {
      assertThat(fixes(rename("old-name", "middle", "list"), rename("middle", "new-name", "forge")))
          .isEmpty();
    }

    @Test
    void whose_names_go_round_in_a_ring_is_left_to_people() {
      assertThat(
              fixes(rename("old-name", "middle", "forge"), rename("middle", "old-name", "forge")))
          .isEmpty();
    }

    @Test
    void that_only_changed_its_letter_case_is_written_so() {
      assertThat(fixes(rename("old-name", "Old-Name", "forge"))).hasSize(1);
    }

    @Test
    void that_has_its_newest_name_already_is_left_alone() {
      assertThat(fixes(rename("Old-Name", "old-name", "forge"))).isEmpty();
    }

    @Test
    void whose_page_moved_is_written_anew_only_where_that_is_a_repository_again() {
      String repo = "https://github.com/example/notice";
      Past moved = new Past().moved(repo, repo + "-board", "2026-11-01", "2026-11-08");
      Past lost = new Past().moved(repo, repo + "/tree/main", "2026-11-01", "2026-11-08");

      assertThat(
              SafeFixes.in(Troubles.known(Troubles.catalog(), Observations.NONE, moved.memories())))
          .singleElement()
          .satisfies(fix -> assertThat(fix.edit().after()).isEqualTo(repo + "-board"));
      assertThat(
              SafeFixes.in(Troubles.known(Troubles.catalog(), Observations.NONE, lost.memories())))
          .isEmpty();
    }

    private static List<Fix> fixes(Rename... renames) {
      Observations observations =
          new Observations(
              List.of(),
              List.of(),
              List.of(),
              List.of(renames),
              List.of(
                  new Source("forge", "Forge", null, null, Basis.SERVICE, "everything"),
                  new Source("list", "List", null, null, Basis.LIST, "names")));
      return SafeFixes.in(Troubles.known(Troubles.catalog(), observations, Map.of()));
    }

    private static Rename rename(String from, String to, String source) {
      return new Rename(
          new RepoUrl("github.com", "example/" + from),
          new RepoUrl("github.com", "example/" + to),
          source);
    }
  }

  @Nested
  class A_change_that_the_checker_refuses {

    @Test
    void is_left_out_and_does_not_hold_up_the_others() {
      String odd = "https://talks.example.com:8443/watch/2";
      Past past =
          new Past()
              .moved(OLD, NEW, "2026-11-01", "2026-11-08")
              .moved("https://talks.example.com/watch/2", odd, "2026-11-01", "2026-11-08")
              .moved(
                  "https://talks.example.com/watch/3",
                  "https://talks.example.com/watch/4",
                  "2026-11-01",
                  "2026-11-08");
      CaseFile known = Troubles.known(Troubles.catalog(), Observations.NONE, past.memories());

      FixPlan plan = plan(known);

      assertThat(plan.made()).extracting(fix -> fix.edit().after()).hasSize(2).doesNotContain(odd);
      assertThat(plan.leftOut())
          .singleElement()
          .satisfies(fix -> assertThat(fix.refused()).isEqualTo("the address names port '8443'"));
      assertThat(wrong(plan.text())).isEmpty();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_values_that_moved_change_and_every_other_byte_stays(long seed) {
    Random random = new Random(seed);
    RandomCatalog catalog = RandomCatalog.of(random);
    Set<RandomCatalog.Address> changed = new HashSet<>();
    Past past = new Past();
    for (RandomCatalog.Address address : catalog.addresses()) {
      if (random.nextBoolean()) {
        changed.add(address);
        past.moved(address.before(), address.after(), "2026-11-01", "2026-11-08");
      } else {
        past.answered(address.before(), 200, "2026-11-08");
      }
    }
    String before = catalog.text(Set.of());

    FixPlan once = plan(Troubles.known(before, Observations.NONE, past.memories()));
    FixPlan twice = plan(Troubles.known(once.text(), Observations.NONE, past.memories()));

    assertThat(once.text()).isEqualTo(catalog.text(changed));
    assertThat(once.made()).hasSize(changed.size());
    assertThat(twice.text()).isEqualTo(once.text());
    assertThat(patched(before, UnifiedDiff.of("x", before, once.text()))).isEqualTo(once.text());
  }

  static LongStream seeds() {
    return Seeds.upTo(80);
  }

  private static FixPlan plan(CaseFile known) {
    return FixPlan.of(known.source(), SafeFixes.in(known), SafeFixesTest::wrong);
  }

  private static Optional<String> wrong(String text) {
    Reading reading =
        new CatalogReader(Limits.DEFAULT)
            .read("x", text.getBytes(StandardCharsets.UTF_8), LocalDate.of(2026, 11, 20));
    return reading instanceof Reading.Accepted
        ? Optional.empty()
        : reading.findings().problems().stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .map(Problem::message)
            .findFirst();
  }

  /** Applies a diff the way {@code patch} does, strictly. */
  private static String patched(String before, String diff) {
    List<String> left = new ArrayList<>(List.of(before.split("(?<=\n)")));
    List<String> lines = List.of(diff.split("(?<=\n)"));
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int i = diff.isEmpty() ? 1 : 2; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean last = i + 1 < lines.size() && lines.get(i + 1).startsWith("\\");
      String content = line.substring(1, line.length() - (last ? 1 : 0));
      switch (line.charAt(0)) {
        case '@' -> {
          int start = Integer.parseInt(line.replaceFirst("(?s)@@ -(\\d+).*", "$1")) - 1;
          while (at < start) {
            out.append(left.get(at++));
          }
        }
        case ' ' -> {
          assertThat(left.get(at++)).isEqualTo(content);
          out.append(content);
        }
        case '-' -> assertThat(left.get(at++)).isEqualTo(content);
        case '+' -> out.append(content);
        default -> assertThat(line).isEqualTo("\\ No newline at end of file\n");
      }
    }
    left.subList(at, left.size()).forEach(out::append);
    return out.toString();
  }
}
