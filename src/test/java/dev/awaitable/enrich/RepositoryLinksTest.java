package dev.awaitable.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryLinksTest {

  @ParameterizedTest
  @CsvSource({
    "https://github.com/nicois/nango, github.com/nicois/nango",
    "http://www.GitHub.com/nicois/nango/, github.com/nicois/nango",
    "https://github.com/nicois/nango/issues, github.com/nicois/nango",
    "https://github.com/nicois/nango/blob/main/HISTORY.rst#top, github.com/nicois/nango",
    "git+https://github.com/nicois/nango.git, github.com/nicois/nango",
    "ssh://git@github.com/nicois/nango.git, github.com/nicois/nango",
    "https://gitlab.com/a/b/c/-/issues, gitlab.com/a/b/c",
    "https://gitlab.com/a/b/issues, gitlab.com/a/b",
    "https://gitlab.gnome.org/a/b/c/, gitlab.gnome.org/a/b/c",
    "https://codeberg.org/a/b/src/branch/main, codeberg.org/a/b",
    "https://bitbucket.org/a/b/src/main/, bitbucket.org/a/b",
    "https://gitea.example.org/a/b/issues, gitea.example.org/a/b",
    "https://forgejo.example.org/a/b/issues, forgejo.example.org/a/b",
    "https://github.com//a//b, github.com/a/b",
  })
  void finds_the_repository_that_a_page_belongs_to(String link, String repository) {
    assertThat(RepositoryLinks.find(link))
        .get()
        .satisfies(found -> assertThat(found.host() + "/" + found.path()).isEqualTo(repository));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://docs.aiohttp.org/en/stable/",
        "https://github.com/sponsors/somebody",
        "https://github.com/aio-libs",
        "https://github.com/",
        "https://aio-libs.github.io/aiohttp",
        "https://user:secret@github.com/a/b",
        "javascript:alert(1)",
        "",
      })
  void finds_none_elsewhere(String link) {
    assertThat(RepositoryLinks.find(link)).isEmpty();
  }
}
