package dev.awaitable.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The catalog of a made-up world: an entry for each repository, with a homepage and documentation
 * as long as there are links, and resources for the links that are left.
 */
final class RefreshCatalog {

  private static final int PER_RESOURCE = 5;

  private final RefreshWorld world;
  private final int port;

  RefreshCatalog(RefreshWorld world, int port) {
    this.world = world;
    this.port = port;
  }

  /** Writes it to a file. */
  void write(Path file) throws IOException {
    PrimitiveIterator.OfInt links =
        world.pages().shuffled().stream().mapToInt(Integer::intValue).iterator();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(SyntheticCatalog.HEAD);
      out.write(
          """
          categories:
            - id: everything
              name: Everything
              description: Made-up things that wait for each other, all on one long shelf.
              libraries:
          """);
      List<Integer> order =
          IntStream.range(0, world.repositories())
              .boxed()
              .sorted(Comparator.comparing(Wordstock::name))
              .toList();
      for (int repository : order) {
        entry(out, repository, links);
      }
      out.write(links.hasNext() ? "resources:\n" : "");
      for (int number = 0; links.hasNext(); number++) {
        resource(out, number, links);
      }
    }
  }

  private void entry(BufferedWriter out, int repository, PrimitiveIterator.OfInt links)
      throws IOException {
    String id = Wordstock.name(repository);
    out.write("      - id: " + id + "\n        name: " + id + "\n");
    String sentence = Wordstock.sentence(new Random(repository), "SparrowDB");
    out.write("        description: " + sentence + "\n");
    out.write("        repo: " + RefreshWorld.repo(repository).url() + "\n");
    link(out, "        homepage: ", links);
    link(out, "        docs: ", links);
    out.write("        api: async-only\n        runs_on: [asyncio]\n        io: native\n");
    out.write("        added: 2026-11-01\n\n");
  }

  private void link(BufferedWriter out, String key, PrimitiveIterator.OfInt links)
      throws IOException {
    if (links.hasNext()) {
      out.write(key + world.pages().url(links.nextInt(), port) + "\n");
    }
  }

  private void resource(BufferedWriter out, int number, PrimitiveIterator.OfInt links)
      throws IOException {
    out.write(String.format(Locale.ROOT, "  - title: Reading %06d%n", number));
    out.write("    kind: writing\n    description: What somebody found out about waiting.\n");
    out.write("    links:\n");
    for (int i = 1; i <= PER_RESOURCE && links.hasNext(); i++) {
      String url = world.pages().url(links.nextInt(), port).value();
      out.write("      - {label: Part " + i + ", url: '" + url + "'}\n");
    }
  }
}
