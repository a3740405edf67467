package dev.awaitable.store;

import dev.awaitable.enrich.HistoryRow;
import dev.awaitable.enrich.Observations;
import dev.awaitable.observe.Kept;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes everything in {@code data/} that a run may change. */
final class KeptFiles {

  static final String CHANGES = "changes.jsonl";

  private final Path directory;
  private final WholeFile writer;

  KeptFiles(Path directory, WholeFile writer) {
    this.directory = directory;
    this.writer = writer;
  }

  Kept read() {
    return new ObservationStore(directory).kept();
  }

  /**
   * Writes the files that change, one after the other. Sources come first: a row must never name
   * one that is not there, whenever the process ends.
   */
  void write(Kept kept) {
    Observations all = kept.observations();
    write("sources.csv", SourceForm.HEADER, all.sources(), new SourceForm());
    write("repositories.jsonl", null, all.factSets(), new FactSetForm());
    Map<Integer, List<HistoryRow>> years =
        all.history().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.on().getYear(), TreeMap::new, Collectors.toList()));
    years.forEach((year, rows) ->
        write("history/" + year + ".csv", HistoryForm.HEADER, rows, new HistoryForm(year)));
    write("renames.csv", RenameForm.HEADER, all.renames(), new RenameForm());
    write("links.jsonl", null, kept.links(), new LinkMemoryForm());
    write(CHANGES, null, kept.changes(), new ChangeForm());
  }

  private <T> void write(String name, @Nullable String header, List<T> rows, LineForm<T> form) {
    Path file = directory.resolve(name);
    if (!rows.isEmpty() || Files.exists(file)) {
      writer.write(file, content(header, form.first(rows), rows, form));
    }
  }

  static <T> Content content(
      @Nullable String header, Optional<String> first, List<T> rows, LineForm<T> form) {
    List<T> sorted = rows.stream().sorted(form.order()).toList();
    return Content.lines(out -> {
      if (header != null) {
        out.accept(header);
      }
      first.ifPresent(out);
      sorted.forEach(row -> out.accept(form.print(row)));
    });
  }
}
