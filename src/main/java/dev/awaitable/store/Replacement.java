package dev.awaitable.store;

import dev.awaitable.store.Journal.Entry;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Puts staged content in the place of the live one, by renames, or the previous one back. Each step
 * looks at what is there, so that it can be taken again after an interruption anywhere.
 */
final class Replacement {

  private final Disk disk;

  Replacement(Disk disk) {
    this.disk = disk;
  }

  /** Takes all steps that are left in the direction of the journal, and makes them safe. */
  void finish(Journal journal) throws IOException {
    switch (journal.direction()) {
      case FORWARD -> {
        for (Entry entry : journal.entries()) {
          forward(entry.target());
        }
      }
      case BACK -> {
        for (Entry entry : journal.entries().reversed()) {
          back(entry);
        }
      }
    }
    disk.sync(journal.entries().stream().map(entry -> entry.target().parent()).distinct().toList());
  }

  private void forward(Target target) throws IOException {
    if (!exists(target.staged())) {
      return;
    }
    if (target.isFolder() && target.exists()) {
      deleteTree(target.previous());
      disk.move(target.live(), target.previous());
    }
    disk.move(target.staged(), target.live());
  }

  private void back(Entry entry) throws IOException {
    Target target = entry.target();
    boolean replaced = target.exists() && !exists(target.staged());
    if (exists(target.previous())) {
      if (target.isFolder() && target.exists()) {
        deleteTree(target.staged());
        disk.move(target.live(), target.staged());
      }
      disk.move(target.previous(), target.live());
    } else if (!entry.existed() && replaced) {
      disk.move(target.live(), target.staged());
    }
  }

  /** Deletes what is left over beside the live content. */
  void clean(Collection<Target> targets) throws IOException {
    for (Target target : targets) {
      deleteTree(target.staged());
      deleteTree(target.previous());
      disk.delete(Journal.draft(target.journal()));
    }
  }

  private void deleteTree(Path top) throws IOException {
    if (!exists(top)) {
      return;
    }
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes seen) throws IOException {
            disk.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException refused)
              throws IOException {
            if (refused != null) {
              throw refused;
            }
            disk.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
