package dev.awaitable.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HumanReportTest {

  private static String report(String text, Problem... problems) {
    SourceText source = new SourceText("catalog.yaml", text);
    return new HumanReport(false).render(new Findings(source, List.of(problems), 0));
  }

  private static Problem at(Span span) {
    return Problem.of(Rule.UNKNOWN_KEY, span, "a fault");
  }

  @Test
  void nothing_wrong_is_nothing_said() {
    assertThat(report("a: b\n")).isEmpty();
  }

  @Test
  void a_problem_is_shown_with_its_line_its_mark_and_its_helps() {
    Problem problem =
        at(Span.of(2, 3, 4))
            .label("in the library 'x'")
            .advise("do this")
            .replaceWith("that")
            .seeAlso(Span.of(1, 1, 1), "first given");
    assertThat(report("one\n  nmae: x\n", problem))
        .isEqualTo(
            """
            catalog.yaml:2:3: error[unknown-key]: a fault
              |
            2 |   nmae: x
              |   ^^^^ in the library 'x'
              |
              = help: do this
              = help: write that
              = note: first given at catalog.yaml:1:1
              = more: docs/problems/unknown-key.md

            1 error in catalog.yaml
            """);
  }

  @Test
  void a_change_elsewhere_names_its_place() {
    Help elsewhere = new Help.Replace(Span.of(1, 2, 3), "x");
    Problem problem =
        new Problem(Rule.SYNTAX, Span.of(2, 1, 1), "a fault", null, List.of(elsewhere));
    assertThat(report("abcdef\nb\n", problem)).contains("= help: write x at catalog.yaml:1:2\n");
  }

  @Test
  void errors_and_warnings_are_counted_apart() {
    Problem warning = Problem.of(Rule.SHARED_REPO, Span.of(1, 1, 1), "a doubt");
    assertThat(report("a\n", at(Span.of(1, 1, 1)), at(Span.of(1, 1, 1)), warning))
        .endsWith("\n2 errors, 1 warning in catalog.yaml\n");
    assertThat(report("a\n", warning)).endsWith("\n1 warning in catalog.yaml\n");
  }

  @Test
  void what_is_not_shown_is_counted_too() {
    Findings findings = new Findings(new SourceText("c", "a"), List.of(at(Span.of(1, 1, 1))), 7);
    assertThat(new HumanReport(false).render(findings))
        .endsWith("1 error in c; 7 more not shown\n");
  }

  @Test
  void colour_only_adds_to_the_plain_words() {
    SourceText source = new SourceText("c", "abc");
    Findings findings = new Findings(source, List.of(at(Span.of(1, 2, 1)).advise("x")), 0);
    String coloured = new HumanReport(true).render(findings);
    assertThat(coloured).contains("\u001B[1;31merror[unknown-key]\u001B[0m");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", ""))
        .isEqualTo(new HumanReport(false).render(findings));
  }

  @Test
  void hostile_text_is_never_shown_as_itself() {
    Problem problem = at(Span.of(1, 2, 1)).label("\u001B[2J").advise("\u202Eevil\n= more: x");
    SourceText source = new SourceText("\u001B]0;x\u0007.yaml", "a\u001B[31m\u202Eb");
    String report = new HumanReport(false).render(new Findings(source, List.of(problem), 0));
    assertThat(report.codePoints().filter(c -> c != '\n').noneMatch(SafeText::isUnseen)).isTrue();
    assertThat(report).contains("= help: <U+202E>evil<U+000A>= more: x\n");
  }

  @Nested
  class The_mark {

    private String[] excerpt(String line, Span at) {
      return report(line, at(at)).lines().skip(2).limit(2).toArray(String[]::new);
    }

    @Test
    void stands_under_the_fault_after_a_tab() {
      assertThat(excerpt("\tx: y", Span.of(1, 2, 1))).containsExactly("1 |  x: y", "  |  ^");
    }

    @Test
    void stands_under_the_fault_after_wide_letters() {
      assertThat(excerpt("\u4e2d\uD83D\uDE00: y", Span.of(1, 5, 1)))
          .containsExactly("1 | \u4e2d\uD83D\uDE00: y", "  |       ^");
    }

    @Test
    void stands_under_the_fault_after_marks_that_take_no_room() {
      assertThat(excerpt("e\u0301: y", Span.of(1, 5, 1)))
          .containsExactly("1 | e\u0301: y", "  |    ^");
    }

    @Test
    void is_one_wide_for_an_empty_stretch_even_behind_the_line() {
      assertThat(excerpt("abc", Span.of(1, 4, 0))).containsExactly("1 | abc", "  |    ^");
    }

    @Test
    void runs_to_the_end_of_the_line_for_a_longer_stretch() {
      assertThat(excerpt("abc\ndef", new Span(1, 2, 2, 2))).containsExactly("1 | abc", "  |  ^^");
    }

    @Test
    void is_still_in_sight_in_a_very_long_line() {
      String[] shown = excerpt("x".repeat(5000) + "HERE" + "y".repeat(5000), Span.of(1, 5001, 4));
      assertThat(shown[0].length()).isLessThan(200);
      assertThat(shown[0]).startsWith("1 | ...x").endsWith("y...");
      int mark = shown[1].indexOf('^');
      assertThat(shown[0].substring(mark, mark + 4)).isEqualTo("HERE");
      assertThat(shown[1]).endsWith(" ^^^^");
    }
  }
}
