package dev.awaitable.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonVersionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ">=3.8|>=3.8",
        ">= 3.8, < 4|>=3.8,<4",
        "!=3.0.*,!=3.1.*,>=2.7|!=3.0.*,!=3.1.*,>=2.7",
        "~=3.9|~=3.9",
        ">=3.9,|>=3.9",
        ">=3.12.0rc1|>=3.12.0rc1",
        "==3.*|==3.*",
      })
  void reads_version_specifiers(String told, String shown) {
    assertThat(PythonVersions.parse(told)).contains(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ",", "3.8", ">=3.6.*", "~=3", ">=3.8 <4", "false", "=>3.8", "<b>3</b>"})
  void shows_nothing_else(String told) {
    assertThat(PythonVersions.parse(told)).isEmpty();
  }

  @Test
  void shows_nothing_of_more_than_200_characters() {
    String told = ">=3." + "9".repeat(196);

    assertThat(told).hasSize(200);
    assertThat(PythonVersions.parse(told)).contains(told);
    assertThat(PythonVersions.parse(told + "9")).isEmpty();
  }
}
