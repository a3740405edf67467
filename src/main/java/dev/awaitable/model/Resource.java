package dev.awaitable.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to learn from.
 *
 * @param title its own title
 * @param kind what it is
 * @param author who made it, where known
 * @param year when it appeared, where known
 * @param description one sentence: what one learns, and for whom
 * @param links where to find it; at least one
 */
public record Resource(
    String title,
    ResourceKind kind,
    @Nullable String author,
    @Nullable Integer year,
    String description,
    List<Link> links) {

  /** Copies the list. */
  public Resource {
    links = List.copyOf(links);
  }

  /**
   * One address of a resource.
   *
   * @param label what is found there: Video, Slides, Article
   * @param url the address
   * @param status a person's word on it
   */
  public record Link(String label, WebUrl url, @Nullable LinkOverride status) {}
}
