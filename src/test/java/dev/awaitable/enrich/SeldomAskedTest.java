package dev.awaitable.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeldomAskedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contributors                                   | true",
        "package, package_status=active                 | true",
        "package_status=active, package_status_reason   | true",
        "contributors, package, package_status=active   | true",
        "contributors, stars                            | false",
        "package, package_status=active, release        | false",
        "package, package_status=archived               | false",
        "package, package_status_reason                 | false",
        "package                                        | false",
        "stars                                          | false",
      })
  void are_contributors_and_the_state_of_a_package_that_is_active(String said, boolean seldom) {
    FactSet set = said(said);

    assertThat(SeldomAsked.isAll(set)).isEqualTo(seldom);
    assertThat(SeldomAsked.isAll(FactSet.of(set.repo(), set.seen(), set.source()))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stars, contributors                     | stars            | contributors",
        "package, release, package_status=active | package, release | package, package_status=active",
      })
  void are_kept_apart_from_the_rest_and_both_say_of_which_package(
      String said, String often, String seldom) {
    assertThat(SeldomAsked.apart(said(said))).containsExactly(said(often), said(seldom));
    assertThat(SeldomAsked.apart(said(often))).containsExactly(said(often));
    assertThat(SeldomAsked.apart(said(seldom))).containsExactly(said(seldom));
  }

  private static FactSet said(String words) {
    FactSet set = FactSet.of(Answers.REPO, Answers.DAY, "forge");
    for (String word : words.split(", ", -1)) {
      set =
          switch (word) {
            case "contributors" -> set.with(FactKey.CONTRIBUTORS, 3);
            case "stars" -> set.with(FactKey.STARS, 5);
            case "package" -> set.with(FactKey.PACKAGE, "aiohttp");
            case "release" -> set.with(FactKey.RELEASE, "3.14.0");
            case "package_status=active" -> set.with(FactKey.PACKAGE_STATUS, "active");
            case "package_status=archived" -> set.with(FactKey.PACKAGE_STATUS, "archived");
            case "package_status_reason" -> set.with(FactKey.PACKAGE_STATUS_REASON, "moved");
            default -> throw new IllegalArgumentException(word);
          };
    }
    return set;
  }
}
