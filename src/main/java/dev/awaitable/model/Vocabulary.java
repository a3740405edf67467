package dev.awaitable.model;

import java.util.Map;

/**
 * What each word of the closed lists means, one sentence each, for readers.
 *
 * @param api sentences for {@link Api}
 * @param runsOn sentences for {@link EventLoop}
 * @param io sentences for {@link Io}
 * @param resourceKinds sentences for {@link ResourceKind}
 */
public record Vocabulary(
    Map<Api, String> api,
    Map<EventLoop, String> runsOn,
    Map<Io, String> io,
    Map<ResourceKind, String> resourceKinds) {

  /** Copies the maps. */
  public Vocabulary {
    api = Map.copyOf(api);
    runsOn = Map.copyOf(runsOn);
    io = Map.copyOf(io);
    resourceKinds = Map.copyOf(resourceKinds);
  }
}
