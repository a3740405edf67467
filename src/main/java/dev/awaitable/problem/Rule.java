package dev.awaitable.problem;

import java.util.Locale;

/**
 * Every kind of problem that can be reported. The slug is permanent: it is printed, linked and
 * searched for. Each rule has a page in {@code docs/problems/} and a test that shows its message.
 */
public enum Rule {
  FILE_TOO_LARGE(Severity.ERROR, "The file is larger than is read"),
  NOT_UTF8(Severity.ERROR, "The file is not UTF-8 text"),
  BYTE_ORDER_MARK(Severity.WARNING, "The file starts with a byte order mark"),
  EMPTY_FILE(Severity.ERROR, "The file holds nothing"),
  UNSEEN_CHARACTER(Severity.ERROR, "A character that nobody can see"),
  TAB(Severity.ERROR, "A tab where YAML wants spaces"),

  SYNTAX(Severity.ERROR, "The text is not YAML"),
  DUPLICATE_KEY(Severity.ERROR, "A key is given twice"),
  ANCHOR(Severity.ERROR, "An anchor or alias"),
  TAG(Severity.ERROR, "A YAML tag"),
  MERGE_KEY(Severity.ERROR, "A merge key"),
  FURTHER_DOCUMENT(Severity.ERROR, "A second YAML document"),
  TOO_DEEP(Severity.ERROR, "Lists or mappings nested too deeply"),

  UNKNOWN_KEY(Severity.ERROR, "A key that does not exist"),
  MISSING_KEY(Severity.ERROR, "A required key is missing"),
  WRONG_TYPE(Severity.ERROR, "A text where a list belongs, or the like"),
  EMPTY_VALUE(Severity.ERROR, "A key with nothing behind it"),

  BAD_SLUG(Severity.ERROR, "An id that cannot be an address"),
  BAD_NAME(Severity.ERROR, "A name that cannot be an address"),
  BAD_URL(Severity.ERROR, "An address that is not a public web address in its plain form"),
  BAD_REPO(Severity.ERROR, "A repository address that is not in its plain form"),
  BAD_PACKAGE(Severity.ERROR, "Not a package name"),
  BAD_DATE(Severity.ERROR, "Not a date"),
  FUTURE_DATE(Severity.ERROR, "A date that has not come yet"),
  BAD_NUMBER(Severity.ERROR, "A number out of range"),
  UNKNOWN_WORD(Severity.ERROR, "A word that is not in the list of choices"),
  TEXT_LENGTH(Severity.ERROR, "A text too short or too long"),
  TEXT_SPACING(Severity.ERROR, "Stray spaces or line breaks in a text"),
  SENTENCE_FORM(Severity.ERROR, "Not one plain sentence"),
  MARKETING_WORD(Severity.WARNING, "A description that praises"),
  NAME_REPEATED(Severity.WARNING, "A description that repeats the name"),
  IO_PART(Severity.ERROR, "io and io_part do not fit together"),

  UNKNOWN_SYSTEM(Severity.ERROR, "An external system that is not listed"),
  UNKNOWN_BLOCKING_NAME(Severity.ERROR, "A blocking name that is not listed"),
  UNKNOWN_CATEGORY(Severity.ERROR, "A category that does not exist"),
  UNKNOWN_LIBRARY(Severity.ERROR, "A library that is not listed"),
  ALIAS_USED(Severity.ERROR, "Another name where the listed name belongs"),
  SELF_REFERENCE(Severity.ERROR, "An entry that refers to itself"),
  REPEATED_VALUE(Severity.ERROR, "The same value twice in a list"),
  REFERENCE_CYCLE(Severity.ERROR, "Entries that lead to one another in a circle"),
  NOT_AN_ANSWER(Severity.ERROR, "A preferred library that is no answer to the name"),
  DEAD_END(Severity.WARNING, "A reader sent to a library that has ended"),

  DUPLICATE_ID(Severity.ERROR, "An id is used twice"),
  DUPLICATE_NAME(Severity.ERROR, "A name is used twice"),
  DUPLICATE_PACKAGE(Severity.ERROR, "A package is listed twice"),
  SHARED_REPO(Severity.WARNING, "Two entries share a repository"),
  NEAR_DUPLICATE(Severity.WARNING, "Two entries that may be one project"),
  DECLINED_BEFORE(Severity.ERROR, "An entry that was removed or declined before"),
  RESEMBLES_DECLINED(Severity.WARNING, "An entry like one that was removed or declined"),
  REPEATED_LINK(Severity.WARNING, "A link is listed twice"),
  WRONG_ORDER(Severity.ERROR, "An entry out of order"),
  OVERDUE_REVIEW(Severity.WARNING, "A status that should have been looked at again"),

  REPO_GONE(Severity.ERROR, "A repository that its forge does not know"),
  REPO_MOVED(Severity.ERROR, "A repository that goes by another name now"),
  REPO_ARCHIVED(Severity.WARNING, "A repository that its owners closed"),
  REPO_FORK(Severity.WARNING, "A repository that is a fork"),
  PACKAGE_GONE(Severity.ERROR, "A package that PyPI does not know"),
  PACKAGE_MISMATCH(Severity.WARNING, "A package and a repository that do not belong together"),
  COPIED_DESCRIPTION(Severity.WARNING, "A description copied from the repository"),
  DEAD_LINK(Severity.ERROR, "A link that leads nowhere"),
  MOVED_LINK(Severity.WARNING, "A link that has moved for good");

  private final Severity severity;
  private final String title;

  Rule(Severity severity, String title) {
    this.severity = severity;
    this.title = title;
  }

  /** Its permanent name, such as {@code unknown-key}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How much a problem of this kind matters. */
  public Severity severity() {
    return severity;
  }

  /** What is wrong, in general, in a few words. */
  public String title() {
    return title;
  }

  /** Where the repository explains it. */
  public String page() {
    return "docs/problems/" + slug() + ".md";
  }
}
