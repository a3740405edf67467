package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No cell is a formula, or more than one line, whatever a name holds. */
class CatalogCsvTest {

  static Stream<Arguments> cells() {
    return Stream.of(
        Arguments.of("plain", "plain"),
        Arguments.of("one, two", "\"one, two\""),
        Arguments.of("say \"it\"", "\"say \"\"it\"\"\""),
        Arguments.of("=1+1", "'=1+1"),
        Arguments.of("  @cmd", "'  @cmd"),
        Arguments.of("\uff1d1", "'\uff1d1"),
        Arguments.of("\u200b=1+1", "'=1+1"),
        Arguments.of("\u202e-1", "'-1"),
        Arguments.of("one\ntwo", "one two"),
        Arguments.of("\r\n=1", "' =1"),
        Arguments.of("\ttab", "'\ttab"));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void a_cell(String value, String cell) {
    assertThat(CatalogCsv.cell(value)).isEqualTo(cell);
  }
}
