package dev.awaitable.edit;

import dev.awaitable.check.PlainAddress;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody wants to be added, as far as an address tells. */
public sealed interface Target {

  /** A repository on a forge. */
  record Repository(RepoUrl repo) implements Target {}

  /** A package on PyPI. */
  record OnPyPi(PackageName name) implements Target {}

  /** {@code pypi:name}, and the pages of a package on PyPI. */
  Pattern ON_PYPI =
      Pattern.compile(
          "(?:pypi:|https?://(?:www\\.)?pypi\\.(?:org|python\\.org)/(?:project|pypi|simple)/)"
              + "([A-Za-z0-9._-]+)(?:/.*)?");

  /** Reads an address; empty where it is neither. */
  static Optional<Target> of(String text) {
    Matcher found = ON_PYPI.matcher(text.strip());
    if (found.matches()) {
      return Optional.of(found.group(1))
          .filter(PackageName::isValid)
          .map(it -> new OnPyPi(new PackageName(it)));
    }
    return PlainAddress.repository(text).map(Repository::new);
  }
}
