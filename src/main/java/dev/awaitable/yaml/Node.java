package dev.awaitable.yaml;

import dev.awaitable.problem.Span;

/** A piece of a YAML document that knows its place. */
public sealed interface Node permits Mapping, Sequence, Scalar, Unusable {

  /** Where it stands in the file. */
  Span span();
}
