package dev.awaitable.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The made-up hosts, all in a process of their own so that the client's memory is measured alone.
 * Each listens at its own loopback address, all at one port. Told what to do by lines on its
 * standard input; ends with that input, and after half an hour in any case.
 */
final class LinkServer {

  private static final long LONGEST_LIFE_MILLIS = 30 * 60_000L;
  private static final int IDLE_MILLIS = 60_000;

  private final Population web;
  private final Answers answers;
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();
  private final Busy everywhere = new Busy();
  private final Map<Integer, Busy> hosts = new ConcurrentHashMap<>();
  private final Map<Integer, AtomicInteger> asked = new ConcurrentHashMap<>();
  private volatile int run;

  private LinkServer(Population web) {
    this.web = web;
    this.answers = new Answers(web);
  }

  /** Started by {@link ServerProcess} with the numbers of a population. */
  public static void main(String[] args) throws Exception {
    LinkServer server = new LinkServer(Population.of(args));
    Thread.ofPlatform().daemon().start(LinkServer::endInTime);
    System.out.println(server.open());
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

  private String obey(String order) {
    if (order.startsWith("run ")) {
      run = Integer.parseInt(order.substring(4));
      asked.clear();
      return "ok";
    }
    int most = hosts.values().stream().mapToInt(Busy::most).max().orElse(0);
    long cpu = Footprint.processorTime().toMillis();
    return connections + " " + requests + " " + most + " " + everywhere.most() + " " + cpu;
  }

  /** Opens every host and returns their port. */
  private int open() throws IOException {
    for (int attempt = 0; ; attempt++) {
      List<ServerSocket> opened = new ArrayList<>();
      try {
        int port = 0;
        for (int host = 0; host < web.hosts(); host++) {
          ServerSocket socket = new ServerSocket();
          opened.add(socket);
          InetAddress address = InetAddress.getByName(Population.address(host));
          socket.bind(new InetSocketAddress(address, port), 64);
          port = socket.getLocalPort();
        }
        for (int host = 0; host < web.hosts(); host++) {
          listen(opened.get(host), hosts.computeIfAbsent(host, number -> new Busy()));
        }
        return port;
      } catch (BindException taken) {
        for (ServerSocket socket : opened) {
          socket.close();
        }
        if (attempt == 20) {
          throw new IOException(
              "no port is free at all of 127.0.0.1 to 127.0.0." + web.hosts(), taken);
        }
      }
    }
  }

  private void listen(ServerSocket socket, Busy host) {
    Thread.ofVirtual()
        .start(() -> {
          while (true) {
            try {
              Socket connection = socket.accept();
              connections.incrementAndGet();
              Thread.ofVirtual().start(() -> serve(connection, host));
            } catch (IOException failed) {
              System.err.println("bench server: " + failed);
              return;
            }
          }
        });
  }

  private void serve(Socket connection, Busy host) {
    try (connection;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
      connection.setTcpNoDelay(true);
      connection.setSoTimeout(IDLE_MILLIS);
      String first = request(in);
      while (first != null && answer(connection, first, host)) {
        first = request(in);
      }
    } catch (IOException hungUp) {
      // The client may go whenever it likes.
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** The first line of a request whose head was read whole; null when there is no more. */
  private static @Nullable String request(BufferedReader in) throws IOException {
    String first = in.readLine();
    String line = first;
    while (line != null && !line.isEmpty()) {
      line = in.readLine();
    }
    return first;
  }

  private boolean answer(Socket connection, String request, Busy host)
      throws IOException, InterruptedException {
    String[] words = request.split(" ");
    int link = Population.link(words[1]);
    requests.incrementAndGet();
    int number = asked.computeIfAbsent(link, any -> new AtomicInteger()).incrementAndGet();
    host.enter();
    everywhere.enter();
    try {
      Thread.sleep(web.latency(Math.max(link, 0)));
    } finally {
      // Before the answer goes out: the client may use its place again once it has it.
      everywhere.leave();
      host.leave();
    }
    return answers.send(connection, words[0], words[1], link, run, number);
  }

  /** How many requests are being thought about, and how many ever were at once. */
  private static final class Busy {
    private int now;
    private int most;

    private synchronized void enter() {
      now++;
      most = Math.max(most, now);
    }

    private synchronized void leave() {
      now--;
    }

    private synchronized int most() {
      return most;
    }
  }
}
