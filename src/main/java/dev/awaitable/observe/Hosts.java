package dev.awaitable.observe;

import dev.awaitable.model.WebUrl;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the host of an address that the checker accepted. */
final class Hosts {

  private static final Pattern AUTHORITY =
      Pattern.compile("https?://(?:[^/?#@]*@)?(\\[[^\\]]*\\]|[^/?#:]*).*", Pattern.DOTALL);

  private Hosts() {}

  static String of(WebUrl url) {
    Matcher found = AUTHORITY.matcher(url.value());
    return found.matches() ? found.group(1).toLowerCase(Locale.ROOT) : url.value();
  }
}
