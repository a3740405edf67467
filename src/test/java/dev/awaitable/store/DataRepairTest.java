package dev.awaitable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataRepairTest {

  private static final String FIRST =
      new LinkMemoryForm().print(Links.good("https://a.org/", Instant.EPOCH));
  private static final String SECOND =
      new LinkMemoryForm().print(Links.good("https://b.org/", Instant.EPOCH));

  @TempDir Path home;

  @BeforeEach
  void sources() throws IOException {
    Files.createDirectories(data().resolve("history"));
    Files.writeString(data().resolve("sources.csv"), SourceForm.HEADER + "\n");
  }

  @Test
  void damaged_lines_are_kept_aside_as_they_stood_and_the_rest_is_read() throws IOException {
    String broken = SECOND.substring(0, 30);
    Files.writeString(data().resolve("links.jsonl"), FIRST + "\n" + broken + "\n");
    assertThatThrownBy(() -> new ObservationStore(data()).links())
        .hasMessageContaining("links.jsonl:2 is damaged");

    List<DataRepair.SetAside> aside = DataRepair.repair(data());

    assertThat(aside).hasSize(1);
    assertThat(aside.getFirst().place()).endsWith("links.jsonl:2");
    assertThat(data().resolve("damaged/links.jsonl.1")).hasContent(broken + "\n");
    assertThat(data().resolve("links.jsonl")).hasContent(FIRST + "\n");
  }

  @Test
  void what_is_set_aside_later_does_not_replace_what_was_before() throws IOException {
    Files.writeString(data().resolve("links.jsonl"), "<<<<<<< ours\n" + FIRST + "\n");
    DataRepair.repair(data());
    Files.write(data().resolve("links.jsonl"), new byte[] {(byte) 0xff, '\n'});
    DataRepair.repair(data());

    assertThat(data().resolve("damaged/links.jsonl.1")).hasContent("<<<<<<< ours\n");
    assertThat(Files.readAllBytes(data().resolve("damaged/links.jsonl.2")))
        .isEqualTo(new byte[] {(byte) 0xff, '\n'});
  }

  @Test
  void lines_out_of_order_are_put_in_order_and_of_two_about_the_same_the_first_stays()
      throws IOException {
    String other = new LinkMemoryForm().print(Links.good("https://a.org/", Instant.MAX));
    Files.writeString(
        data().resolve("links.jsonl"), String.join("\n", SECOND, FIRST, other) + "\n");

    DataRepair.repair(data());

    assertThat(data().resolve("links.jsonl")).hasContent(FIRST + "\n" + SECOND + "\n");
    assertThat(data().resolve("damaged/links.jsonl.1")).hasContent(other + "\n");
  }

  @Test
  void rows_of_a_table_keep_its_header() throws IOException {
    Files.writeString(data().resolve("history/2026.csv"), "repo,on\nnonsense\n");

    List<DataRepair.SetAside> aside = DataRepair.repair(data());

    assertThat(aside).hasSize(2);
    assertThat(data().resolve("history/2026.csv")).hasContent(HistoryForm.HEADER + "\n");
  }

  @Test
  void a_damaged_change_is_named_with_its_line_and_set_aside() throws IOException {
    String good =
        "{\"on\":\"2026-11-20\",\"id\":\"a\",\"kind\":\"released\",\"from\":\"1\",\"to\":\"2\"}";
    Files.writeString(data().resolve("changes.jsonl"), good + "\n{\"on\":\"2026\n");
    assertThatThrownBy(() -> new ObservationStore(data()).changes())
        .hasMessageContaining("changes.jsonl:2 is damaged");

    DataRepair.repair(data());

    assertThat(data().resolve("changes.jsonl")).hasContent(good + "\n");
    assertThat(data().resolve("damaged/changes.jsonl.1")).hasContent("{\"on\":\"2026\n");
  }

  @Test
  void a_damaged_batch_is_set_aside_whole() throws IOException {
    Files.createDirectories(data().resolve("pending"));
    Files.writeString(data().resolve("pending/000001"), "link " + FIRST + "\nrubbish\n");

    DataRepair.repair(data());

    assertThat(data().resolve("damaged/pending-000001.1"))
        .hasContent("link " + FIRST + "\nrubbish\n");
    try (ObservationJournal journal = ObservationJournal.open(data())) {
      assertThat(journal.interrupted()).isEmpty();
    }
  }

  @Test
  void nothing_is_touched_where_nothing_is_damaged() throws IOException {
    Files.write(data().resolve("links.jsonl"), (FIRST + "\n").getBytes(StandardCharsets.UTF_8));

    assertThat(DataRepair.repair(data())).isEmpty();

    assertThat(data().resolve("damaged")).doesNotExist();
    assertThat(data().resolve("links.jsonl")).hasContent(FIRST + "\n");
  }

  private Path data() {
    return home.resolve("data");
  }
}
