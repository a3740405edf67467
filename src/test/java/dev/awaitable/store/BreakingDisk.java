package dev.awaitable.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A disk on which any step can go wrong, and that remembers what was asked of it. */
final class BreakingDisk implements Disk {

  private final Disk disk = new RealDisk();
  private final List<String> steps = new ArrayList<>();
  private final Fault fault;

  BreakingDisk(Fault fault) {
    this.fault = fault;
  }

  /** What goes wrong at a step, told by its number from 1; doing nothing is nothing wrong. */
  interface Fault {
    void before(int step) throws IOException;

    /** Refuses one step. */
    static Fault refuse(int at) {
      return step -> {
        if (step == at) {
          throw new IOException("refused step " + step);
        }
      };
    }

    /** Refuses every step from one on. */
    static Fault refuseFrom(int first) {
      return step -> {
        if (step >= first) {
          throw new IOException("refused step " + step);
        }
      };
    }

    /** Ends everything at a step. */
    static Fault kill(int at) {
      return step -> {
        if (step == at) {
          throw new Killed();
        }
      };
    }

    /** Refuses one step and ends everything at a later one. */
    static Fault refuseThenKill(int refused, int killed) {
      return step -> {
        refuse(refused).before(step);
        kill(killed).before(step);
      };
    }
  }

  /** Nobody catches this, as nobody catches the end of the process. */
  static final class Killed extends Error {
    Killed() {
      super("killed");
    }
  }

  /** One on which nothing goes wrong. */
  static BreakingDisk sound() {
    return new BreakingDisk(step -> {});
  }

  List<String> steps() {
    return steps;
  }

  private void step(String what, Path path) throws IOException {
    steps.add(what + " " + path.getFileName());
    fault.before(steps.size());
  }

  @Override
  public void createDirectories(Path folder) throws IOException {
    step("create", folder);
    disk.createDirectories(folder);
  }

  /** A kill here leaves half of the content. */
  @Override
  public void write(Path file, byte[] content) throws IOException {
    try {
      step("write", file);
    } catch (Killed killed) {
      disk.write(file, Arrays.copyOf(content, content.length / 2));
      throw killed;
    }
    disk.write(file, content);
  }

  @Override
  public void link(Path link, Path existing) throws IOException {
    step("link", link);
    disk.link(link, existing);
  }

  /** Does nothing more: no test cuts the power, and thousands of them would wait for the disk. */
  @Override
  public void sync(Collection<Path> paths) throws IOException {
    step("sync", Path.of(paths.size() + " paths"));
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step("move", to);
    disk.move(from, to);
  }

  @Override
  public void delete(Path path) throws IOException {
    step("delete", path);
    disk.delete(path);
  }
}
