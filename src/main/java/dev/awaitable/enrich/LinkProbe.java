package dev.awaitable.enrich;

import dev.awaitable.model.WebUrl;

/** Asks the outside world about one address. */
public interface LinkProbe {

  /**
   * Looks at an address once, politely and as long as it takes. Whatever goes wrong is part of the
   * answer: this never throws.
   */
  LinkObservation probe(WebUrl url);
}
