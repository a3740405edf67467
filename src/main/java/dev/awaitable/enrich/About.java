package dev.awaitable.enrich;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a repository or a package says of itself: hints for a person who describes it, and never
 * copied into the catalog as they are. The texts hold no control, direction or hidden characters;
 * the addresses may lead anywhere and have to be checked before anybody uses them.
 *
 * @param summary its own description
 * @param homepage the address it calls its home
 * @param docs the address it calls its documentation
 * @param topics its topics or keywords
 * @param needs the packages it depends on at run time
 */
public record About(
    @Nullable String summary,
    @Nullable String homepage,
    @Nullable String docs,
    List<String> topics,
    List<String> needs) {

  /** Nothing is said, or nobody asked. */
  public static final About NOTHING = new About(null, null, null, List.of(), List.of());

  /** Copies the lists. */
  public About {
    topics = List.copyOf(topics);
    needs = List.copyOf(needs);
  }
}
