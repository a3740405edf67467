package dev.awaitable.bench;

import dev.awaitable.net.Manners;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Asks the same of the same hosts with the same manners, and does nothing else: it sends lines and
 * throws bytes away. What it takes is what this machine allows just now.
 */
final class BareClient {

  private final int port;
  private final Semaphore total;

  BareClient(int port, Manners manners) {
    this.port = port;
    this.total = new Semaphore(manners.total(), true);
  }

  /** Asks about every healthy link once; returns how many were answered with 200. */
  int over(Population web, Manners manners) throws Exception {
    List<Queue<Integer>> hosts = new ArrayList<>();
    for (int host = 0; host < web.hosts(); host++) {
      hosts.add(new ConcurrentLinkedQueue<>());
    }
    web.shuffled().forEach(link -> hosts.get(web.hostOf(link)).add(link));
    Queue<Future<Integer>> lanes = new ArrayDeque<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int lane = 0; lane < web.hosts() * manners.perHost(); lane++) {
        int host = lane % web.hosts();
        lanes.add(threads.submit(() -> empty(host, hosts.get(host))));
      }
    }
    int well = 0;
    for (Future<Integer> lane : lanes) {
      well += lane.get();
    }
    return well;
  }

  private int empty(int host, Queue<Integer> links) throws IOException, InterruptedException {
    int well = 0;
    try (Socket socket = new Socket(InetAddress.getByName(Population.address(host)), port)) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (Integer link = links.poll(); link != null; link = links.poll()) {
        total.acquire();
        try {
          socket.getOutputStream().write(request(host, link));
          well += answeredWell(in) ? 1 : 0;
        } finally {
          total.release();
        }
      }
    }
    return well;
  }

  private static byte[] request(int host, int link) {
    String head = "GET /page/" + link + " HTTP/1.1\r\nHost: " + Population.hostName(host);
    return (head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean answeredWell(InputStream in) throws IOException {
    boolean well = line(in).contains(" 200 ");
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.startsWith("Content-Length: ")) {
        length = Integer.parseInt(line.substring("Content-Length: ".length()));
      }
    }
    in.skipNBytes(length);
    return well;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the server hung up");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
