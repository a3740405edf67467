package dev.awaitable.bench;

import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.LinkProbe;
import dev.awaitable.model.WebUrl;
import dev.awaitable.net.HostGates;
import dev.awaitable.net.HttpLinkProbe;
import dev.awaitable.net.LinkSweep;
import dev.awaitable.net.Manners;
import dev.awaitable.net.ProbeSettings;
import dev.awaitable.net.Reach;
import dev.awaitable.net.Timekeeper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A population with its server, and the real client to sweep it. Closing ends the server. */
final class LinkWorld implements AutoCloseable {

  /** Two requests at a time per host, 256 in all, and no pause. */
  static final Manners MANNERS = new Manners(2, 256, Duration.ZERO, Duration.ofSeconds(60));

  private final Path hostsFile;
  private final ServerProcess server;
  private final List<WebUrl> urls;
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger mostInside = new AtomicInteger();

  private LinkWorld(Path hostsFile, ServerProcess server, List<WebUrl> urls) {
    this.hostsFile = hostsFile;
    this.server = server;
    this.urls = urls;
  }

  /** Must come before this process looks up its first name. */
  static LinkWorld open(Population web) throws IOException {
    Path hostsFile = Files.createTempFile("awaitable-bench", ".hosts");
    Files.writeString(
        hostsFile,
        IntStream.range(0, web.hosts())
            .mapToObj(host -> Population.address(host) + " " + Population.hostName(host) + "\n")
            .collect(Collectors.joining()));
    // With this Java looks names up in the file only: nothing here can leave the machine.
    System.setProperty("jdk.net.hosts.file", hostsFile.toString());
    ServerProcess server = ServerProcess.start(web);
    List<WebUrl> urls = web.shuffled().stream().map(link -> web.url(link, server.port())).toList();
    return new LinkWorld(hostsFile, server, urls);
  }

  ServerProcess server() {
    return server;
  }

  /** Asks about every link once, with a client made for this run. */
  List<LinkObservation> sweep(Duration timeout, Duration secondTryAfter, Timekeeper time)
      throws InterruptedException {
    ProbeSettings settings =
        new ProbeSettings(
            ProbeSettings.userAgent("bench", new WebUrl("https://awaitable.example/about")),
            timeout,
            secondTryAfter,
            Reach.ANYWHERE);
    LinkProbe probe = new HttpLinkProbe(settings, new HostGates(MANNERS, time, null), time);
    return new LinkSweep(counting(probe)).over(urls, seen -> {});
  }

  private LinkProbe counting(LinkProbe probe) {
    return url -> {
      mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
      try {
        return probe.probe(url);
      } finally {
        inside.decrementAndGet();
      }
    };
  }

  /** The most links that were being looked at or waited for at once, a virtual thread for each. */
  int mostInside() {
    return mostInside.get();
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(hostsFile);
  }
}
