package dev.awaitable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awaitable.store.Journal.Direction;
import dev.awaitable.store.Journal.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(strings = {"site", "a site", "s\u00eft\u00e9 %20", "new\nline", "file"})
  void reading_what_was_written_gives_the_same(String name) throws IOException {
    Path folder = Files.createDirectory(root.resolve(name));
    var journal =
        new Journal(
            Direction.FORWARD,
            List.of(
                new Entry(Target.folder(folder), true),
                new Entry(Target.file(folder.resolve("missing")), false)));

    assertThat(Journal.parse(journal.print())).isEqualTo(journal);
    assertThat(Journal.parse(journal.turnedBack().print()).direction()).isEqualTo(Direction.BACK);
  }

  @Test
  void something_else_is_told_with_what_to_do() throws IOException {
    Path file = Files.writeString(root.resolve(".site.site.journal"), "something else");

    assertThatThrownBy(() -> Journal.read(file))
        .isInstanceOfSatisfying(
            StoreException.class,
            fault -> assertThat(fault.hint()).startsWith("Compare the folders beside it"));
  }
}
