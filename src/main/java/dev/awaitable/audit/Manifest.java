package dev.awaitable.audit;

import java.util.List;

/**
 * What one file says.
 *
 * @param requirements in the file's order
 * @param includes further files it names, in its order
 * @param unread what led to nothing
 */
record Manifest(List<Requirement> requirements, List<Include> includes, List<Unread> unread) {

  Manifest {
    requirements = List.copyOf(requirements);
    includes = List.copyOf(includes);
    unread = List.copyOf(unread);
  }

  /**
   * Another file to read.
   *
   * @param target the path as written
   * @param where where it is asked for
   * @param constraint whether that file only narrows versions
   */
  record Include(String target, Place where, boolean constraint) {}
}
