package dev.awaitable.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;

/**
 * A disk under a process that is killed at its n-th change: what was being written then is cut in
 * half, and nothing is changed any more.
 */
final class DyingDisk implements Disk {

  /** The end of the process. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final Disk disk = new RealDisk();
  private int left;

  DyingDisk(int changes) {
    this.left = changes;
  }

  private void step() {
    if (left <= 0) {
      throw new Killed();
    }
    left--;
  }

  @Override
  public void createDirectories(Path folder) throws IOException {
    step();
    disk.createDirectories(folder);
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    if (left == 1) {
      disk.write(file, Arrays.copyOf(content, content.length / 2));
      left = 0;
    }
    step();
    disk.write(file, content);
  }

  @Override
  public void link(Path link, Path existing) throws IOException {
    step();
    disk.link(link, existing);
  }

  @Override
  public void sync(Collection<Path> paths) throws IOException {
    step();
    disk.sync(paths);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step();
    disk.move(from, to);
  }

  @Override
  public void delete(Path path) throws IOException {
    step();
    disk.delete(path);
  }
}
