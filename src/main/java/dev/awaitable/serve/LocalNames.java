package dev.awaitable.serve;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a request was meant for this machine. Any site may let its name lead to 127.0.0.1
 * and then read what is served there as its own; such a request still has that site's name in it.
 */
final class LocalNames {

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1");
  private static final Pattern AUTHORITY = Pattern.compile("([^:@]+)(?::\\d{1,5})?");

  private LocalNames() {}

  /**
   * Whether every name that a request gives is this machine's.
   *
   * @param hosts the Host fields of the request; there has to be exactly one
   * @param target the authority within the request's target, where it has one
   */
  static boolean meant(@Nullable List<String> hosts, @Nullable String target) {
    return hosts != null
        && hosts.size() == 1
        && isLocal(hosts.getFirst())
        && (target == null || isLocal(target));
  }

  private static boolean isLocal(String authority) {
    Matcher parts = AUTHORITY.matcher(authority);
    return parts.matches() && NAMES.contains(parts.group(1).toLowerCase(Locale.ROOT));
  }
}
