package dev.awaitable.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.net.Body.Word;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

  private static final Map<Word, String> WRITTEN =
      Map.of(
          Word.TITLE, "<title",
          Word.HEADING, "<h1",
          Word.DOMAIN, "domain",
          Word.PARKED, "parked",
          Word.ANUBIS_CHALLENGE, "anubis_challenge");

  @ParameterizedTest
  @EnumSource(Word.class)
  void has_a_word_wherever_it_is_and_in_any_case(Word word) {
    String written = WRITTEN.getOrDefault(word, "");
    for (String text :
        new String[] {written, "§ " + written, written + " §", "§" + written + "§"}) {
      assertThat(Body.of(text).has(word)).as(text).isTrue();
      assertThat(Body.of(text.toUpperCase(Locale.ROOT)).has(word)).as("upper %s", text).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Word.class)
  void has_no_word_that_is_cut_short_by_an_end(Word word) {
    String written = WRITTEN.getOrDefault(word, "");
    assertThat(Body.of(written.substring(1)).has(word)).isFalse();
    assertThat(Body.of(written.substring(0, written.length() - 1)).has(word)).isFalse();
    assertThat(Body.EMPTY.has(word)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void finds_what_a_plain_search_of_the_text_finds(long seed) {
    Random random = new Random(seed);
    String[] pieces = {
      "<title",
      "<h1",
      "</h1",
      "<TITLE",
      "Domain",
      "dom",
      "ain",
      "parked",
      "par",
      "ked",
      "anubis",
      "_challenge",
      "Anubis_Challenge",
      "m",
      "k",
      "1",
      "_",
      "<",
      " ",
      "é",
      "\ud83d\udc0d"
    };
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(12); piece > 0; piece--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      Body body = Body.of(text.toString());
      String lower = text.toString().toLowerCase(Locale.ROOT);
      WRITTEN.forEach((word, written) -> {
        int at = lower.indexOf(written);
        assertThat(body.has(word)).as("%s in %s", word, text).isEqualTo(at >= 0);
        assertThat(body.after(word, 1_000))
            .as("after %s in %s", word, text)
            .isEqualTo(at < 0 ? "" : text.substring(at + written.length()));
      });
    }
  }

  @ParameterizedTest
  @CsvSource({"<title>Guide, 3, >Gu", "<title>éé, 2, >é", "<title>€€€, 100, >€€€", "none, 5, ''"})
  void gives_as_many_characters_after_a_word_as_wanted(String text, int most, String after) {
    assertThat(Body.of(text).after(Word.TITLE, most)).isEqualTo(after);
  }

  @Test
  void may_hold_bytes_that_are_no_text() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    assertThat(new Body(bytes).has(Word.PARKED)).isFalse();
    assertThat(new Body(bytes).text()).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
  }
}
