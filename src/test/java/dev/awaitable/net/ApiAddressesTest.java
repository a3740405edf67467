package dev.awaitable.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiAddressesTest {

  @Test
  void are_the_public_ones_unless_the_environment_says_otherwise() {
    assertThat(ApiAddresses.PUBLIC.gitHubRest()).hasToString("https://api.github.com/");
    assertThat(ApiAddresses.PUBLIC.gitHubGraphQl()).hasToString("https://api.github.com/graphql");
    assertThat(ApiAddresses.PUBLIC.pypi()).hasToString("https://pypi.org/");
    assertThat(ApiAddresses.PUBLIC.gitLab()).hasToString("https://gitlab.com/");
    assertThat(ApiAddresses.PUBLIC.codeberg()).hasToString("https://codeberg.org/");
    assertThat(ApiAddresses.of(Map.of("PYPI_URL", " "), Reach.PUBLIC))
        .isEqualTo(ApiAddresses.PUBLIC);
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.example.com/api/v3, https://github.example.com/api/graphql",
    "https://github.example.com/api/v3/, https://github.example.com/api/graphql",
    "https://api.example.com, https://api.example.com/graphql",
  })
  void graphql_is_beside_rest_unless_it_is_named(String rest, String graphQl) {
    assertThat(ApiAddresses.of(Map.of("GITHUB_API_URL", rest), Reach.PUBLIC).gitHubGraphQl())
        .hasToString(graphQl);
  }

  @ParameterizedTest
  @CsvSource({
    "http://pypi.example.com, is not https",
    "https://localhost, has a host name that is not public",
    "https://10.0.0.1, names a machine by its address",
    "https://pypi.example.com:8443, uses port 8443",
    "https://u:p@pypi.example.com, holds a user name or password",
    "https://pypi.example.com/?x=1, has a query or a fragment",
    "pypi.example.com, is no http or https address",
  })
  void are_refused_with_the_name_of_the_variable(String written, String reason) {
    assertThatThrownBy(() -> ApiAddresses.of(Map.of("PYPI_URL", written), Reach.PUBLIC))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("PYPI_URL is '")
        .hasMessageContaining(reason);
  }

  @Test
  void may_be_anywhere_where_that_was_asked_for() {
    assertThat(
            ApiAddresses.of(Map.of("GITLAB_URL", "http://127.0.0.1:8080/lab/"), Reach.ANYWHERE)
                .gitLab())
        .hasToString("http://127.0.0.1:8080/lab/");
  }

  @Test
  void paths_are_put_below_them_and_escaped() {
    var base = ApiAddresses.of(Map.of("GITLAB_URL", "https://x.example.com/lab/"), Reach.PUBLIC);

    assertThat(ApiAddresses.below(base.gitLab(), "api", "a/b", "c?d"))
        .hasToString("https://x.example.com/lab/api/a%2Fb/c%3Fd");
  }
}
