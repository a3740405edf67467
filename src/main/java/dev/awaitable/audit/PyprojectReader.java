package dev.awaitable.audit;

import java.util.List;

/**
 * Reads {@code pyproject.toml}: the <a
 * href="https://packaging.python.org/en/latest/specifications/pyproject-toml/">project table</a>
 * (PEP 621), <a
 * href="https://packaging.python.org/en/latest/specifications/dependency-groups/">dependency
 * groups</a> (PEP 735), and the tables of Poetry and uv. What a project is built with is not read.
 */
final class PyprojectReader {

  private final ManifestBuilder found;
  private final PoetryTable poetry;

  private PyprojectReader(ManifestBuilder found) {
    this.found = found;
    this.poetry = new PoetryTable(found, Dialect.POETRY);
  }

  static void read(String text, ManifestBuilder found) {
    Toml.parse(text, found).ifPresent(new PyprojectReader(found)::file);
  }

  private void file(Toml file) {
    file.get("project", "dynamic").ifPresent(this::dynamic);
    file.get("project", "dependencies").ifPresent(this::list);
    file.get("project", "optional-dependencies").ifPresent(this::lists);
    file.get("dependency-groups").ifPresent(this::lists);
    file.get("tool", "poetry").ifPresent(this::poetry);
    file.get("tool", "uv", "dev-dependencies").ifPresent(this::list);
    file.get("tool", "uv", "constraint-dependencies").ifPresent(this::constraints);
    file.get("tool", "uv", "override-dependencies").ifPresent(this::constraints);
  }

  private void dynamic(Toml names) {
    for (Toml name : names.items()) {
      if (name.shown().equals("dependencies") || name.shown().equals("optional-dependencies")) {
        found.setAside(
            name.line(), name.shown(), "these are worked out when it is built: audit where from");
      }
    }
  }

  private void poetry(Toml table) {
    table.get("dependencies").ifPresent(poetry::read);
    table.get("dev-dependencies").ifPresent(poetry::read);
    for (Toml.Entry group : table.get("group").map(Toml::entries).orElseGet(List::of)) {
      group.value().get("dependencies").ifPresent(poetry::read);
    }
  }

  private void lists(Toml table) {
    if (!table.isTable()) {
      found.fault(table.line(), table.shown(), "this should be a table of lists");
    }
    table.entries().forEach(it -> list(it.value()));
  }

  private void list(Toml list) {
    if (!list.isArray()) {
      found.fault(list.line(), list.shown(), "this should be a list of requirements");
    }
    for (Toml item : list.items()) {
      item.text()
          .ifPresentOrElse(text -> found.addStandard(text, item.line()), () -> otherwise(item));
    }
  }

  /** A group may take in another one, which is read where it stands. */
  private void otherwise(Toml item) {
    if (item.text("include-group").isEmpty()) {
      found.fault(item.line(), item.shown(), Pep508.FAULT);
    }
  }

  private void constraints(Toml list) {
    for (Toml item : list.items()) {
      item.text()
          .flatMap(Pep508::parse)
          .ifPresentOrElse(
              it -> found.addConstraint(it, item.line()),
              () -> found.fault(item.line(), item.shown(), Pep508.FAULT));
    }
  }
}
