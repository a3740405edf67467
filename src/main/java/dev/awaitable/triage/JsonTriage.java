package dev.awaitable.triage;

import dev.awaitable.problem.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The report for machines, with the keys that {@code docs/report.md} explains. */
public final class JsonTriage implements TriageFormat {

  @Override
  public String render(TriageReport report) {
    return Json.object(json -> {
      json.writeNumberProperty("need_a_person", report.needed().size());
      json.writeNumberProperty("never_asked", report.neverAsked());
      json.writeArrayPropertyStart("rows");
      groups(json, report.needed(), true);
      groups(json, report.folded(), false);
      json.writeEndArray();
    });
  }

  private static void groups(JsonGenerator json, List<FindingGroup> groups, boolean needed) {
    for (FindingGroup group : groups) {
      group.findings().forEach(finding -> row(json, finding, group.host(), needed));
    }
  }

  private static void row(
      JsonGenerator json, Finding finding, @Nullable String host, boolean needed) {
    Finding.Subject subject = finding.subject();
    json.writeStartObject();
    json.writeStringProperty("finding", finding.sort().word());
    json.writeBooleanProperty("needs_person", needed);
    json.writeStringProperty("id", subject.id());
    json.writeStringProperty("kind", subject.kind().word());
    json.writeStringProperty("key", subject.key());
    text(json, "url", subject.url());
    json.writeStringProperty("verdict", finding.verdict());
    json.writeStringProperty("reason", finding.reason());
    evidence(json, finding.evidence());
    time(json, "last_ok", finding.lastOk());
    time(json, "first_failed", finding.firstFailed());
    number(json, "counted_failures", finding.countedFailures());
    json.writeStringProperty("action", finding.action());
    text(json, "replacement", finding.replacement());
    change(json, finding.change());
    text(json, "since", finding.since());
    text(json, "host_group", host);
    place(json, subject.place());
    json.writeEndObject();
  }

  private static void evidence(JsonGenerator json, Trace evidence) {
    json.writeObjectPropertyStart("evidence");
    json.writeArrayPropertyStart("statuses");
    evidence.statuses().forEach(json::writeNumber);
    json.writeEndArray();
    text(json, "error", evidence.error());
    text(json, "final_url", evidence.finalUrl());
    text(json, "detail", evidence.detail());
    json.writeEndObject();
  }

  private static void change(JsonGenerator json, @Nullable LineChange change) {
    if (change == null) {
      json.writeNullProperty("change");
      return;
    }
    json.writeObjectPropertyStart("change");
    json.writeStringProperty("before", change.before());
    json.writeStringProperty("after", change.after());
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, Place place) {
    json.writeObjectPropertyStart("place");
    json.writeStringProperty("file", place.file());
    json.writeNumberProperty("line", place.line());
    json.writeNumberProperty("column", place.column());
    json.writeEndObject();
  }

  private static void time(JsonGenerator json, String key, @Nullable Instant at) {
    text(json, key, at == null ? null : at.truncatedTo(ChronoUnit.SECONDS));
  }

  private static void number(JsonGenerator json, String key, @Nullable Integer value) {
    if (value == null) {
      json.writeNullProperty(key);
    } else {
      json.writeNumberProperty(key, value);
    }
  }

  private static void text(JsonGenerator json, String key, @Nullable Object value) {
    if (value == null) {
      json.writeNullProperty(key);
    } else {
      json.writeStringProperty(key, value.toString());
    }
  }
}
