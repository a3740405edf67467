package dev.awaitable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_534, 65_535, 65_536, 65_537, 200_000})
  void lines_of_any_length_are_written_in_their_order(int length) throws IOException {
    List<String> lines = List.of("é first", "x".repeat(length), "y".repeat(length), "", "last ☃");
    var out = new ByteArrayOutputStream();

    Content.lines(lines::forEach).writeTo(out);

    assertThat(out).hasToString(String.join("\n", lines) + "\n");
  }

  @Test
  void what_the_disk_refuses_is_told() {
    Content content = Content.lines(out -> out.accept("x".repeat(100_000)));
    var full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("the disk is full");
          }
        };

    assertThatThrownBy(() -> content.writeTo(full)).hasMessage("the disk is full");
  }

  @Test
  void a_file_that_holds_just_that_is_left_alone() throws IOException {
    Path file = old("one\ntwo\n");

    write(file, "one", "two");

    assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "one\n", "one\ntwo", "one\ntwo\nthree\n", "one\ntwu\n"})
  void a_file_that_holds_more_or_less_or_other_is_replaced(String before) throws IOException {
    Path file = old(before);

    write(file, "one", "two");

    assertThat(file).hasContent("one\ntwo\n");
    assertThat(Files.size(file)).isEqualTo(8);
    assertThat(Files.getLastModifiedTime(file)).isNotEqualTo(LONG_AGO);
  }

  @Test
  void the_sign_for_damaged_text_may_be_meant() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "a \ufffd b\nc");
    List<String> lines = new ArrayList<>();

    new LineFile(file, null).each(lines::add);

    assertThat(lines).containsExactly("a \ufffd b", "c");
  }

  private Path old(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), text);
    return Files.setLastModifiedTime(file, LONG_AGO);
  }

  private static void write(Path file, String... lines) {
    new WholeFile(new RealDisk()).write(file, Content.lines(List.of(lines)::forEach));
  }
}
