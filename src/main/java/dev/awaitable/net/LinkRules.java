package dev.awaitable.net;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses may be asked at all, going by how they are written. {@link HttpUrl} is the one
 * parser: what it understood is what is checked here and what is dialled later.
 */
public final class LinkRules {

  /** Longer addresses are no use to readers, and a burden to everybody else. */
  private static final int LONGEST = 2048;

  private static final Set<String> RESERVED =
      Set.of(
          "localhost",
          "localdomain",
          "local",
          "internal",
          "intranet",
          "lan",
          "test",
          "invalid",
          "example",
          "onion",
          "alt",
          "arpa");

  private static final Pattern NUMERIC = Pattern.compile("[0-9]+|0x[0-9a-f]*");

  private final Reach reach;

  /** Rules for requests that may go so far. */
  public LinkRules(Reach reach) {
    this.reach = reach;
  }

  /** What the rules make of an address. */
  public sealed interface Ruling {
    /** It may be asked, in this spelling. */
    record Allowed(HttpUrl url) implements Ruling {}

    /** It may not, for this reason, which ends a sentence that begins with the address. */
    record Refused(String reason) implements Ruling {}
  }

  /** Checks an address as it stands in a file. */
  public Ruling check(String written) {
    if (written.length() > LONGEST) {
      return new Ruling.Refused("is longer than " + LONGEST + " characters");
    }
    if (ForeignText.hidesSomething(written)) {
      return new Ruling.Refused("holds control or direction-changing characters");
    }
    HttpUrl url = HttpUrl.parse(written);
    return url == null ? new Ruling.Refused("is no http or https address") : check(url);
  }

  /** Checks an address that a server redirected to. */
  public Ruling check(HttpUrl url) {
    String reason = reason(url);
    return reason == null ? new Ruling.Allowed(url) : new Ruling.Refused(reason);
  }

  private @Nullable String reason(HttpUrl url) {
    if (url.toString().length() > LONGEST) {
      return "is longer than " + LONGEST + " characters";
    }
    if (ForeignText.hidesSomething(url.toString())) {
      return "holds control or direction-changing characters";
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      return "holds a user name or password";
    }
    return switch (reach) {
      case ANYWHERE -> null;
      case PUBLIC -> publicReason(url.host().toLowerCase(Locale.ROOT), url.port());
    };
  }

  private static @Nullable String publicReason(String host, int port) {
    if (port != 80 && port != 443) {
      return "uses port " + port + "; only 80 and 443 are allowed";
    }
    if (host.endsWith(".")) {
      return "has a host name that ends in a dot";
    }
    String last = host.substring(host.lastIndexOf('.') + 1);
    if (host.contains(":") || NUMERIC.matcher(last).matches()) {
      return "names a machine by its address instead of a host name";
    }
    if (RESERVED.contains(last)) {
      return "has a host name that is not public (." + last + ")";
    }
    return host.contains(".") ? null : "has a host name without a domain";
  }
}
