package dev.awaitable.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * Findings as <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF
 * 2.1.0</a>, which code scanning services and editors read. Its columns count code points, as ours
 * do.
 */
public final class SarifReport implements ReportFormat {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final RulePages pages;

  /** Links each rule's page where it can be read. */
  public SarifReport(RulePages pages) {
    this.pages = pages;
  }

  @Override
  public String render(Findings findings) {
    List<Rule> rules = findings.problems().stream().map(Problem::rule).distinct().sorted().toList();
    String file = SarifText.uri(findings.source().name());
    return Json.object(json -> {
      json.writeStringProperty("$schema", SCHEMA);
      json.writeStringProperty("version", "2.1.0");
      json.writeArrayPropertyStart("runs");
      json.writeStartObject();
      object(json, "tool", () -> object(json, "driver", () -> driver(json, rules)));
      if (findings.unshown() > 0) {
        array(json, "invocations", List.of(findings.unshown()), it -> invocation(json, it));
      }
      json.writeStringProperty("columnKind", "unicodeCodePoints");
      array(json, "results", findings.problems(), it -> result(json, it, rules, file));
      json.writeEndObject();
      json.writeEndArray();
    });
  }

  private void driver(JsonGenerator json, List<Rule> rules) {
    json.writeStringProperty("name", "Awaitable catalog check");
    array(
        json,
        "rules",
        rules,
        rule -> {
          json.writeStringProperty("id", rule.slug());
          text(json, "shortDescription", rule.title());
          text(json, "help", "'./catalog explain " + rule.slug() + "' shows " + rule.page());
          pages.address(rule).ifPresent(it -> json.writeStringProperty("helpUri", it));
          object(
              json,
              "defaultConfiguration",
              () -> json.writeStringProperty("level", rule.severity().word()));
        });
  }

  private static void invocation(JsonGenerator json, int unshown) {
    json.writeBooleanProperty("executionSuccessful", true);
    array(
        json,
        "toolExecutionNotifications",
        List.of(unshown),
        it -> {
          json.writeStringProperty("level", "warning");
          text(json, "message", it + " more problems are not shown");
        });
  }

  private static void result(JsonGenerator json, Problem problem, List<Rule> rules, String file) {
    json.writeStringProperty("ruleId", problem.rule().slug());
    json.writeNumberProperty("ruleIndex", rules.indexOf(problem.rule()));
    json.writeStringProperty("level", problem.severity().word());
    text(json, "message", message(problem));
    array(json, "locations", List.of(problem.at()), at -> physical(json, file, at));

    List<Help.SeeAlso> others = only(problem, Help.SeeAlso.class);
    if (!others.isEmpty()) {
      array(
          json,
          "relatedLocations",
          others,
          other -> {
            physical(json, file, other.span());
            text(json, "message", SarifText.literal(other.what()));
          });
    }
    List<Help.Replace> changes = only(problem, Help.Replace.class);
    if (!changes.isEmpty()) {
      array(json, "fixes", changes, change -> fix(json, file, change));
    }
  }

  /** What is wrong, and the advice that no other property of a result can hold. */
  private static String message(Problem problem) {
    List<String> lines = new ArrayList<>();
    lines.add(SarifText.literal(PlainWords.message(problem)));
    for (Help.Advice advice : only(problem, Help.Advice.class)) {
      lines.add("help: " + SarifText.literal(advice.text()));
    }
    return String.join("\n", lines);
  }

  private static <T extends Help> List<T> only(Problem problem, Class<T> kind) {
    return problem.helps().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static void fix(JsonGenerator json, String file, Help.Replace change) {
    text(json, "description", "write " + SarifText.literal(change.with()));
    array(
        json,
        "artifactChanges",
        List.of(change),
        it -> {
          artifact(json, file);
          array(
              json,
              "replacements",
              List.of(it),
              replacement -> {
                region(json, "deletedRegion", replacement.span());
                text(json, "insertedContent", replacement.with());
              });
        });
  }

  private static void physical(JsonGenerator json, String file, Span at) {
    object(
        json,
        "physicalLocation",
        () -> {
          artifact(json, file);
          region(json, "region", at);
        });
  }

  private static void artifact(JsonGenerator json, String file) {
    object(json, "artifactLocation", () -> json.writeStringProperty("uri", file));
  }

  private static void region(JsonGenerator json, String name, Span span) {
    object(
        json,
        name,
        () -> {
          json.writeNumberProperty("startLine", span.line());
          json.writeNumberProperty("startColumn", span.column());
          json.writeNumberProperty("endLine", span.endLine());
          json.writeNumberProperty("endColumn", span.endColumn());
        });
  }

  private static void text(JsonGenerator json, String name, String text) {
    object(json, name, () -> json.writeStringProperty("text", text));
  }

  private static void object(JsonGenerator json, String name, Runnable members) {
    json.writeObjectPropertyStart(name);
    members.run();
    json.writeEndObject();
  }

  private static <T> void array(
      JsonGenerator json, String name, List<T> items, Consumer<T> members) {
    json.writeArrayPropertyStart(name);
    for (T item : items) {
      json.writeStartObject();
      members.accept(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
