package dev.awaitable.audit;

import java.util.List;
import java.util.Optional;

/**
 * Reads tables that map a name to versions or to a table about them, as in {@code
 * [tool.poetry.dependencies]} and in a Pipfile.
 */
final class PoetryTable {

  private static final List<String> ADDRESSES = List.of("git", "url", "file");

  private final ManifestBuilder found;
  private final Dialect dialect;

  PoetryTable(ManifestBuilder found, Dialect dialect) {
    this.found = found;
    this.dialect = dialect;
  }

  void read(Toml table) {
    if (!table.isTable()) {
      found.fault(table.line(), table.shown(), "this should be a table of names and versions");
    }
    for (Toml.Entry entry : table.entries()) {
      if (dialect != Dialect.POETRY || !entry.key().equals("python")) {
        entry(entry.key(), entry.value());
      }
    }
  }

  private void entry(String name, Toml value) {
    Optional<Pep508> itself = Pep508.parse(name);
    if (itself.isEmpty() || !itself.get().name().equals(name)) {
      found.fault(value.line(), name, "this is no name of a package");
    } else if (value.isArray()) {
      value.items().forEach(it -> versions(name, it));
    } else {
      versions(name, value);
    }
  }

  private void versions(String name, Toml value) {
    Optional<String> text = value.isTable() ? value.text("version") : value.text();
    Optional<String> address =
        ADDRESSES.stream().flatMap(it -> value.text(it).stream()).findFirst();
    if (text.isPresent()) {
      add(name, Specifier.read(text.get(), dialect), value);
    } else if (address.isPresent()) {
      add(name, Wheel.specifier(address.get()), value);
    } else if (value.text("path").isPresent()) {
      found.setAside(value.line(), name, RequirementsTxtReader.LOCAL);
    } else if (value.isTable()) {
      add(name, Specifier.ANY, value);
    } else {
      found.fault(value.line(), name, "this should be versions or a table about them");
    }
  }

  private void add(String name, Specifier specifier, Toml value) {
    List<String> extras =
        value.get("extras").map(Toml::items).orElseGet(List::of).stream()
            .flatMap(it -> it.text().stream())
            .toList();
    String marker = value.text("markers").orElse(null);
    found.add(new Pep508(name, extras, specifier, marker), value.line());
  }
}
