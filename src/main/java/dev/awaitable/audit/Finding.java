package dev.awaitable.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an audit found out about one dependency.
 *
 * @param name as the first file spells it
 * @param normalized as installers compare it
 * @param standing what the catalog says
 * @param pin whether the version asked for speaks async; null where that is no question
 * @param group what to do
 * @param mentions where it is asked for or narrowed
 */
public record Finding(
    String name,
    String normalized,
    Standing standing,
    @Nullable Pin pin,
    Group group,
    List<Requirement> mentions) {

  /** Copies the list. */
  public Finding {
    mentions = List.copyOf(mentions);
  }
}
