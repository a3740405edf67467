package dev.awaitable.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder with a site and a README in it, for tests that break and look. */
final class Place {

  static final Place.Version OLD = version("old", "gone/only-in-old.html");
  static final Place.Version NEW = version("new", "only/in/new.html");

  /** As the new one but for one page and the README, so that single files are replaced. */
  static final Place.Version NEARLY_NEW = nearlyNew();

  private final Path root;

  Place(Path root) {
    this.root = root;
  }

  /** A version of all that is published. */
  record Version(SortedMap<String, String> pages, String readme) {

    SortedMap<String, byte[]> bytes() {
      SortedMap<String, byte[]> bytes = new TreeMap<>();
      pages.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
      return bytes;
    }
  }

  private static Version version(String name, String own) {
    SortedMap<String, String> pages = new TreeMap<>();
    pages.put("index.html", name);
    pages.put("same.css", "the same in both");
    pages.put(own, name);
    return new Version(pages, name + " README");
  }

  private static Version nearlyNew() {
    SortedMap<String, String> pages = new TreeMap<>(NEW.pages());
    pages.put("index.html", "nearly new");
    return new Version(pages, "nearly new README");
  }

  Path site() {
    return root.resolve("site");
  }

  Path readme() {
    return root.resolve("README.md");
  }

  SitePublisher.Published publish(Version version, Disk disk) {
    return new SitePublisher(disk)
        .publish(
            site(),
            version.bytes(),
            Map.of(readme(), version.readme().getBytes(StandardCharsets.UTF_8)));
  }

  /** Everything that a reader can see, as text by path. */
  SortedMap<String, String> visible() throws IOException {
    SortedMap<String, String> seen = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path path : tree.toList()) {
        String name = root.relativize(path).toString().replace('\\', '/');
        if (!name.startsWith(".site.") && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          seen.put(name, Files.readString(path));
        }
      }
    }
    return seen;
  }

  /** What a reader should see of a version, with other files that were there before. */
  SortedMap<String, String> expected(Version version, Map<String, String> others) {
    SortedMap<String, String> all = new TreeMap<>(others);
    version.pages().forEach((path, text) -> all.put("site/" + path, text));
    all.put("site/" + SiteFolder.MARKER, markerText());
    all.put("README.md", version.readme());
    return all;
  }

  private static String markerText() {
    try {
      return new String(
          new SiteFolder(Path.of("nowhere")).own().getOrDefault(SiteFolder.MARKER, new byte[0]),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Hidden files beside the site that a finished publication should have taken away. */
  List<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(".site.") && !name.endsWith(".lock"))
          .sorted()
          .toList();
    }
  }
}
