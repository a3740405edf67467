package dev.awaitable.observe;

import dev.awaitable.enrich.AnswerFacts;
import dev.awaitable.enrich.Basis;
import dev.awaitable.enrich.Source;
import dev.awaitable.model.WebUrl;
import java.util.List;
import java.util.Optional;

/** The services whose answers are kept, as the sources they count as. */
public final class Services {

  private static final String FORGE = "counts, last commit, archived mark, licence label";

  private static final List<Source> ALL =
      List.of(
          service("forgejo", "Forgejo's API", "https://codeberg.org", FORGE),
          service("github", "GitHub's API", "https://github.com", FORGE),
          service("gitlab", "GitLab's API", "https://gitlab.com", FORGE),
          service(
              AnswerFacts.PYPI,
              "PyPI's APIs",
              "https://pypi.org",
              "newest version, packaging facts, status of the project"));

  private Services() {}

  private static Source service(String id, String name, String url, String taken) {
    return new Source(id, name, new WebUrl(url), null, Basis.SERVICE, taken);
  }

  /** The source with an id; empty when it is no service that is asked here. */
  static Optional<Source> find(String id) {
    return ALL.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  /** The source that a forge's answers count as, going by what its host is called. */
  static String ofForge(String host) {
    if (host.equals("github.com")) {
      return "github";
    }
    return host.startsWith("gitlab.") ? "gitlab" : "forgejo";
  }
}
