package dev.awaitable.check;

import dev.awaitable.problem.SafeText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text is as a web address. Links come from strangers and will be fetched, so what does not
 * plainly lead to the public web is refused before anyone asks for it.
 */
sealed interface WebAddress {

  /** Good as it stands. */
  record Plain(String url) implements WebAddress {}

  /** Good once it is written as {@code url}. */
  record Mended(String url, String why) implements WebAddress {}

  /** Not an address that is accepted. */
  record Refused(String why, String advice) implements WebAddress {}

  /** Longer ones are cut or refused by common servers and browsers. */
  int LONGEST = 2000;

  /** Scheme, authority, and the rest. */
  Pattern PARTS = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)(.*)");

  /** What may stand in an address (RFC 3986); everything else is percent-encoded. */
  Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]*");

  Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  Pattern DOT_SEGMENT = Pattern.compile("/\\.\\.?(?:[/?#]|$)");

  Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

  /** A last label that browsers take for part of an IPv4 address: decimal, octal or hex. */
  Pattern NUMERIC = Pattern.compile("[0-9]+|0x[0-9a-f]*");

  /** Names that never lead to the public web: RFC 2606, 6761, 6762, 7686, 8375, 9476. */
  List<String> RESERVED =
      List.of(
          "localhost",
          "local",
          "localdomain",
          "internal",
          "intranet",
          "lan",
          "home.arpa",
          "test",
          "invalid",
          "example",
          "onion",
          "alt");

  static WebAddress of(String text, boolean privateAddresses) {
    if (text.length() > LONGEST) {
      return new Refused("the address is longer than " + LONGEST + " characters", "shorten it");
    }
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      return new Refused(
          SafeText.quote(text) + " is not a web address", "start it with 'https://'");
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      return new Refused(
          "an address with " + SafeText.quote(scheme + ":") + " is not accepted",
          "use the page's https address");
    }
    if (!CHARACTERS.matcher(text).matches() || BAD_ESCAPE.matcher(text).find()) {
      return new Refused(
          "the address holds a character that must be percent-encoded",
          "copy the address from the browser's address bar, which encodes it");
    }
    if (parts.group(2).contains("@")) {
      return new Refused(
          "the address holds a user name or password", "take out what stands before the '@'");
    }
    if (DOT_SEGMENT.matcher(parts.group(3)).find()) {
      return new Refused(
          "the address holds '/./' or '/../'", "copy the address that the browser shows");
    }
    return hosted(text, scheme, parts.group(2), parts.group(3), privateAddresses);
  }

  private static WebAddress hosted(
      String text, String scheme, String authority, String rest, boolean privateAddresses) {
    int colon = authority.endsWith("]") ? -1 : authority.lastIndexOf(':');
    String host = (colon < 0 ? authority : authority.substring(0, colon)).toLowerCase(Locale.ROOT);
    String port = colon < 0 ? "" : authority.substring(colon + 1);
    if (privateAddresses) {
      return host.isEmpty() ? new Refused("the address has no host", "add one") : new Plain(text);
    }
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    Optional<Refused> refused = refuseHost(name);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (!List.of("", "80", "443").contains(port)) {
      return new Refused(
          "the address names port " + SafeText.quote(port),
          "use an address on the usual port, without a number");
    }
    boolean usual = port.equals(scheme.equals("https") ? "443" : "80");
    String plain = scheme + "://" + name + (usual || port.isEmpty() ? "" : ":" + port) + rest;
    return plain.equals(text)
        ? new Plain(text)
        : new Mended(plain, "scheme and host are in small letters, without port or final dot");
  }

  private static Optional<Refused> refuseHost(String host) {
    String[] labels = host.split("\\.", -1);
    String last = labels[labels.length - 1];
    if (host.startsWith("[") || NUMERIC.matcher(last).matches()) {
      return Optional.of(new Refused("the address names a host by number", "use the host's name"));
    }
    for (String label : labels) {
      if (!LABEL.matcher(label).matches() || host.length() > 253) {
        return Optional.of(
            new Refused(
                SafeText.quote(host) + " cannot be the name of a host",
                "check the spelling; write international names in their xn-- form"));
      }
    }
    boolean reserved =
        RESERVED.stream().anyMatch(end -> host.equals(end) || host.endsWith("." + end));
    if (reserved || labels.length < 2) {
      return Optional.of(
          new Refused(
              SafeText.quote(host) + " is not a host on the public internet",
              "use the public address, or leave the key out"));
    }
    return Optional.empty();
  }
}
