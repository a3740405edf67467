package dev.awaitable.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Pep508Test {

  private static Pep508 parse(String text) {
    return Pep508.parse(text).orElseThrow(() -> new AssertionError("no requirement: " + text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "none",
      value = {
        "a                        | a      |      | ``          | none",
        "`  a\t`                  | a      |      | ``          | none",
        "A.b_c-d9                 | A.b_c-d9 |    | ``          | none",
        "a>=1                     | a      |      | >=1         | none",
        "a  >= 1 , <2             | a      |      | >= 1 , <2   | none",
        "a>=1,                    | a      |      | >=1,        | none",
        "a (>=1,<2)               | a      |      | >=1,<2      | none",
        "a(>=1) ; x == 'y'        | a      |      | >=1         | x == 'y'",
        "a( >=1 )                 | a      |      | >=1         | none",
        "a[]                      | a      |      | ``          | none",
        "a [b]==1                 | a      | b    | ==1         | none",
        "a[b, c_d.e]~=1.0         | a      | b;c_d.e | ~=1.0    | none",
        "a;x>'1'                  | a      |      | ``          | x>'1'",
        "a>=1 ;x;y                | a      |      | >=1         | x;y",
        "a@https://x.org/a        | a      |      | @ https://x.org/a | none",
        "a[b] @  https://x.org/a  | a      | b    | @ https://x.org/a | none",
        "a @ https://x.org/a;b    | a      |      | @ https://x.org/a;b | none",
        "a @ https://x.org/a ; m  | a      |      | @ https://x.org/a | m"
      })
  void a_requirement_has_a_name_and_perhaps_extras_versions_and_a_marker(
      String text, String name, String extras, String specifier, String marker) {
    Pep508 read = parse(text);

    assertThat(read.name()).isEqualTo(name);
    assertThat(String.join(";", read.extras())).isEqualTo(extras == null ? "" : extras);
    assertThat(read.specifier().text()).isEqualTo(specifier);
    assertThat(read.marker()).isEqualTo(marker);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";x",
        "-a",
        "_a",
        ".a",
        "a-",
        "a_ >=1",
        "a b",
        "a 1.0",
        "a=1",
        "a^1",
        "a>=",
        "a>=1 2",
        "a>=1,,<2",
        "a(>=1",
        "a>=1)",
        "a[b",
        "a[b c]",
        "a[-b]",
        "a]b[",
        "ä",
        "a>=1|<2"
      })
  void what_the_standard_does_not_allow_is_no_requirement(String text) {
    assertThat(Pep508.parse(text)).isEmpty();
  }

  /** Nobody writes such a line, and nobody waits for it. */
  @Test
  void what_is_longer_than_anybody_writes_is_no_requirement() {
    String marker = "; x == '";
    assertThat(Pep508.parse("a" + marker + "y".repeat(4_000 - 10) + "'")).isPresent();
    assertThat(Pep508.parse("a" + marker + "y".repeat(4_000 - 9) + "'")).isEmpty();
    assertThat(Pep508.parse("a>=" + "1".repeat(998))).isPresent();
    assertThat(Pep508.parse("a>=" + "1".repeat(999))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "https://x.org/My.pkg-1.0-py3-none-any.whl, My.pkg, 1.0",
        "https://x.org/a_b-1!2.0rc1+cpu.1-1-cp312-cp312-linux_x86_64.whl#sha256=0, a_b, 1!2.0rc1+cpu.1",
        "https://x.org/a-1.0%2Bcpu-py3-none-any.whl?b=c/d, a, 1.0+cpu",
        "https://x.org/a-1.0%2bcpu-py3-none-any.whl, a, 1.0+cpu",
        "C:\\dist\\b-1\\a-1.0-py3-none-any.whl, a, 1.0",
        "./dist/b-1/a-1.0-py3-none-any.whl, a, 1.0",
        "a-1.0-py3-none-any.whl, a, 1.0",
        "https://x.org/a-1.0.tar.gz, none, none",
        "https://x.org/a-1.0-py3-none-any.whl/, none, none",
        "https://x.org/a.whl, none, none",
        "https://x.org/a-b-py3-none-any.whl, none, none"
      })
  void a_wheel_tells_its_name_and_version(String address, String name, String version) {
    assertThat(Wheel.of(address))
        .isEqualTo(Optional.ofNullable(name).map(it -> new Wheel(it, version)));
    assertThat(Wheel.specifier(address).text()).isEqualTo("@ " + address);
    assertThat(Wheel.specifier(address).pinned()).isEqualTo(version);
  }
}
