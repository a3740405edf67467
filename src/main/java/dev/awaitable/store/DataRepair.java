package dev.awaitable.store;

import dev.awaitable.enrich.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sets aside what in a folder of observations cannot be read, so that the rest can be used. What is
 * set aside is kept as it stood, in {@code damaged/}; nothing is thrown away.
 */
public final class DataRepair {

  private final Path directory;
  private final WholeFile writer;
  private final List<SetAside> done = new ArrayList<>();

  private DataRepair(Path directory, WholeFile writer) {
    this.directory = directory;
    this.writer = writer;
  }

  /**
   * A line, or a whole batch, that was set aside.
   *
   * @param place its file and line as it was
   * @param why what is wrong with it
   * @param kept the file it was put into
   */
  public record SetAside(String place, String why, Path kept) {}

  /**
   * Repairs a folder. Lines out of order are put in order; of two lines about the same the first
   * stays. {@code sources.csv} is not touched, since people write it, and every other file leans on
   * it.
   *
   * @throws StoreException when another run has the folder, or when the disk refuses
   */
  public static List<SetAside> repair(Path directory) {
    DataLock lock = DataLock.take(directory);
    try {
      var repair = new DataRepair(directory, new WholeFile(new RealDisk()));
      repair.all();
      return List.copyOf(repair.done);
    } finally {
      lock.close();
    }
  }

  private void all() {
    Set<String> known =
        new LineFile(directory.resolve("sources.csv"), SourceForm.HEADER)
            .read(new SourceForm(), null).stream()
                .map(Source::id)
                .collect(Collectors.toUnmodifiableSet());
    file("repositories.jsonl", null, new FactSetForm(), known);
    file("evidence.jsonl", null, new ReadingForm(), known);
    file("renames.csv", RenameForm.HEADER, new RenameForm(), known);
    file("links.jsonl", null, new LinkMemoryForm(), known);
    file(KeptFiles.CHANGES, null, new ChangeForm(), known);
    for (Path year : ObservationStore.yearFiles(directory)) {
      String name = year.getFileName().toString();
      int number = Integer.parseInt(name.substring(0, 4));
      file("history/" + name, HistoryForm.HEADER, new HistoryForm(number), known);
    }
    batches();
  }

  private <T> void file(String name, @Nullable String header, LineForm<T> form, Set<String> known) {
    Path path = directory.resolve(name);
    if (Files.notExists(path)) {
      return;
    }
    LineSalvage<T> salvage = new LineSalvage<>(header, form, known);
    byte[] content = bytes(path);
    salvage.read(content);
    if (!salvage.damaged().isEmpty()) {
      setAside(path, salvage.damaged());
    }
    writer.write(path, KeptFiles.content(header, salvage.first(), salvage.rows(), form));
  }

  private void setAside(Path path, List<LineSalvage.Damage> damage) {
    Path aside = unused(path.getFileName().toString());
    writer.write(aside, LineSalvage.joined(damage));
    damage.forEach(it -> done.add(new SetAside(path + ":" + it.line(), it.why(), aside)));
  }

  /** A batch is one answer to one question; half of it is of no use. */
  private void batches() {
    for (Path batch : batchFiles()) {
      try {
        ObservationJournal.read(batch);
      } catch (StoreException damaged) {
        Path aside = unused("pending-" + batch.getFileName());
        writer.write(aside, bytes(batch));
        writer.delete(batch);
        done.add(new SetAside(batch.toString(), damaged.detail(), aside));
      }
    }
  }

  private List<Path> batchFiles() {
    Path pending = directory.resolve("pending");
    if (Files.notExists(pending)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(pending)) {
      return found.filter(file -> !WholeFile.isDraft(file)).sorted().toList();
    } catch (IOException e) {
      throw unreadable(pending, e);
    }
  }

  private Path unused(String name) {
    Path folder = directory.resolve("damaged");
    int number = 1;
    while (Files.exists(folder.resolve(name + "." + number))) {
      number++;
    }
    return folder.resolve(name + "." + number);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static StoreException unreadable(Path file, IOException e) {
    return new StoreException(
        file + " cannot be read", Reasons.of(e), "Check that the file can be read.", e);
  }
}
