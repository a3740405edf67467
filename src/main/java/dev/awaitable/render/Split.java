package dev.awaitable.render;

import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the scripts of what is too large to be one: a small one that knows which parts there are
 * and how to ask them, and one for each part. The code is under {@code templates/split/} and comes
 * with the first of them, so that a site in which nothing is split has nothing of it.
 */
final class Split {

  private final Assets assets;

  Split(Assets assets) {
    this.assets = assets;
  }

  /**
   * The script that knows the parts.
   *
   * @param code the name of its code under {@code templates/split/}
   * @param folder where the parts are, from the site's root
   * @param shared what all parts share; null where that is nothing
   */
  String directory(
      String code,
      String folder,
      Collection<String> prefixes,
      @Nullable Consumer<JsonGenerator> shared) {
    String known =
        Json.dense(json -> {
          json.writeStartArray();
          prefixes.forEach(json::writeString);
          json.writeEndArray();
        });
    String common = shared == null ? "null" : Json.dense(shared);
    return "\"use strict\";\n{\nconst folder = \"%s\";\nconst prefixes = %s;\nconst shared = %s;\n%s%s}\n"
        .formatted(folder, known, common, code("parts"), code(code));
  }

  /** One part. */
  static String part(String folder, String prefix, Consumer<JsonGenerator> content) {
    return "catalogParts.set(\"%s\", %s);\n".formatted(folder + file(prefix), Json.dense(content));
  }

  /** The path of a part's script. */
  static String path(String folder, String prefix) {
    return folder + file(prefix) + ".js";
  }

  /** No name that a file system would refuse, or take for another: {@code con}, {@code A}. */
  private static String file(String prefix) {
    StringBuilder name = new StringBuilder("of-");
    prefix.codePoints().forEach(c -> append(name, c));
    return name.toString();
  }

  private static void append(StringBuilder name, int c) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      name.appendCodePoint(c);
    } else if (c == ' ') {
      name.append('-');
    } else {
      name.append('_').append(Integer.toHexString(c)).append('_');
    }
  }

  private String code(String name) {
    String code = assets.template("split/" + name + ".js");
    if (code == null) {
      throw new IllegalStateException("templates/split/" + name + ".js is missing");
    }
    return JoinedScripts.code(code);
  }
}
