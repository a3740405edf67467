package dev.awaitable.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a file that is not there yet; what is there stays. */
public final class NewFile {

  private NewFile() {}

  /**
   * Writes it.
   *
   * @throws StoreException if there is such a file already, or the disk refuses
   */
  public static void write(Path file, byte[] content) {
    try {
      Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new StoreException(
          file + " was not written",
          "it is there already",
          "Name another file, or move it away.",
          e);
    } catch (IOException e) {
      throw new StoreException(
          file + " could not be written",
          Reasons.of(e),
          "Check the folder, the free space, and that files may be written there.",
          e);
    }
  }
}
