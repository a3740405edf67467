package dev.awaitable.net;

import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.LinkProbe;
import dev.awaitable.model.WebUrl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks about many links at once, in lanes of virtual threads that belong to one host each; the
 * gates set the pace. No host can hold up another, and a long list takes no more threads than a
 * short one over as many hosts.
 */
public final class LinkSweep {

  /**
   * Links of one host that are under way at once: asked about, waiting at the gate, or resting
   * before a second try. At a start a second that rest of eleven seconds never fills all lanes.
   */
  private static final int LANES_PER_HOST = 16;

  private static final Pattern HOST = Pattern.compile("https?://([^/?#]*)");

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
    return new Run(List.copyOf(urls), seen).all();
  }

  private final class Run {

    private final List<WebUrl> urls;
    private final Consumer<LinkObservation> seen;
    private final LinkObservation[] observations;
    private final Object oneAtATime = new Object();
    private volatile boolean stopped;

    private Run(List<WebUrl> urls, Consumer<LinkObservation> seen) {
      this.urls = urls;
      this.seen = seen;
      this.observations = new LinkObservation[urls.size()];
    }

    private List<LinkObservation> all() throws InterruptedException {
      Collection<Queue<Integer>> hosts = byHost().values();
      List<Future<?>> lanes = new ArrayList<>();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int lane = 0; lane < LANES_PER_HOST; lane++) {
          for (Queue<Integer> links : hosts) {
            if (!links.isEmpty()) {
              lanes.add(threads.submit(() -> askAll(links)));
            }
          }
        }
        settle(lanes);
      } catch (ExecutionException fault) {
        throw new IllegalStateException("a link could not be asked about", fault.getCause());
      }
      return Arrays.asList(observations);
    }

    /** The numbers of the links of each host; a host in two spellings merely has two queues. */
    private Map<String, Queue<Integer>> byHost() {
      Map<String, Queue<Integer>> hosts = new LinkedHashMap<>();
      for (int link = 0; link < urls.size(); link++) {
        Matcher host = HOST.matcher(urls.get(link).value());
        String name = host.lookingAt() ? host.group(1).toLowerCase(Locale.ROOT) : "";
        hosts.computeIfAbsent(name, any -> new ConcurrentLinkedQueue<>()).add(link);
      }
      return hosts;
    }

    private void askAll(Queue<Integer> links) {
      for (Integer link = next(links); link != null; link = next(links)) {
        LinkObservation observation = probe.probe(urls.get(link));
        observations[link] = observation;
        synchronized (oneAtATime) {
          seen.accept(observation);
        }
      }
    }

    private @Nullable Integer next(Queue<Integer> links) {
      return stopped ? null : links.poll();
    }

    private void settle(List<Future<?>> lanes) throws InterruptedException, ExecutionException {
      try {
        for (Future<?> lane : lanes) {
          lane.get();
        }
      } catch (InterruptedException halt) {
        // Else the executor would close only when everything has been asked after all.
        stopped = true;
        lanes.forEach(lane -> lane.cancel(true));
        throw halt;
      }
    }
  }
}
