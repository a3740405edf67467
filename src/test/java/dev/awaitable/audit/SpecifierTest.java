package dev.awaitable.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Seeds;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecifierTest {

  static LongStream seeds() {
    return Seeds.upTo(200);
  }

  private static Version version(String text) {
    return Version.parse(text).orElseThrow();
  }

  private static VersionSpec spec(String text, Dialect dialect) {
    VersionSpec versions = Specifier.read(text, dialect).versions();
    assertThat(versions).as(text).isNotNull();
    return versions == null ? VersionSpec.ANY : versions;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "            | DEPENDS",
        "*           | DEPENDS",
        "==4.2       | YES",
        "==4.2.0     | YES",
        "==4.1.4     | NO",
        "==4.2rc1    | DEPENDS",
        "==4.2.dev0  | DEPENDS",
        "==4.2.*     | YES",
        "==4.*       | DEPENDS",
        "==4.1.*     | NO",
        ">=4.2       | YES",
        ">=4.1       | DEPENDS",
        ">=4.2rc1    | DEPENDS",
        ">4.2        | YES",
        ">4.1        | DEPENDS",
        ">4.2rc1     | DEPENDS",
        "<4.2.post1  | DEPENDS",
        "<4.2.post1.dev0 | DEPENDS",
        "<4.2        | NO",
        "<=4.2       | DEPENDS",
        "<=4.1.99    | NO",
        "<4.2rc1     | DEPENDS",
        "~=4.2       | YES",
        "~=4.1       | DEPENDS",
        "~=4.1.0     | NO",
        "~=4.2.3     | YES",
        "!=4.1       | DEPENDS",
        ">=4.1,!=4.1.* | YES",
        ">=4.2,<5    | YES",
        ">=3, <4     | NO",
        ">=3,<4,     | NO",
        "===4.2.0    | YES",
        "==1!0.1     | YES",
        ">=5,<4      | UNKNOWN",
        "==4.2+local | YES"
      })
  void tells_whether_what_is_asked_for_has_what_came_with_4_2(String text, Pin expected) {
    String plain = text == null ? "" : text;
    assertThat(spec(plain, Dialect.STANDARD).reaches(version("4.2"))).isEqualTo(expected);
  }

  /** A post-release has no candidates but its own: the release before it is another version. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "==4.2         | NO",
        "==4.2rc1      | NO",
        "==4.2.post1   | NO",
        "==4.2.post2.dev1 | DEPENDS",
        "==4.2.post2   | YES",
        "==4.2-3       | YES",
        "<=4.2         | NO",
        "<4.2.post2    | NO",
        "<4.3          | DEPENDS",
        "==4.2.*       | DEPENDS",
        ">=4.2         | DEPENDS",
        ">4.2.post1    | DEPENDS",
        ">4.2          | YES"
      })
  void tells_whether_what_is_asked_for_has_what_came_with_a_post_release(
      String text, Pin expected) {
    assertThat(spec(text, Dialect.STANDARD).reaches(version("4.2.post2"))).isEqualTo(expected);
  }

  /** What the standard calls exclusive: more than one version lies at such an edge. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "==1!2.*; 1!2.9; 2.9",
        "!=1!2.*; 2.9; 1!2.9",
        "~=1!2.1; 1!2.9; 2.9",
        "<1.7; 1.6.post9; 1.7.dev0",
        "<1.7; 1.6.9; 1.7rc1.post1",
        "<1.7rc2; 1.7rc1; 1.7rc2",
        "<1.7.post1; 1.7; 1.7.post1",
        "<1.7.post1; 1.7rc1; 1.7.post1.dev0",
        "<1.7.post2; 1.7.post1; 1.7.post2.dev3",
        ">1.7; 1.7.1.dev0; 1.7.post1",
        ">1.7; 1.7.1; 1.7.post9.dev1",
        ">1.7; 1.8a1; 1.7+local",
        ">1.7rc1; 1.7rc2; 1.7rc1.post1",
        ">1.7rc1; 1.7; 1.7rc1",
        ">1.7.dev1; 1.7a1; 1.7.dev1",
        ">1.7.post1; 1.7.post2; 1.7.post1",
        ">1.7.post1.dev1; 1.7.post1; 1.7.post1.dev1"
      })
  void an_edge_shuts_out_what_is_built_for_or_from_its_version(String text, String in, String out) {
    assertThat(spec(text, Dialect.STANDARD).contains(version(in))).isTrue();
    assertThat(spec(text, Dialect.STANDARD).contains(version(out))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4.2",
        "=4.2",
        "^4.2",
        "~4.2",
        "~=4",
        "==x",
        "==4.2rc1.*",
        "~=x",
        ">=4.2.x",
        "<>1",
        "=>1",
        "$"
      })
  void what_the_standard_does_not_know_cannot_be_told(String text) {
    assertThat(Specifier.read(text, Dialect.STANDARD).versions()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "^1.2.3; 1.2.3; 1.99; 1.2.2; 2.0",
        "^0.2.3; 0.2.3; 0.2.9; 0.2.2; 0.3.0",
        "^0.0.3; 0.0.3; 0.0.3; 0.0.2; 0.0.4",
        "^0.0; 0.0.1; 0.0.9; 1.0; 0.1",
        "^0; 0.1; 0.99; 1.0; 1.1",
        "^1; 1.0; 1.9; 0.9; 2.0",
        "~1.2.3; 1.2.3; 1.2.9; 1.2.2; 1.3",
        "~1.2; 1.2; 1.2.9; 1.1; 1.3",
        "~1; 1.0; 1.9; 0.9; 2.0",
        "1.2.3; 1.2.3; 1.2.3; 1.2.2; 1.2.4",
        "=1.2; 1.2; 1.2.0; 1.2.1; 1.3",
        "1.*; 1.0; 1.9; 0.9; 2.0",
        "^1.0 || ^3.0; 1.5; 3.1; 2.0; 4.0",
        "<1|>=3; 0.5; 3.0; 1.0; 2.9",
        ">= 1.0 <2.0; 1.0; 1.9; 0.9; 2.0",
        ">=1.0 , <2.0; 1.0; 1.9; 0.9; 2.0"
      })
  void poetry_has_carets_tildes_and_alternatives(
      String text, String in, String alsoIn, String out, String alsoOut) {
    VersionSpec spec = spec(text, Dialect.POETRY);
    assertThat(spec.contains(version(in))).isTrue();
    assertThat(spec.contains(version(alsoIn))).isTrue();
    assertThat(spec.contains(version(out))).isFalse();
    assertThat(spec.contains(version(alsoOut))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"^x", "~x", "^", "^1.x", "~1.2.*", "1 x", "^1||x", "1.0 - 2.0"})
  void what_poetry_does_not_know_cannot_be_told(String text) {
    assertThat(Specifier.read(text, Dialect.POETRY).versions()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "=1.2.*; 1.2.9; 1.3",
        "=1!1.2; 1!1.2.9; 1.2.9",
        "=1.2; 1.2.9; 1.3",
        "1.2; 1.2.0; 1.2.1",
        "==1.2; 1.2.0; 1.2.1",
        "1.2.*; 1.2.9; 1.3",
        ">=1.2,<2|3.1; 3.1; 3.0"
      })
  void conda_takes_one_equals_sign_for_all_that_begins_so(String text, String in, String out) {
    assertThat(spec(text, Dialect.CONDA).contains(version(in))).isTrue();
    assertThat(spec(text, Dialect.CONDA).contains(version(out))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "none",
      value = {
        "==1.0; STANDARD; 1.0",
        "=== 1.0-x; STANDARD; 1.0-x",
        "==1.*; STANDARD; none",
        ">=1.0; STANDARD; none",
        "==1.0,<2; STANDARD; none",
        "1.0; POETRY; 1.0",
        "=1.0; POETRY; 1.0",
        "^1.0; POETRY; none",
        "=1.0; CONDA; none",
        "1.0; CONDA; 1.0"
      })
  void a_pin_is_one_version_and_no_other(String text, Dialect dialect, String pinned) {
    assertThat(Specifier.read(text, dialect).pinned()).isEqualTo(pinned);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sets_of_versions_keep_the_laws_of_sets(long seed) {
    Random random = new Random(seed);
    VersionSpec one = random(random);
    VersionSpec other = random(random);
    for (int i = 0; i < 20; i++) {
      Version version = version(VersionTest.random(random));
      boolean inOne = one.contains(version);
      boolean inOther = other.contains(version);
      assertThat(one.and(other).contains(version)).isEqualTo(inOne && inOther);
      assertThat(one.or(other).contains(version)).isEqualTo(inOne || inOther);
      assertThat(one.complement().contains(version)).isEqualTo(!inOne);
    }
    assertThat(one.complement().complement()).isEqualTo(one);
    assertThat(one.or(one.complement())).isEqualTo(VersionSpec.ANY);
    assertThat(one.and(one.complement()).ranges()).isEmpty();
  }

  /** A yes or a no must hold for every version that is let in. */
  @ParameterizedTest
  @MethodSource("seeds")
  void no_version_contradicts_the_answer(long seed) {
    Random random = new Random(seed);
    VersionSpec spec = random(random);
    Version since = version(random.nextInt(3) + "." + random.nextInt(3));
    Pin pin = spec.reaches(since);
    for (int i = 0; i < 40; i++) {
      Version version = version(VersionTest.random(random));
      if (spec.contains(version) && !version.isPreRelease()) {
        boolean has = version.compareTo(since) >= 0;
        assertThat(pin).as("%s of %s", version, spec).isNotEqualTo(has ? Pin.NO : Pin.YES);
      }
    }
  }

  private static VersionSpec random(Random random) {
    StringBuilder text = new StringBuilder();
    String[] operators = {"==", "!=", ">=", "<=", ">", "<"};
    for (int i = random.nextInt(3); i >= 0; i--) {
      text.append(operators[random.nextInt(operators.length)]);
      text.append(VersionTest.random(random)).append(',');
    }
    return spec(text.toString(), Dialect.STANDARD);
  }
}
