package dev.awaitable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awaitable.enrich.Observations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservationStoreTest {

  @TempDir Path data;

  @BeforeEach
  void name_a_source() throws IOException {
    write("sources.csv", SourceForm.HEADER + "\nforge,a forge,,,service,stars\n");
  }

  @Nested
  class What_is_missing {

    @Test
    void a_whole_folder_is_no_observations() {
      assertThat(new ObservationStore(data.resolve("nowhere")).read()).isEqualTo(Observations.NONE);
    }

    @Test
    void a_folder_in_whose_place_is_a_file_is_said() throws IOException {
      Path file = Files.createFile(data.resolve("file"));

      assertThatThrownBy(() -> new ObservationStore(file).read())
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("file cannot be read: it is no folder");
    }

    @Test
    void a_file_is_none_of_its_rows() {
      Observations read = new ObservationStore(data).read();

      assertThat(read.sources()).hasSize(1);
      assertThat(read.factSets()).isEmpty();
      assertThat(read.history()).isEmpty();
      assertThat(read.readings()).isEmpty();
      assertThat(read.renames()).isEmpty();
    }
  }

  @Nested
  class History {

    @Test
    void is_read_from_every_year() throws IOException {
      write("history/2025.csv", HistoryForm.HEADER + "\ngithub.com/o/n,2025-12-31,5,,,,,forge\n");
      write("history/2026.csv", HistoryForm.HEADER + "\ngithub.com/o/n,2026-01-31,6,,,,,forge\n");
      write("history/2026.csv~", "an editor's copy");

      assertThat(new ObservationStore(data).read().history())
          .extracting(row -> row.on() + " " + row.stars())
          .containsExactly("2025-12-31 5", "2026-01-31 6");
    }

    @Test
    void of_another_year_is_damage() throws IOException {
      write("history/2025.csv", HistoryForm.HEADER + "\ngithub.com/o/n,2026-01-31,6,,,,,forge\n");

      assertDamage("history/2025.csv:2 is damaged", "it is not of 2025");
    }

    @Test
    void without_its_first_line_is_damage() throws IOException {
      write("history/2025.csv", "github.com/o/n,2025-01-31,6,,,,,forge\n");

      assertDamage(
          "history/2025.csv:1 is damaged", "the first line must be '" + HistoryForm.HEADER + "'");
    }
  }

  @Nested
  class A_damaged_line {

    private static final String FIRST = "{\"repo\":\"github.com/a/b\",\"source\":\"forge\"}\n";

    @Test
    void is_named_by_file_and_line() throws IOException {
      write("repositories.jsonl", FIRST + "{\"repo\":\n");

      assertThatThrownBy(() -> new ObservationStore(data).read())
          .isInstanceOfSatisfying(
              StoreException.class,
              fault -> {
                assertThat(fault.title()).endsWith("repositories.jsonl:2 is damaged");
                assertThat(fault.detail()).startsWith("it cannot be read as JSON");
                assertThat(fault.hint()).contains("docs/data-format.md");
              });
    }

    @Test
    void may_be_one_that_is_out_of_order() throws IOException {
      write("repositories.jsonl", "{\"repo\":\"github.com/b/b\",\"source\":\"forge\"}\n" + FIRST);

      assertDamage("repositories.jsonl:2 is damaged", "it belongs before the line above it");
    }

    @Test
    void may_be_one_that_is_there_twice_in_other_letters() throws IOException {
      write("repositories.jsonl", FIRST + FIRST.replace("a/b", "A/B"));

      assertDamage("repositories.jsonl:2 is damaged", "it is about the same as the line before it");
    }

    @Test
    void may_be_an_empty_one() throws IOException {
      write("repositories.jsonl", FIRST + "\n" + FIRST);

      assertDamage("repositories.jsonl:2 is damaged", "the line is empty");
    }

    @Test
    void may_name_a_source_nobody_knows() throws IOException {
      write("repositories.jsonl", FIRST.replace("forge", "gossip"));

      assertDamage(
          "repositories.jsonl:1 is damaged", "no source in sources.csv has the id 'gossip'");
    }

    @Test
    void may_be_no_text_at_all() throws IOException {
      byte[] bytes = (FIRST + "{\"repo\":\"?").getBytes(StandardCharsets.UTF_8);
      bytes[bytes.length - 1] = (byte) 0xff;
      Files.write(data.resolve("repositories.jsonl"), bytes);

      assertDamage("repositories.jsonl:2 is damaged", "it is not UTF-8 text");
    }

    @Test
    void may_end_in_the_middle_of_a_letter() throws IOException {
      byte[] bytes = (FIRST + "\u00e9").getBytes(StandardCharsets.UTF_8);
      Files.write(data.resolve("repositories.jsonl"), Arrays.copyOf(bytes, bytes.length - 1));

      assertDamage("repositories.jsonl:2 is damaged", "it is not UTF-8 text");
    }
  }

  @Test
  void a_folder_in_the_place_of_a_file_is_said_so() throws IOException {
    Files.createDirectory(data.resolve("renames.csv"));

    assertThatThrownBy(() -> new ObservationStore(data).read())
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("renames.csv cannot be read");
  }

  private void assertDamage(String title, String detail) {
    assertThatThrownBy(() -> new ObservationStore(data).read())
        .isInstanceOfSatisfying(
            StoreException.class,
            fault -> {
              assertThat(fault.title().replace('\\', '/')).endsWith(title);
              assertThat(fault.detail()).isEqualTo(detail);
            });
  }

  private void write(String name, String text) throws IOException {
    Path file = data.resolve(name);
    Files.createDirectories(file.resolveSibling("x").getParent());
    Files.writeString(file, text);
  }
}
