package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.judge.State;
import dev.awaitable.model.Word;
import dev.awaitable.render.view.BadgeView;
import dev.awaitable.store.TemplateFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadgesTest {

  static Stream<String> words() {
    return Stream.concat(Word.all(State.class).stream(), Stream.of("removed"));
  }

  @ParameterizedTest
  @MethodSource("words")
  void a_badge_tells_its_words_to_those_who_do_not_see_it(String word) {
    Element svg = badge(word);

    assertThat(svg.attr("role")).isEqualTo("img");
    assertThat(svg.attr("aria-label")).isEqualTo("listed on Awaitable: " + word);
    assertThat(svg.select("title").text()).isEqualTo(svg.attr("aria-label"));
  }

  @ParameterizedTest
  @MethodSource("words")
  void a_badge_holds_its_texts_in_any_font(String word) {
    Element svg = badge(word);
    double width = Double.parseDouble(svg.attr("width"));

    for (Element text : svg.select("text")) {
      double end = Double.parseDouble(text.attr("x")) + Double.parseDouble(text.attr("textLength"));
      assertThat(end).isLessThanOrEqualTo(width - 5);
    }
    assertThat(svg.select("text")).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("words")
  void white_text_stands_out_from_every_ground(String word) {
    assertThat(
            Pattern.compile("fill=\"#([0-9a-f]{6})\"").matcher(badge(word).outerHtml()).results())
        .isNotEmpty()
        .extracting((MatchResult found) -> contrastToWhite(Integer.parseInt(found.group(1), 16)))
        .allSatisfy(contrast -> assertThat(contrast).isGreaterThan(4.5));
  }

  private static double contrastToWhite(int rgb) {
    double luminance =
        0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    return 1.05 / (luminance + 0.05);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static Element badge(String word) {
    String label = "listed on Awaitable";
    BadgeView view = new BadgeView(label, word, word, Badges.width(label), Badges.width(word));
    byte[] bytes =
        new TemplateEngine(new AssetTemplates(TemplateFiles.inFolder(Path.of("templates"))))
            .fill("badges/badge.ftlx", Map.of("badge", view));
    String svg = new String(bytes, StandardCharsets.UTF_8);
    return Jsoup.parse(svg, "", Parser.xmlParser()).children().getFirst();
  }
}
