package dev.awaitable.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that hold what must come out. {@code -Dgolden=write} writes them anew; look at the
 * difference before you commit it.
 */
public final class Golden {

  private Golden() {}

  /** Compares a text with a file, or writes the file. */
  public static void check(Path file, String actual) {
    try {
      if ("write".equals(System.getProperty("golden"))) {
        Files.writeString(file, actual, StandardCharsets.UTF_8);
      }
      assertThat(file).as("run with -Dgolden=write to make it").exists();
      assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
