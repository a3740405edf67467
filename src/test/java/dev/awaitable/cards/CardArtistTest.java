package dev.awaitable.cards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.judge.State;
import dev.awaitable.render.view.CardView;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardArtistTest {

  private static final int PAPER = 0xFFFBF9F4;

  @BeforeAll
  static void there_is_no_screen() {
    System.setProperty("java.awt.headless", "true");
  }

  @Test
  void draws_a_card_of_the_size_that_sites_ask_for() throws IOException {
    BufferedImage image = image(card("aiohttp", "Client and server in one.", "active"));

    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
    assertThat(image.getRGB(1, 1)).isEqualTo(PAPER);
  }

  @Test
  void gives_the_same_bytes_for_the_same_texts_and_others_for_others() {
    CardView card = card("aiohttp", "Client and server in one.", "active");

    assertThat(draw(card)).isEqualTo(draw(card));
    assertThat(draw(card)).isNotEqualTo(draw(card("aiohttp", "Client.", "active")));
    assertThat(draw(card)).hasSizeLessThan(60_000);
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void has_a_sign_of_its_own_for_every_state(State state) throws IOException {
    List<String> others = new ArrayList<>();
    for (State other : State.values()) {
      if (other != state) {
        others.add(sign(image(card("a", "b", other.word()))));
      }
    }

    assertThat(others).doesNotContain(sign(image(card("a", "b", state.word()))));
  }

  private static String sign(BufferedImage image) {
    StringBuilder pixels = new StringBuilder();
    for (int y = 555; y < 592; y++) {
      for (int x = 70; x < 108; x++) {
        pixels.append(image.getRGB(x, y) == PAPER ? ' ' : 'x');
      }
    }
    return pixels.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "a name of many words that goes on and on until nobody wants to read it any more, and on",
        "anamewithoutanyblankthatgoesonandonuntilnobodywantstoreaditanymoreandthenon",
        "\u4e2d\u6587\u5e93 \ud83d\ude00 \u202e",
        "<b>&amp;</b>\t\n"
      })
  void keeps_any_text_within_its_margins(String text) throws IOException {
    BufferedImage image = image(new CardView(text, text, text, text, text.repeat(20), text));

    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < 66; x++) {
        assertThat(image.getRGB(x, y)).isEqualTo(PAPER);
        assertThat(image.getRGB(image.getWidth() - 1 - x, y)).isEqualTo(PAPER);
      }
    }
  }

  @Test
  void draws_icons() throws IOException {
    byte[] icon = new CardArtist().icon("icon.png", 192);

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(icon));
    assertThat(image.getWidth()).isEqualTo(192);
    assertThat(image.getRGB(96, 96)).as("the ring is open in its middle").isEqualTo(PAPER);
    assertThat(image.getRGB(96, 96 + 63)).isNotEqualTo(PAPER);
  }

  private static CardView card(String title, String sentence, @Nullable String state) {
    return new CardView("Awaitable", "x.org", "HTTP", title, sentence, state);
  }

  private static byte[] draw(CardView card) {
    return new CardArtist().card("card.png", card);
  }

  private static BufferedImage image(CardView card) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(draw(card)));
  }
}
