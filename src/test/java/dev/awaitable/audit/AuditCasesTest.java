package dev.awaitable.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.problem.SafeText;
import dev.awaitable.testkit.Fixtures;
import dev.awaitable.testkit.Golden;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs every {@link AuditCase}. */
class AuditCasesTest {

  @ParameterizedTest
  @MethodSource("dev.awaitable.audit.AuditCase#all")
  void the_report_for_programs_is_as_expected(AuditCase it) {
    Golden.check(it.folder().resolve("expected.json"), new JsonReport().render(it.report()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"requirements", "includes", "broken-requirements", "nothing-to-do"})
  void the_report_for_a_terminal_is_as_expected(String name) {
    AuditCase it = new AuditCase(name);
    Golden.check(it.folder().resolve("expected.out"), new HumanReport().render(it.report()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"requirements", "broken-requirements"})
  void the_report_in_markdown_is_as_expected(String name) {
    AuditCase it = new AuditCase(name);
    Golden.check(it.folder().resolve("expected.md"), new MarkdownReport().render(it.report()));
  }

  @Test
  void the_table_that_other_programs_audit_by_is_as_expected() {
    Golden.check(Fixtures.path("audit/standings.json"), StandingsJson.write(AuditCase.standings()));
  }

  @ParameterizedTest
  @MethodSource("dev.awaitable.audit.AuditCase#all")
  void no_report_shows_a_character_that_cannot_be_seen(AuditCase it) {
    Report report = it.report();
    for (ReportFormat format :
        new ReportFormat[] {new HumanReport(), new MarkdownReport(), new JsonReport()}) {
      assertThat(format.render(report).codePoints())
          .noneMatch(c -> c != '\n' && SafeText.isUnseen(c));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.awaitable.audit.AuditCase#all")
  void nothing_in_a_file_becomes_markup(AuditCase it) {
    var document = Parser.builder().build().parse(new MarkdownReport().render(it.report()));
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlInline html) {
            throw new AssertionError("HTML: " + html.getLiteral());
          }

          @Override
          public void visit(HtmlBlock html) {
            throw new AssertionError("HTML: " + html.getLiteral());
          }

          @Override
          public void visit(Link link) {
            throw new AssertionError("a link to " + link.getDestination());
          }

          @Override
          public void visit(Image image) {
            throw new AssertionError("an image of " + image.getDestination());
          }
        });
    assertThat(document.getFirstChild()).isNotNull();
  }
}
