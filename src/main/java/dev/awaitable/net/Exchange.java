package dev.awaitable.net;

import java.util.Locale;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One request and as much of its answer as is read.
 *
 * @param url what was asked
 * @param status the status
 * @param headers the headers, without {@code Retry-After}
 * @param retryAfter that header, which OkHttp must not see: it repeats requests on its own by it,
 *     and fails on numbers that are too large
 * @param body the start of the body, decoded
 * @param broken whether the body broke off or could not be decoded
 * @param cut whether there was more of it than is read
 */
record Exchange(
    HttpUrl url,
    int status,
    Headers headers,
    @Nullable String retryAfter,
    Body body,
    boolean broken,
    boolean cut) {

  /** Redirects that name the next address; 300 and 304 leave the choice to us, so are answers. */
  boolean redirect() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> headers.get("Location") != null;
      default -> false;
    };
  }

  boolean success() {
    return status >= 200 && status < 300;
  }

  boolean html() {
    String type = headers.get("Content-Type");
    if (type == null) {
      return false;
    }
    String lower = type.toLowerCase(Locale.ROOT);
    return lower.contains("text/html") || lower.contains("xhtml");
  }
}
