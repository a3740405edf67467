package dev.awaitable.store;

import dev.awaitable.observe.Batch;
import dev.awaitable.observe.Kept;
import dev.awaitable.observe.ObservationLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The log in a folder, for one run at a time. Batches wait in {@code pending/}, a file each. When a
 * run counts, all that it learned is written to {@code pending/settled} first; from then on the new
 * state is certain, and only the files have yet to follow, in this process or in the next.
 */
public final class ObservationJournal implements ObservationLog, AutoCloseable {

  private static final Pattern BATCH = Pattern.compile("[0-9]{6}");

  private final Path pending;
  private final WholeFile writer;
  private final KeptFiles files;
  private final DataLock lock;
  private final List<Batch> interrupted = new ArrayList<>();
  private final List<Path> recorded = new ArrayList<>();
  private Kept kept;
  private int next = 1;

  private ObservationJournal(Path directory, WholeFile writer, DataLock lock) {
    this.pending = directory.resolve("pending");
    this.writer = writer;
    this.files = new KeptFiles(directory, writer);
    this.lock = lock;
    this.kept = files.read();
    names().stream().filter(WholeFile::isDraft).forEach(writer::delete);
    finishSettling();
    readInterrupted();
  }

  /**
   * Takes the folder for one run, finishing first what an earlier one had settled.
   *
   * @throws StoreException when another run has it, when a line is damaged, or when the disk
   *     refuses
   */
  public static ObservationJournal open(Path directory) {
    return open(directory, new RealDisk());
  }

  static ObservationJournal open(Path directory, Disk disk) {
    DataLock lock = DataLock.take(directory);
    boolean opened = false;
    try {
      var journal = new ObservationJournal(directory, new WholeFile(disk), lock);
      opened = true;
      return journal;
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  @Override
  public Kept kept() {
    return kept;
  }

  @Override
  public List<Batch> interrupted() {
    return List.copyOf(interrupted);
  }

  @Override
  public void record(Batch batch) {
    Path file = pending.resolve(String.format(Locale.ROOT, "%06d", next));
    next++;
    writer.write(file, BatchForm.content(batch));
    recorded.add(file);
  }

  @Override
  public void settle(Batch everything) {
    writer.write(settled(), BatchForm.content(everything));
    fold(everything);
  }

  private Path settled() {
    return pending.resolve("settled");
  }

  private void fold(Batch everything) {
    kept = kept.with(everything);
    files.write(kept);
    // The mark goes last: until then the files may have to be written again.
    batchFiles().forEach(writer::delete);
    writer.delete(settled());
    clearAway();
    interrupted.clear();
    recorded.clear();
  }

  @Override
  public void discard() {
    recorded.forEach(writer::delete);
    recorded.clear();
    clearAway();
  }

  private void clearAway() {
    if (Files.isDirectory(pending) && names().isEmpty()) {
      writer.delete(pending);
    }
  }

  private void finishSettling() {
    if (Files.exists(settled())) {
      fold(read(settled()));
    }
  }

  private void readInterrupted() {
    for (Path file : batchFiles()) {
      interrupted.add(read(file));
      next = Integer.parseInt(file.getFileName().toString()) + 1;
    }
  }

  static Batch read(Path file) {
    var reader = new BatchForm.Reader();
    new LineFile(file, null).each(reader::read);
    return reader.batch();
  }

  private List<Path> batchFiles() {
    return names().stream()
        .filter(file -> BATCH.matcher(file.getFileName().toString()).matches())
        .toList();
  }

  private List<Path> names() {
    if (Files.notExists(pending)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(pending)) {
      return found.sorted().toList();
    } catch (IOException e) {
      throw new StoreException(
          pending + " cannot be read", Reasons.of(e), "Check that it is a readable folder.", e);
    }
  }

  @Override
  public void close() {
    lock.close();
  }
}
