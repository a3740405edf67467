package dev.awaitable.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the made-up hosts for some pages before they are shown to the client. Servers out in the
 * world have long been running; were these still being compiled, the client would pay for it.
 */
final class WarmUp {

  private static final int ROUNDS = 5;
  private static final int SOCKETS_PER_HOST = 2;

  private final Population web;
  private final int port;

  WarmUp(Population web, int port) {
    this.web = web;
    this.port = port;
  }

  void run() throws IOException {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int number = 0; number < SOCKETS_PER_HOST * web.hosts(); number++) {
        String address = Population.address(number % web.hosts());
        sockets.add(new Socket(InetAddress.getByName(address), port));
      }
      for (int round = 0; round < ROUNDS; round++) {
        boolean last = round == ROUNDS - 1;
        for (int number = 0; number < sockets.size(); number++) {
          ask(sockets.get(number), (round * sockets.size() + number) % web.links(), last);
        }
        for (Socket socket : sockets) {
          read(socket.getInputStream());
        }
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static void ask(Socket socket, int link, boolean last) throws IOException {
    String connection = last ? "close" : "keep-alive";
    String head = "GET /page/" + link + " HTTP/1.1\r\nHost: warm-up\r\nConnection: " + connection;
    OutputStream out = socket.getOutputStream();
    out.write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static void read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("a made-up host hung up on its own server");
      }
      head.append((char) next);
    }
    String length = "Content-Length: ";
    int start = head.indexOf(length) + length.length();
    in.skipNBytes(Integer.parseInt(head.substring(start, head.indexOf("\r", start))));
  }
}
