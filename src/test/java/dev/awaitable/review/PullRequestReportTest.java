package dev.awaitable.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.awaitable.problem.RulePages;
import dev.awaitable.testkit.Fixtures;
import dev.awaitable.testkit.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A report is written, carried by strangers, read back and shown. */
class PullRequestReportTest {

  private static final RulePages PAGES = new RulePages("https://github.com/list/repo/blob/HEAD/");

  private static String markdown(PullRequestReport report) {
    return new PullRequestReportMarkdown(PAGES).render(report);
  }

  private static ReportReading read(String json) {
    return PullRequestReportJson.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void what_was_written_is_read_back_the_same() {
    PullRequestReport report = Reports.full("text with \"quotes\", ünïcode and 𝒻ar out");
    assertThat(read(PullRequestReportJson.write(report)))
        .isEqualTo(new ReportReading.Accepted(report));
  }

  @Test
  void what_is_written_follows_the_documented_form() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("docs/report-v1.schema.json")), InputFormat.JSON);
    String json = PullRequestReportJson.write(Reports.full());
    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(PullRequestReportJson.write(Reports.huge()), InputFormat.JSON))
        .isEmpty();
    assertThat(schema.validate(json.replace("\"caches\"", "7"), InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void the_documented_form_travels_with_the_program() throws IOException {
    try (var in = PullRequestReport.class.getResourceAsStream("/schemas/report-v1.schema.json")) {
      assertThat(in).isNotNull();
      assertThat(in.readAllBytes())
          .isEqualTo(Files.readAllBytes(Path.of("docs/report-v1.schema.json")));
    }
  }

  @Test
  void both_forms_are_as_expected() {
    Golden.check(Fixtures.path("review/full.json"), PullRequestReportJson.write(Reports.full()));
    Golden.check(Fixtures.path("review/full.md"), markdown(Reports.full()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"report\" : 1 | \"report\" : 2 | the report is of form 2, and 1 is read",
        "\"report\" : 1 | \"report\" : \"1\" | report.report is no number",
        "\"online\" : true | \"online\" : 1 | report.online is neither true nor false",
        "\"on\" : \"2026-11-20\" | \"on\" : \"today\" | report.on is no date",
        "\"change\" : \"removed\" | \"change\" : \"stolen\" | report.entries[2].change is no word of its list",
        "\"rule\" : \"bad-repo\" | \"rule\" : \"no-rule\" | report.entries[0].problems[0].rule is no rule",
        "\"severity\" : \"error\" | \"severity\" : \"warning\" | report.entries[0].problems[0].severity is not that of the rule",
        "\"change\" : \"added\" | \"change\" : \"removed\" | an entry that was removed has no 'before', or an 'after'",
        "\"change\" : \"removed\" | \"change\" : \"added\" | an entry that was added has a 'before', or no 'after'",
        "\"change\" : \"added\" | \"change\" : \"changed\" | an entry that was changed has no 'before', or no 'after'",
        "\"change\" : \"renamed\" | \"change\" : \"changed\" | an entry that was renamed has a 'formerly', and no other",
        "\"formerly\" : \"fooplain\" | \"formerly\" : null | an entry that was renamed has a 'formerly', and no other",
        "\"line\" : 40 | \"line\" : 0 | line is 0, which cannot be",
        "\"line\" : 40 | \"line\" : 4e1 | report.entries[0].problems[0].line is no number",
        "\"line\" : 40 | \"line\" : 99999999999 | report.entries[0].problems[0].line is no number",
        "\"id\" : \"new\" | \"id\" : null | report.entries[1].id is no text",
        "\"id\" : \"new\" | \"id\" : \"ne\\u202Ew\" | id holds a character that nobody can see",
        "\"id\" : \"new\" | \"id\" : \"ne\\nw\" | id holds a character that nobody can see",
        "\"id\" : \"new\", | \"id\" : \"new\", \"id\" : \"new\", | the report is not JSON of an allowed size and depth",
        "\"id\" : \"new\", | \"id\" : \"new\", \"more\" : 1, | report.entries[1] has keys that are not known",
        "\"online\" : true, | '' | report.online is missing",
        "\"file\" : \"catalog.yaml\" | \"file\" : {} | report.file is no text",
      })
  void a_report_that_was_tampered_with_is_refused(String from, String to, String why) {
    String json = PullRequestReportJson.write(Reports.full());
    String changed = json.replaceFirst(Pattern.quote(from), to.replace("\\", "\\\\"));
    assertThat(changed).isNotEqualTo(json);
    assertThat(read(changed)).isEqualTo(new ReportReading.Refused(why));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "1", "{", "{} {}", "<html>", "\"x\""})
  void what_is_no_report_is_refused(String text) {
    assertThat(read(text)).isInstanceOf(ReportReading.Refused.class);
  }

  @Test
  void long_deep_and_unreadable_files_are_refused() {
    String json = PullRequestReportJson.write(Reports.full());
    assertThat(read(json.replace("\"plain.\"", "\"" + "x".repeat(500) + "\"")))
        .isEqualTo(
            new ReportReading.Refused("description has 500 characters, and 400 are allowed"));
    assertThat(read("[".repeat(100_000))).isInstanceOf(ReportReading.Refused.class);
    assertThat(PullRequestReportJson.read(new byte[] {'"', (byte) 0xC3, '"'}))
        .isEqualTo(new ReportReading.Refused("the report is not UTF-8 text"));
    assertThat(read(" ".repeat(PullRequestReportJson.MOST_BYTES + 1)))
        .isEqualTo(new ReportReading.Refused("the report is longer than 2097152 bytes"));
  }

  @Test
  void lists_past_their_bounds_are_refused() {
    String notes = "\"x\", ".repeat(30);
    String json =
        PullRequestReportJson.write(Reports.full())
            .replace("\"the network failed plain\"", notes + "\"x\"");
    assertThat(read(json))
        .isEqualTo(new ReportReading.Refused("report.notes has more than 20 items"));
  }

  @Test
  void the_largest_report_fits_a_comment_and_can_be_read_back() {
    PullRequestReport huge = Reports.huge();
    assertThat(markdown(huge).length()).isLessThan(65_536);
    String json = PullRequestReportJson.write(huge);
    assertThat(json.length()).isLessThanOrEqualTo(PullRequestReportJson.MOST_BYTES);
    assertThat(read(json))
        .isInstanceOfSatisfying(
            ReportReading.Accepted.class,
            it ->
                assertThat(it.report().entries().size() + it.report().unshownEntries())
                    .isEqualTo(200));
  }

  @Test
  void a_comment_begins_with_its_mark() {
    assertThat(markdown(Reports.full())).startsWith("<!-- awaitable:report -->\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@someone",
        "closes #12",
        "owner/repo#1 GH-3",
        "![x](https://evil.example/x.png)",
        "[x](https://evil.example)",
        "<img src=x onerror=y>",
        "</details><script>",
        "<!-- awaitable:triage -->",
        "-->",
        "``` @someone",
        "` | @someone `",
        "\\| @someone \\|",
        "| a | b |",
        "https://evil.example www.evil.example",
        "# Heading",
        "```yaml",
        "*a* _b_ ~~c~~",
        "1. x",
        "$x$ :tada: deadbeefcafe",
      })
  void what_a_stranger_wrote_is_only_text(String text) {
    String markdown = markdown(Reports.full(text)).replace(PullRequestReportMarkdown.MARKER, "");
    Parser parser = Parser.builder().build();
    String html = HtmlRenderer.builder().build().render(parser.parse(markdown));
    Document page = Jsoup.parse(html);
    assertThat(page.select("img, script, details, h1, em, del, ol")).isEmpty();
    for (Element link : page.select("a")) {
      assertThat(link.attr("href"))
          .matches("https://(github\\.com/(owner/name|list/repo/.*)|pypi\\.org/project/[a-z]+/)");
    }
    page.select("pre, code, a").remove();
    assertThat(page.text()).doesNotContain("@", "#12", "#1", "www.", "evil");
  }

  @Test
  void the_json_can_be_read_by_anybody() {
    assertThat(
            JsonMapper.shared()
                .readTree(PullRequestReportJson.write(Reports.full()))
                .get("report")
                .intValue())
        .isEqualTo(1);
  }
}
