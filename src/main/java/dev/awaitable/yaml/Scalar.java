package dev.awaitable.yaml;

import dev.awaitable.problem.Span;

/**
 * A single value, its text as in the source: {@code 3.10} stays {@code 3.10}.
 *
 * @param span where it stands, quotes included
 * @param text what it says, quotes and escapes resolved
 * @param kind what YAML takes it for
 */
public record Scalar(Span span, String text, Kind kind) implements Node {

  /** What YAML's <a href="https://yaml.org/spec/1.2.2/#102-json-schema">JSON schema</a> sees. */
  public enum Kind {
    /** Quoted text, or plain text that is none of the others. */
    TEXT,
    /** A plain number. */
    NUMBER,
    /** A plain {@code true} or {@code false}. */
    BOOLEAN,
    /** Nothing at all, or a plain {@code null}. */
    NOTHING
  }
}
