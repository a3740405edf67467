package dev.awaitable.enrich;

import dev.awaitable.model.PackageName;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A package index that tells what packages need. */
public interface DependencyIndex {

  /**
   * Asks what the newest version of each package needs. Whatever goes wrong is part of the answer;
   * this never throws for it.
   *
   * @param told handed each answer as it comes in, in this order
   */
  void askNeeds(List<PackageName> packages, Consumer<Needs> told);

  /**
   * What a package needs to run, without what only its extras need.
   *
   * @param name the package
   * @param needs what it needs; nothing where it is not known
   * @param trouble why it is not known, for people; null where it is
   */
  record Needs(PackageName name, List<PackageName> needs, @Nullable String trouble) {

    /** Copies the list. */
    public Needs {
      needs = List.copyOf(needs);
    }
  }
}
