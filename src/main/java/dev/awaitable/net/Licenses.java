package dev.awaitable.net;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the names that services have for licences as SPDX ids, or not at all. */
final class Licenses {

  private static final Pattern EXPRESSION =
      Pattern.compile("[A-Za-z0-9.+-]+(?: (?:AND|OR|WITH) [A-Za-z0-9.+-]+)*");

  private static final int LONGEST = 100;

  /** GitLab's keys are SPDX ids in lower case; these are the ones it knows, by their ids. */
  private static final Map<String, String> GITLAB_KEYS =
      Map.ofEntries(
          Map.entry("0bsd", "0BSD"),
          Map.entry("afl-3.0", "AFL-3.0"),
          Map.entry("agpl-3.0", "AGPL-3.0"),
          Map.entry("apache-2.0", "Apache-2.0"),
          Map.entry("artistic-2.0", "Artistic-2.0"),
          Map.entry("bsd-2-clause", "BSD-2-Clause"),
          Map.entry("bsd-3-clause", "BSD-3-Clause"),
          Map.entry("bsd-3-clause-clear", "BSD-3-Clause-Clear"),
          Map.entry("bsd-4-clause", "BSD-4-Clause"),
          Map.entry("bsl-1.0", "BSL-1.0"),
          Map.entry("cc-by-4.0", "CC-BY-4.0"),
          Map.entry("cc-by-sa-4.0", "CC-BY-SA-4.0"),
          Map.entry("cc0-1.0", "CC0-1.0"),
          Map.entry("ecl-2.0", "ECL-2.0"),
          Map.entry("epl-1.0", "EPL-1.0"),
          Map.entry("epl-2.0", "EPL-2.0"),
          Map.entry("eupl-1.1", "EUPL-1.1"),
          Map.entry("eupl-1.2", "EUPL-1.2"),
          Map.entry("gpl-2.0", "GPL-2.0"),
          Map.entry("gpl-3.0", "GPL-3.0"),
          Map.entry("isc", "ISC"),
          Map.entry("lgpl-2.1", "LGPL-2.1"),
          Map.entry("lgpl-3.0", "LGPL-3.0"),
          Map.entry("mit", "MIT"),
          Map.entry("mit-0", "MIT-0"),
          Map.entry("mpl-2.0", "MPL-2.0"),
          Map.entry("ms-pl", "MS-PL"),
          Map.entry("ms-rl", "MS-RL"),
          Map.entry("mulanpsl-2.0", "MulanPSL-2.0"),
          Map.entry("ncsa", "NCSA"),
          Map.entry("odbl-1.0", "ODbL-1.0"),
          Map.entry("ofl-1.1", "OFL-1.1"),
          Map.entry("osl-3.0", "OSL-3.0"),
          Map.entry("postgresql", "PostgreSQL"),
          Map.entry("unlicense", "Unlicense"),
          Map.entry("upl-1.0", "UPL-1.0"),
          Map.entry("wtfpl", "WTFPL"),
          Map.entry("zlib", "Zlib"));

  private Licenses() {}

  /**
   * An SPDX id or expression as it is written in a member; null for {@code NOASSERTION}, which
   * means that somebody should look, and for what cannot be one.
   */
  static @Nullable String spdx(JsonNode object, String name) {
    String told = JsonFields.text(object, name, LONGEST + 1);
    return told == null ? null : spdx(told);
  }

  /** The same for a text. */
  static @Nullable String spdx(String told) {
    if (told.length() > LONGEST || told.equalsIgnoreCase("NOASSERTION")) {
      return null;
    }
    // Brackets group, which matters to the meaning and not to whether it may be shown.
    String flat = told.replace("(", "").replace(")", "");
    return EXPRESSION.matcher(flat).matches() ? told : null;
  }

  /** The licence with a key of GitLab's; null where it is {@code other} or unheard of. */
  static @Nullable String ofGitLab(@Nullable String key) {
    return key == null ? null : GITLAB_KEYS.get(key.toLowerCase(Locale.ROOT));
  }
}
