package dev.awaitable.store;

import dev.awaitable.render.Drafts;
import dev.awaitable.store.Journal.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Gets the new content of a site's folder ready: as a whole new folder that takes the place of the
 * old one, or, where little of it changes and nothing goes, as single files that do.
 */
final class Staging {

  /** So many changed files are replaced one by one, if they are no more than a part of all. */
  private static final int FEW = 500;

  private static final int PART = 4;

  private final Target folder;
  private final SiteFolder site;
  private final Drafts drafts;
  private final boolean remembers;
  private final SiteMemory memory;
  private final Disk disk;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Path> unsafe = new ArrayList<>();
  private SiteMemory learned = SiteMemory.NONE;
  private int size;
  private int changed;

  Staging(
      Target folder,
      SiteFolder site,
      Drafts drafts,
      SiteMemory memory,
      boolean remembers,
      Disk disk) {
    this.folder = folder;
    this.site = site;
    this.drafts = drafts;
    this.memory = memory.hasMoreThan(drafts.paths()) ? SiteMemory.NONE : memory;
    this.remembers = remembers;
    this.disk = disk;
  }

  /** Makes what may have changed, and writes what has, beside what readers see. */
  void make() throws IOException {
    Inventory there = Inventory.of(folder.live());
    SortedMap<String, byte[]> own = site.own();
    Making making = made(there, own);
    learned = making.learned();
    changed = making.changed().size();
    SortedSet<String> all = new TreeSet<>(drafts.paths());
    all.addAll(own.keySet());
    size = all.size();
    boolean nothingElse = there.holdsOnly(all);
    if (changed == 0 && nothingElse) {
      return;
    }
    if (nothingElse && changed <= FEW && changed * PART <= size) {
      oneByOne(making.changed());
    } else {
      asWhole(all, making);
    }
  }

  /** Makes and writes, until the files are safe on the disk; their folders are not yet. */
  private Making made(Inventory there, SortedMap<String, byte[]> own) throws IOException {
    try (Disk.Batch batch = disk.batch()) {
      Making making =
          new Making(drafts, folder.live(), there, memory, remembers, folder.staged(), disk, batch);
      making.run();
      making.put(own);
      batch.settle();
      return making;
    }
  }

  /** Nothing is ever missing on the way: a file is renamed over the one before it. */
  private void oneByOne(Collection<String> paths) throws IOException {
    Set<Path> folders = new HashSet<>();
    for (String path : new TreeSet<>(paths)) {
      Target target = Target.page(folder, path);
      boolean existed = target.exists();
      if (existed) {
        Path previous = target.previous();
        Path beside = previous.resolveSibling(".").normalize();
        if (folders.add(beside)) {
          disk.createDirectories(beside);
        }
        disk.link(previous, target.live());
      } else {
        disk.createDirectories(target.parent());
      }
      entries.add(new Entry(target, existed));
    }
    unsafe.addAll(folders);
  }

  private void asWhole(SortedSet<String> all, Making making) throws IOException {
    Set<String> written = new HashSet<>(making.changed());
    for (String path : all) {
      Path staged = folder.staged().resolve(path);
      if (!written.contains(path)) {
        making.folder(staged);
        disk.link(staged, folder.live().resolve(path));
      }
    }
    unsafe.addAll(making.folders());
    entries.add(new Entry(folder, folder.exists()));
  }

  /** What is to be put in its place. */
  List<Entry> entries() {
    return entries;
  }

  /** What must be safe on the disk before it is. */
  List<Path> unsafe() {
    return unsafe;
  }

  /** What is known of the files when they are in their places. */
  SiteMemory learned() {
    return learned;
  }

  /** How many files the folder is to hold. */
  int size() {
    return size;
  }

  /** How many of them are new or changed. */
  int changed() {
    return changed;
  }
}
