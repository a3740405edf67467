package dev.awaitable.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.Basis;
import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.FactSet;
import dev.awaitable.enrich.HistoryRow;
import dev.awaitable.enrich.Observations;
import dev.awaitable.enrich.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The observations of this very catalog, in data/. */
class KeptObservationsTest {

  private static final Path DATA = Path.of("data");

  private final Observations kept = new ObservationStore(DATA).read();

  @Test
  void every_line_is_written_as_the_program_would_write_it() throws IOException, LineFault {
    assertLines("repositories.jsonl", 0, kept.factSets(), new FactSetForm());
    assertLines("evidence.jsonl", 0, kept.readings(), new ReadingForm());
    assertLines("renames.csv", 1, kept.renames(), new RenameForm());
    assertLines("sources.csv", 1, kept.sources(), new SourceForm());
    Map<Integer, List<HistoryRow>> years =
        kept.history().stream().collect(Collectors.groupingBy(row -> row.on().getYear()));
    for (Map.Entry<Integer, List<HistoryRow>> year : years.entrySet()) {
      int number = year.getKey();
      assertLines("history/" + number + ".csv", 1, year.getValue(), new HistoryForm(number));
    }
  }

  @Test
  void history_has_at_most_one_row_a_month() {
    Set<String> months = new HashSet<>();
    for (HistoryRow row : kept.history()) {
      assertThat(months.add(row.repo().key() + " " + YearMonth.from(row.on())))
          .as("%s in the month of %s", row.repo(), row.on())
          .isTrue();
    }
    assertThat(months).isNotEmpty();
  }

  @Test
  void no_day_lies_after_the_day_it_was_seen() {
    for (FactSet set : kept.factSets()) {
      for (FactKey<?> key : FactKey.ALL) {
        if (set.get(key) instanceof LocalDate day && set.seen() != null) {
          assertThat(day).as("%s of %s", key, set).isBeforeOrEqualTo(set.seen());
        }
      }
    }
    assertThat(kept.factSets()).isNotEmpty();
  }

  @Test
  void every_day_of_a_list_names_the_file_it_was_read_in() throws IOException {
    Set<String> read = new HashSet<>();
    for (String line : Files.readAllLines(DATA.resolve("observation-sources.csv"))) {
      String[] row = line.split(",", -1);
      assertThat(row).hasSize(5);
      read.add(row[0] + " " + row[1]);
    }
    Set<String> lists =
        kept.sources().stream()
            .filter(it -> it.basis() == Basis.LIST || it.basis() == Basis.LAGGING_LIST)
            .map(Source::id)
            .collect(Collectors.toSet());
    assertThat(kept.history())
        .filteredOn(row -> lists.contains(row.source()))
        .allMatch(row -> read.contains(row.source() + " " + row.on()));
    assertThat(kept.factSets())
        .filteredOn(set -> lists.contains(set.source()))
        .allMatch(set -> read.contains(set.source() + " " + set.seen()));
  }

  @Test
  void every_source_is_described_for_readers() throws IOException {
    String text = Files.readString(DATA.resolve("SOURCES.md"));

    for (Source source : kept.sources()) {
      String shown = source.id().replace("-librariesio", "");
      boolean named =
          text.contains('`' + shown + '`')
              || text.contains(source.name().replace(", through libraries.io", ""));
      assertThat(named).as(source.id()).isTrue();
    }
  }

  private static <T> void assertLines(String file, int skip, List<T> rows, LineForm<T> form)
      throws IOException, LineFault {
    List<String> lines = new ArrayList<>(Files.readAllLines(DATA.resolve(file)));
    if (form.takesFirst(lines.getFirst())) {
      lines.removeFirst();
    }
    List<String> written = new ArrayList<>();
    for (T row : rows) {
      written.add(form.print(row));
    }
    assertThat(written).as(file).isEqualTo(lines.subList(skip, lines.size()));
  }
}
