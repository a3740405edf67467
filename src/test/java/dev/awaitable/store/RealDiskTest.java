package dev.awaitable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many files are written at once, and none is lost or left open. */
class RealDiskTest {

  private static final int MANY = 1_300;

  @TempDir Path folder;

  @Test
  void what_many_threads_write_together_is_there() throws IOException {
    try (Disk.Batch batch = new RealDisk().batch()) {
      IntStream.range(0, MANY).parallel().forEach(it -> write(batch, it));
      batch.settle();
    }

    for (int i = 0; i < MANY; i++) {
      assertThat(folder.resolve("file" + i)).hasContent("content " + i);
    }
  }

  @Test
  void a_file_that_is_there_is_refused_and_the_others_are_written() throws IOException {
    Files.writeString(folder.resolve("file3"), "old");

    try (Disk.Batch batch = new RealDisk().batch()) {
      write(batch, 2);
      assertThatThrownBy(() -> batch.write(folder.resolve("file3"), new byte[1]))
          .isInstanceOf(FileAlreadyExistsException.class);
      write(batch, 4);
      batch.settle();
    }

    assertThat(folder.resolve("file2")).hasContent("content 2");
    assertThat(folder.resolve("file3")).hasContent("old");
    assertThat(folder.resolve("file4")).hasContent("content 4");
  }

  @Test
  void a_batch_that_is_given_up_leaves_no_file_open() throws IOException {
    RealDisk disk = new RealDisk();
    Path open = Path.of("/proc/self/fd");
    for (int round = 0; round < 30; round++) {
      try (Disk.Batch batch = disk.batch()) {
        for (int i = 0; i < 100; i++) {
          write(batch, round * 100 + i);
        }
      }
    }

    if (Files.isDirectory(open)) {
      try (var all = Files.list(open)) {
        assertThat(all.filter(this::isOurs)).isEmpty();
      }
    }
    assertThat(folder.resolve("file2999")).hasContent("content 2999");
  }

  private boolean isOurs(Path open) {
    try {
      return Files.readSymbolicLink(open).startsWith(folder);
    } catch (IOException e) {
      return false; // It was closed meanwhile.
    }
  }

  private void write(Disk.Batch batch, int number) {
    try {
      batch.write(
          folder.resolve("file" + number), ("content " + number).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
