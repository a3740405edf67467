package dev.awaitable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.FactSet;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.observe.Batch;
import dev.awaitable.observe.FreshFacts;
import dev.awaitable.observe.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewestTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @TempDir Path data;

  @Test
  void a_run_that_learns_nothing_new_changes_one_line_of_each_file() throws IOException {
    settle(week(MONDAY, 900));
    List<String> facts = lines("repositories.jsonl");
    List<String> links = lines("links.jsonl");

    settle(week(MONDAY.plusDays(7), 900));

    assertThat(lines("repositories.jsonl").getFirst()).isEqualTo("{\"newest\":\"2026-11-23\"}");
    assertThat(lines("links.jsonl").getFirst()).isEqualTo("{\"newest\":\"2026-11-23T06:00:00Z\"}");
    assertThat(withoutFirst(lines("repositories.jsonl"))).isEqualTo(withoutFirst(facts));
    assertThat(withoutFirst(lines("links.jsonl"))).isEqualTo(withoutFirst(links));
  }

  @Test
  void what_the_newest_run_did_not_see_keeps_the_day_on_which_it_was_seen() throws IOException {
    settle(week(MONDAY, 900));

    settle(Batch.of(List.of(facts("a", MONDAY.plusDays(7), 900)), List.of(), List.of(), List.of()));

    assertThat(lines("repositories.jsonl").get(1)).contains("\"seen\":\"newest\"");
    assertThat(lines("repositories.jsonl").get(2)).contains("\"seen\":\"2026-11-16\"");
    assertThat(new ObservationStore(data).read().factSets())
        .extracting(FactSet::seen)
        .containsExactly(MONDAY.plusDays(7), MONDAY);
  }

  @Test
  void what_is_written_is_read_again_whatever_it_is() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<LinkMemory> links = new ArrayList<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        links.add(Links.any(random));
      }
      links.sort(new LinkMemoryForm().order());
      var form = new LinkMemoryForm();
      Content content = KeptFiles.content(null, form.first(links), links, form);
      new WholeFile(new RealDisk()).write(data.resolve("links.jsonl"), content);

      assertThat(new ObservationStore(data).links()).as("seed %d", seed).isEqualTo(links);
    }
  }

  @Test
  void rows_that_write_every_day_out_are_read_as_ever() {
    FactSet set = facts("a", MONDAY, 900).set();
    write(
        "sources.csv", SourceForm.HEADER + "\ngithub,GitHub,https://github.com,,service,counts\n");
    write("repositories.jsonl", new FactSetForm().print(set) + "\n");

    assertThat(new ObservationStore(data).read().factSets()).containsExactly(set);
  }

  @Test
  void the_word_without_the_line_that_explains_it_is_a_fault() {
    write(
        "links.jsonl",
        "{\"url\":\"https://a.org/\",\"since\":\"2026-11-16T06:00:00Z\",\"last_ok\":\"newest\"}\n");

    assertThatThrownBy(() -> new ObservationStore(data).links())
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("links.jsonl:1")
        .extracting(it -> ((StoreException) it).detail())
        .isEqualTo("'last_ok' is 'newest', and the first line does not say when that is");
  }

  @Test
  void the_first_line_says_nothing_else_and_stands_nowhere_else() {
    write("links.jsonl", "{\"newest\":\"2026-11-16T06:00:00Z\",\"url\":\"https://a.org/\"}\n");
    assertThatThrownBy(() -> new ObservationStore(data).links())
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("links.jsonl:1");

    write(
        "links.jsonl",
        """
        {"url":"https://a.org/","since":"2026-11-16T06:00:00Z"}
        {"newest":"2026-11-16T06:00:00Z"}
        """);
    assertThatThrownBy(() -> new ObservationStore(data).links())
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("links.jsonl:2");
  }

  @Test
  void a_repair_keeps_the_day_of_every_row_it_keeps() throws IOException {
    settle(week(MONDAY, 900));
    List<FactSet> before = new ObservationStore(data).read().factSets();
    String whole = Files.readString(data.resolve("repositories.jsonl"));
    write("repositories.jsonl", whole + "nonsense\n");

    assertThat(DataRepair.repair(data)).hasSize(1);

    assertThat(Files.readString(data.resolve("repositories.jsonl"))).isEqualTo(whole);
    assertThat(new ObservationStore(data).read().factSets()).isEqualTo(before);
  }

  /** Asked once in a while, so a row of its own, written for each look and for nothing else. */
  @Test
  void what_is_seldom_asked_changes_one_line_for_a_look_and_none_until_the_next()
      throws IOException {
    settle(week(MONDAY, 900));
    FactSet counted =
        FactSet.of(facts("a", MONDAY, 900).set().repo(), MONDAY, "github")
            .with(FactKey.CONTRIBUTORS, 3);
    Set<FactKey<?>> others = new HashSet<>(FactKey.ALL);
    others.remove(FactKey.CONTRIBUTORS);
    List<String> before = lines("repositories.jsonl");

    settle(Batch.of(List.of(new FreshFacts(counted, others)), List.of(), List.of(), List.of()));

    List<String> looked = lines("repositories.jsonl");
    assertThat(looked).containsAll(before).hasSize(before.size() + 1);
    assertThat(looked.get(1)).isEqualTo(new FactSetForm().print(counted));

    LocalDate later = MONDAY.plusDays(7);
    FactSet again = facts("a", later, 900).set();
    FactSet other = facts("b", later, 900).set();
    settle(
        Batch.of(
            List.of(
                new FreshFacts(again, Set.of(FactKey.CONTRIBUTORS)),
                new FreshFacts(other, Set.of(FactKey.CONTRIBUTORS))),
            List.of(),
            List.of(),
            List.of()));

    assertThat(withoutFirst(lines("repositories.jsonl"))).isEqualTo(withoutFirst(looked));
    assertThat(new ObservationStore(data).read().factSets()).contains(counted);
  }

  private void settle(Batch batch) {
    try (ObservationJournal journal = ObservationJournal.open(data)) {
      Kept before = journal.kept();
      journal.settle(batch);
      assertThat(journal.kept()).isEqualTo(before.with(batch));
    }
  }

  /** What a run learns that looks at two repositories and two links. */
  private static Batch week(LocalDate day, int stars) {
    Instant now = Instant.parse(day + "T06:00:00Z");
    Instant first = Instant.parse(MONDAY + "T06:00:00Z");
    return Batch.of(
        List.of(facts("a", day, stars), facts("b", day, stars)),
        List.of(),
        List.of(),
        List.of(link("https://a.org/", first, now), link("https://b.org/", first, now)));
  }

  private static LinkMemory link(String url, Instant since, Instant now) {
    LinkMemory seen = Links.good(url, now);
    return new LinkMemory(seen.url(), since, seen.lastOk(), null, 0, null, null, seen.last(), null);
  }

  private static FreshFacts facts(String name, LocalDate day, int stars) {
    RepoUrl repo = RepoUrl.parse("https://github.com/owner/" + name).orElseThrow();
    return new FreshFacts(FactSet.of(repo, day, "github").with(FactKey.STARS, stars), Set.of());
  }

  private static List<String> withoutFirst(List<String> lines) {
    return lines.subList(1, lines.size());
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(data.resolve(file));
  }

  private void write(String file, String text) {
    try {
      Files.writeString(data.resolve(file), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
