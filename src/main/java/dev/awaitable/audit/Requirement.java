package dev.awaitable.audit;

import dev.awaitable.model.PackageName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mention of a package that a project depends on.
 *
 * @param name as the file spells it
 * @param extras the optional parts asked for, as spelt
 * @param specifier which versions
 * @param marker when it is needed at all, as written (see <a
 *     href="https://packaging.python.org/en/latest/specifications/dependency-specifiers/">PEP
 *     508</a>); null for always
 * @param where where that is said
 * @param constraint whether it only narrows versions and asks for nothing itself
 */
public record Requirement(
    String name,
    List<String> extras,
    Specifier specifier,
    @Nullable String marker,
    Place where,
    boolean constraint) {

  /** Copies the list. */
  public Requirement {
    extras = List.copyOf(extras);
  }

  /** The name as installers compare it. */
  String normalized() {
    return PackageName.normalize(name);
  }
}
