package dev.awaitable.net;

import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.LinkProbe;
import dev.awaitable.model.WebUrl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
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
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks about many links at once, in lanes of virtual threads that belong to one host each; the
 * gates set the pace. Only so many hosts are asked at a time, however many there are: each takes
 * threads and connections, and these are worth more while they are used again soon. The hosts with
 * the most links begin first, since they take longest, then all others in the order of the list.
 */
public final class LinkSweep {

  /**
   * Links of one host that are under way at once: asked about, waiting at the gate, or resting
   * before a second try. At a start a second that rest of eleven seconds never fills all lanes.
   */
  private static final int LANES_PER_HOST = 16;

  /**
   * Hosts that are asked at a time. At a start a second each that is far more than the run's own
   * limit lets through, so that slow and silent ones hold up nobody; and as many as there are idle
   * connections in {@link LinkClient}.
   */
  private static final int MOST_HOSTS = 512;

  /** How many hosts may go before others for the number of their links. */
  private static final int LARGEST_HOSTS = 64;

  private static final Pattern HOST = Pattern.compile("https?://([^/?#]*)");

  private final LinkProbe probe;

  /** A sweep that asks in this way. */
  public LinkSweep(LinkProbe probe) {
    this.probe = probe;
  }

  /**
   * Asks about every link, and keeps the observations.
   *
   * @param seen told of each observation as it comes in, one at a time
   * @return the observations in the order of the links
   * @throws InterruptedException when the sweep was stopped; what was not asked by then is not told
   */
  public List<LinkObservation> over(Collection<WebUrl> urls, Consumer<LinkObservation> seen)
      throws InterruptedException {
    LinkObservation[] observations = new LinkObservation[urls.size()];
    new Run(
            List.copyOf(urls),
            (observation, link) -> {
              observations[link] = observation;
              seen.accept(observation);
            })
        .all();
    return Arrays.asList(observations);
  }

  /**
   * Asks about every link, and keeps nothing.
   *
   * @param seen told of each observation as it comes in, one at a time
   * @throws InterruptedException when the sweep was stopped; what was not asked by then is not told
   */
  public void ask(Collection<WebUrl> urls, Consumer<LinkObservation> seen)
      throws InterruptedException {
    new Run(List.copyOf(urls), (observation, link) -> seen.accept(observation)).all();
  }

  private final class Run {

    private final List<WebUrl> urls;
    private final ObjIntConsumer<LinkObservation> seen;
    private final Object oneAtATime = new Object();
    private volatile boolean stopped;

    private Run(List<WebUrl> urls, ObjIntConsumer<LinkObservation> seen) {
      this.urls = urls;
      this.seen = seen;
    }

    private void all() throws InterruptedException {
      Queue<Queue<Integer>> hosts = new ConcurrentLinkedQueue<>(largestFirst(byHost().values()));
      int atATime = Math.min(MOST_HOSTS, hosts.size());
      List<Future<?>> asked = new ArrayList<>();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < atATime; i++) {
          asked.add(threads.submit(() -> askHosts(hosts, threads)));
        }
        settle(asked, threads);
      } catch (ExecutionException fault) {
        throw new IllegalStateException("a link could not be asked about", fault.getCause());
      }
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

    private static List<Queue<Integer>> largestFirst(Collection<Queue<Integer>> hosts) {
      int usual =
          hosts.stream()
              .map(Queue::size)
              .sorted(Comparator.reverseOrder())
              .skip(LARGEST_HOSTS)
              .findFirst()
              .orElse(Integer.MAX_VALUE);
      return hosts.stream()
          .sorted(Comparator.comparing((Queue<Integer> links) -> links.size() <= usual))
          .toList();
    }

    private Void askHosts(Queue<Queue<Integer>> hosts, ExecutorService threads)
        throws InterruptedException, ExecutionException {
      for (Queue<Integer> links = hosts.poll(); links != null; links = hosts.poll()) {
        askHost(links, threads);
      }
      return null;
    }

    private void askHost(Queue<Integer> links, ExecutorService threads)
        throws InterruptedException, ExecutionException {
      List<Future<?>> lanes = new ArrayList<>();
      for (int lane = Math.min(LANES_PER_HOST, links.size()); lane > 1 && !stopped; lane--) {
        lanes.add(threads.submit(() -> askAll(links)));
      }
      askAll(links);
      for (Future<?> lane : lanes) {
        lane.get();
      }
    }

    private void askAll(Queue<Integer> links) {
      for (Integer link = next(links); link != null; link = next(links)) {
        LinkObservation observation = probe.probe(urls.get(link));
        synchronized (oneAtATime) {
          seen.accept(observation, link);
        }
      }
    }

    private @Nullable Integer next(Queue<Integer> links) {
      return stopped ? null : links.poll();
    }

    private void settle(List<Future<?>> asked, ExecutorService threads)
        throws InterruptedException, ExecutionException {
      try {
        for (Future<?> host : asked) {
          host.get();
        }
      } catch (InterruptedException halt) {
        // Else the executor would close only when everything has been asked after all.
        stopped = true;
        threads.shutdownNow();
        throw halt;
      }
    }
  }
}
