package dev.awaitable.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The made-up hosts, all in a process of their own so that the client's memory is measured alone.
 * Each listens at its own loopback address, all at one port. One thread serves them all and has
 * nothing to work out when an answer is due: the processors are the client's, as they would be were
 * the hosts out in the world. Told what to do by lines on its standard input; ends with that input,
 * and after half an hour in any case.
 */
final class LinkServer {

  private static final long LONGEST_LIFE_MILLIS = 30 * 60_000L;

  private final Population web;
  private final Answers answers;
  private final Selector selector;
  private final Clockwork clockwork = new Clockwork();
  private final Queue<Runnable> orders = new ConcurrentLinkedQueue<>();
  private final Busy everywhere = new Busy();
  private final Busy[] hosts;
  private final Map<Integer, Integer> asked = new HashMap<>();
  private int connections;
  private int requests;
  private int run;
  private Duration cpuBefore = Duration.ZERO;

  private LinkServer(Population web) throws IOException {
    this.web = web;
    this.answers = new Answers(web);
    this.selector = Selector.open();
    this.hosts = new Busy[web.hosts()];
    Arrays.setAll(hosts, number -> new Busy());
  }

  /** Started by {@link ServerProcess} with the numbers of a population. */
  public static void main(String[] args) throws Exception {
    LinkServer server = new LinkServer(Population.of(args));
    Thread.ofPlatform().daemon().start(LinkServer::endInTime);
    int port = server.open();
    Thread.ofPlatform().daemon().start(server::serve);
    if (!server.web.faulty()) {
      new WarmUp(server.web, port).run();
      server.obey("forget");
    }
    System.out.println(port);
    try (BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
      for (String order = orders.readLine(); order != null; order = orders.readLine()) {
        System.out.println(server.obey(order));
      }
    }
    System.exit(0);
  }

  private static void endInTime() {
    try {
      Thread.sleep(LONGEST_LIFE_MILLIS);
    } catch (InterruptedException never) {
      Thread.currentThread().interrupt();
    }
    System.exit(1);
  }

  /** Has the serving thread do what an order says, and returns its reply. */
  private String obey(String order) {
    CompletableFuture<String> reply = new CompletableFuture<>();
    orders.add(() -> reply.complete(reply(order)));
    selector.wakeup();
    return reply.join();
  }

  private String reply(String order) {
    if (order.startsWith("run ")) {
      run = Integer.parseInt(order.substring(4));
      asked.clear();
      return "ok";
    }
    if (order.equals("forget")) {
      forget();
      return "ok";
    }
    int most = Arrays.stream(hosts).mapToInt(host -> host.most).max().orElse(0);
    long cpu = Footprint.processorTime().minus(cpuBefore).toMillis();
    return connections + " " + requests + " " + most + " " + everywhere.most + " " + cpu;
  }

  /** Counts anew, as if nothing had been asked yet. */
  private void forget() {
    connections = 0;
    requests = 0;
    asked.clear();
    everywhere.most = 0;
    for (Busy host : hosts) {
      host.most = 0;
    }
    cpuBefore = Footprint.processorTime();
  }

  /** Opens every host and returns their port. */
  private int open() throws IOException {
    for (int attempt = 0; ; attempt++) {
      List<ServerSocketChannel> opened = new ArrayList<>();
      try {
        int port = 0;
        for (int host = 0; host < web.hosts(); host++) {
          ServerSocketChannel socket = ServerSocketChannel.open();
          opened.add(socket);
          InetAddress address = InetAddress.getByName(Population.address(host));
          socket.bind(new InetSocketAddress(address, port), 64);
          port = socket.socket().getLocalPort();
        }
        for (int host = 0; host < web.hosts(); host++) {
          ServerSocketChannel socket = opened.get(host);
          socket.configureBlocking(false);
          socket.register(selector, SelectionKey.OP_ACCEPT, hosts[host]);
        }
        return port;
      } catch (BindException taken) {
        for (ServerSocketChannel socket : opened) {
          socket.close();
        }
        if (attempt == 20) {
          throw new IOException(
              "no port is free at all of 127.0.0.1 to 127.0.0." + web.hosts(), taken);
        }
      }
    }
  }

  private void serve() {
    try {
      while (true) {
        selector.select(this::serve, clockwork.idleMillis());
        clockwork.tick();
        for (Runnable order = orders.poll(); order != null; order = orders.poll()) {
          order.run();
        }
      }
    } catch (IOException | RuntimeException failed) {
      System.err.println("bench server: " + failed);
      System.exit(1);
    }
  }

  private void serve(SelectionKey key) {
    if (key.attachment() instanceof Connection connection) {
      connection.ready();
    } else if (key.attachment() instanceof Busy host
        && key.channel() instanceof ServerSocketChannel socket) {
      accept(socket, host);
    }
  }

  private void accept(ServerSocketChannel socket, Busy host) {
    try {
      for (SocketChannel channel = socket.accept(); channel != null; channel = socket.accept()) {
        connections++;
        Connection.open(
            channel, selector, clockwork, (request, answerTo) -> think(request, answerTo, host));
      }
    } catch (IOException failed) {
      System.err.println("bench server: " + failed);
    }
  }

  private void think(Request request, Connection answerTo, Busy host) {
    int link = Population.link(request.path());
    requests++;
    int number = asked.merge(link, 1, Integer::sum);
    host.enter();
    everywhere.enter();
    clockwork.in(
        web.latency(Math.max(link, 0)).toNanos(),
        () -> {
          // Before the answer goes out: the client may use its place again once it has it.
          everywhere.leave();
          host.leave();
          answerTo.answer(answers.to(request, link, run, number));
        });
  }

  /** How many requests are being thought about, and how many ever were at once. */
  private static final class Busy {
    private int now;
    private int most;

    private void enter() {
      now++;
      most = Math.max(most, now);
    }

    private void leave() {
      now--;
    }
  }
}
