package dev.awaitable.enrich;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A question that a source may answer about a repository, with the type of its answer. A new kind
 * of fact is one constant here and its place in {@link #ALL}.
 *
 * @param <T> the type of the answer
 */
@SuppressWarnings("UnusedTypeParameter") // it types FactSet.get and FactSet.with
public final class FactKey<T> {

  /** Stars on the forge. */
  public static final FactKey<Integer> STARS = new FactKey<>("stars", Form.COUNT);

  /** Forks on the forge. */
  public static final FactKey<Integer> FORKS = new FactKey<>("forks", Form.COUNT);

  /** Contributors as the forge counts them. */
  public static final FactKey<Integer> CONTRIBUTORS = new FactKey<>("contributors", Form.COUNT);

  /** Open issues on the forge. */
  public static final FactKey<Integer> OPEN_ISSUES = new FactKey<>("open_issues", Form.COUNT);

  /** The PyPI package that what is said of packages belongs to; absent where that is plain. */
  public static final FactKey<String> PACKAGE = new FactKey<>("package", Form.TEXT);

  /** Downloads from PyPI in the month before. */
  public static final FactKey<Long> MONTHLY_DOWNLOADS =
      new FactKey<>("monthly_downloads", Form.LONG_COUNT);

  /** Day of the newest commit on the default branch. */
  public static final FactKey<LocalDate> LAST_COMMIT = new FactKey<>("last_commit", Form.DAY);

  /** That commit, in full, where it was read: forges' answers are kept without it. */
  public static final FactKey<String> HEAD = new FactKey<>("head", Form.TEXT);

  /** A push to any branch or a release, nobody knows which: kept, and never judged by. */
  public static final FactKey<LocalDate> LAST_PUSH_OR_RELEASE =
      new FactKey<>("last_push_or_release", Form.DAY);

  /** Number or tag of the newest stable release. */
  public static final FactKey<String> RELEASE = new FactKey<>("release", Form.TEXT);

  /** The day it came out. */
  public static final FactKey<LocalDate> RELEASED = new FactKey<>("released", Form.DAY);

  /** Newest tag that looks like a version, where it is not the stable release. */
  public static final FactKey<String> TAG = new FactKey<>("tag", Form.TEXT);

  /** The day that tag was made. */
  public static final FactKey<LocalDate> TAGGED = new FactKey<>("tagged", Form.DAY);

  /** Whether its owners closed the repository. */
  public static final FactKey<Boolean> ARCHIVED = new FactKey<>("archived", Form.FLAG);

  /** The day they did. */
  public static final FactKey<LocalDate> ARCHIVED_ON = new FactKey<>("archived_on", Form.DAY);

  /** Whether the forge says that it is not there. */
  public static final FactKey<Boolean> GONE = new FactKey<>("gone", Form.FLAG);

  /** The forge's own number for the repository, which outlives every rename. */
  public static final FactKey<Long> REPOSITORY_ID = new FactKey<>("repository_id", Form.LONG_COUNT);

  /** What is unusual about the repository: words of {@link RepositoryTrait}. */
  public static final FactKey<List<String>> TRAITS = new FactKey<>("traits", Form.WORDS);

  /** SPDX expression. */
  public static final FactKey<String> LICENSE = new FactKey<>("license", Form.TEXT);

  /** The files the licence was read in. */
  public static final FactKey<String> LICENSE_EVIDENCE =
      new FactKey<>("license_evidence", Form.TEXT);

  /** The day the repository was made on its forge. */
  public static final FactKey<LocalDate> CREATED = new FactKey<>("created", Form.DAY);

  /** Day of the oldest commit. */
  public static final FactKey<LocalDate> FIRST_COMMIT = new FactKey<>("first_commit", Form.DAY);

  /** Commits on the default branch. */
  public static final FactKey<Integer> COMMITS = new FactKey<>("commits", Form.COUNT);

  /** Distinct authors found in the history. */
  public static final FactKey<Integer> AUTHORS = new FactKey<>("authors", Form.COUNT);

  /** Distinct authors in the year before the newest commit. */
  public static final FactKey<Integer> AUTHORS_LAST_YEAR =
      new FactKey<>("authors_last_year", Form.COUNT);

  /** The versions of Python the package asks for. */
  public static final FactKey<String> REQUIRES_PYTHON = new FactKey<>("requires_python", Form.TEXT);

  /** Its trove classifiers that matter here. */
  public static final FactKey<List<String>> CLASSIFIERS = new FactKey<>("classifiers", Form.WORDS);

  /** Whether the package's newest version is withdrawn, so that none is left that is not. */
  public static final FactKey<Boolean> YANKED = new FactKey<>("yanked", Form.FLAG);

  /** What its index says of the package as a whole: a word of {@link PackageStatus}. */
  public static final FactKey<String> PACKAGE_STATUS = new FactKey<>("package_status", Form.TEXT);

  /** The reason given for that. */
  public static final FactKey<String> PACKAGE_STATUS_REASON =
      new FactKey<>("package_status_reason", Form.TEXT);

  /** The repositories that the package itself links to, as {@code host/owner/name}. */
  public static final FactKey<List<String>> PACKAGE_REPOSITORIES =
      new FactKey<>("package_repositories", Form.WORDS);

  /** Entries and well-known packages it needs at run time. */
  public static final FactKey<List<String>> DEPENDS_ON = new FactKey<>("depends_on", Form.WORDS);

  /** What its README says of its own future, in our words. */
  public static final FactKey<String> NOTICE = new FactKey<>("notice", Form.TEXT);

  /** Every key, in the order they are written in. */
  public static final List<FactKey<?>> ALL =
      List.of(
          STARS,
          FORKS,
          CONTRIBUTORS,
          OPEN_ISSUES,
          PACKAGE,
          MONTHLY_DOWNLOADS,
          LAST_COMMIT,
          HEAD,
          LAST_PUSH_OR_RELEASE,
          RELEASE,
          RELEASED,
          TAG,
          TAGGED,
          ARCHIVED,
          ARCHIVED_ON,
          GONE,
          REPOSITORY_ID,
          TRAITS,
          LICENSE,
          LICENSE_EVIDENCE,
          CREATED,
          FIRST_COMMIT,
          COMMITS,
          AUTHORS,
          AUTHORS_LAST_YEAR,
          REQUIRES_PYTHON,
          CLASSIFIERS,
          YANKED,
          PACKAGE_STATUS,
          PACKAGE_STATUS_REASON,
          PACKAGE_REPOSITORIES,
          DEPENDS_ON,
          NOTICE);

  private static final Map<String, FactKey<?>> BY_WORD =
      ALL.stream().collect(Collectors.toUnmodifiableMap(FactKey::word, Function.identity()));

  private final String word;
  private final Form form;

  private FactKey(String word, Form form) {
    this.word = word;
    this.form = form;
  }

  /** The key a word stands for, if there is one. */
  public static Optional<FactKey<?>> parse(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /** The word it is written as. */
  public String word() {
    return word;
  }

  /** The form its answers have. */
  public Form form() {
    return form;
  }

  /** Tells whether a value can be an answer to this. */
  boolean accepts(Object value) {
    return switch (form) {
      case COUNT -> value instanceof Integer count && count >= 0;
      case LONG_COUNT -> value instanceof Long count && count >= 0;
      case DAY -> value instanceof LocalDate;
      case TEXT -> value instanceof String text && !text.isEmpty();
      case FLAG -> value instanceof Boolean;
      case WORDS ->
          value instanceof List<?> words
              && !words.isEmpty()
              && words.stream().allMatch(it -> it instanceof String text && !text.isEmpty());
    };
  }

  @Override
  public String toString() {
    return word;
  }

  /** The forms answers come in. */
  public enum Form {
    /** A number from 0 that an {@code int} holds. */
    COUNT,
    /** A number from 0 that may need a {@code long}. */
    LONG_COUNT,
    /** A day. */
    DAY,
    /** Text that is not empty. */
    TEXT,
    /** True or false. */
    FLAG,
    /** A list of texts that is not empty. */
    WORDS
  }
}
