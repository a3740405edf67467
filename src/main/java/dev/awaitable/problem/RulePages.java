package dev.awaitable.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the pages that explain the rules can be read on the web.
 *
 * @param root the address of the repository's files, with a slash at its end; null where no
 *     repository is known
 */
public record RulePages(@Nullable String root) {

  /** The address of a rule's page, if it has one. */
  Optional<String> address(Rule rule) {
    return Optional.ofNullable(root).map(it -> it + rule.page());
  }
}
