package dev.awaitable.check;

import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SafeText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes days written as {@code 2026-11-20}. */
final class Dates {

  private static final Pattern FORM = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");

  private final Values values;
  private final Problems problems;
  private final LocalDate today;

  Dates(Values values, Problems problems, LocalDate today) {
    this.values = values;
    this.problems = problems;
    this.today = today;
  }

  @Nullable LocalDate any(Value value) {
    String text = values.text(value);
    if (text == null) {
      return null;
    }
    if (!FORM.matcher(text).matches()) {
      return refuse(value, SafeText.quote(text) + " is not a date");
    }
    try {
      // In that form already: a parser for dates of any form takes long to be made.
      return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    } catch (DateTimeException e) {
      return refuse(value, "there is no day " + SafeText.quote(text));
    }
  }

  private static int number(String text, int start, int end) {
    return Integer.parseInt(text, start, end, 10);
  }

  /** A day that has come. */
  @Nullable LocalDate past(Value value) {
    LocalDate date = any(value);
    if (date == null || !date.isAfter(today)) {
      return date;
    }
    problems.add(
        value
            .problem(Rule.FUTURE_DATE, "'" + value.name() + "' is after today, " + today)
            .advise("write the day on which it happened"));
    return null;
  }

  private @Nullable LocalDate refuse(Value value, String message) {
    problems.add(
        value
            .problem(Rule.BAD_DATE, message)
            .advise("write year, month and day like this: " + today));
    return null;
  }
}
