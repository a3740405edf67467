package dev.awaitable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awaitable.change.Change;
import dev.awaitable.change.ChangeKind;
import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.FactSet;
import dev.awaitable.enrich.HistoryRow;
import dev.awaitable.enrich.Rename;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.model.WebUrl;
import dev.awaitable.observe.Batch;
import dev.awaitable.observe.FreshFacts;
import dev.awaitable.observe.Kept;
import dev.awaitable.testkit.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservationJournalTest {

  private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @TempDir Path home;

  @Test
  void what_is_recorded_does_not_count_before_it_is_settled() {
    try (ObservationJournal journal = ObservationJournal.open(data())) {
      journal.record(batch(1));
    }

    assertThat(new ObservationStore(data()).read().factSets()).isEmpty();
    assertThat(new ObservationStore(data()).links()).isEmpty();
    try (ObservationJournal next = ObservationJournal.open(data())) {
      assertThat(next.interrupted()).containsExactly(batch(1));
      next.settle(Batch.joined(next.interrupted()));
    }
    assertThat(new ObservationStore(data()).links()).isEqualTo(batch(1).links());
    assertThat(data().resolve("pending")).doesNotExist();
  }

  @Test
  void a_run_that_is_discarded_leaves_every_file_as_it_was() {
    settled(batch(1));
    var before = Folders.read(data());

    try (ObservationJournal journal = ObservationJournal.open(data())) {
      journal.record(batch(2));
      journal.record(batch(3));
      journal.discard();
    }

    assertThat(Folders.read(data())).isEqualTo(before);
  }

  @Test
  void discarding_keeps_what_an_earlier_run_was_interrupted_with() {
    try (ObservationJournal journal = ObservationJournal.open(data())) {
      journal.record(batch(1));
    }
    try (ObservationJournal journal = ObservationJournal.open(data())) {
      journal.record(batch(2));
      journal.discard();
    }

    try (ObservationJournal journal = ObservationJournal.open(data())) {
      assertThat(journal.interrupted()).containsExactly(batch(1));
    }
  }

  @Test
  void a_kill_at_any_change_leaves_files_whole_and_loses_no_batch_recorded_before() {
    int changes = 0;
    boolean killed = true;
    while (killed) {
      Path data = home.resolve("killed-" + changes);
      List<Batch> recorded = new ArrayList<>();
      killed = runUntilKilled(data, changes, recorded);

      assertThat(recovered(data).links())
          .as("after %d changes", changes)
          .containsAll(Batch.joined(recorded).links());
      changes++;
    }
    assertThat(changes).isGreaterThan(40);
  }

  /** Records three batches and settles them, and notes which of them were safe by then. */
  private static boolean runUntilKilled(Path data, int changes, List<Batch> recorded) {
    try (ObservationJournal journal = ObservationJournal.open(data, new DyingDisk(changes))) {
      for (int number = 1; number <= 3; number++) {
        journal.record(batch(number));
        recorded.add(batch(number));
      }
      journal.settle(Batch.joined(recorded));
      return false;
    } catch (DyingDisk.Killed killed) {
      return true;
    }
  }

  private static Kept recovered(Path data) {
    new ObservationStore(data).read();
    new ObservationStore(data).links();
    try (ObservationJournal next = ObservationJournal.open(data)) {
      next.settle(Batch.joined(next.interrupted()));
      assertThat(Files.exists(data.resolve("pending"))).isFalse();
      return next.kept();
    }
  }

  @Test
  void settling_twice_changes_nothing() {
    settled(batch(1));
    var once = Folders.read(data());
    settled(batch(1));

    assertThat(Folders.read(data())).isEqualTo(once);
    assertThat(once.keySet())
        .containsExactlyInAnyOrder(
            "sources.csv",
            "repositories.jsonl",
            "history/2026.csv",
            "renames.csv",
            "links.jsonl",
            "changes.jsonl");
    assertThat(once.get("sources.csv")).contains("\ngithub,GitHub,https://github.com,,service,");
  }

  @Test
  void what_is_to_be_forgotten_leaves_the_file_even_when_it_is_all_of_it() {
    settled(batch(1));
    settled(new Batch(List.of(), List.of(), List.of(), List.of(), List.of(linkOf(1)), List.of()));

    assertThat(new ObservationStore(data()).links()).isEmpty();
    assertThat(data().resolve("links.jsonl")).isEmptyFile();
  }

  @Test
  void what_is_to_be_forgotten_is_so_after_a_kill_too() throws IOException {
    settled(batch(1));
    Files.createDirectories(data().resolve("pending"));
    Files.writeString(data().resolve("pending/settled"), "forget " + linkOf(1) + "\n");

    ObservationJournal.open(data()).close();

    assertThat(new ObservationStore(data()).links()).isEmpty();
  }

  private static WebUrl linkOf(int number) {
    return batch(number).links().getFirst().url();
  }

  @Test
  void the_word_of_a_list_on_a_rename_gives_way_to_the_forges_own() throws IOException {
    Files.createDirectories(data());
    Files.writeString(
        data().resolve("sources.csv"),
        "id,name,url,license,basis,taken\na-list,A list,https://example.org,,list,names\n");
    Files.writeString(
        data().resolve("renames.csv"),
        "old,new,source\ngithub.com/old/name1,github.com/owner/name1,a-list\n");

    settled(batch(1));

    assertThat(data().resolve("renames.csv"))
        .content()
        .isEqualTo("old,new,source\ngithub.com/old/name1,github.com/owner/name1,github\n");
  }

  @Test
  void history_gets_one_row_a_month() {
    settled(counted(TODAY, 10));
    settled(counted(TODAY.plusDays(3), 11));
    settled(counted(TODAY.plusDays(20), 12));

    assertThat(new ObservationStore(data()).read().history())
        .extracting(HistoryRow::stars)
        .containsExactly(10, 12);
  }

  @Test
  void of_one_kind_one_change_a_day_is_kept_and_none_that_led_back() {
    settled(changes(released(1, "1.1"), released(2, "1.1")));
    settled(changes(released(1, "1.2")));
    settled(changes(released(2, "1.0")));

    assertThat(new ObservationStore(data()).changes()).containsExactly(released(1, "1.2"));
  }

  private static Batch changes(Change... changes) {
    return new Batch(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(changes));
  }

  @Test
  void one_run_at_a_time_has_the_folder_by_whatever_name() throws IOException {
    Files.createDirectories(data());
    Path link = Files.createSymbolicLink(home.resolve("link"), data());
    try (ObservationJournal first = ObservationJournal.open(link)) {
      assertThat(first.interrupted()).isEmpty();
      assertThatThrownBy(() -> ObservationJournal.open(data()))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is being written by another run");
    }
    assertThat(home.resolve(".data.lock")).exists();
    assertThat(home.resolve(".link.lock")).doesNotExist();
  }

  @Test
  void one_run_at_a_time_has_the_folder() {
    try (ObservationJournal first = ObservationJournal.open(data())) {
      assertThat(first.kept()).isEqualTo(Kept.NOTHING);
      assertThatThrownBy(() -> ObservationJournal.open(data()))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is being written by another run");
    }
  }

  @Test
  void a_damaged_batch_is_named_with_its_line() throws IOException {
    Files.createDirectories(data().resolve("pending"));
    Files.writeString(data().resolve("pending/000001"), "link {}\n");

    assertThatThrownBy(() -> ObservationJournal.open(data()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("pending/000001:1 is damaged")
        .hasMessageContaining("'url' or 'since' is missing");
  }

  private Path data() {
    return home.resolve("data");
  }

  private void settled(Batch batch) {
    try (ObservationJournal journal = ObservationJournal.open(data())) {
      journal.record(batch);
      journal.settle(batch);
    }
  }

  private static Batch counted(LocalDate on, int stars) {
    return Batch.of(
        List.of(),
        List.of(new HistoryRow(repo(1), on, stars, null, null, null, null, "github")),
        List.of(),
        List.of());
  }

  private static Batch batch(int number) {
    RepoUrl repo = repo(number);
    FactSet facts = FactSet.of(repo, TODAY, "github").with(FactKey.STARS, number);
    LinkMemory link = Links.good(repo.url(), NOW);
    return new Batch(
        List.of(new FreshFacts(facts, Set.of(FactKey.CONTRIBUTORS))),
        List.of(new HistoryRow(repo, TODAY, number, null, null, null, null, "github")),
        List.of(new Rename(new RepoUrl("github.com", "old/name" + number), repo, "github")),
        List.of(link),
        List.of(),
        List.of(released(number, "1." + number)));
  }

  private static Change released(int number, String to) {
    Slug id = new Slug("lib" + number);
    return new Change(TODAY, id, ChangeKind.RELEASED, "1.0", to, TODAY);
  }

  private static RepoUrl repo(int number) {
    return new RepoUrl("github.com", "owner/name" + number);
  }
}
