package dev.awaitable.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name people use today in blocking code, on PyPI or in the standard library. Its answers are the
 * libraries that name it in {@link Library#replaces} and, where it speaks async itself, the one
 * that is the same package.
 *
 * @param id address, made from the name
 * @param name the name as it is imported or installed
 * @param kind where it comes from
 * @param aliases other names for the same thing, such as {@code psycopg2-binary}
 * @param prefer answers to show first, in this order
 * @param asyncSince the version from which it speaks async itself
 * @param asyncApi the part of it that does
 * @param asyncEvidence where that was seen
 * @param note what a reader must know about the change
 */
public record BlockingName(
    Slug id,
    String name,
    BlockingKind kind,
    List<String> aliases,
    List<Slug> prefer,
    @Nullable String asyncSince,
    @Nullable String asyncApi,
    @Nullable String asyncEvidence,
    @Nullable String note) {

  /** Copies the lists. */
  public BlockingName {
    aliases = List.copyOf(aliases);
    prefer = List.copyOf(prefer);
  }

  /** Whether it speaks async itself, from some version on or in a part of it. */
  public boolean speaksAsync() {
    return asyncSince != null || asyncApi != null;
  }
}
