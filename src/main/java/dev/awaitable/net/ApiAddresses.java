package dev.awaitable.net;

import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where the APIs are. Their variables are those that GitHub Actions sets, and some of our own.
 *
 * @param gitHubRest {@code GITHUB_API_URL}
 * @param gitHubGraphQl {@code GITHUB_GRAPHQL_URL}; where only the other is set, the address that
 *     belongs to it
 * @param pypi {@code PYPI_URL}
 * @param gitLab {@code GITLAB_URL}, for gitlab.com
 * @param codeberg {@code CODEBERG_URL}, for codeberg.org
 */
public record ApiAddresses(
    HttpUrl gitHubRest, HttpUrl gitHubGraphQl, HttpUrl pypi, HttpUrl gitLab, HttpUrl codeberg) {

  /** The public services. */
  public static final ApiAddresses PUBLIC = of(Map.of(), Reach.PUBLIC);

  /**
   * Takes the addresses from the environment, and the public ones where it has none.
   *
   * @param reach how far requests may go; without {@link Reach#ANYWHERE} only https to public hosts
   * @throws IllegalArgumentException naming the variable when its value is no such address
   */
  public static ApiAddresses of(Map<String, String> environment, Reach reach) {
    var read = new Reader(environment, reach);
    HttpUrl rest = read.address("GITHUB_API_URL", "https://api.github.com");
    return new ApiAddresses(
        rest,
        read.address("GITHUB_GRAPHQL_URL", graphQlBeside(rest)),
        read.address("PYPI_URL", "https://pypi.org"),
        read.address("GITLAB_URL", "https://gitlab.com"),
        read.address("CODEBERG_URL", "https://codeberg.org"));
  }

  /**
   * The <a href="https://docs.github.com/en/enterprise-server/graphql">GraphQL address</a> that
   * goes with a REST address: {@code /api/graphql} beside {@code /api/v3} on GitHub Enterprise.
   */
  private static String graphQlBeside(HttpUrl rest) {
    return rest.toString().replaceFirst("(?:/v3)?/?$", "/graphql");
  }

  private record Reader(Map<String, String> environment, Reach reach) {

    HttpUrl address(String variable, String usual) {
      @Nullable String set = environment.get(variable);
      String written = set == null || set.isBlank() ? usual : set.strip();
      return switch (new LinkRules(reach).check(written)) {
        case LinkRules.Ruling.Refused refused -> throw wrong(variable, written, refused.reason());
        case LinkRules.Ruling.Allowed allowed -> checked(variable, written, allowed.url());
      };
    }

    private HttpUrl checked(String variable, String written, HttpUrl url) {
      if (reach == Reach.PUBLIC && !url.isHttps()) {
        throw wrong(variable, written, "is not https");
      }
      if (url.query() != null || url.fragment() != null) {
        throw wrong(variable, written, "has a query or a fragment");
      }
      return url;
    }

    private static IllegalArgumentException wrong(String variable, String written, String reason) {
      return new IllegalArgumentException(
          variable + " is '" + ForeignText.clean(written, 100) + "', which " + reason);
    }
  }

  /** An address below one of these, its parts given without slashes and escaped here. */
  static HttpUrl below(HttpUrl base, String... parts) {
    HttpUrl.Builder url = base.newBuilder();
    if (base.pathSegments().getLast().isEmpty()) {
      url.removePathSegment(base.pathSize() - 1);
    }
    for (String part : parts) {
      url.addPathSegment(part);
    }
    return url.build();
  }

  /** Whether two addresses belong to one server: scheme, host and port alike. */
  static boolean sameOrigin(HttpUrl one, HttpUrl other) {
    return one.scheme().equals(other.scheme())
        && one.host().equals(other.host())
        && one.port() == other.port();
  }
}
