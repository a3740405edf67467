package dev.awaitable.yaml;

import dev.awaitable.problem.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read.
 *
 * @param source its text, for showing lines
 * @param root its tree; null when the text could not be read as YAML to its end
 */
public record YamlDocument(SourceText source, @Nullable Node root) {}
