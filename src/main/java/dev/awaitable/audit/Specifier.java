package dev.awaitable.audit;

import dev.awaitable.audit.VersionSpec.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of a package a file asks for.
 *
 * @param text as the file has it, without the blanks around; empty for any version
 * @param versions what that lets in; null when it cannot be told
 * @param pinned the one version it names, as written; null when it names none or several
 */
public record Specifier(String text, @Nullable VersionSpec versions, @Nullable String pinned) {

  /** Any version will do. */
  static final Specifier ANY = new Specifier("", VersionSpec.ANY, null);

  private static final int MAX_LENGTH = 1_000;
  private static final Pattern CLAUSE =
      Pattern.compile("(===|==|~=|!=|<=|>=|<|>|\\^|~|=)?\\s*([^\\s<>=~^,|]+)");
  private static final Pattern PREFIX =
      Pattern.compile("v?(?:(\\d{1,15})!)?(\\d{1,15}(?:\\.\\d{1,15})*+)(.*)", Pattern.DOTALL);

  /** What cannot be compared: an address, a branch, a spelling nobody knows. */
  static Specifier opaque(String text) {
    return new Specifier(text, null, null);
  }

  /** Exactly one version, as lock files have it. */
  static Specifier exactly(String version) {
    return new Specifier("==" + version, exact(version).orElse(null), version);
  }

  /** Reads what a file says in one of the dialects. */
  static Specifier read(String text, Dialect dialect) {
    String plain = text.strip();
    if (plain.isEmpty() || plain.equals("*")) {
      return new Specifier(plain, VersionSpec.ANY, null);
    }
    if (plain.length() > MAX_LENGTH) {
      return opaque(plain);
    }
    VersionSpec all = null;
    for (String one : alternatives(plain, dialect)) {
      Optional<VersionSpec> read = together(one, dialect);
      if (read.isEmpty()) {
        return new Specifier(plain, null, pinned(plain, dialect));
      }
      all = all == null ? read.get() : all.or(read.get());
    }
    return new Specifier(plain, all, pinned(plain, dialect));
  }

  private static List<String> alternatives(String text, Dialect dialect) {
    return dialect == Dialect.STANDARD
        ? List.of(text)
        : List.of(text.replace("||", "|").split("\\|", -1));
  }

  /** Clauses that all must hold. */
  private static Optional<VersionSpec> together(String text, Dialect dialect) {
    VersionSpec all = VersionSpec.ANY;
    for (String clause : clauses(text, dialect)) {
      Optional<VersionSpec> one = clause(clause, dialect);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      all = all.and(one.get());
    }
    return Optional.of(all);
  }

  /** Commas part them, in Poetry's dialect blanks as well; a comma at the end is allowed. */
  private static List<String> clauses(String text, Dialect dialect) {
    String plain =
        dialect == Dialect.POETRY
            ? text.replaceAll("([<>=!~^])\\s+", "$1").strip().replaceAll("\\s+", ",")
            : text;
    List<String> clauses = new ArrayList<>();
    for (String part : plain.split(",", -1)) {
      clauses.add(part.strip());
    }
    clauses.removeIf(String::isEmpty);
    return clauses;
  }

  private static Optional<VersionSpec> clause(String clause, Dialect dialect) {
    if (clause.equals("*")) {
      return Optional.of(VersionSpec.ANY);
    }
    Matcher form = CLAUSE.matcher(clause);
    if (!form.matches()) {
      return Optional.empty();
    }
    String operator = form.group(1) == null ? "" : form.group(1);
    String version = form.group(2);
    return switch (operator) {
      case "" -> dialect == Dialect.STANDARD ? Optional.empty() : equal(version);
      case "^" -> dialect == Dialect.POETRY ? caret(version) : Optional.empty();
      case "~" -> dialect == Dialect.POETRY ? tilde(version) : Optional.empty();
      case "=" -> single(version, dialect);
      case "==", "===" -> equal(version);
      case "!=" -> equal(version).map(VersionSpec::complement);
      case "~=" -> compatible(version);
      case ">=" -> Version.parse(version).map(it -> from(Cut.below(it)));
      case ">" -> Version.parse(version).map(it -> from(Cut.above(it.lastBuilt())));
      case "<=" -> Version.parse(version).map(it -> to(Cut.above(it)));
      case "<" -> Version.parse(version).map(it -> to(Cut.below(it.firstCandidate())));
      default -> Optional.empty();
    };
  }

  private static Optional<VersionSpec> single(String version, Dialect dialect) {
    return switch (dialect) {
      case STANDARD -> Optional.empty();
      case POETRY -> equal(version);
      case CONDA -> equal(version.endsWith("*") ? version : version + ".*");
    };
  }

  private static VersionSpec from(Cut low) {
    return VersionSpec.between(low, Cut.TOP);
  }

  private static VersionSpec to(Cut high) {
    return VersionSpec.between(Cut.BOTTOM, high);
  }

  private static Optional<VersionSpec> equal(String text) {
    if (text.endsWith(".*")) {
      return Numbers.of(text.substring(0, text.length() - 2))
          .filter(it -> it.rest().isEmpty())
          .map(it -> it.upTo(it.release().size() - 1));
    }
    return exact(text);
  }

  private static Optional<VersionSpec> exact(String text) {
    return Version.parse(text).map(it -> VersionSpec.between(Cut.below(it), Cut.above(it)));
  }

  private static Optional<VersionSpec> compatible(String text) {
    return Numbers.of(text)
        .filter(it -> it.release().size() > 1)
        .flatMap(it -> it.fromHere(text, it.release().size() - 2));
  }

  /** Up to the next change of the first number that is not zero. */
  private static Optional<VersionSpec> caret(String text) {
    return Numbers.of(text)
        .flatMap(it -> {
          int fixed = 0;
          while (fixed < it.release().size() - 1 && it.release().get(fixed) == 0) {
            fixed++;
          }
          return it.fromHere(text, fixed);
        });
  }

  /** Up to the next minor version, or the next major one where only that is given. */
  private static Optional<VersionSpec> tilde(String text) {
    return Numbers.of(text).flatMap(it -> it.fromHere(text, Math.min(1, it.release().size() - 1)));
  }

  private static @Nullable String pinned(String text, Dialect dialect) {
    Matcher form = CLAUSE.matcher(text);
    if (!form.matches() || form.group(2).endsWith("*")) {
      return null;
    }
    String operator = form.group(1) == null ? "" : form.group(1);
    boolean exact =
        operator.equals("==")
            || operator.equals("===")
            || (dialect != Dialect.STANDARD && operator.isEmpty())
            || (dialect == Dialect.POETRY && operator.equals("="));
    return exact ? form.group(2) : null;
  }

  /** The numbers a version begins with, all zeros kept. */
  private record Numbers(long epoch, List<Long> release, String rest) {

    Numbers {
      release = List.copyOf(release);
    }

    static Optional<Numbers> of(String text) {
      Matcher form = PREFIX.matcher(text.strip());
      if (!form.matches() || text.length() > 200) {
        return Optional.empty();
      }
      long epoch = form.group(1) == null ? 0 : Long.parseLong(form.group(1));
      return Optional.of(new Numbers(epoch, Version.numbers(form.group(2)), form.group(3)));
    }

    /** All that begins with the numbers up to an index. */
    VersionSpec upTo(int index) {
      return VersionSpec.between(
          Cut.below(Version.lowest(epoch, release.subList(0, index + 1))), end(index));
    }

    /** From this version on, as long as the numbers up to an index stay as they are. */
    Optional<VersionSpec> fromHere(String text, int index) {
      return Version.parse(text).map(it -> VersionSpec.between(Cut.below(it), end(index)));
    }

    private Cut end(int index) {
      List<Long> next = new ArrayList<>(release.subList(0, index + 1));
      next.set(index, next.get(index) + 1);
      return Cut.below(Version.lowest(epoch, next));
    }
  }
}
