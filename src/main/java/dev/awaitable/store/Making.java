package dev.awaitable.store;

import dev.awaitable.render.Drafts;
import dev.awaitable.store.SiteMemory.Known;
import dev.awaitable.store.SiteMemory.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Makes the files of a site, those only that may have changed, and writes those only that have:
 * into a folder beside the one that readers see.
 */
final class Making {

  /** From so many files on, all processors make them. */
  private static final int MANY = 200;

  private final Drafts drafts;
  private final Path live;
  private final Inventory there;
  private final SiteMemory memory;
  private final boolean remembers;
  private final Path staged;
  private final Disk disk;
  private final Disk.Batch batch;
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final Queue<String> kept = new ConcurrentLinkedQueue<>();
  private final Queue<String> changed = new ConcurrentLinkedQueue<>();
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private volatile boolean lostAnchors;

  /**
   * Makes files into a folder.
   *
   * @param memory what the last build knew
   * @param remembers whether the next one is to know anything
   * @param staged the folder, which need not be there
   * @param batch writes the files
   */
  Making(
      Drafts drafts,
      Path live,
      Inventory there,
      SiteMemory memory,
      boolean remembers,
      Path staged,
      Disk disk,
      Disk.Batch batch) {
    this.drafts = drafts;
    this.live = live;
    this.there = there;
    this.memory = memory;
    this.remembers = remembers;
    this.staged = staged;
    this.disk = disk;
    this.batch = batch;
  }

  /**
   * Makes what may have changed. Where a page no longer has a place that others may lead to, all
   * others are made as well, so that links to it are found.
   */
  void run() throws IOException {
    each(drafts.paths(), this::makeOrKeep);
    if (lostAnchors) {
      List<String> unread = new ArrayList<>(kept);
      kept.clear();
      each(
          unread,
          path -> {
            Drafts.Draft draft = drafts.open(path);
            make(path, draft, draft.print());
          });
    }
  }

  /** The paths of files with new content, which lie in the staging folder. */
  Collection<String> changed() {
    return changed;
  }

  /** What is now known of every file, in the order of their paths. */
  SiteMemory learned() {
    Map<String, Known> sorted = LinkedHashMap.newLinkedHashMap(known.size());
    for (String path : drafts.paths()) {
      Known one = known.get(path);
      if (one != null) {
        sorted.put(path, one);
      }
    }
    return new SiteMemory(Collections.unmodifiableMap(sorted));
  }

  /** The new folders in the staging folder. */
  Collection<Path> folders() {
    return folders;
  }

  private interface Step {
    void take(String path) throws IOException;
  }

  /** Each processor takes the next one that is left, since some files take longer than others. */
  private static void each(Collection<String> paths, Step step) throws IOException {
    List<String> all = List.copyOf(paths);
    int workers = all.size() < MANY ? 1 : Runtime.getRuntime().availableProcessors();
    AtomicInteger next = new AtomicInteger();
    try {
      IntStream.range(0, workers).parallel().forEach(worker -> takeRest(all, next, step));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void takeRest(List<String> all, AtomicInteger next, Step step) {
    boolean done = false;
    try {
      for (int i = next.getAndIncrement(); i < all.size(); i = next.getAndIncrement()) {
        step.take(all.get(i));
      }
      done = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!done) {
        next.set(all.size());
      }
    }
  }

  private void makeOrKeep(String path) throws IOException {
    Drafts.Draft draft = drafts.open(path);
    Known before = memory.files().get(path);
    Seen seen = there.files().get(path);
    String print = remembers ? draft.print() : "";
    if (before != null
        && seen != null
        && !print.isEmpty()
        && print.equals(before.print())
        && before.isStill(seen)) {
      draft.keep(before.anchors());
      known.put(path, before);
      kept.add(path);
    } else {
      make(path, draft, print);
    }
  }

  private void make(String path, Drafts.Draft draft, String print) throws IOException {
    Drafts.Made made = draft.make();
    Known before = memory.files().get(path);
    lostAnchors |= before != null && hasLost(before.anchors(), made.anchors());
    Seen seen = put(path, made.content());
    if (remembers) {
      known.put(path, new Known(print, made.anchors(), seen.size(), seen.modified()));
    }
  }

  /** Writes further files, where they differ from what is there. */
  void put(Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      put(file.getKey(), file.getValue());
    }
  }

  private Seen put(String path, byte[] content) throws IOException {
    Seen seen = there.files().get(path);
    boolean same =
        seen != null
            && seen.size() == content.length
            && Arrays.equals(Files.readAllBytes(live.resolve(path)), content);
    return same && seen != null ? seen : write(path, content);
  }

  private Seen write(String path, byte[] content) throws IOException {
    Path file = staged.resolve(path);
    folder(file);
    batch.write(file, content);
    changed.add(path);
    return Inventory.seen(Files.readAttributes(file, BasicFileAttributes.class));
  }

  /** Makes the folder of a file in the staging folder. */
  void folder(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null && !folders.contains(folder)) {
      disk.createDirectories(folder);
      folders.add(folder);
    }
  }

  private static boolean hasLost(String before, String now) {
    return !before.equals(now)
        && !new HashSet<>(List.of(now.split("\n", -1)))
            .containsAll(List.of(before.split("\n", -1)));
  }
}
