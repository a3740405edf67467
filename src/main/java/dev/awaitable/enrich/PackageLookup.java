package dev.awaitable.enrich;

import dev.awaitable.model.PackageName;
import java.time.Instant;

/** What asking a package index about one package came to. */
public sealed interface PackageLookup {

  /** The package that was asked about, as the catalog writes it. */
  PackageName name();

  /** When it was asked. */
  Instant asked();

  /** The index answered. */
  record Found(PackageName name, PackageAnswer answer, Instant asked) implements PackageLookup {}

  /**
   * The index says that there is no such package, in every way it can be asked.
   *
   * @param said its words, such as {@code HTTP 404}
   */
  record Gone(PackageName name, String said, Instant asked) implements PackageLookup {}

  /**
   * We could not ask, or not make sense of the answer: what was known stands.
   *
   * @param trouble the kind of trouble
   * @param why what exactly, for people
   */
  record Unavailable(PackageName name, LookupTrouble trouble, String why, Instant asked)
      implements PackageLookup {}
}
