package dev.awaitable.review;

import dev.awaitable.problem.Json;
import dev.awaitable.review.PullRequestReport.Advice;
import dev.awaitable.review.PullRequestReport.Card;
import dev.awaitable.review.PullRequestReport.Entry;
import dev.awaitable.review.PullRequestReport.Evidence;
import dev.awaitable.review.PullRequestReport.Flaw;
import dev.awaitable.review.PullRequestReport.Neighbour;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A report as JSON, in the form of {@code docs/report-v1.schema.json}: written by {@code check},
 * and read back by whoever posts it.
 */
public final class PullRequestReportJson {

  /** The version of the form; grows when a reader of the old one would fail. */
  public static final int VERSION = 1;

  /** The longest file that is read. */
  public static final int MOST_BYTES = 2 << 20;

  private PullRequestReportJson() {}

  /** Writes a report; never longer than {@link #MOST_BYTES}. */
  public static String write(PullRequestReport report) {
    PullRequestReport whole = report;
    String text = text(whole);
    // Everything beyond ASCII is escaped, so that characters and bytes are the same number.
    while (text.length() > MOST_BYTES) {
      whole = withFewerEntries(whole);
      text = text(whole);
    }
    return text;
  }

  private static PullRequestReport withFewerEntries(PullRequestReport report) {
    List<Entry> entries = report.entries();
    int left = entries.size() / 2;
    return new PullRequestReport(
        report.file(),
        report.base(),
        report.on(),
        report.online(),
        report.votesNeeded(),
        entries.subList(0, left),
        report.unshownEntries() + entries.size() - left,
        report.parts(),
        report.unshownParts(),
        report.problems(),
        report.unshownProblems(),
        report.notes());
  }

  /**
   * Reads what {@link #write} wrote, as if a stranger had: exactly the keys of the form, each once,
   * of its type and within its bounds.
   */
  public static ReportReading read(byte[] bytes) {
    return new ReportReader().read(bytes);
  }

  private static String text(PullRequestReport report) {
    return Json.object(json -> {
      json.writeNumberProperty("report", VERSION);
      json.writeStringProperty("file", report.file());
      json.writeStringProperty("base", report.base());
      json.writeStringProperty("on", report.on().toString());
      json.writeBooleanProperty("online", report.online());
      json.writeNumberProperty("votes_needed", report.votesNeeded());
      array(json, "entries", report.entries(), entry -> entry(json, entry));
      json.writeNumberProperty("unshown_entries", report.unshownEntries());
      array(
          json,
          "parts",
          report.parts(),
          part -> {
            json.writeStringProperty("section", part.section());
            json.writeStringProperty("name", part.name());
            json.writeStringProperty("change", part.change().word());
          });
      json.writeNumberProperty("unshown_parts", report.unshownParts());
      array(json, "problems", report.problems(), flaw -> flaw(json, flaw));
      json.writeNumberProperty("unshown_problems", report.unshownProblems());
      strings(json, "notes", report.notes());
    });
  }

  private static void entry(JsonGenerator json, Entry entry) {
    json.writeStringProperty("id", entry.id());
    json.writeStringProperty("change", entry.change().word());
    json.writeStringProperty("formerly", entry.formerly());
    Integer line = entry.line();
    if (line == null) {
      json.writeNullProperty("line");
    } else {
      json.writeNumberProperty("line", line);
    }
    card(json, "before", entry.before());
    card(json, "after", entry.after());
    array(json, "evidence", entry.evidence(), evidence -> evidence(json, evidence));
    array(json, "neighbours", entry.neighbours(), neighbour -> neighbour(json, neighbour));
    array(json, "problems", entry.problems(), flaw -> flaw(json, flaw));
    json.writeNumberProperty("unshown_problems", entry.unshownProblems());
    strings(json, "notes", entry.notes());
  }

  private static void card(JsonGenerator json, String key, @Nullable Card card) {
    if (card == null) {
      json.writeNullProperty(key);
      return;
    }
    json.writeObjectPropertyStart(key);
    json.writeStringProperty("category", card.category());
    array(
        json,
        "fields",
        card.fields(),
        field -> {
          json.writeStringProperty("key", field.key());
          json.writeStringProperty("value", field.value());
        });
    json.writeEndObject();
  }

  private static void evidence(JsonGenerator json, Evidence evidence) {
    json.writeStringProperty("topic", evidence.topic().word());
    json.writeStringProperty("value", evidence.value());
    json.writeStringProperty("seen", evidence.seen() == null ? null : evidence.seen().toString());
    json.writeStringProperty("source", evidence.source());
  }

  private static void neighbour(JsonGenerator json, Neighbour neighbour) {
    json.writeStringProperty("id", neighbour.id());
    json.writeStringProperty("name", neighbour.name());
    json.writeStringProperty("category", neighbour.category());
    json.writeStringProperty("description", neighbour.description());
    json.writeStringProperty("why", neighbour.why());
  }

  private static void flaw(JsonGenerator json, Flaw flaw) {
    json.writeStringProperty("rule", flaw.rule().slug());
    json.writeStringProperty("severity", flaw.rule().severity().word());
    json.writeNumberProperty("line", flaw.line());
    json.writeNumberProperty("column", flaw.column());
    json.writeStringProperty("message", flaw.message());
    json.writeStringProperty("excerpt", flaw.excerpt());
    array(json, "helps", flaw.helps(), help -> help(json, help));
  }

  private static void help(JsonGenerator json, Advice help) {
    json.writeStringProperty("text", help.text());
    json.writeStringProperty("write", help.write());
  }

  private static <T> void array(
      JsonGenerator json, String key, List<T> items, Consumer<T> members) {
    json.writeArrayPropertyStart(key);
    for (T item : items) {
      json.writeStartObject();
      members.accept(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, String key, List<String> items) {
    json.writeArrayPropertyStart(key);
    items.forEach(json::writeString);
    json.writeEndArray();
  }
}
