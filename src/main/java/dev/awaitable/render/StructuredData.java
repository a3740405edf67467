package dev.awaitable.render;

import dev.awaitable.enrich.Fact;
import dev.awaitable.enrich.Release;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.model.Library;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.WebUrl;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Describes a library as <a href="https://schema.org/SoftwareSourceCode">SoftwareSourceCode</a> for
 * search engines. Only what is known is said, and nothing that schema.org has no word for.
 */
final class StructuredData {

  /** One licence by its SPDX id; for several joined by a word there is no single address. */
  private static final Pattern SPDX_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

  private final @Nullable WebUrl baseUrl;

  StructuredData(@Nullable WebUrl baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** JSON-LD that can stand in a script element: it holds no {@code <}, {@code >} and {@code &}. */
  String of(Library library, RepositoryFacts facts) {
    String said =
        Json.dense(json -> {
          json.writeStartObject();
          say(json, "@context", "https://schema.org");
          say(json, "@type", "SoftwareSourceCode");
          say(json, "name", library.name());
          say(json, "description", library.description());
          say(json, "codeRepository", library.repo() == null ? null : library.repo().url());
          say(json, "url", library.homepage() == null ? null : library.homepage().value());
          say(json, "programmingLanguage", "Python");
          say(json, "runtimePlatform", text("Python ", facts.requiresPython()));
          say(json, "license", license(facts));
          say(json, "version", version(facts));
          say(json, "sameAs", pypi(library));
          say(json, "mainEntityOfPage", page(library));
          json.writeEndObject();
        });
    return said.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private static void say(JsonGenerator json, String key, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(key, VisibleText.only(value));
    }
  }

  private @Nullable String page(Library library) {
    return baseUrl == null
        ? null
        : baseUrl.value() + SitePaths.address(SitePaths.library(library.id()));
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
