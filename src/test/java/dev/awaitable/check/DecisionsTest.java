package dev.awaitable.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Fixtures;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was declined before, held against {@code tinycache}, which is listed. */
class DecisionsTest {

  private static final String SAME = "https://codeberg.org/Example/TinyCache";
  private static final String PACKAGE = "        package: tinycache\n";

  private static List<String> problems(String catalog, String name, String repo, String pypi) {
    String declined =
        "declined:\n"
            + ("  - name: " + name + "\n")
            + (repo == null ? "" : "    repo: " + (repo.equals("same") ? SAME : repo) + "\n")
            + (pypi == null ? "" : "    package: " + pypi + "\n")
            + "    on: 2026-11-20\n    because: It blocks the event loop.\n";
    String text = catalog.substring(0, catalog.indexOf("declined:")) + declined;
    List<String> lines = text.lines().toList();
    return new CatalogReader(Limits.DEFAULT)
            .read("x", text.getBytes(StandardCharsets.UTF_8), LocalDate.of(2026, 11, 20))
            .findings()
            .problems()
            .stream()
            .map(it ->
                it.rule().slug() + ": " + lines.get(it.at().line() - 1).strip().split(":", -1)[0])
            .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "other, same, , declined-before: repo",
    "other, same, other, resembles-declined: repo",
    "other, , TinyCache, declined-before: package",
    "other, https://github.com/a/b, TinyCache, declined-before: package",
    "Python-TinyCache, , , resembles-declined: name",
    "tinycache, https://github.com/a/b, other, resembles-declined: name",
    "tinycache, same, tinycache, declined-before: package",
    "tinycache, same, , declined-before: repo",
    "tinycache, same, other, resembles-declined: repo"
  })
  void is_reported_once_for_the_first_that_fits(
      String name, String repo, String pypi, String problem) {
    assertThat(problems(Fixtures.text("catalogs/small.yaml"), name, repo, pypi))
        .containsExactly(problem);
  }

  @Test
  void is_reported_once_though_it_was_removed_as_well() {
    String removed =
        Fixtures.text("catalogs/small.yaml").replace("package: bigcache", "package: tinycache");
    assertThat(problems(removed, "tinycache", "same", "tinycache"))
        .containsExactly("declined-before: package");
  }

  @ParameterizedTest
  @CsvSource({"other, ,", "other, https://github.com/a/b, other"})
  void is_not_reported_of_what_shares_nothing_with_it(String name, String repo, String pypi) {
    assertThat(problems(Fixtures.text("catalogs/small.yaml"), name, repo, pypi)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"other, same, other", "other, same,"})
  void is_the_same_repository_where_no_package_tells_projects_apart(
      String name, String repo, String pypi) {
    String small = Fixtures.text("catalogs/small.yaml");
    assertThat(small).containsOnlyOnce(PACKAGE);
    assertThat(problems(small.replace(PACKAGE, ""), name, repo, pypi))
        .containsExactly("declined-before: repo");
  }
}
