package dev.awaitable.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name and version that a wheel carries in its <a
 * href="https://packaging.python.org/en/latest/specifications/binary-distribution-format/">file
 * name</a>.
 *
 * @param name of the package, as spelt there
 * @param version of it
 */
record Wheel(String name, String version) {

  private static final Pattern FILE =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9._]*)-([0-9][A-Za-z0-9._+!]*)-[A-Za-z0-9._-]+\\.whl");

  /** Reads the last part of an address or path; empty when it is no wheel. */
  static Optional<Wheel> of(String address) {
    String path = address.replaceFirst("[?#].*", "").replace("%2B", "+").replace("%2b", "+");
    int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    Matcher file = FILE.matcher(path.substring(slash + 1));
    return file.matches() ? Optional.of(new Wheel(file.group(1), file.group(2))) : Optional.empty();
  }

  /** What an address asks for: the version of a wheel, or something that cannot be told. */
  static Specifier specifier(String address) {
    return of(address)
        .map(it -> {
          Specifier exact = Specifier.exactly(it.version());
          return new Specifier("@ " + address, exact.versions(), it.version());
        })
        .orElseGet(() -> Specifier.opaque("@ " + address));
  }
}
