package dev.awaitable.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemsTest {

  private static final SourceText SOURCE = new SourceText("x", "abc");

  @Test
  void the_same_thing_is_told_once() {
    Problems problems = new Problems(10);
    problems.add(Problem.of(Rule.TAG, Span.of(1, 1, 1), "a fault"));
    problems.add(Problem.of(Rule.TAG, Span.of(1, 1, 1), "a fault").advise("other words"));
    assertThat(problems.in(SOURCE).problems()).hasSize(1);
  }

  @Test
  void what_is_shown_already_is_not_among_what_is_not_shown() {
    Problems problems = new Problems(1);
    problems.add(Problem.of(Rule.TAG, Span.of(1, 1, 1), "a fault"));
    problems.add(Problem.of(Rule.TAG, Span.of(1, 1, 1), "a fault"));
    assertThat(problems.in(SOURCE).unshown()).isZero();
    problems.add(Problem.of(Rule.TAG, Span.of(1, 2, 1), "a fault"));
    assertThat(problems.in(SOURCE).unshown()).isEqualTo(1);
  }

  @Test
  void a_warning_is_no_error() {
    Problems problems = new Problems(10);
    problems.add(Problem.of(Rule.SHARED_REPO, Span.of(1, 1, 1), "a doubt"));
    assertThat(problems.hasErrors()).isFalse();
    assertThat(problems.hasRoom()).isTrue();
  }

  @Test
  void they_come_in_file_order() {
    Problems problems = new Problems(10);
    problems.add(Problem.of(Rule.TAG, Span.of(1, 3, 1), "third"));
    problems.add(Problem.of(Rule.TAG, Span.of(1, 1, 1), "first"));
    problems.add(Problem.of(Rule.ANCHOR, Span.of(1, 3, 1), "second"));
    assertThat(problems.in(SOURCE).problems())
        .extracting(Problem::message)
        .containsExactly("first", "second", "third");
  }

  @Test
  void an_error_beyond_the_limit_is_counted_and_not_forgotten() {
    Problems problems = new Problems(1);
    problems.add(Problem.of(Rule.SHARED_REPO, Span.of(1, 1, 1), "a doubt"));
    problems.add(Problem.of(Rule.TAG, Span.of(1, 1, 1), "a fault"));
    assertThat(problems.hasErrors()).isTrue();
    assertThat(problems.hasRoom()).isFalse();
    assertThat(problems.in(SOURCE).unshown()).isEqualTo(1);
  }
}
