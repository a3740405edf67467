package dev.awaitable.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.problem.Findings;
import dev.awaitable.problem.HumanReport;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.Severity;
import dev.awaitable.review.ChangeReview;
import dev.awaitable.testkit.Fixtures;
import dev.awaitable.testkit.Golden;
import dev.awaitable.testkit.OutsideFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every folder in {@code src/test/resources/problems}: a broken {@code catalog.yaml} and the
 * whole message it must lead to. A folder is called after a rule; a dot and more words may follow.
 * What a rule needs to hear from outside stands beside it in {@code outside.json}.
 */
class ProblemFixturesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  /** Small, so that the file that is too large can be small too. */
  private static final Limits LIMITS = new Limits(32 << 10, 12, 100, false);

  private static Findings findings(String folder) {
    byte[] bytes = Fixtures.bytes("problems/" + folder + "/catalog.yaml");
    CatalogReader reader = new CatalogReader(LIMITS);
    if (!asksOutside(folder)) {
      return reader.read("catalog.yaml", bytes, TODAY).findings();
    }
    Draft nothing = reader.draft("catalog.yaml", new byte[0], TODAY);
    Draft catalog = reader.draft("catalog.yaml", bytes, TODAY);
    return new ChangeReview(nothing, catalog, TODAY)
        .findings(OutsideFile.read(Fixtures.text("problems/" + folder + "/outside.json")));
  }

  private static boolean asksOutside(String folder) {
    return Files.exists(Fixtures.path("problems/" + folder + "/outside.json"));
  }

  private static Rule rule(String folder) {
    String slug = folder.replaceFirst("\\..*", "");
    return Stream.of(Rule.values()).filter(it -> it.slug().equals(slug)).findAny().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void the_message_is_as_expected(String folder) {
    String report = new HumanReport(false).render(findings(folder));
    Golden.check(Fixtures.path("problems/" + folder + "/expected.txt"), report);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void only_the_fault_that_the_folder_is_called_after_is_reported(String folder) {
    List<Rule> rules = findings(folder).problems().stream().map(Problem::rule).distinct().toList();
    assertThat(rules).contains(rule(folder));
    if (!folder.contains(".")) {
      assertThat(rules.size()).as("rules in one folder: %s", rules).isLessThanOrEqualTo(2);
    }
  }

  @ParameterizedTest
  @MethodSource("offlineFolders")
  void a_catalog_comes_out_exactly_when_there_is_no_error(String folder) {
    byte[] bytes = Fixtures.bytes("problems/" + folder + "/catalog.yaml");
    Reading reading = new CatalogReader(LIMITS).read("catalog.yaml", bytes, TODAY);
    boolean anyError = reading.findings().count(Severity.ERROR) > 0;
    assertThat(reading instanceof Reading.Refused).isEqualTo(anyError);
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void every_rule_has_a_folder(Rule rule) {
    assertThat(Fixtures.path("problems/" + rule.slug() + "/catalog.yaml")).exists();
  }

  @Test
  void every_folder_is_called_after_a_rule() throws IOException {
    assertThat(folders()).allSatisfy(folder -> assertThat(rule(folder)).isNotNull());
  }

  @Test
  void there_are_more_than_forty() throws IOException {
    assertThat(folders()).hasSizeGreaterThan(40);
  }

  static List<String> offlineFolders() throws IOException {
    return folders().stream().filter(folder -> !asksOutside(folder)).toList();
  }

  static List<String> folders() throws IOException {
    try (Stream<Path> all = Files.list(Fixtures.path("problems"))) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
