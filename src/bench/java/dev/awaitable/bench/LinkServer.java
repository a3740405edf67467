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
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The made-up hosts, all in a process of their own so that the client's memory is measured alone.
 * Each listens at its own loopback address, all at one port. One thread serves them all and has
 * nothing to work out when an answer is due: the processors are the client's, as they would be were
 * the hosts out in the world. Told what to do by lines on its standard input; ends with that input,
 * and after half an hour in any case.
 */
final class LinkServer {

  private static final Duration LONGEST_LIFE = Duration.ofMinutes(30);

  private final Population web;
  private final Behaviour behaviour;
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

  LinkServer(Population web, Behaviour behaviour) throws IOException {
    this.web = web;
    this.behaviour = behaviour;
    this.selector = Selector.open();
    this.hosts = new Busy[web.hosts()];
    Arrays.setAll(hosts, number -> new Busy());
  }

  /** Started by {@link ServerProcess} with the numbers of a population. */
  public static void main(String[] args) throws Exception {
    Population web = Population.of(args);
    LinkServer server = new LinkServer(web, new Answers(web));
    int port = server.start(LONGEST_LIFE);
    if (!web.faulty()) {
      new WarmUp(web, port).run();
      server.obey("forget");
    }
    System.out.println(port);
    obeyAll(server::obey);
  }

  /** Opens every host, serves them from now on, and returns their port. */
  int start(Duration longestLife) throws IOException {
    Thread.ofPlatform().daemon().start(() -> endAfter(longestLife));
    int port = open();
    Thread.ofPlatform().daemon().start(this::serve);
    return port;
  }

  /** Obeys the lines of the standard input, and ends the process with it. */
  static void obeyAll(UnaryOperator<String> server) throws IOException {
    try (BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
      for (String order = orders.readLine(); order != null; order = orders.readLine()) {
        System.out.println(server.apply(order));
      }
    }
    System.exit(0);
  }

  private static void endAfter(Duration longestLife) {
    try {
      Thread.sleep(longestLife);
    } catch (InterruptedException never) {
      Thread.currentThread().interrupt();
    }
    System.exit(1);
  }

  /** Has the serving thread do what an order says, and returns its reply. */
  String obey(String order) {
    return onItsThread(() -> reply(order));
  }

  /** Has the serving thread work something out. */
  String onItsThread(Supplier<String> work) {
    CompletableFuture<String> reply = new CompletableFuture<>();
    orders.add(() -> reply.complete(work.get()));
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

  /** How often a link was asked about in this run. */
  int asked(int link) {
    return asked.getOrDefault(link, 0);
  }

  /** The most requests that one host got. */
  int mostRequestsPerHost() {
    return Arrays.stream(hosts).mapToInt(host -> host.requests).max().orElse(0);
  }

  /** The shortest time between two requests to one host. */
  Duration shortestGap() {
    return Duration.ofNanos(Arrays.stream(hosts).mapToLong(host -> host.gap).min().orElse(0));
  }

  /** Counts anew, as if nothing had been asked yet. */
  private void forget() {
    connections = 0;
    requests = 0;
    asked.clear();
    everywhere.most = 0;
    for (Busy host : hosts) {
      host.most = 0;
      host.requests = 0;
      host.gap = Long.MAX_VALUE;
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
    host.came();
    host.enter();
    everywhere.enter();
    clockwork.in(
        behaviour.latency(link).toNanos(),
        () -> {
          // Before the answer goes out: the client may use its place again once it has it.
          everywhere.leave();
          host.leave();
          answerTo.answer(behaviour.to(request, link, run, number));
        });
  }

  /** How many requests are being thought about, and how many ever were at once. */
  private static final class Busy {
    private int now;
    private int most;
    private int requests;
    private long gap = Long.MAX_VALUE;
    private long last;

    private void came() {
      long time = System.nanoTime();
      if (requests > 0) {
        gap = Math.min(gap, time - last);
      }
      requests++;
      last = time;
    }

    private void enter() {
      now++;
      most = Math.max(most, now);
    }

    private void leave() {
      now--;
    }
  }
}
