package dev.awaitable.audit;

import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are read, told by their names. */
public enum ManifestKind {
  /** Of pip: any {@code .txt} or {@code .in} file. */
  REQUIREMENTS,
  /** {@code pyproject.toml}. */
  PYPROJECT,
  /** {@code Pipfile}. */
  PIPFILE,
  /** Of Conda: any {@code .yml} or {@code .yaml} file. */
  ENVIRONMENT,
  /** {@code uv.lock} and {@code poetry.lock}. */
  LOCK;

  /** All that can be told apart, in words. */
  public static final String KNOWN =
      "requirements.txt, pyproject.toml, Pipfile, environment.yml, uv.lock or poetry.lock";

  /** The kind of a file by its path; empty for any other. */
  public static Optional<ManifestKind> of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String lower = name.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "pyproject.toml" -> Optional.of(PYPROJECT);
      case "pipfile" -> Optional.of(PIPFILE);
      case "uv.lock", "poetry.lock" -> Optional.of(LOCK);
      default -> byEnding(lower);
    };
  }

  private static Optional<ManifestKind> byEnding(String name) {
    if (name.endsWith(".txt") || name.endsWith(".in")) {
      return Optional.of(REQUIREMENTS);
    }
    boolean isYaml = name.endsWith(".yml") || name.endsWith(".yaml");
    return isYaml ? Optional.of(ENVIRONMENT) : Optional.empty();
  }

  /** Reads a file of this kind. */
  void read(String text, ManifestBuilder found) {
    switch (this) {
      case REQUIREMENTS -> RequirementsTxtReader.read(text, found);
      case PYPROJECT -> PyprojectReader.read(text, found);
      case PIPFILE -> PipfileReader.read(text, found);
      case ENVIRONMENT -> EnvironmentReader.read(text, found);
      case LOCK -> LockReader.read(text, found);
    }
  }
}
