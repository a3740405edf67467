package dev.awaitable.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.FactSet;
import dev.awaitable.enrich.Observations;
import dev.awaitable.enrich.Rename;
import dev.awaitable.model.Library;
import dev.awaitable.model.RepoUrl;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FactLookupTest {

  private static final RepoUrl REPO = new RepoUrl("github.com", "example/mismatch");
  private static final String OURS = "github.com/Example/Mismatch";
  private static final String OTHER = "github.com/someone/else";

  @Nested
  class The_links_of_a_package {

    @Test
    void are_those_of_the_newest_answer_in_whatever_order_they_come() {
      FactSet undated = links(null, "mismatch", OTHER);
      FactSet older = links("2026-10-01", "mismatch", OTHER);
      FactSet newer = links("2026-11-01", "mismatch", OURS);

      assertThat(elsewhere(undated, older, newer)).isEmpty();
      assertThat(elsewhere(newer, older, undated)).isEmpty();
      assertThat(elsewhere(links("2026-10-01", "mismatch", OURS), undated)).isEmpty();
      assertThat(elsewhere(newer, links("2026-11-02", "mismatch", OTHER), undated))
          .containsExactly("https://" + OTHER);
    }

    @Test
    void are_those_of_that_very_package_however_its_name_is_written() {
      FactSet own = links("2026-10-01", "MisMatch", OURS);
      FactSet newerOfAnother = links("2026-11-01", "mismatch-extras", OTHER);

      assertThat(elsewhere(own, newerOfAnother)).isEmpty();
      assertThat(elsewhere(newerOfAnother)).isEmpty();
      assertThat(elsewhere(links("2026-10-01", "MisMatch", OTHER)))
          .containsExactly("https://" + OTHER);
    }

    @Test
    void may_lead_to_others_as_well_or_to_a_former_name_of_the_repository() {
      RepoUrl former = new RepoUrl("github.com", "someone/else");

      assertThat(elsewhere(links("2026-11-01", "mismatch", OTHER, OURS))).isEmpty();
      assertThat(
              lookup(List.of(new Rename(former, REPO, "forge")), links(null, "mismatch", OTHER))
                  .packageElsewhere(library()))
          .isEmpty();
    }

    @Test
    void that_a_newer_answer_does_not_speak_of_are_those_of_the_older_one() {
      FactSet silent = set("2026-11-01").with(FactKey.PACKAGE, "mismatch");

      assertThat(elsewhere(links("2026-10-01", "mismatch", OTHER), silent))
          .containsExactly("https://" + OTHER);
    }
  }

  @Test
  void the_day_a_repository_was_archived_is_that_of_the_newest_answer_that_has_one() {
    FactSet older = set("2026-10-01").with(FactKey.ARCHIVED_ON, LocalDate.parse("2024-01-01"));
    FactSet newer = set("2026-11-01").with(FactKey.ARCHIVED_ON, LocalDate.parse("2026-09-09"));
    FactSet silent = set("2026-11-19");

    assertThat(lookup(List.of(), older, newer, silent).archivedOn(library()))
        .isEqualTo("2026-09-09");
    assertThat(lookup(List.of(), silent, newer, older).archivedOn(library()))
        .isEqualTo("2026-09-09");
    assertThat(lookup(List.of(), silent).archivedOn(library())).isNull();
  }

  private static List<String> elsewhere(FactSet... sets) {
    return lookup(List.of(), sets)
        .packageElsewhere(library())
        .map(FactLookup.PackageLinks::repositories)
        .orElse(Collections.emptyList());
  }

  private static FactLookup lookup(List<Rename> renames, FactSet... sets) {
    return new FactLookup(
        new Observations(Arrays.asList(sets), List.of(), List.of(), renames, List.of()));
  }

  private static FactSet links(@Nullable String day, String name, String... repositories) {
    return set(day)
        .with(FactKey.PACKAGE, name)
        .with(FactKey.PACKAGE_REPOSITORIES, List.of(repositories));
  }

  private static FactSet set(@Nullable String day) {
    return FactSet.of(REPO, day == null ? null : LocalDate.parse(day), "index");
  }

  private static Library library() {
    return Troubles.world()
        .judged()
        .enriched()
        .catalog()
        .libraries()
        .filter(it -> it.id().value().equals("mismatch"))
        .findFirst()
        .orElseThrow();
  }
}
