package dev.awaitable.check;

import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.model.WebUrl;
import dev.awaitable.model.Word;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SafeText;
import dev.awaitable.yaml.Scalar;
import dev.awaitable.yaml.ScalarText;
import dev.awaitable.yaml.Unusable;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decoders for single values that need nothing but themselves. */
final class Values {

  private static final int SMALLEST_YEAR = 1970;

  /** Whatever is not one plain space. */
  private static final Pattern SPACES = Pattern.compile("[\\t\\n\\x0B\\f\\r]\\s*| \\s+");

  private final Problems problems;
  private final LocalDate today;
  private final Dates dates;
  private final Addresses addresses;

  Values(Problems problems, LocalDate today, boolean privateAddresses) {
    this.problems = problems;
    this.today = today;
    this.dates = new Dates(this, problems, today);
    this.addresses = new Addresses(this, problems, privateAddresses);
  }

  /** The text of a plain or quoted text that says something. */
  @Nullable String text(Value value) {
    Scalar scalar = scalar(value);
    if (scalar == null || scalar.kind() == Scalar.Kind.TEXT) {
      return scalar == null ? null : scalar.text();
    }
    problems.add(
        value
            .problem(
                Rule.WRONG_TYPE,
                "'" + value.name() + "' is a text, and YAML reads this as " + Fields.kind(scalar))
            .replaceWith("'" + scalar.text() + "'"));
    return null;
  }

  /** As {@link #text}, but a number such as {@code 4.2} needs no quotes: for versions. */
  @Nullable String version(Value value) {
    Scalar scalar = scalar(value);
    if (scalar != null && scalar.kind() == Scalar.Kind.NUMBER) {
      return scalar.text();
    }
    return scalar == null ? null : line(1, 20).decode(value);
  }

  private @Nullable Scalar scalar(Value value) {
    if (value.node() instanceof Unusable) {
      return null;
    }
    if (!(value.node() instanceof Scalar scalar)) {
      problems.add(
          value
              .problem(
                  Rule.WRONG_TYPE,
                  "'"
                      + value.name()
                      + "' is a single value, and this is "
                      + Fields.kind(value.node()))
              .advise("write it on one line: '" + value.name() + ": value'"));
      return null;
    }
    if (scalar.kind() == Scalar.Kind.NOTHING || scalar.text().isBlank()) {
      problems.add(
          value
              .problem(Rule.EMPTY_VALUE, "there is no value for '" + value.name() + "'")
              .advise("write the value, or delete the line if it is not known"));
      return null;
    }
    return scalar;
  }

  /** A text on one line, neatly spaced, between so many characters. */
  Decoder<String> line(int shortest, int longest) {
    return value -> {
      String text = text(value);
      if (text == null) {
        return null;
      }
      String neat = neat(value, text);
      checkLength(value, neat, shortest, longest);
      return neat;
    };
  }

  /** A line that is one plain sentence. */
  Decoder<String> sentence(int shortest, int longest) {
    return value -> {
      String text = line(shortest, longest).decode(value);
      if (text != null) {
        Sentence.fault(text)
            .ifPresent(fault ->
                problems.add(
                    value
                        .problem(Rule.SENTENCE_FORM, "'" + value.name() + "' " + fault.what())
                        .advise(fault.advice())));
        checkPraise(value, text);
      }
      return text;
    };
  }

  private void checkPraise(Value value, String text) {
    Wording.praise(text)
        .ifPresent(word ->
            problems.add(
                Problem.of(
                        Rule.MARKETING_WORD,
                        Value.part(value.at(), text, word.start(), word.end()),
                        "'" + value.name() + "' praises with '" + word.group() + "'")
                    .advise("say what it does and what sets it apart; leave the verdict out")));
  }

  /** The text without stray spaces and line breaks, which are reported. */
  private String neat(Value value, String text) {
    String neat = SPACES.matcher(text.strip()).replaceAll(" ");
    if (neat.equals(text)) {
      return text;
    }
    boolean broken = text.contains("\n");
    Problem problem =
        value.problem(
            Rule.TEXT_SPACING,
            broken
                ? "'" + value.name() + "' holds a line break"
                : "'" + value.name() + "' holds spaces at its start or end, or several in a row");
    problems.add(
        broken
            ? problem.advise("write it on one line, or start it with '>-' instead of '>' or '|'")
            : problem.replaceWith(ScalarText.write(neat)));
    return neat;
  }

  private void checkLength(Value value, String text, int shortest, int longest) {
    int length = text.codePointCount(0, text.length());
    if (length >= shortest && length <= longest) {
      return;
    }
    String allowed =
        length < shortest ? "at least " + shortest + " are wanted" : longest + " are allowed";
    String message = "'" + value.name() + "' has " + characters(length) + ", and " + allowed;
    problems.add(
        value
            .problem(Rule.TEXT_LENGTH, message)
            .advise(
                length < shortest
                    ? "say more: what it is for, what sets it apart"
                    : "take out " + characters(length - longest)));
  }

  private static String characters(int number) {
    return number + (number == 1 ? " character" : " characters");
  }

  @Nullable Slug slug(Value value) {
    String text = text(value);
    if (text == null || Slug.isValid(text)) {
      return text == null ? null : new Slug(text);
    }
    Problem problem =
        value.problem(
            Rule.BAD_SLUG,
            SafeText.quote(text) + " cannot be an address: only a-z, 0-9 and single hyphens can");
    problems.add(
        hasSlug(text)
            ? problem.replaceWith(Slug.of(text).value())
            : problem.advise("write the name in small letters, with hyphens between words"));
    return null;
  }

  /** A name whose address is made from it. */
  @Nullable String addressableName(Value value) {
    String text = line(1, 80).decode(value);
    if (text == null || hasSlug(text)) {
      return text;
    }
    problems.add(
        value
            .problem(
                Rule.BAD_NAME, SafeText.quote(text) + " has no letter or digit out of a-z and 0-9")
            .advise("its page needs an address: write the name in Latin letters"));
    return null;
  }

  /** Tells whether {@link Slug#of} can make an address from the text. */
  static boolean hasSlug(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .chars()
        .anyMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
  }

  @Nullable PackageName packageName(Value value) {
    String text = text(value);
    if (text == null || PackageName.isValid(text)) {
      return text == null ? null : new PackageName(text);
    }
    problems.add(
        value
            .problem(Rule.BAD_PACKAGE, SafeText.quote(text) + " cannot be the name of a package")
            .advise("write the name as in 'pip install NAME', without version or extras"));
    return null;
  }

  /** A word out of a closed list. */
  <E extends Enum<E> & Word> Decoder<E> word(Class<E> type) {
    return value -> {
      String text = text(value);
      if (text == null) {
        return null;
      }
      E known = Word.parse(type, text).orElse(null);
      if (known == null) {
        String message = SafeText.quote(text) + " is no choice for '" + value.name() + "'";
        problems.add(
            Choices.offer(
                value.problem(Rule.UNKNOWN_WORD, message), text, Word.all(type), "see the docs"));
      }
      return known;
    };
  }

  /** A whole number in a range. */
  Decoder<Integer> number(int smallest, int largest) {
    return value -> {
      Scalar scalar = scalar(value);
      if (scalar == null) {
        return null;
      }
      boolean whole = scalar.text().matches("-?(0|[1-9][0-9]{0,17})");
      if (whole && scalar.kind() != Scalar.Kind.NUMBER) {
        problems.add(
            value
                .problem(Rule.WRONG_TYPE, "'" + value.name() + "' is a number, without quotes")
                .replaceWith(scalar.text()));
        return null;
      }
      long number = whole ? Long.parseLong(scalar.text()) : Long.MIN_VALUE;
      if (number < smallest || number > largest) {
        problems.add(
            value
                .problem(
                    Rule.BAD_NUMBER,
                    SafeText.quote(scalar.text())
                        + " is no whole number from "
                        + smallest
                        + " to "
                        + largest)
                .advise("use digits only, without quotes or a unit"));
        return null;
      }
      return (int) number;
    };
  }

  @Nullable Integer year(Value value) {
    return number(SMALLEST_YEAR, today.getYear()).decode(value);
  }

  @Nullable LocalDate date(Value value) {
    return dates.any(value);
  }

  @Nullable LocalDate pastDate(Value value) {
    return dates.past(value);
  }

  boolean isPast(LocalDate date) {
    return date.isBefore(today);
  }

  @Nullable WebUrl webUrl(Value value) {
    return addresses.web(value);
  }

  @Nullable RepoUrl repo(Value value) {
    return addresses.repo(value);
  }
}
