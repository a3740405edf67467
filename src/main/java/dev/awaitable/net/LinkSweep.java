package dev.awaitable.net;

import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.LinkProbe;
import dev.awaitable.model.WebUrl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Asks about many links at once, each on a virtual thread of its own; the gates set the pace. */
public final class LinkSweep {

  private final LinkProbe probe;

  /** A sweep that asks in this way. */
  public LinkSweep(LinkProbe probe) {
    this.probe = probe;
  }

  /**
   * Asks about every link.
   *
   * @param seen told of each observation as it comes in, one at a time
   * @return the observations in the order of the links
   * @throws InterruptedException when the sweep was stopped; what was not asked by then is not told
   */
  public List<LinkObservation> over(Collection<WebUrl> urls, Consumer<LinkObservation> seen)
      throws InterruptedException {
    Object oneAtATime = new Object();
    List<Future<LinkObservation>> asked = new ArrayList<>();
    try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (WebUrl url : urls) {
        asked.add(
            lanes.submit(() -> {
              LinkObservation observation = probe.probe(url);
              synchronized (oneAtATime) {
                seen.accept(observation);
              }
              return observation;
            }));
      }
      return settled(asked);
    } catch (ExecutionException fault) {
      throw new IllegalStateException("a link could not be asked about", fault.getCause());
    }
  }

  private static List<LinkObservation> settled(List<Future<LinkObservation>> asked)
      throws InterruptedException, ExecutionException {
    List<LinkObservation> observations = new ArrayList<>();
    try {
      for (Future<LinkObservation> one : asked) {
        observations.add(one.get());
      }
    } catch (InterruptedException stopped) {
      // Else the executor would close only when everything has been asked after all.
      asked.forEach(one -> one.cancel(true));
      throw stopped;
    }
    return observations;
  }
}
