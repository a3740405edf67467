package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Seeds;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Names are compared without case, marks and whatever parts words. */
class FoldingTest {

  static LongStream seeds() {
    return Seeds.upTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "aiohttp, aiohttp",
    "Redis-Py, redis py",
    "concurrent.futures, concurrent futures",
    "'  A __ b/C. ', a b c",
    "Ünïcödé, unicode"
  })
  void a_name(String name, String folded) {
    assertThat(SearchIndex.fold(name)).isEqualTo(folded);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_short_way_for_ascii_leads_where_the_long_one_does(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(20); length > 0; length--) {
        text.append((char) random.nextInt(0x82));
      }
      assertThat(SearchIndex.fold(text.toString()))
          .as("%s", text)
          .isEqualTo(SearchIndex.foldAny(text.toString()));
    }
  }
}
