package dev.awaitable.audit;

/** The ways tools write down which versions they take. */
enum Dialect {
  /** The standard one, see PEP 440. */
  STANDARD,
  /**
   * Poetry's, with carets, tildes and alternatives; see <a
   * href="https://python-poetry.org/docs/dependency-specification/">its documentation</a>.
   */
  POETRY,
  /**
   * Conda's, where one equals sign takes in what begins so; see <a
   * href="https://docs.conda.io/projects/conda/en/stable/user-guide/concepts/pkg-specs.html">its
   * documentation</a>.
   */
  CONDA
}
