package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.awaitable.testkit.Cli;
import dev.awaitable.testkit.Fixtures;
import dev.awaitable.testkit.Golden;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One broken catalog, whose texts try to be more than text, in every form of report. {@code
 * -Dgolden=write} writes the expected reports anew.
 */
class CheckFormatsTest {

  private static final String BROKEN = "src/test/resources/formats/catalog.yaml";
  private static final String SOUND = "src/test/resources/catalogs/small.yaml";

  @TempDir Path home;

  private Cli.Run check(String catalog, String format) {
    return new Cli(home)
        .with("GITHUB_REPOSITORY", "golden/catalog")
        .run("check", "--catalog", catalog, "--format", format);
  }

  @ParameterizedTest
  @CsvSource({
    "human,expected.txt",
    "github,expected.log",
    "json,expected.json",
    "sarif,expected.sarif",
    "markdown,expected.md"
  })
  void the_whole_report_is_as_expected(String format, String file) {
    Golden.check(Fixtures.path("formats/" + file), check(BROKEN, format).out());
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void the_exit_code_does_not_depend_on_the_format(OutputFormat format) {
    assertThat(check(BROKEN, format.toString()).code()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(check(SOUND, format.toString()).code()).isEqualTo(ExitCode.FINE);
  }

  @Test
  void a_sound_catalog_is_reported_as_such() {
    assertThat(check(SOUND, "github").out()).isEqualTo(check(SOUND, "human").out());
    assertThat(check(SOUND, "markdown").out())
        .isEqualTo("### No problems in `src/test/resources/catalogs/small.yaml`\n");
    assertThat(json(SOUND, "json").at("/problems")).isEmpty();
    assertThat(json(SOUND, "sarif").at("/runs/0/results").isArray()).isTrue();
  }

  @Test
  void an_unknown_format_is_wrong_usage_and_the_formats_are_named() {
    Cli.Run run = check(BROKEN, "xml");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("'xml'").contains("human, github, json, sarif, markdown");
  }

  @Test
  void every_annotation_is_one_line_that_the_runner_can_read() {
    List<String> lines = check(BROKEN, "github").out().lines().toList();
    assertThat(lines.subList(0, lines.size() - 1))
        .isNotEmpty()
        .allMatch(line ->
            line.matches(
                "::(error|warning) file=[^,:]+,line=\\d+,endLine=\\d+(,col=\\d+,endColumn=\\d+)?"
                    + ",title=[^,:]+::.+"));
  }

  @Test
  void nothing_of_the_file_formats_or_links_in_markdown() {
    String report = check(BROKEN, "markdown").out();
    List<String> found = new ArrayList<>();
    Parser.builder()
        .build()
        .parse(report)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                if (!link.getDestination().startsWith("https://github.com/golden/catalog/")) {
                  found.add(link.getDestination());
                }
                visitChildren(link);
              }

              @Override
              public void visit(Image image) {
                found.add(image.getDestination());
              }

              @Override
              public void visit(HtmlInline html) {
                found.add(html.getLiteral());
              }

              @Override
              public void visit(HtmlBlock html) {
                found.add(html.getLiteral());
              }

              @Override
              public void visit(Text text) {
                if (text.getLiteral().matches(".*(@\\w|#\\d|://|www\\.).*")) {
                  found.add(text.getLiteral());
                }
              }
            });
    assertThat(report).contains("octocat").contains("evil");
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {BROKEN, SOUND})
  void sarif_has_the_structure_of_the_standard(String catalog) {
    Schema structure =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Fixtures.text("formats/sarif-structure.json"), InputFormat.JSON);
    assertThat(structure.validate(check(catalog, "sarif").out(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void sarif_results_point_to_their_rules() {
    JsonNode run = json(BROKEN, "sarif").at("/runs/0");
    JsonNode rules = run.at("/tool/driver/rules");
    assertThat(run.get("results").valueStream().toList())
        .isNotEmpty()
        .allSatisfy(result ->
            assertThat(rules.get(result.get("ruleIndex").asInt()).get("id"))
                .isEqualTo(result.get("ruleId")));
  }

  @Test
  void pages_are_linked_only_where_a_repository_is_known() {
    Cli anywhere = new Cli(home);
    for (String format : List.of("json", "sarif", "markdown")) {
      Cli.Run run = anywhere.run("check", "--catalog", BROKEN, "--format", format);
      assertThat(run.out()).contains("docs/problems/unknown-key.md").doesNotContain("blob/HEAD");
    }
  }

  private JsonNode json(String catalog, String format) {
    return JsonMapper.shared().readTree(check(catalog, format).out());
  }
}
