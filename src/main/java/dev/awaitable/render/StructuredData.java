package dev.awaitable.render;

import dev.awaitable.enrich.Fact;
import dev.awaitable.enrich.Release;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.model.Library;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.WebUrl;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes a library as <a href="https://schema.org/SoftwareSourceCode">SoftwareSourceCode</a> for
 * search engines. Only what is known is said, and nothing that schema.org has no word for.
 */
final class StructuredData {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** One licence by its SPDX id; for several joined by a word there is no single address. */
  private static final Pattern SPDX_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

  private final @Nullable WebUrl baseUrl;

  StructuredData(@Nullable WebUrl baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** JSON-LD that can stand in a script element: it holds no {@code <}, {@code >} and {@code &}. */
  String of(Library library, RepositoryFacts facts) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("@context", "https://schema.org");
    said.put("@type", "SoftwareSourceCode");
    said.put("name", VisibleText.only(library.name()));
    said.put("description", VisibleText.only(library.description()));
    put(said, "codeRepository", library.repo() == null ? null : library.repo().url());
    put(said, "url", library.homepage() == null ? null : library.homepage().value());
    said.put("programmingLanguage", "Python");
    put(said, "runtimePlatform", text("Python ", facts.requiresPython()));
    put(said, "license", license(facts));
    put(said, "version", version(facts));
    put(said, "sameAs", pypi(library));
    if (baseUrl != null) {
      String page = SitePaths.address(SitePaths.library(library.id()));
      said.put("mainEntityOfPage", baseUrl.value() + page);
    }
    return JSON.writeValueAsString(said)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  private static void put(Map<String, Object> said, String key, @Nullable String value) {
    if (value != null) {
      said.put(key, VisibleText.only(value));
    }
  }

  private static @Nullable String text(String before, @Nullable Fact<String> fact) {
    return fact == null ? null : before + fact.value();
  }

  private static @Nullable String license(RepositoryFacts facts) {
    Fact<String> license = facts.license();
    return license == null
            || license.value().startsWith("LicenseRef-")
            || !SPDX_ID.matcher(license.value()).matches()
        ? null
        : "https://spdx.org/licenses/" + license.value() + ".html";
  }

  private static @Nullable String version(RepositoryFacts facts) {
    Fact<Release> release = facts.release();
    return release == null ? null : release.value().version();
  }

  private static @Nullable String pypi(Library library) {
    PackageName name = library.packageName();
    return name == null ? null : OuterLinks.onPypi(name).value();
  }
}
