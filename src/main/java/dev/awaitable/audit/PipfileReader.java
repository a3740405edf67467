package dev.awaitable.audit;

import java.util.Set;

/**
 * Reads a <a href="https://pipenv.pypa.io/en/latest/pipfile.html">Pipfile</a>: every table but
 * those about Pipenv itself is a list of packages.
 */
final class PipfileReader {

  private static final Set<String> ABOUT_PIPENV = Set.of("source", "requires", "scripts", "pipenv");

  private PipfileReader() {}

  static void read(String text, ManifestBuilder found) {
    PoetryTable packages = new PoetryTable(found, Dialect.STANDARD);
    Toml.parse(text, found).stream()
        .flatMap(file -> file.entries().stream())
        .filter(it -> !ABOUT_PIPENV.contains(it.key()))
        .forEach(it -> packages.read(it.value()));
  }
}
