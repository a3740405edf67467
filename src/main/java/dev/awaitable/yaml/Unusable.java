package dev.awaitable.yaml;

import dev.awaitable.problem.Span;

/**
 * Stands for a piece that was refused and reported, so that nobody reports it again.
 *
 * @param span where it stands
 */
public record Unusable(Span span) implements Node {}
