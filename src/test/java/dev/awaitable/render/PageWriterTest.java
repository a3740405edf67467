package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Seeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes what Java would, but for what nobody could see. */
class PageWriterTest {

  static LongStream seeds() {
    return Seeds.upTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "tab\tand\nline",
        "control\u0000\u0007\u001b\r\u007f\u0085",
        "Ünïcödé · — ★",
        "\u202eturned\u2066",
        "pair \ud83d\ude00 and lone \ud83d and \ude00",
        "\ufeffmark"
      })
  void what_pages_may_hold(String text) throws IOException {
    isWrittenAsJavaWould(text);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void text_made_up_of_anything(long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      int point = random.nextInt(random.nextInt(4) == 0 ? 0x11_0000 : 0x180);
      text.appendCodePoint(Character.isSurrogate((char) point) ? 'x' : point);
    }
    isWrittenAsJavaWould(text.toString());
  }

  private static void isWrittenAsJavaWould(String text) throws IOException {
    PageWriter writer = new PageWriter(16);
    writer.write("what was written before, ★");
    writer.content();
    writer.clear();
    int half = text.length() / 2;
    writer.write(text, 0, half);
    writer.write(text.substring(half).toCharArray(), 0, text.length() - half);

    String expected = VisibleText.only(text);
    assertThat(new String(writer.content(), StandardCharsets.UTF_8))
        .isEqualTo(new String(expected.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    assertThat(PageWriter.bytes(text)).isEqualTo(writer.content());
  }
}
