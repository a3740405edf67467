package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.cache.StringTemplateLoader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateEngineTest {

  @Test
  void html_templates_escape_what_they_are_given() {
    assertThat(fill("x.ftlh", "<p title=\"${v}\">${v}</p>", "<b>\"&'"))
        .isEqualTo("<p title=\"&lt;b&gt;&quot;&amp;&#39;\">&lt;b&gt;&quot;&amp;&#39;</p>");
  }

  @Test
  void xml_templates_escape_what_they_are_given() {
    assertThat(fill("x.ftlx", "<a>${v}</a>", "<&>")).isEqualTo("<a>&lt;&amp;&gt;</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "py[t]est_*",
        "a | b",
        "<script>alert(1)</script>",
        "![x](y)",
        "`code`",
        "**bold**",
        "~~x~~",
        "back\\slash",
        "&lt;",
        "snake_case_name",
        "_lead",
        "1. not a list",
        "line\nbreak"
      })
  void markdown_shows_a_value_as_it_is(String value) {
    String filled = fill("x.md.ftl", "- [${v}](https://example.com/a_b) - ${v}", value);
    String text =
        TextContentRenderer.builder().build().render(Parser.builder().build().parse(filled));
    String shown = value.replace('\n', ' ');
    assertThat(text).isEqualTo("- \"%s\" (https://example.com/a_b) - %s".formatted(shown, shown));
  }

  @Test
  void markdown_link_destinations_keep_their_address() {
    String filled = fill("x.md.ftl", "[x](${v})", "https://example.com/a_b*c?d=[e]&f=~g");
    assertThat(TextContentRenderer.builder().build().render(Parser.builder().build().parse(filled)))
        .isEqualTo("\"x\" (https://example.com/a_b*c?d=[e]&f=~g)");
  }

  @Test
  void a_missing_value_stops_the_build_and_names_the_place() {
    assertThatThrownBy(() -> fill("x.ftlh", "<p>\n  ${nothing.here}</p>", "v"))
        .isInstanceOf(TemplateFault.class)
        .hasMessageStartingWith("x.ftlh:2:5: ")
        .hasMessageContaining("nothing");
  }

  @Test
  void a_template_cannot_make_objects() {
    assertThatThrownBy(
            () -> fill("x.ftlh", "${\"freemarker.template.utility.Execute\"?new()(\"id\")}", "v"))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining("not allowed");
  }

  @Test
  void numbers_are_not_grouped() {
    assertThat(fill("x.ftlh", "${1234567}", "v")).isEqualTo("1234567");
  }

  @Test
  void counts_for_readers_are() {
    assertThat(fill("x.ftlh", "${1234567?string.@exact} ${999?string.@exact}", "v"))
        .isEqualTo("1,234,567 999");
  }

  private static String fill(String name, String template, String value) {
    StringTemplateLoader templates = new StringTemplateLoader();
    templates.putTemplate(name, template);
    byte[] filled = new TemplateEngine(templates).fill(name, Map.of("v", value));
    return new String(filled, StandardCharsets.UTF_8);
  }
}
