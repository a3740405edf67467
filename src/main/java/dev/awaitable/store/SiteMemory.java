package dev.awaitable.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the files of a site from when they were made: the next build need not make those
 * again that would come out the same. It lies beside the site and may be deleted at any time, which
 * costs no more than time; one that is damaged, or another program's, is as good as none.
 *
 * @param files what is known, by path; written down in the order of the map
 */
record SiteMemory(Map<String, Known> files) {

  static final SiteMemory NONE = new SiteMemory(Map.of());

  private static final String FIRST = "awaitable prints 1 ";
  private static final String LAST = "end ";

  /**
   * What is known of one file.
   *
   * @param print stands for all that it was made of; empty where nothing does
   * @param anchors the places in it that others may lead to
   * @param size its bytes
   * @param modified when it was written, in nanoseconds since 1970
   */
  record Known(String print, String anchors, long size, long modified) {

    /** Whether the file is there as it was made. */
    boolean isStill(Seen seen) {
      return seen.size() == size && seen.modified() == modified;
    }
  }

  /**
   * What the disk says of a file.
   *
   * @param size its bytes
   * @param modified when it was written, in nanoseconds since 1970
   */
  record Seen(long size, long modified) {}

  /** Reads what a program remembers; nothing where there is nothing that can be trusted. */
  static SiteMemory read(Path file, String program) {
    if (program.isEmpty() || Files.notExists(file)) {
      return NONE;
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      return (FIRST + program).equals(lines.readLine()) ? rest(lines) : NONE;
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      return NONE;
    }
  }

  private static SiteMemory rest(BufferedReader lines) throws IOException {
    List<String> anchors = new ArrayList<>();
    Map<String, Known> files = new HashMap<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.equals(LAST + files.size())) {
        return new SiteMemory(files);
      }
      String[] words = line.split(" ", -1);
      if (words[0].equals("anchors")) {
        anchors.add(String.join("\n", List.of(words).subList(1, words.length)));
      } else {
        files.put(
            line.substring(
                words[0].length() + words[1].length() + words[2].length() + words[3].length() + 4),
            new Known(
                words[0],
                anchors.get(Integer.parseInt(words[1])),
                Long.parseLong(words[2]),
                Long.parseLong(words[3])));
      }
    }
    return NONE;
  }

  /** Writes it down; where that fails, the next build has to make everything. */
  void write(Path file, String program) {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
        out.write(FIRST + program + '\n');
        lines(out);
        out.write(LAST + files.size() + '\n');
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      forget(draft);
      forget(file);
    }
  }

  private void lines(BufferedWriter out) throws IOException {
    Map<String, Integer> anchors = new LinkedHashMap<>();
    for (Map.Entry<String, Known> entry : files.entrySet()) {
      Known known = entry.getValue();
      Integer number = anchors.get(known.anchors());
      if (number == null) {
        number = anchors.size();
        anchors.put(known.anchors(), number);
        out.write("anchors " + known.anchors().replace('\n', ' ') + '\n');
      }
      out.append(known.print()).append(' ').append(number.toString()).append(' ');
      out.append(Long.toString(known.size())).append(' ');
      out.append(Long.toString(known.modified())).append(' ').append(entry.getKey()).append('\n');
    }
  }

  private static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A memory that does not fit the files is seen by their times.
    }
  }

  /** Whether a file went that others may lead to. */
  boolean hasMoreThan(Set<String> paths) {
    return !PagePaths.hold(paths, files.keySet());
  }
}
