package dev.awaitable.store;

import dev.awaitable.render.Drafts;
import dev.awaitable.render.PageFault;
import dev.awaitable.store.Journal.Direction;
import dev.awaitable.store.Journal.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts a site in its folder, and files such as the README in their places, all or nothing.
 *
 * <p>Everything is first written beside its place and made safe on the disk. Then a journal says
 * what is about to be replaced, a few renames replace it, and the journal goes. A failure before
 * the last step brings the old state back; after a kill, the next publication, or {@link #recover},
 * finishes what the journal says. So readers find the old site or the new one, and in between, for
 * the moment of two renames, none.
 *
 * <p>One publisher serves a process; two builds at once, in one process or two, never mix: the
 * second fails at once and says so.
 *
 * <p>A folder is replaced only if a build made it, as the file {@code .awaitable} in it tells, or
 * if nothing is lost: it is missing, empty, or holds only a {@code .gitignore}, which is kept.
 */
public final class SitePublisher {

  private final Disk disk;
  private final Replacement replacement;
  private final SoleWriter writer;

  /** Publishes to the disk of this machine. */
  public SitePublisher() {
    this(new RealDisk());
  }

  SitePublisher(Disk disk) {
    this.disk = disk;
    this.replacement = new Replacement(disk);
    this.writer = new SoleWriter(disk);
  }

  /** What became of a publication. */
  public sealed interface Outcome {}

  /**
   * What was done.
   *
   * @param written how many files got new content or are new
   * @param unchanged how many were there already with the same bytes
   */
  public record Published(int written, int unchanged) implements Outcome {}

  /**
   * The site has faults, and nothing was replaced.
   *
   * @param faults what is wrong, not empty
   */
  public record Refused(List<PageFault> faults) implements Outcome {

    /** Copies the list. */
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Replaces the site and the files. Where nothing differs, nothing is touched.
   *
   * @param site the folder
   * @param pages content by path below it, with slashes
   * @param files further files outside the folder
   * @throws StoreException if the folder is not ours to replace, another build is writing it, or
   *     the disk refuses; the old state stands then
   * @throws IllegalArgumentException if a path would leave the folder
   */
  public Published publish(Path site, SortedMap<String, byte[]> pages, Map<Path, byte[]> files) {
    return switch (publish(site, new WholeSite(pages), files, "")) {
      case Published published -> published;
      case Refused refused -> throw new IllegalStateException("nobody looked for faults");
    };
  }

  /**
   * Makes the site file by file and replaces what was there, and the files. What the last build
   * made and is sure to come out the same is not made again.
   *
   * @param site the folder
   * @param drafts what is to be in it
   * @param files further files outside the folder
   * @param program stands for all that decides what is made of a draft besides its print, above all
   *     the program itself; where it is empty everything is made
   * @throws StoreException as the other method, and whatever making a file throws; the old state
   *     stands then
   * @throws IllegalArgumentException if a path would leave the folder
   */
  public Outcome publish(Path site, Drafts drafts, Map<Path, byte[]> files, String program) {
    PagePaths.check(drafts.paths());
    Target folder = Target.folder(site);
    SortedMap<Path, byte[]> beside = new TreeMap<>();
    files.forEach((path, content) -> beside.put(outside(folder, path), content));
    List<Target> targets = new ArrayList<>();
    targets.add(folder);
    beside.keySet().forEach(path -> targets.add(new Target(path, false)));
    return alone(
        targets,
        () -> {
          finishInterrupted(folder, targets);
          return replace(folder, drafts, beside, targets, program);
        });
  }

  /**
   * Finishes a publication that was killed, if there was one; publishing does so by itself.
   *
   * @param site the folder
   * @throws StoreException if the disk refuses, or another build is writing
   */
  public void recover(Path site) {
    Target folder = Target.folder(site);
    if (Files.notExists(folder.journal())) {
      return;
    }
    alone(
        List.of(folder),
        () -> {
          finishInterrupted(folder, List.of(folder));
          return new Published(0, 0);
        });
  }

  private <T> T alone(List<Target> targets, SoleWriter.Work<T> work) {
    try {
      return writer.run(targets, work);
    } catch (IOException e) {
      throw failed(targets.getFirst(), e);
    } catch (UncheckedIOException e) {
      throw failed(targets.getFirst(), new IOException(e));
    }
  }

  private static Path outside(Target folder, Path file) {
    Path path = Target.file(file).live();
    if (path.startsWith(folder.live())) {
      throw new StoreException(
          folder.live() + " is not replaced",
          "it holds " + path + ", which is no page of the site",
          "Name a folder of the site's own, such as " + folder.live().resolve("site") + ".",
          null);
    }
    return path;
  }

  private void finishInterrupted(Target folder, List<Target> targets) throws IOException {
    List<Target> touched = new ArrayList<>(targets);
    if (Files.exists(folder.journal())) {
      Journal journal = Journal.read(folder.journal());
      new SiteFolder(folder.live()).checkIsOurs();
      replacement.finish(journal);
      disk.delete(folder.journal());
      journal.entries().forEach(entry -> touched.add(entry.target()));
    }
    replacement.clean(touched);
  }

  private Outcome replace(
      Target folder,
      Drafts drafts,
      SortedMap<Path, byte[]> files,
      List<Target> targets,
      String program)
      throws IOException {
    var site = new SiteFolder(folder.live());
    site.checkIsOurs();
    SiteMemory memory = SiteMemory.read(folder.memory(), program);
    Staging staging = new Staging(folder, site, drafts, memory, !program.isEmpty(), disk);
    List<Entry> entries = new ArrayList<>();
    List<Path> unsafe = new ArrayList<>();
    int written;
    try {
      staging.make();
      List<PageFault> faults = drafts.faults();
      if (!faults.isEmpty()) {
        replacement.clean(targets);
        return new Refused(faults);
      }
      entries.addAll(staging.entries());
      int ofSite = entries.size();
      for (Map.Entry<Path, byte[]> file : files.entrySet()) {
        stageFile(new Target(file.getKey(), false), file.getValue(), entries, unsafe);
      }
      written = staging.changed() + entries.size() - ofSite;
      unsafe.addAll(staging.unsafe());
      disk.sync(unsafe);
    } catch (IOException | RuntimeException e) {
      discard(touched(targets, entries), e);
      throw e;
    }
    if (!entries.isEmpty()) {
      swap(folder, new Journal(Direction.FORWARD, entries));
      cleanUp(touched(targets, entries));
    }
    if (!program.isEmpty() && !staging.learned().equals(memory)) {
      staging.learned().write(folder.memory(), program);
    }
    return new Published(written, staging.size() + files.size() - written);
  }

  /** What was asked for, and what is replaced for it. */
  private static Set<Target> touched(List<Target> targets, List<Entry> entries) {
    Set<Target> all = new LinkedHashSet<>(targets);
    entries.forEach(it -> all.add(it.target()));
    return all;
  }

  private void stageFile(Target target, byte[] content, List<Entry> entries, List<Path> unsafe)
      throws IOException {
    if (SiteFolder.holds(target.live(), content)) {
      return;
    }
    boolean existed = target.exists();
    if (existed) {
      disk.write(target.previous(), Files.readAllBytes(target.live()));
      unsafe.add(target.previous());
    }
    disk.write(target.staged(), content);
    unsafe.add(target.staged());
    entries.add(new Entry(target, existed));
  }

  private void swap(Target folder, Journal journal) throws IOException {
    try {
      journal.write(folder.journal(), disk);
      replacement.finish(journal);
      disk.delete(folder.journal());
    } catch (IOException | RuntimeException e) {
      undo(folder, journal, e);
      throw e;
    }
  }

  /** Says first that it goes back now, lest a kill on the way back sends the next one forward. */
  private void undo(Target folder, Journal journal, Exception reason) {
    try {
      journal.turnedBack().write(folder.journal(), disk);
      replacement.finish(journal.turnedBack());
      disk.delete(folder.journal());
      replacement.clean(touched(List.of(folder), journal.entries()));
    } catch (IOException | RuntimeException e) {
      reason.addSuppressed(e);
    }
  }

  private void discard(Collection<Target> targets, Exception reason) {
    try {
      replacement.clean(targets);
    } catch (IOException | RuntimeException e) {
      reason.addSuppressed(e);
    }
  }

  /** The new state stands by now; what cannot be deleted is deleted by the next publication. */
  private void cleanUp(Collection<Target> targets) {
    try {
      replacement.clean(targets);
    } catch (IOException | UncheckedIOException e) {
      // see above
    }
  }

  private static StoreException failed(Target folder, IOException e) {
    boolean undone = e.getSuppressed().length == 0;
    return new StoreException(
        folder.live() + " could not be written",
        Reasons.of(e),
        undone
            ? "What was there before is still there. Make room or mend the rights, and build again."
            : "Build again: that finishes or undoes what was begun.",
        e);
  }
}
