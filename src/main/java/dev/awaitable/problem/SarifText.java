package dev.awaitable.problem;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text from outside in the forms that SARIF wants. */
final class SarifText {

  /** The start of an embedded link (section 3.11.6). */
  private static final Pattern LINK = Pattern.compile("\\[(?=[^]]*]\\()");

  private static final String PLAIN_PUNCTUATION = "-._~/";

  private SarifText() {}

  /** Words in which nothing is a placeholder (section 3.11.5) or a link. */
  static String literal(String words) {
    String braced = SafeText.clean(words).replace("{", "{{").replace("}", "}}");
    return LINK.matcher(braced).replaceAll("\\\\[");
  }

  /** A file's name as a reference by RFC 3986: relative unless the name is absolute. */
  static String uri(String file) {
    StringBuilder out = new StringBuilder(file.startsWith("/") ? "file://" : "");
    for (byte b : file.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || PLAIN_PUNCTUATION.indexOf(c) >= 0;
      out.append(plain ? Character.toString(c) : "%%%02X".formatted((int) c));
    }
    return out.toString();
  }
}
