package dev.awaitable.observe;

import dev.awaitable.enrich.AnswerFacts;
import dev.awaitable.enrich.Basis;
import dev.awaitable.enrich.Source;
import dev.awaitable.model.WebUrl;
import java.util.List;
import java.util.Optional;

/** The services whose answers are kept, as the sources they count as. */
public final class Services {

  /** As {@code data/sources.csv} has them; another folder gets them with their first answers. */
  private static final List<Source> ALL =
      List.of(
          service(
              "forgejo",
              "Codeberg, and other hosts of Forgejo and Gitea",
              "https://codeberg.org",
              "counts, last commit, archived mark, licence"),
          service(
              "github",
              "GitHub",
              "https://github.com",
              "counts, last commit, newest release, archived mark, licence"),
          service(
              "gitlab",
              "GitLab, and other hosts of it",
              "https://gitlab.com",
              "counts, last commit, archived mark, licence"),
          service(
              AnswerFacts.PYPI,
              "PyPI",
              "https://pypi.org",
              "newest version and its day, requires-python, licence, classifiers, project status, links to repositories"));

  private Services() {}

  private static Source service(String id, String name, String url, String taken) {
    return new Source(id, name, new WebUrl(url), null, Basis.SERVICE, taken);
  }

  /** Every service that is asked. */
  public static List<Source> all() {
    return ALL;
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
