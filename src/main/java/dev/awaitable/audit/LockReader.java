package dev.awaitable.audit;

import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code uv.lock} and {@code poetry.lock}, which have one {@code [[package]]} for each
 * version that is installed. Packages of the project itself are no dependencies and are left out.
 */
final class LockReader {

  /** What lies in a folder: how uv calls it by a key, and Poetry by a type. */
  private static final Set<String> OWN = Set.of("virtual", "editable", "directory");

  private LockReader() {}

  static void read(String text, ManifestBuilder found) {
    Toml.parse(text, found).flatMap(it -> it.get("package")).ifPresent(it -> packages(it, found));
  }

  private static void packages(Toml list, ManifestBuilder found) {
    for (Toml item : list.items()) {
      if (isOwn(item)) {
        continue;
      }
      Optional<Toml> name = item.get("name").filter(it -> it.text().isPresent());
      int line = name.map(Toml::line).orElse(item.line());
      String text = name.flatMap(Toml::text).orElse("");
      if (Pep508.parse(text).filter(it -> it.name().equals(text)).isEmpty()) {
        found.fault(line, text, "a package without a proper name");
      } else {
        found.add(
            text, item.text("version").map(Specifier::exactly).orElse(Specifier.opaque("")), line);
      }
    }
  }

  private static boolean isOwn(Toml item) {
    return item.get("source").stream()
        .flatMap(it -> it.entries().stream())
        .anyMatch(
            it -> OWN.contains(it.key().equals("type") ? it.value().text().orElse("") : it.key()));
  }
}
