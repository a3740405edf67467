package dev.awaitable.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a data folder as texts, for those who keep them under version control. */
public final class DataFiles {

  private static final List<String> PASSING = List.of("pending", "damaged");

  private DataFiles() {}

  /**
   * Every file that holds observations or tells of them, by its path below the folder with slashes;
   * nothing that is hidden, passing or set aside. A folder that is missing has none.
   *
   * @throws StoreException when the disk refuses
   */
  public static SortedMap<String, String> texts(Path folder) {
    SortedMap<String, String> texts = new TreeMap<>();
    if (Files.notExists(folder)) {
      return texts;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path below = folder.relativize(file);
        if (isKept(below)) {
          String path = below.toString().replace(below.getFileSystem().getSeparator(), "/");
          texts.put(path, Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new StoreException(
          folder + " cannot be read", Reasons.of(e), "Check that it is a readable folder.", e);
    }
    return texts;
  }

  private static boolean isKept(Path below) {
    for (Path part : below) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return !PASSING.contains(below.getName(0).toString());
  }
}
