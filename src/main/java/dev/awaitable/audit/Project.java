package dev.awaitable.audit;

import dev.awaitable.audit.Manifest.Include;
import dev.awaitable.audit.Sources.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that the files of a project say it depends on.
 *
 * @param files that were read, in the order they were met
 * @param requirements in the order of the files and their lines
 * @param unread what led to no requirement
 */
public record Project(List<String> files, List<Requirement> requirements, List<Unread> unread) {

  /** Larger files are no lists of dependencies that anybody wrote or locked. */
  public static final int LARGEST_FILE = 8_000_000;

  private static final int MOST_FILES = 100;

  /** Copies the lists. */
  public Project {
    files = List.copyOf(files);
    requirements = List.copyOf(requirements);
    unread = List.copyOf(unread);
  }

  /**
   * Reads files with all that they include. What cannot be had or read is among the unread.
   *
   * @param names paths with forward slashes
   * @param sources where to find them
   */
  public static Project read(List<String> names, Sources sources) {
    List<String> plain = names.stream().map(FilePaths::normalized).distinct().toList();
    Collector collector = new Collector(plain, sources);
    plain.forEach(collector::named);
    return new Project(collector.files, collector.requirements, inOrder(collector));
  }

  /** A file's faults come to light before those of the files it includes, whatever the lines. */
  private static List<Unread> inOrder(Collector collector) {
    Comparator<Unread> byFile =
        Comparator.comparingInt(it -> collector.files.indexOf(it.where().file()));
    return collector.unread.stream()
        .sorted(byFile.thenComparingInt(it -> it.where().line()))
        .toList();
  }

  /** Follows includes, each file once as requirements and once as constraints. */
  private static final class Collector {

    private final List<String> named;
    private final Sources sources;
    private final Set<Include> met = new HashSet<>();
    private final List<String> files = new ArrayList<>();
    private final List<Requirement> requirements = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    Collector(List<String> named, Sources sources) {
      this.named = named;
      this.sources = sources;
    }

    void named(String path) {
      file(path, new Include(path, new Place(path, 1), false));
    }

    private void included(Include include) {
      String from = include.where().file();
      String target = include.target();
      if (FilePaths.isAddress(target)) {
        leave(include, "an address: only files are read", false);
        return;
      }
      if (FilePaths.isAbsolute(target)) {
        leave(include, "an absolute path is not followed: give that file by its name", false);
        return;
      }
      String path = FilePaths.resolve(from, target);
      if (!FilePaths.isWithin(path, named)) {
        leave(include, "this leads out of the project: give that file by its name", false);
        return;
      }
      file(path, include);
    }

    private void file(String path, Include include) {
      Place once = new Place(path, 0);
      if (!met.add(new Include(path, once, include.constraint()))) {
        return;
      }
      if (met.size() > MOST_FILES) {
        leave(include, "more than " + MOST_FILES + " files include one another", true);
        return;
      }
      switch (sources.find(path)) {
        case Source.Absent absent -> leave(include, absent.why(), true);
        case Source.Found found -> text(path, include, found.bytes());
      }
    }

    private void text(String path, Include include, byte[] bytes) {
      if (bytes.length > LARGEST_FILE) {
        leave(include, "the file is larger than " + LARGEST_FILE / 1_000_000 + " MB", true);
        return;
      }
      Optional<String> text = Decoding.decode(bytes);
      if (text.isEmpty()) {
        leave(include, "the file is not text in UTF-8", true);
        return;
      }
      if (!files.contains(path)) {
        files.add(path);
      }
      ManifestBuilder found = new ManifestBuilder(path, include.constraint());
      // A file that another one includes is a requirements file, whatever its name.
      ManifestKind.of(path).orElse(ManifestKind.REQUIREMENTS).read(text.get(), found);
      Manifest manifest = found.build();
      requirements.addAll(manifest.requirements());
      unread.addAll(manifest.unread());
      manifest.includes().forEach(this::included);
    }

    private void leave(Include include, String why, boolean fault) {
      unread.add(new Unread(include.where(), include.target(), why, fault));
    }
  }
}
