package dev.awaitable.triage;

import dev.awaitable.testkit.Fixtures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Catalogs as untidy as people write them: comments that name the same addresses, blank lines, line
 * ends of either kind, keys in any order, addresses plain and in quotes, letters outside the BMP.
 */
final class RandomCatalog {

  private static final List<String> QUOTES = List.of("", "'", "\"");

  private final Random random;
  private final List<Object> pieces = new ArrayList<>();
  private final List<Address> addresses = new ArrayList<>();
  private final String lineEnd;

  private RandomCatalog(Random random) {
    this.random = random;
    this.lineEnd = random.nextInt(4) == 0 ? "\r\n" : "\n";
  }

  /** An address that stands in the file once as a value, and perhaps in comments. */
  record Address(int number, boolean repository, String quote) {

    String before() {
      return url("old");
    }

    String after() {
      return url("new-and-longer");
    }

    private String url(String name) {
      return repository
          ? "https://github.com/" + name + number + "/Name"
          : "https://example.org/" + name + number + "/#part";
    }
  }

  static RandomCatalog of(Random random) {
    var catalog = new RandomCatalog(random);
    String head = Fixtures.text("triage/catalog.yaml");
    catalog.add(head.substring(0, head.indexOf("# A comment")));
    catalog.add("categories:\n  - id: shelf\n    name: Shelf\n");
    catalog.add("    description: The only shelf of this catalog, with a few things on it.\n");
    catalog.add("    libraries:\n");
    int libraries = 1 + random.nextInt(5);
    for (int i = 0; i < libraries; i++) {
      catalog.library("lib-" + i);
    }
    catalog.add("resources:\n");
    int resources = 1 + random.nextInt(3);
    for (int i = 0; i < resources; i++) {
      catalog.resource("Talk \uD83C\uDFA5 " + i);
    }
    if (random.nextBoolean()) {
      catalog.add("# the end, without a line end: https://example.org/old0/#part");
    }
    return catalog;
  }

  List<Address> addresses() {
    return addresses;
  }

  /** The file with the new value of these addresses. */
  String text(Set<Address> changed) {
    StringBuilder text = new StringBuilder();
    for (Object piece : pieces) {
      if (piece instanceof Address address) {
        text.append(changed.contains(address) ? address.after() : address.before());
      } else {
        text.append(piece);
      }
    }
    return text.toString();
  }

  private void library(String id) {
    comment("");
    add("      - id: " + id + "\n");
    List<String> keys = new ArrayList<>(List.of("name", "description", "repo", "docs", "homepage"));
    Collections.shuffle(keys, random);
    for (String key : keys) {
      comment("        ");
      switch (key) {
        case "name" -> add("        name: " + id);
        case "description" ->
            add(
                "        description: 'An entry \uD83D\uDE80 of this test, made up by a die alone.'");
        default -> {
          if (random.nextInt(4) == 0) {
            continue;
          }
          add("        " + key + ":" + " ".repeat(1 + random.nextInt(3)));
          address(key.equals("repo"));
        }
      }
      lineEnd();
    }
    add("        added: 2026-01-01\n");
  }

  private void resource(String title) {
    add("  - title: " + title + "\n    kind: talk\n");
    add("    description: One of the talks of this test, made up by a die.\n    links:\n");
    int links = 1 + random.nextInt(3);
    for (int i = 0; i < links; i++) {
      comment("      ");
      if (random.nextBoolean()) {
        add("      - {label: \"\uD83C\uDFA5 Video\", url: ");
        address(false);
        add("}");
      } else {
        add("      - url: ");
        address(false);
        add("\n        label: Video");
      }
      lineEnd();
    }
  }

  private void address(boolean repository) {
    String quote = QUOTES.get(random.nextInt(QUOTES.size()));
    Address address = new Address(addresses.size(), repository, quote);
    addresses.add(address);
    pieces.add(quote);
    pieces.add(address);
    pieces.add(quote);
  }

  private void comment(String indent) {
    if (random.nextInt(3) == 0) {
      add("\n");
    }
    if (random.nextInt(3) == 0) {
      add(indent + "# not " + (addresses.isEmpty() ? "yet" : addresses.getLast().before()) + "\n");
    }
  }

  private void lineEnd() {
    if (random.nextInt(3) == 0) {
      add("  # \uD83D\uDE00 was " + (addresses.isEmpty() ? "so" : addresses.getLast().before()));
    } else if (random.nextInt(4) == 0) {
      add("  ");
    }
    add("\n");
  }

  private void add(String text) {
    pieces.add(text.replace("\n", lineEnd));
  }
}
