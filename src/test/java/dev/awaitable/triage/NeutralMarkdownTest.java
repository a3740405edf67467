package dev.awaitable.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Seeds;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeutralMarkdownTest {

  /** What GitHub would act on in text outside of code. */
  private static final Pattern ACTED_ON =
      Pattern.compile(
          "(?i)@|#|://|www\\.|\\bgh-\\d|\\b[0-9a-f]{7,40}\\b|:[a-z0-9+-]+:|[|$`\\[\\]<>*~\\\\&]");

  private static final String[] PIECES = {
    "word",
    " ",
    " ",
    "@someone",
    "#12",
    "list/repo#1",
    "closes",
    "GH-3",
    "`",
    "``",
    "```",
    "|",
    "[x](y)",
    "![",
    "](",
    "<b>",
    "</details>",
    "<!--",
    "-->",
    "https://x.example/a_(b)",
    "www.x",
    "$x$",
    ":tada:",
    "deadbeef99",
    "\n",
    "\r",
    "\u202E",
    "*",
    "_",
    "**",
    "~~",
    "\\",
    "&amp;",
    "1.",
    "2)",
    "- ",
    "+",
    "=",
    "===",
    "---",
    "#",
    ">",
    "é",
    "→",
    "\"",
    "'",
    "(",
    ")",
    ".",
    "::x::"
  };

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatever_a_stranger_writes_is_text_and_code_and_nothing_else(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "It says: " : "1. ");
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      check(text.toString());
    }
  }

  static LongStream seeds() {
    return Seeds.upTo(40);
  }

  private static void check(String text) {
    String markdown = "- **dead** x\\\n  " + NeutralMarkdown.prose(text) + "\n";
    Document page = rendered(markdown);

    assertThat(page.body().select("*").eachAttr("href")).as(markdown).isEmpty();
    assertThat(page.body().getAllElements())
        .as(markdown)
        .extracting(it -> it.tagName())
        .isSubsetOf("body", "ul", "li", "p", "strong", "br", "code");
    page.select("code").forEach(code -> code.text("code"));
    assertThat(page.body().text()).as(markdown).doesNotContainPattern(ACTED_ON);
  }

  private static Document rendered(String markdown) {
    String html = HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown));
    return Jsoup.parse(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Answers with 404, failing since 2026-11-01, counted 3 times, never seen working.",
        "No commit for 24 months; the last commit was on 5 November 2024.",
        "Redirected: 301 → 200 (twice), \"as ever\".",
        "Its README says 'looking for maintainers', and the entry says nothing of it."
      })
  void plain_sentences_stay_as_they_are(String sentence) {
    assertThat(NeutralMarkdown.prose(sentence)).isEqualTo(sentence);
  }

  @Test
  void addresses_can_still_be_copied() {
    assertThat(NeutralMarkdown.prose("Write https://x.example/a_(b), or (https://y.example)."))
        .isEqualTo("Write `https://x.example/a_(b)`, or (`https://y.example`).");
  }

  @Test
  void a_block_cannot_be_ended_from_inside() {
    String block =
        NeutralMarkdown.block("diff", "", Stream.of("- ```", "+ @someone ````", "- a\nb"));

    Element code = rendered(block).selectFirst("pre > code");

    assertThat(code == null ? "" : code.wholeText())
        .isEqualTo("- ```\n+ @someone ````\n- a<U+000A>b\n");
    assertThat(rendered(block).body().children()).hasSize(1);
  }
}
