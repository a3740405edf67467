package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.model.RepoUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForgeLinksTest {

  private static final String COMMIT = "9f3c2a5d8b7e6f10123456789abcdef012345678";

  @Test
  void a_line_on_GitHub() {
    assertThat(link("github.com/aio-libs/aiohttp", "aiohttp/client.py", 120))
        .isEqualTo(
            "https://github.com/aio-libs/aiohttp/blob/" + COMMIT + "/aiohttp/client.py#L120");
  }

  @Test
  void a_folder_on_GitHub_is_a_tree() {
    assertThat(link("github.com/o/n", "src/loops/", null))
        .isEqualTo("https://github.com/o/n/tree/" + COMMIT + "/src/loops");
  }

  @Test
  void a_line_in_a_GitLab_group() {
    assertThat(link("gitlab.com/group/sub/n", "a.py", 3))
        .isEqualTo("https://gitlab.com/group/sub/n/-/blob/" + COMMIT + "/a.py#L3");
  }

  @Test
  void a_folder_on_GitLab_is_a_tree() {
    assertThat(link("gitlab.com/o/n", "src/", null))
        .isEqualTo("https://gitlab.com/o/n/-/tree/" + COMMIT + "/src");
  }

  @Test
  void a_line_and_a_folder_on_Codeberg() {
    assertThat(link("codeberg.org/o/n", "src/a.py", 7))
        .isEqualTo("https://codeberg.org/o/n/src/commit/" + COMMIT + "/src/a.py#L7");
    assertThat(link("codeberg.org/o/n", "src/", null))
        .isEqualTo("https://codeberg.org/o/n/src/commit/" + COMMIT + "/src");
  }

  @Test
  void no_address_is_made_up_for_other_forges() {
    assertThat(link("git.example.org/o/n", "a.py", 1)).isNull();
  }

  @Test
  void what_means_something_in_an_address_is_encoded() {
    assertThat(link("github.com/o/n", "a b/#1?%\u00e9.py", null))
        .endsWith("/a%20b/%231%3F%25%C3%A9.py");
  }

  private static @Nullable String link(String repo, String path, @Nullable Integer line) {
    return ForgeLinks.to(RepoUrl.parse("https://" + repo).orElseThrow(), COMMIT, path, line);
  }
}
