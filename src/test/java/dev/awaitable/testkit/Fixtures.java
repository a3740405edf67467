package dev.awaitable.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files under {@code src/test/resources}, read where they stand so that they can be rewritten. */
public final class Fixtures {

  private static final Path ROOT = Path.of("src/test/resources");

  private Fixtures() {}

  /** A fixture's place. */
  public static Path path(String name) {
    return ROOT.resolve(name);
  }

  /** A fixture's bytes. */
  public static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A fixture's text. */
  public static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }
}
