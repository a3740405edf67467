package dev.awaitable.observe;

import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.model.WebUrl;
import java.util.Collection;
import java.util.function.Consumer;

/** Asks about many links, as fast as manners allow. */
@FunctionalInterface
public interface LinkAsker {

  /**
   * Asks about every link.
   *
   * @param seen told of each observation as it comes in, one at a time
   * @throws InterruptedException when it was stopped; what was not asked by then is not told
   */
  void ask(Collection<WebUrl> urls, Consumer<LinkObservation> seen) throws InterruptedException;
}
