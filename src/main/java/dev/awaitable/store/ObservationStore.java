package dev.awaitable.store;

import dev.awaitable.change.Change;
import dev.awaitable.enrich.HistoryRow;
import dev.awaitable.enrich.Observations;
import dev.awaitable.enrich.Source;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.observe.Kept;
import dev.awaitable.work.Errand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The observations kept in a folder, in the form that {@code docs/data-format.md} describes. */
public final class ObservationStore {

  private static final Pattern YEAR_FILE = Pattern.compile("(\\d{4})\\.csv");

  private final Path directory;

  /** Names the folder; nothing is read yet. */
  public ObservationStore(Path directory) {
    this.directory = directory;
  }

  /**
   * Reads all of it: what was observed, links, changes.
   *
   * @throws StoreException as the other methods
   */
  public Kept kept() {
    Errand<List<Change>> changes = Errand.begin(this::changes);
    Errand<List<LinkMemory>> links = Errand.begin(this::links);
    // Taken in a fixed order, so that of several damaged files the same one is always named.
    Observations observations = read();
    return new Kept(observations, links.result(), changes.result());
  }

  /**
   * Reads everything that is there. A folder or a file that is missing holds no observations.
   *
   * @throws StoreException naming file and line when one is damaged, or when the disk refuses
   */
  public Observations read() {
    if (Files.notExists(directory)) {
      return Observations.NONE;
    }
    if (!Files.isDirectory(directory)) {
      throw new StoreException(
          directory + " cannot be read", "it is no folder", "Name the folder data/.", null);
    }
    List<Source> sources = file("sources.csv", SourceForm.HEADER).read(new SourceForm(), null);
    Set<String> known = sources.stream().map(Source::id).collect(Collectors.toUnmodifiableSet());
    return new Observations(
        new LineFile(directory.resolve("repositories.jsonl"), null).read(new FactSetForm(), known),
        history(known),
        new LineFile(directory.resolve("evidence.jsonl"), null).read(new ReadingForm(), known),
        file("renames.csv", RenameForm.HEADER).read(new RenameForm(), known),
        sources);
  }

  /**
   * Reads what is remembered of links; nothing if there is no such file.
   *
   * @throws StoreException naming file and line when one is damaged, or when the disk refuses
   */
  public List<LinkMemory> links() {
    return new LineFile(directory.resolve("links.jsonl"), null).read(new LinkMemoryForm(), null);
  }

  /**
   * Reads what was found to have changed, oldest first; nothing if there is no such file.
   *
   * @throws StoreException naming file and line when one is damaged, or when the disk refuses
   */
  public List<Change> changes() {
    return new LineFile(directory.resolve(KeptFiles.CHANGES), null).read(new ChangeForm(), null);
  }

  private LineFile file(String name, String header) {
    return new LineFile(directory.resolve(name), header);
  }

  private List<HistoryRow> history(Set<String> known) {
    List<Errand<List<HistoryRow>>> years = new ArrayList<>();
    for (Path file : yearFiles(directory)) {
      int year = Integer.parseInt(file.getFileName().toString().substring(0, 4));
      var lines = new LineFile(file, HistoryForm.HEADER);
      years.add(Errand.begin(() -> lines.read(new HistoryForm(year), known)));
    }
    List<HistoryRow> rows = new ArrayList<>();
    years.forEach(year -> rows.addAll(year.result()));
    return rows;
  }

  static List<Path> yearFiles(Path directory) {
    Path folder = directory.resolve("history");
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> YEAR_FILE.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new StoreException(
          folder + " cannot be read", Reasons.of(e), "Check that it is a readable folder.", e);
    }
  }
}
