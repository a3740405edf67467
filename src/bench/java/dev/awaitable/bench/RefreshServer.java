package dev.awaitable.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up world in a process of its own: its hosts and its forge. It prints the port of the
 * hosts, then obeys orders, a line each:
 *
 * <ul>
 *   <li>{@code port}: the forge's port
 *   <li>{@code anew}: forgets everything
 *   <li>{@code run N}: begins a run of the client; what was told before is still known
 *   <li>{@code tally}: what was counted since the last {@code anew}
 *   <li>{@code dump FILE}: writes what was asked and told in this run
 * </ul>
 */
final class RefreshServer {

  private static final Duration LONGEST_LIFE = Duration.ofHours(3);

  private final RefreshWorld world;
  private final RefreshHosts hosts;
  private final LinkServer links;
  private final RefreshForge forge;
  private final int forgePort;

  private RefreshServer(
      RefreshWorld world, RefreshHosts hosts, LinkServer links, RefreshForge forge)
      throws IOException {
    this.world = world;
    this.hosts = hosts;
    this.links = links;
    this.forge = forge;
    this.forgePort = forge.open();
  }

  /** Started with the numbers of a world and the client's pause in milliseconds. */
  public static void main(String[] args) throws Exception {
    RefreshWorld world = RefreshWorld.of(args);
    RefreshHosts hosts = new RefreshHosts(world);
    LinkServer links = new LinkServer(world.pages(), hosts);
    RefreshForge forge = new RefreshForge(world, Duration.ofMillis(Long.parseLong(args[4])));
    System.out.println(links.start(LONGEST_LIFE));
    RefreshServer server = new RefreshServer(world, hosts, links, forge);
    LinkServer.obeyAll(server::obey);
  }

  private String obey(String order) {
    if (order.equals("port")) {
      return "" + forgePort;
    }
    if (order.startsWith("run ") || order.equals("anew")) {
      boolean anew = order.equals("anew");
      forge.begin(anew);
      links.onItsThread(() -> {
        if (anew) {
          hosts.forget();
        } else {
          hosts.beginRun();
        }
        return "ok";
      });
      return links.obey(anew ? "forget" : order);
    }
    if (order.startsWith("dump ")) {
      return links.onItsThread(() -> dump(Path.of(order.substring("dump ".length()))));
    }
    return links.obey("tally") + "|" + links.onItsThread(this::tally);
  }

  private String tally() {
    long gap = links.shortestGap().toMillis();
    return "mostPerHost=%d gap=%d linkMillis=%d %s"
        .formatted(links.mostRequestsPerHost(), gap, hosts.busy().toMillis(), forge.tally());
  }

  /** Lines of kind, number, how often it was asked about, and whether it was told of. */
  private String dump(Path file) {
    List<String> lines = new ArrayList<>();
    for (int link = 0; link < world.pages().links(); link++) {
      if (links.asked(link) > 0) {
        lines.add("link " + link + " " + links.asked(link) + " " + hosts.told(link));
      }
    }
    for (int repository = 0; repository < world.repositories(); repository++) {
      if (forge.asked(repository) > 0) {
        lines.add(
            "repository "
                + repository
                + " "
                + forge.asked(repository)
                + " "
                + forge.told(repository));
      }
    }
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "ok";
  }
}
