package dev.awaitable.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.awaitable.enrich.Observations;
import dev.awaitable.enrich.Rename;
import dev.awaitable.model.RepoUrl;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is told of one address by its memory and by renames, on 20 November 2026. */
class LinkFindingsTest {

  private static final String OLD = "https://github.com/example/old-name";

  @Nested
  class A_repository_that_has_another_name {

    @Test
    void by_its_number_on_the_forge_is_written_so_wherever_its_page_leads() {
      Past past = new Past().moved(OLD, OLD + "-elsewhere", "2026-11-01", "2026-11-08");

      assertThat(told(Troubles.catalog(), past, rename("old-name", "new-name", "forge")))
          .singleElement()
          .satisfies(it -> {
            assertThat(it.sort()).isEqualTo(FindingSort.MOVED);
            assertThat(it.replacement()).isEqualTo("https://github.com/example/new-name");
            assertThat(Objects.requireNonNull(it.change()).after())
                .isEqualTo("        repo: https://github.com/example/new-name");
            assertThat(it.reason()).contains("its number on the forge is the same");
          });
    }

    @Test
    void by_hearsay_alone_is_for_a_person_to_look_at() {
      assertThat(told(Troubles.catalog(), new Past(), rename("old-name", "new-name", "list")))
          .singleElement()
          .satisfies(it -> {
            assertThat(it.sort()).isEqualTo(FindingSort.MOVED);
            assertThat(it.replacement()).isEqualTo("https://github.com/example/new-name");
            assertThat(it.change()).isNull();
            assertThat(it.action()).startsWith("Check that ");
          });
    }

    @Test
    void by_hearsay_is_told_by_where_its_page_leads_if_that_moved_for_good() {
      Past past = new Past().moved(OLD, OLD + "-elsewhere", "2026-11-01", "2026-11-08");

      assertThat(told(Troubles.catalog(), past, rename("old-name", "new-name", "list")))
          .singleElement()
          .satisfies(it -> {
            assertThat(it.replacement()).isEqualTo(OLD + "-elsewhere");
            assertThat(it.since()).isEqualTo("2026-11-01");
          });
    }

    @Test
    void by_hearsay_is_told_by_the_form_of_its_address_if_only_that_changed() {
      String otherCase = "https://github.com/example/Old-Name";
      Past past = new Past().moved(OLD, otherCase, "2026-11-01", "2026-11-08");

      assertThat(told(Troubles.catalog(), past, rename("old-name", "new-name", "list")))
          .extracting(Finding::sort, Finding::replacement)
          .containsExactly(tuple(FindingSort.TIDY, otherCase));
    }

    @Test
    void that_the_catalog_has_already_is_no_longer_told_of() {
      assertThat(told(Troubles.catalog(), new Past(), rename("Old-Name", "old-name", "forge")))
          .isEmpty();
    }
  }

  private static List<Finding> told(String catalog, Past past, Rename rename) {
    Observations none =
        new Observations(
            List.of(), List.of(), List.of(), List.of(rename), Troubles.observations().sources());
    return Triage.of(Troubles.known(catalog, none, past.memories())).needed().stream()
        .flatMap(group -> group.findings().stream())
        .filter(it -> it.subject().id().equals("renamed"))
        .toList();
  }

  private static Rename rename(String from, String to, String source) {
    return new Rename(
        new RepoUrl("github.com", "example/" + from),
        new RepoUrl("github.com", "example/" + to),
        source);
  }
}
