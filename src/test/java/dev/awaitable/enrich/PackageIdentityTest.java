package dev.awaitable.enrich;

import static dev.awaitable.enrich.Answers.REPO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.model.RepoUrl;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageIdentityTest {

  private static final RepoUrl FORMER = new RepoUrl("github.com", "KeepSafe/aiohttp");
  private static final RepoUrl OTHER = new RepoUrl("github.com", "somebody/aiohttp");

  @Test
  void one_link_to_the_repository_is_enough() {
    assertThat(PackageIdentity.of(REPO, List.of(OTHER, REPO), List.of()))
        .isEqualTo(PackageIdentity.SAME);
  }

  @Test
  void a_former_name_is_no_difference() {
    assertThat(
            PackageIdentity.of(
                REPO, List.of(FORMER), List.of(new Rename(FORMER, REPO, "curators"))))
        .isEqualTo(PackageIdentity.SAME);
  }

  @Test
  void links_elsewhere_only_are_a_difference_and_none_at_all_says_nothing() {
    assertThat(PackageIdentity.of(REPO, List.of(OTHER), List.of()))
        .isEqualTo(PackageIdentity.DIFFERENT);
    assertThat(PackageIdentity.of(REPO, List.of(), List.of())).isEqualTo(PackageIdentity.UNTOLD);
  }
}
