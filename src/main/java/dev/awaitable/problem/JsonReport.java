package dev.awaitable.problem;

import tools.jackson.core.JsonGenerator;

/** Findings as one JSON object, whose keys {@code docs/check.md} explains. */
public final class JsonReport implements ReportFormat {

  private final RulePages pages;

  /** Links each rule's page where it can be read. */
  public JsonReport(RulePages pages) {
    this.pages = pages;
  }

  @Override
  public String render(Findings findings) {
    return Json.object(json -> {
      json.writeStringProperty("file", SafeText.clean(findings.source().name()));
      json.writeNumberProperty("errors", findings.count(Severity.ERROR));
      json.writeNumberProperty("warnings", findings.count(Severity.WARNING));
      json.writeNumberProperty("unshown", findings.unshown());
      json.writeArrayPropertyStart("problems");
      findings.problems().forEach(problem -> problem(json, problem));
      json.writeEndArray();
    });
  }

  private void problem(JsonGenerator json, Problem problem) {
    json.writeStartObject();
    json.writeStringProperty("rule", problem.rule().slug());
    json.writeStringProperty("severity", problem.severity().word());
    json.writeStringProperty("message", SafeText.clean(problem.message()));
    json.writeStringProperty(
        "label", problem.label() == null ? null : SafeText.clean(problem.label()));
    json.writeStringProperty("page", problem.rule().page());
    json.writeStringProperty("page_url", pages.address(problem.rule()).orElse(null));
    stretch(json, problem.at());
    json.writeArrayPropertyStart("helps");
    problem.helps().forEach(help -> help(json, help));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void help(JsonGenerator json, Help help) {
    json.writeStartObject();
    switch (help) {
      case Help.Advice advice -> {
        json.writeStringProperty("kind", "advice");
        json.writeStringProperty("text", SafeText.clean(advice.text()));
      }
      case Help.Replace replace -> {
        json.writeStringProperty("kind", "replace");
        json.writeStringProperty("text", replace.with());
        stretch(json, replace.span());
      }
      case Help.SeeAlso other -> {
        json.writeStringProperty("kind", "see_also");
        json.writeStringProperty("text", SafeText.clean(other.what()));
        stretch(json, other.span());
      }
    }
    json.writeEndObject();
  }

  private static void stretch(JsonGenerator json, Span span) {
    json.writeNumberProperty("line", span.line());
    json.writeNumberProperty("column", span.column());
    json.writeNumberProperty("end_line", span.endLine());
    json.writeNumberProperty("end_column", span.endColumn());
  }
}
