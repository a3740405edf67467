package dev.awaitable.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.change.Change;
import dev.awaitable.change.ChangeKind;
import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.FactSet;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Policy;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.testkit.LibraryBuilder;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptTest {

  private static final RepoUrl REPO = new RepoUrl("github.com", "owner/one");
  private static final LocalDate LAST_WEEK = LocalDate.of(2026, 11, 13);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Catalog CATALOG =
      LibraryBuilder.catalog(
          new Policy(12, 24, 60, 60),
          LibraryBuilder.library("one").repo("github.com/owner/one").build());

  @Nested
  class What_changes_twice_on_one_day {

    private final Kept morning = after(licensed("MIT", LAST_WEEK), licensed("BUSL-1.1", TODAY));

    @Test
    void is_carried_on_from_its_first_state_to_its_last() {
      Kept evening = counted(morning, licensed("GPL-3.0-only", TODAY));

      assertThat(morning.changes()).containsExactly(relicensed("MIT", "BUSL-1.1"));
      assertThat(evening.changes()).containsExactly(relicensed("MIT", "GPL-3.0-only"));
    }

    @Test
    void is_no_change_when_it_is_back_where_it_was() {
      assertThat(counted(morning, licensed("MIT", TODAY)).changes()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"BUSL-1.1", "GPL-3.0-only", "MIT"})
    void comes_to_the_same_when_an_interrupted_run_takes_it_in_again(String licence) {
      Batch evening = found(morning, licensed(licence, TODAY));
      Kept once = morning.with(evening);

      assertThat(once.with(evening)).isEqualTo(once);
    }
  }

  private static Kept after(Batch... runs) {
    Kept kept = Kept.NOTHING;
    for (Batch run : runs) {
      kept = counted(kept, run);
    }
    return kept;
  }

  private static Kept counted(Kept kept, Batch answers) {
    return kept.with(found(kept, answers));
  }

  private static Batch found(Kept kept, Batch answers) {
    return answers.with(new ChangeFinder(CATALOG).found(kept, answers, TODAY));
  }

  private static Batch licensed(String licence, LocalDate on) {
    return Batch.ofFacts(
        new FreshFacts(FactSet.of(REPO, on, "github").with(FactKey.LICENSE, licence), Set.of()));
  }

  private static Change relicensed(String from, String to) {
    return new Change(TODAY, new Slug("one"), ChangeKind.LICENSE_CHANGED, from, to, null);
  }
}
