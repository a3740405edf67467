package dev.awaitable.store;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a publication is about to replace, written down before the first rename. While it is there,
 * the replacement is unfinished and whoever comes next finishes it in its direction.
 *
 * @param direction where it is going
 * @param entries what it replaces, in order
 */
record Journal(Direction direction, List<Entry> entries) {

  private static final String FIRST_LINE = "awaitable publication 1";

  /** Copies the list. */
  Journal {
    entries = List.copyOf(entries);
  }

  /** Where an unfinished replacement is going. */
  enum Direction {
    /** To the new content. */
    FORWARD,
    /** Back to the old one, because a step failed. */
    BACK
  }

  /**
   * One thing that is replaced.
   *
   * @param target the thing
   * @param existed whether there was anything in its place before
   */
  record Entry(Target target, boolean existed) {}

  Journal turnedBack() {
    return new Journal(Direction.BACK, entries);
  }

  /** Reads a journal; it is never half written, since it got its name when it was complete. */
  static Journal read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new StoreException(
          file + " cannot be read",
          "it says how an interrupted build is to be finished",
          "Compare the folders beside it, keep the one you want, and delete this file.",
          e);
    }
  }

  static Journal parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < 2 || !lines.getFirst().equals(FIRST_LINE)) {
      throw new IllegalArgumentException("not a journal");
    }
    List<Entry> entries = new ArrayList<>();
    for (String line : lines.subList(2, lines.size())) {
      String[] words = line.split(" ", -1);
      boolean isPage = words[0].equals("page");
      boolean known =
          words.length == (isPage ? 4 : 3)
              && Set.of("folder", "file", "page").contains(words[0])
              && Set.of("replaces", "adds").contains(words[1]);
      if (!known) {
        throw new IllegalArgumentException("not an entry: " + line);
      }
      Path live = Path.of(URI.create(words[2]));
      Path site = isPage ? Path.of(URI.create(words[3])) : null;
      entries.add(
          new Entry(
              new Target(live, words[0].equals("folder"), site), words[1].equals("replaces")));
    }
    return new Journal(Direction.valueOf(lines.get(1)), entries);
  }

  String print() {
    var text = new StringBuilder(FIRST_LINE).append('\n').append(direction).append('\n');
    for (Entry entry : entries) {
      Target target = entry.target();
      Path site = target.site();
      text.append(site != null ? "page " : target.isFolder() ? "folder " : "file ")
          .append(entry.existed() ? "replaces " : "adds ")
          .append(address(target.live()))
          .append(site == null ? "" : " " + address(site))
          .append('\n');
    }
    return text.toString();
  }

  /** A URI has no spaces or line breaks, whatever the path has. */
  private static String address(Path path) {
    String address = path.toUri().toString();
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /** Puts the journal in its place in one step. */
  void write(Path file, Disk disk) throws IOException {
    Path draft = draft(file);
    disk.delete(draft);
    disk.write(draft, print().getBytes(StandardCharsets.UTF_8));
    disk.sync(List.of(draft));
    disk.move(draft, file);
    disk.sync(List.of(file.resolveSibling(".").normalize()));
  }

  static Path draft(Path file) {
    return file.resolveSibling(file.getFileName() + ".draft");
  }
}
