package dev.awaitable.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Rule;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are nearly the same. */
class NearDuplicatesTest {

  private int next;

  /** An entry with its name, owner and what else is said of it. */
  private String entry(String name, String owner, String more) {
    next++;
    return """
          - id: e%d
            name: %s
            description: Does what number %d of the entries in this list is there for.
            repo: https://github.com/%s/r%d
            added: 2026-11-20
    """
            .formatted(next, name, next, owner, next)
        + (more.isEmpty() ? "" : "        " + more + "\n");
  }

  private static List<String> pairs(String... shelves) {
    StringBuilder text = new StringBuilder("categories:\n");
    for (int i = 0; i < shelves.length; i++) {
      text.append("  - id: c").append(i).append("\n    name: Shelf ").append(i);
      text.append("\n    description: What is found here differs from what is found there.\n");
      text.append("    libraries:\n").append(shelves[i]);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return new CatalogReader(Limits.DEFAULT)
        .read("x", bytes, LocalDate.of(2026, 11, 20)).findings().problems().stream()
            .filter(it -> it.rule() == Rule.NEAR_DUPLICATE)
            .map(Problem::message)
            .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b"})
  void in_one_category_are_reported_whoever_owns_them(String owner) {
    assertThat(pairs(entry("foo-x", "a", "") + entry("py-foox", owner, "")))
        .containsExactly("'py-foox' and 'foo-x' may be one project");
  }

  @Test
  void in_two_categories_are_reported_where_one_owns_both() {
    assertThat(pairs(entry("foo-x", "a", ""), entry("py-foox", "A", ""))).hasSize(1);
    assertThat(pairs(entry("foo-x", "a", ""), entry("py-foox", "b", ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"superseded_by: e1", "fork_of: e1", "extends: [e1]"})
  void are_not_reported_where_the_later_says_how_they_relate(String relation) {
    assertThat(pairs(entry("foo-x", "a", "") + entry("foox", "a", relation))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"superseded_by: e2", "fork_of: e2", "extends: [e2]"})
  void are_not_reported_where_the_earlier_says_how_they_relate(String relation) {
    assertThat(pairs(entry("foo-x", "a", relation) + entry("foox", "a", ""))).isEmpty();
  }

  @Test
  void are_not_reported_where_another_problem_says_already_that_they_are_one() {
    String one = entry("foo-x", "a", "package: Foo.X");
    String other = entry("foox", "a", "package: foo-x");
    assertThat(pairs(one + other)).isEmpty();
    assertThat(pairs(one + other.replace("package: foo-x", "package: foox"))).hasSize(1);
    assertThat(pairs(one + entry("FOO-X", "a", ""))).isEmpty();
    assertThat(pairs(entry("bar-x", "a", "") + entry("barx", "a", "").replace("r5", "R4")))
        .isEmpty();
  }

  @Test
  void have_an_owner_and_letters_in_common_and_not_the_lack_of_them() {
    String one = entry("foo-x", "a", "");
    String other = entry("foox", "a", "");
    String repos = " *repo: .*\n";
    assertThat(pairs(one.replaceAll(repos, ""), other.replaceAll(repos, ""))).isEmpty();
    assertThat(pairs(entry("'...'", "a", "") + entry("'!?'", "a", ""))).isEmpty();
  }

  @Test
  void are_each_held_against_those_before_them_in_the_category_and_of_the_owner() {
    assertThat(
            pairs(entry("foo-x", "a", "") + entry("py-foox", "b", ""), entry("foo-x-py", "b", "")))
        .containsExactly(
            "'py-foox' and 'foo-x' may be one project",
            "'foo-x-py' and 'py-foox' may be one project");
  }
}
