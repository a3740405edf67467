package dev.awaitable.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileReplacerTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void a_file() throws IOException {
    file = Files.writeString(folder.resolve("catalog.yaml"), "old");
  }

  @Test
  void a_file_holds_the_new_content_and_nothing_is_left_beside_it_but_the_lock()
      throws IOException {
    new FileReplacer().replace(file, "old".getBytes(UTF_8), "new".getBytes(UTF_8));

    assertThat(file).hasContent("new");
    assertThat(names()).containsExactly(".site.catalog.yaml.lock", "catalog.yaml");
  }

  @Test
  void a_link_still_leads_to_the_file() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);

    new FileReplacer().replace(link, "old".getBytes(UTF_8), "new".getBytes(UTF_8));

    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(file).hasContent("new");
  }

  @Test
  void what_somebody_else_wrote_meanwhile_is_kept() {
    assertThatThrownBy(
            () -> new FileReplacer().replace(file, "older".getBytes(UTF_8), "new".getBytes(UTF_8)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("somebody else changed it");
    assertThat(file).hasContent("old");
  }

  @Test
  void what_an_interrupted_writer_left_is_no_obstacle() throws IOException {
    Files.writeString(Target.file(file).staged(), "half");

    new FileReplacer().replace(file, "old".getBytes(UTF_8), "new".getBytes(UTF_8));

    assertThat(file).hasContent("new");
  }

  @ParameterizedTest
  @ValueSource(strings = {"write", "sync", "move"})
  void a_disk_that_refuses_at_any_step_leaves_the_old_content(String step) throws IOException {
    FileReplacer replacer = new FileReplacer(new RefusingDisk(step));

    assertThatThrownBy(() -> replacer.replace(file, "old".getBytes(UTF_8), "new".getBytes(UTF_8)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("could not be written");
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly(".site.catalog.yaml.lock", "catalog.yaml");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  /** A disk that is full, or the like, from one step on. */
  private record RefusingDisk(String step, Disk real) implements Disk {

    RefusingDisk(String step) {
      this(step, new RealDisk());
    }

    private void at(String name) throws IOException {
      if (name.equals(step)) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public void createDirectories(Path path) throws IOException {
      real.createDirectories(path);
    }

    @Override
    public void write(Path path, byte[] content) throws IOException {
      at("write");
      real.write(path, content);
    }

    @Override
    public void link(Path link, Path existing) throws IOException {
      real.link(link, existing);
    }

    @Override
    public void sync(Collection<Path> paths) throws IOException {
      at("sync");
      real.sync(paths);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      at("move");
      real.move(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
      real.delete(path);
    }
  }
}
