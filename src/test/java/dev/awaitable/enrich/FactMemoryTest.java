package dev.awaitable.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.model.RepoUrl;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactMemoryTest {

  private static final RepoUrl REPO = new RepoUrl("github.com", "o/n");
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

  private static FactSet set(LocalDate seen, String source) {
    return FactSet.of(REPO, seen, source);
  }

  @Test
  void a_new_answer_takes_the_place_of_the_old() {
    FactSet old = set(MAY, "github").with(FactKey.STARS, 5).with(FactKey.LICENSE, "MIT");
    FactSet fresh = set(JUNE, "github").with(FactKey.STARS, 6);

    assertThat(FactMemory.after(List.of(old), fresh, Set.of())).containsExactly(fresh);
  }

  @Test
  void what_was_asked_in_vain_keeps_its_old_answer_and_its_old_day() {
    FactSet old = set(MAY, "github").with(FactKey.STARS, 5).with(FactKey.LAST_COMMIT, MAY);
    FactSet fresh = set(JUNE, "github").with(FactKey.STARS, 6);

    assertThat(FactMemory.after(List.of(old), fresh, Set.of(FactKey.LAST_COMMIT)))
        .containsExactly(set(MAY, "github").with(FactKey.LAST_COMMIT, MAY), fresh);
  }

  @Test
  void what_was_answered_although_nobody_counted_on_it_takes_the_place_of_the_old_too() {
    FactSet old = set(MAY, "github").with(FactKey.STARS, 5).with(FactKey.FORKS, 2);
    FactSet fresh = set(JUNE, "github").with(FactKey.STARS, 6);

    assertThat(FactMemory.after(List.of(old), fresh, Set.of(FactKey.STARS, FactKey.FORKS)))
        .containsExactly(set(MAY, "github").with(FactKey.FORKS, 2), fresh);
  }

  @Test
  void answers_of_one_day_become_one_set() {
    FactSet release = set(JUNE, "pypi").with(FactKey.PACKAGE, "n").with(FactKey.RELEASE, "1.0");
    FactSet status =
        set(JUNE, "pypi").with(FactKey.PACKAGE, "n").with(FactKey.PACKAGE_STATUS, "archived");

    assertThat(FactMemory.after(List.of(release), status, PackageAnswer.OF_RELEASES))
        .containsExactly(release.with(FactKey.PACKAGE_STATUS, "archived"));
  }

  @Test
  void what_is_seldom_asked_stays_in_a_set_of_its_own_from_its_first_day() {
    FactSet stars = set(JUNE, "github").with(FactKey.STARS, 5);
    FactSet contributors = set(JUNE, "github").with(FactKey.CONTRIBUTORS, 3);
    Set<FactKey<?>> allButContributors = new HashSet<>(FactKey.ALL);
    allButContributors.remove(FactKey.CONTRIBUTORS);

    List<FactSet> kept = FactMemory.after(List.of(stars), contributors, allButContributors);
    assertThat(kept).containsExactly(stars, contributors);
    assertThat(FactMemory.after(kept, contributors, allButContributors))
        .containsExactlyInAnyOrder(stars, contributors);

    FactSet later = set(JUNE.plusDays(7), "github").with(FactKey.STARS, 6);
    assertThat(FactMemory.after(kept, later, Set.of(FactKey.CONTRIBUTORS)))
        .containsExactly(contributors, later);
  }

  @Test
  void the_state_of_an_active_package_still_says_of_which() {
    FactSet release = set(JUNE, "pypi").with(FactKey.PACKAGE, "n").with(FactKey.RELEASE, "1.0");
    FactSet status =
        set(JUNE, "pypi").with(FactKey.PACKAGE, "n").with(FactKey.PACKAGE_STATUS, "active");

    assertThat(FactMemory.after(List.of(release), status, PackageAnswer.OF_RELEASES))
        .containsExactly(release, status);
    assertThat(FactMemory.after(List.of(), status, PackageAnswer.OF_RELEASES))
        .containsExactly(status);
  }

  @Test
  void what_was_kept_together_comes_apart_with_the_next_answer() {
    FactSet both = set(MAY, "github").with(FactKey.STARS, 5).with(FactKey.CONTRIBUTORS, 3);
    FactSet fresh = set(JUNE, "github").with(FactKey.STARS, 6);

    assertThat(FactMemory.after(List.of(both), fresh, Set.of(FactKey.CONTRIBUTORS)))
        .containsExactly(set(MAY, "github").with(FactKey.CONTRIBUTORS, 3), fresh);
  }

  @Test
  void an_old_head_goes_with_the_next_answer() {
    FactSet old = set(MAY, "github").with(FactKey.LAST_COMMIT, MAY).with(FactKey.HEAD, "2222");
    FactSet fresh = set(JUNE, "github").with(FactKey.LAST_COMMIT, MAY);

    assertThat(FactMemory.after(List.of(old), fresh, Set.of())).containsExactly(fresh);
  }

  @Test
  void an_old_answer_about_a_package_still_says_about_which() {
    FactSet old =
        set(MAY, "pypi").with(FactKey.PACKAGE, "n").with(FactKey.PACKAGE_STATUS, "archived");
    FactSet fresh = set(JUNE, "pypi").with(FactKey.PACKAGE, "n").with(FactKey.RELEASE, "1.0");

    assertThat(FactMemory.after(List.of(old), fresh, PackageAnswer.OF_STATUS))
        .containsExactly(old, fresh);
  }

  @Test
  void other_sources_repositories_and_packages_are_left_alone() {
    FactSet snapshot = set(MAY, "git-snapshot").with(FactKey.STARS, 1);
    FactSet elsewhere =
        FactSet.of(new RepoUrl("github.com", "o/other"), MAY, "pypi").with(FactKey.PACKAGE, "n");
    FactSet sibling = set(MAY, "pypi").with(FactKey.PACKAGE, "n-extras");
    FactSet fresh = set(JUNE, "pypi").with(FactKey.PACKAGE, "n");

    assertThat(FactMemory.after(List.of(snapshot, elsewhere, sibling), fresh, Set.of()))
        .containsExactly(snapshot, elsewhere, sibling, fresh);
  }

  @Test
  void an_answer_from_the_future_is_not_overwritten_by_a_clock_set_back() {
    FactSet later = set(JUNE, "github").with(FactKey.STARS, 6);
    FactSet earlier = set(MAY, "github").with(FactKey.STARS, 5);

    assertThat(FactMemory.after(List.of(later), earlier, Set.of())).containsExactly(later, earlier);
  }

  @Test
  void letter_case_makes_no_other_repository() {
    FactSet old =
        FactSet.of(new RepoUrl("github.com", "O/N"), MAY, "github").with(FactKey.STARS, 5);
    FactSet fresh = set(JUNE, "github").with(FactKey.STARS, 6);

    assertThat(FactMemory.after(List.of(old), fresh, Set.of())).containsExactly(fresh);
  }
}
