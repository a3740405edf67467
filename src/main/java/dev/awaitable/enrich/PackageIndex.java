package dev.awaitable.enrich;

import dev.awaitable.model.PackageName;
import java.util.List;
import java.util.function.Consumer;

/**
 * A package index. Whatever goes wrong is part of the answer for the packages concerned and for no
 * others: neither method throws for it.
 */
public interface PackageIndex {

  /**
   * Asks what each package released last; the status of the project is left unanswered unless the
   * index had to be asked for it, as for a package that seems to be gone.
   *
   * @param told handed each look-up as it comes in, in this order
   */
  void ask(List<PackageName> packages, Consumer<PackageLookup> told);

  /**
   * Asks for the status of each project and nothing else: a second request for each, about
   * something that seldom changes, so it can be asked less often.
   *
   * @param told handed each look-up as it comes in, in this order
   */
  void askStatus(List<PackageName> packages, Consumer<PackageLookup> told);
}
