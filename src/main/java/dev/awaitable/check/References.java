package dev.awaitable.check;

import dev.awaitable.model.PackageName;
import dev.awaitable.model.Slug;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SafeText;
import dev.awaitable.problem.Span;
import dev.awaitable.yaml.Scalar;
import dev.awaitable.yaml.ScalarText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Decoders for values that name something else in the file. */
final class References {

  private final Names names;
  private final Values values;
  private final Problems problems;
  private final @Nullable Slug self;

  References(Names names, Values values, Problems problems) {
    this(names, values, problems, null);
  }

  private References(Names names, Values values, Problems problems, @Nullable Slug self) {
    this.names = names;
    this.values = values;
    this.problems = problems;
    this.self = self;
  }

  /** The same for values that stand in what bears this id, and cannot mean it. */
  References within(@Nullable Slug id) {
    return new References(names, values, problems, id);
  }

  @Nullable Slug system(Value value) {
    return resolve(
        value,
        names.systems(),
        text -> text.toLowerCase(Locale.ROOT),
        Rule.UNKNOWN_SYSTEM,
        "external system");
  }

  @Nullable Slug blocking(Value value) {
    return resolve(
        value,
        names.blocking(),
        PackageName::normalize,
        Rule.UNKNOWN_BLOCKING_NAME,
        "blocking name");
  }

  @Nullable Slug category(Value value) {
    return resolve(
        value, names.categories(), UnaryOperator.identity(), Rule.UNKNOWN_CATEGORY, "category");
  }

  @Nullable Slug library(Value value) {
    String text = values.text(value);
    Span removed = text == null ? null : names.removedAt(text);
    if (text != null && removed != null && !names.libraries().knows(text)) {
      problems.add(
          value
              .problem(Rule.UNKNOWN_LIBRARY, SafeText.quote(text) + " is not listed any more")
              .advise("name another library, or delete the line")
              .seeAlso(removed, "its removal is recorded"));
      return null;
    }
    return text == null
        ? null
        : resolve(
            value, names.libraries(), UnaryOperator.identity(), Rule.UNKNOWN_LIBRARY, "library");
  }

  /** A library that takes another's place; it may be superseded itself. */
  @Nullable Slug successor(Value value) {
    Slug library = library(value);
    Scalar closed = library == null ? null : names.closed(library.value());
    if (closed != null) {
      problems.add(
          value
              .problem(
                  Rule.DEAD_END,
                  "'"
                      + library
                      + "' is "
                      + closed.text()
                      + ", and '"
                      + value.name()
                      + "' leads to it")
              .advise("name a library that can be used, or delete the line")
              .seeAlso(closed.span(), "its status is set"));
    }
    return library;
  }

  /** A library that readers are told to use. */
  @Nullable Slug usable(Value value) {
    Slug library = successor(value);
    Scalar by = library == null ? null : names.successor(library.value());
    if (by != null) {
      problems.add(
          value
              .problem(
                  Rule.DEAD_END,
                  "'"
                      + library
                      + "' is superseded by "
                      + SafeText.quote(by.text())
                      + ", and '"
                      + value.name()
                      + "' leads to it")
              .advise("name what supersedes it, or delete it")
              .seeAlso(by.span(), "it is superseded"));
    }
    return library;
  }

  private @Nullable Slug resolve(
      Value value, Namespace space, UnaryOperator<String> normal, Rule unknown, String what) {
    String text = values.text(value);
    if (text == null || space.knows(text)) {
      return text == null ? null : space.id(text);
    }
    String listed = space.nameFor(normal.apply(text));
    if (listed != null && isSelf(listed)) {
      problems.add(
          value
              .problem(
                  Rule.SELF_REFERENCE,
                  SafeText.quote(text)
                      + " in '"
                      + value.name()
                      + "' is a former id of this entry itself")
              .advise("name another one, or delete it"));
    } else if (listed != null) {
      problems.add(
          value
              .problem(
                  Rule.ALIAS_USED,
                  "the "
                      + what
                      + " "
                      + SafeText.quote(text)
                      + " is listed as "
                      + SafeText.quote(listed))
              .replaceWith(ScalarText.write(listed)));
    } else if (space.isComplete()) {
      Problem problem = value.problem(unknown, "there is no " + what + " " + SafeText.quote(text));
      problems.add(problems.hasRoom() ? advise(problem, text, space) : problem);
    }
    return null;
  }

  private Problem advise(Problem problem, String text, Namespace space) {
    String elsewhere = "look the name up in the list, or add it there first";
    List<String> others = space.names().stream().filter(name -> !isSelf(name)).toList();
    Problem advised = Choices.offer(problem, text, others, elsewhere);
    Span first = space.firstPlace();
    return first == null ? advised : advised.seeAlso(first, "the list begins");
  }

  private boolean isSelf(String name) {
    return self != null && self.value().equals(name);
  }

  /** Reports a preferred library that is no answer to the blocking name. */
  void checkAnswer(Value value, Slug preferred, String blockingName) {
    Set<String> answers = names.answersTo(blockingName);
    if (answers.contains(preferred.value())) {
      return;
    }
    String name = SafeText.quote(blockingName);
    problems.add(
        value
            .problem(
                Rule.NOT_AN_ANSWER, SafeText.quote(preferred.value()) + " is no answer to " + name)
            .advise(
                answers.isEmpty()
                    ? "no library names it in 'replaces' yet"
                    : "its answers are " + String.join(", ", answers))
            .advise("or add " + name + " to the library's 'replaces'"));
  }
}
