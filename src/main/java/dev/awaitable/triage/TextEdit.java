package dev.awaitable.triage;

import dev.awaitable.problem.Span;

/**
 * A new value for one scalar of a YAML file.
 *
 * @param at where the scalar stands, quotes included
 * @param before its value so far
 * @param after its value from now on
 */
public record TextEdit(Span at, String before, String after) {}
