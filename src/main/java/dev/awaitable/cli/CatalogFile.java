package dev.awaitable.cli;

import dev.awaitable.check.CatalogReader;
import dev.awaitable.check.Limits;
import dev.awaitable.check.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;

/** Reads a catalog file from disk and checks it. */
final class CatalogFile {

  private CatalogFile() {}

  /** Throws {@link CommandFailure} when there is no such file or it cannot be read. */
  static Reading read(Path file, Limits limits, LocalDate today) {
    return read(file, bytes(file), limits, today);
  }

  /** Checks what was read from a file. */
  static Reading read(Path file, byte[] bytes, Limits limits, LocalDate today) {
    return new CatalogReader(limits).read(shown(file), bytes, today);
  }

  /** Throws {@link CommandFailure} when there is no such file or it cannot be read. */
  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new CommandFailure(
          "there is no catalog at " + file,
          "name one with --catalog, or run this in its folder",
          e);
    } catch (IOException e) {
      throw new CommandFailure(
          "cannot read " + file + ": " + e.getMessage(), "see that it is a readable file", e);
    }
  }

  /** The file as messages name it: short where it lies below the current folder. */
  static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path whole = file.toAbsolutePath().normalize();
    return whole.startsWith(here) ? here.relativize(whole).toString() : whole.toString();
  }
}
