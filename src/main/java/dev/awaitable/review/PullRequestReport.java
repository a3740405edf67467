package dev.awaitable.review;

import dev.awaitable.problem.Rule;
import dev.awaitable.problem.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people who vote on a change of the catalog should know, as data: {@link
 * PullRequestReportJson} carries it from the job that ran a stranger's code to one that trusts
 * nothing of it, and {@link PullRequestReportMarkdown} makes the comment.
 *
 * <p>Every record here refuses, by {@link IllegalArgumentException}, texts and lists that are
 * longer than its constants allow, and characters that nobody can see.
 *
 * @param file the catalog, as it was named
 * @param base what it was held against: a commit, branch or tag
 * @param on the day of the look
 * @param online whether the outside world was asked
 * @param votesNeeded how many votes an addition needs, by the catalog's head; 0 where its head
 *     could not be read
 * @param entries the libraries that differ, in the file's order, removed ones last
 * @param unshownEntries how many more there are
 * @param parts what else differs
 * @param unshownParts how many more there are
 * @param problems what is wrong outside of the entries
 * @param unshownProblems how many more there are
 * @param notes what a reader has to know of how this came about, such as a network that failed
 */
public record PullRequestReport(
    String file,
    String base,
    LocalDate on,
    boolean online,
    int votesNeeded,
    List<Entry> entries,
    int unshownEntries,
    List<Part> parts,
    int unshownParts,
    List<Flaw> problems,
    int unshownProblems,
    List<String> notes) {

  /** The name of the file that carries a report. */
  public static final String FILE_NAME = "report.json";

  static final int MOST_ENTRIES = 200;
  static final int MOST_PARTS = 100;
  static final int MOST_PROBLEMS = 100;
  static final int MOST_NOTES = 20;
  static final int MOST_UNSHOWN = 1_000_000;
  static final int LONGEST_LINE = 400;
  static final int LONGEST_NAME = 120;

  /** The note of a report on a catalog that is no YAML. */
  static final String UNREAD = "the catalog cannot be read, so that nothing could be compared";

  /** Checks what it is made of. */
  public PullRequestReport {
    Bounds.text("file", file, LONGEST_LINE);
    Bounds.text("base", base, LONGEST_NAME);
    Bounds.number("votes_needed", votesNeeded, 0, 1000);
    entries = Bounds.list("entries", entries, MOST_ENTRIES);
    Bounds.number("unshown_entries", unshownEntries, 0, MOST_UNSHOWN);
    parts = Bounds.list("parts", parts, MOST_PARTS);
    Bounds.number("unshown_parts", unshownParts, 0, MOST_UNSHOWN);
    problems = Bounds.list("problems", problems, MOST_PROBLEMS);
    Bounds.number("unshown_problems", unshownProblems, 0, MOST_UNSHOWN);
    notes = Bounds.list("notes", notes, MOST_NOTES);
    notes.forEach(note -> Bounds.text("notes", note, LONGEST_LINE));
  }

  /** How many problems in all matter that much, those not shown left out. */
  public long count(Severity severity) {
    return allFlaws().filter(flaw -> flaw.rule().severity() == severity).count();
  }

  private Stream<Flaw> allFlaws() {
    return Stream.concat(
        problems.stream(), entries.stream().flatMap(entry -> entry.problems().stream()));
  }

  /** Whether the catalog was no catalog that could have been compared. */
  public boolean isUnread() {
    return notes.contains(UNREAD);
  }

  /** Whether a library was proposed that was not there. */
  public boolean hasAdditions() {
    return entries.stream().anyMatch(entry -> entry.change() == Change.ADDED);
  }

  /**
   * A library that differs.
   *
   * @param id its id, as it is written
   * @param change how it differs
   * @param formerly the id it had before, for {@link Change#RENAMED}
   * @param line the line it begins on; null for one that was removed
   * @param before what the older catalog said; null for one that was added
   * @param after what this one says; null for one that was removed
   * @param evidence what is known of it
   * @param neighbours what is listed already and near to it
   * @param problems what is wrong with it or because of it
   * @param unshownProblems how many more there are
   * @param notes what could not be found out about it, and why
   */
  public record Entry(
      String id,
      Change change,
      @Nullable String formerly,
      @Nullable Integer line,
      @Nullable Card before,
      @Nullable Card after,
      List<Evidence> evidence,
      List<Neighbour> neighbours,
      List<Flaw> problems,
      int unshownProblems,
      List<String> notes) {

    static final int MOST_EVIDENCE = 20;
    static final int MOST_NEIGHBOURS = 5;
    static final int MOST_FLAWS = 20;
    static final int MOST_NOTES = 10;

    /** Checks what it is made of. */
    public Entry {
      Bounds.text("id", id, LONGEST_NAME);
      Bounds.optional("formerly", formerly, LONGEST_NAME);
      if (line != null) {
        Bounds.number("line", line, 1, Integer.MAX_VALUE);
      }
      boolean had = change != Change.ADDED;
      boolean has = change != Change.REMOVED;
      if (had != (before != null) || has != (after != null)) {
        throw new IllegalArgumentException(
            "an entry that was %s has %s 'before', or %s 'after'"
                .formatted(change.word(), had ? "no" : "a", has ? "no" : "an"));
      }
      if ((formerly != null) != (change == Change.RENAMED)) {
        throw new IllegalArgumentException(
            "an entry that was renamed has a 'formerly', and no other");
      }
      evidence = Bounds.list("evidence", evidence, MOST_EVIDENCE);
      neighbours = Bounds.list("neighbours", neighbours, MOST_NEIGHBOURS);
      problems = Bounds.list("problems", problems, MOST_FLAWS);
      Bounds.number("unshown_problems", unshownProblems, 0, MOST_UNSHOWN);
      notes = Bounds.list("notes", notes, MOST_NOTES);
      notes.forEach(note -> Bounds.text("notes", note, LONGEST_LINE));
    }
  }

  /**
   * An entry at a glance.
   *
   * @param category the id of the category it stands in
   * @param fields its keys with their values, in the file's order
   */
  public record Card(String category, List<Field> fields) {

    static final int MOST_FIELDS = 40;

    /** Checks what it is made of. */
    public Card {
      Bounds.text("category", category, LONGEST_NAME);
      fields = Bounds.list("fields", fields, MOST_FIELDS);
    }

    /** What a key says; null where the entry has no such key. */
    public @Nullable String get(String key) {
      return fields.stream()
          .filter(field -> field.key().equals(key))
          .map(Field::value)
          .findFirst()
          .orElse(null);
    }
  }

  /**
   * A key and its value as text.
   *
   * @param key the key
   * @param value its value; the items of a list with commas between
   */
  public record Field(String key, String value) {

    /** Checks what it is made of. */
    public Field {
      Bounds.text("key", key, LONGEST_NAME);
      Bounds.text("value", value, LONGEST_LINE);
    }
  }

  /**
   * Something known of an entry.
   *
   * @param topic what it is about
   * @param value what is known
   * @param seen the day it was seen; null where that was not noted
   * @param source who says so
   */
  public record Evidence(Topic topic, String value, @Nullable LocalDate seen, String source) {

    /** Checks what it is made of. */
    public Evidence {
      Bounds.text("value", value, LONGEST_LINE);
      Bounds.text("source", source, LONGEST_NAME);
    }
  }

  /**
   * An entry that is near to one that differs.
   *
   * @param id its id
   * @param name its name
   * @param category the id of its category
   * @param description its description
   * @param why what makes it near
   */
  public record Neighbour(String id, String name, String category, String description, String why) {

    /** Checks what it is made of. */
    public Neighbour {
      Bounds.text("id", id, LONGEST_NAME);
      Bounds.text("name", name, LONGEST_NAME);
      Bounds.text("category", category, LONGEST_NAME);
      Bounds.text("description", description, LONGEST_LINE);
      Bounds.text("why", why, LONGEST_LINE);
    }
  }

  /**
   * Something else in the catalog that differs.
   *
   * @param section the key it stands under, such as {@code systems}
   * @param name what it is called there; empty for the section as a whole
   * @param change how it differs
   */
  public record Part(String section, String name, Change change) {

    /** Checks what it is made of. */
    public Part {
      Bounds.text("section", section, LONGEST_NAME);
      Bounds.text("name", name, LONGEST_NAME);
    }
  }

  /**
   * Something wrong.
   *
   * @param rule what kind of thing
   * @param line where, from 1
   * @param column where, from 1
   * @param message what is wrong
   * @param excerpt the line of the file; null where it would not help
   * @param helps how to mend it
   */
  public record Flaw(
      Rule rule,
      int line,
      int column,
      String message,
      @Nullable String excerpt,
      List<Advice> helps) {

    static final int MOST_HELPS = 8;

    /** Checks what it is made of. */
    public Flaw {
      Bounds.number("line", line, 1, Integer.MAX_VALUE);
      Bounds.number("column", column, 1, Integer.MAX_VALUE);
      Bounds.text("message", message, LONGEST_LINE);
      Bounds.optional("excerpt", excerpt, LONGEST_LINE);
      helps = Bounds.list("helps", helps, MOST_HELPS);
    }
  }

  /**
   * A way to mend something.
   *
   * @param text what to do
   * @param write what to put there, where that is certain
   */
  public record Advice(String text, @Nullable String write) {

    /** Checks what it is made of. */
    public Advice {
      Bounds.text("text", text, LONGEST_LINE);
      Bounds.optional("write", write, LONGEST_LINE);
    }
  }
}
