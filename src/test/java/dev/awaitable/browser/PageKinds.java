package dev.awaitable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What kinds of page a site has, so that no kind that is added later goes untried. */
final class PageKinds {

  private static final String SENT_ON = "http-equiv=\"refresh\"";

  private PageKinds() {}

  /** Lets the pages that send their readers on wait for a day, so that they can be looked at. */
  static void stand(Path site) throws IOException {
    for (Path file : pages(site)) {
      String page = Files.readString(file);
      if (page.contains(SENT_ON)) {
        Files.writeString(
            file, page.replace(SENT_ON + " content=\"0;", SENT_ON + " content=\"86400;"));
      }
    }
  }

  /** The longest page of each kind, as a path from the site's root, by the name of the kind. */
  static SortedMap<String, String> of(Path site) throws IOException {
    TreeMap<String, Path> longest = new TreeMap<>();
    for (Path file : pages(site)) {
      longest.merge(
          kind(site, file), file, (a, b) -> a.toFile().length() < b.toFile().length() ? b : a);
    }
    assertThat(longest).as("kinds of page").hasSizeGreaterThan(15);
    SortedMap<String, String> kinds = new TreeMap<>();
    longest.forEach((kind, file) -> kinds.put(kind, site.relativize(file).toString()));
    return kinds;
  }

  /** Pages with an entry's or a month's name of their own are of one kind; the guide is one too. */
  private static String kind(Path site, Path file) throws IOException {
    Path path = site.relativize(file);
    if (Files.readString(file).contains(SENT_ON)) {
      return "moved";
    }
    String room = path.getName(0).toString();
    return path.getNameCount() < 3 || room.equals("learn") ? path.toString() : room + "/*";
  }

  private static List<Path> pages(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(it -> it.toString().endsWith(".html")).sorted().toList();
    }
  }
}
