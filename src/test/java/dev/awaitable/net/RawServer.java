package dev.awaitable.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server on this machine that does to each connection whatever a test says. */
final class RawServer implements AutoCloseable {

  private final ServerSocket server;

  /** What is done to a connection, which is closed afterwards. */
  @FunctionalInterface
  interface Treatment {
    void of(Socket connection) throws Exception;
  }

  RawServer(Treatment treatment) throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual()
        .start(() -> {
          while (!server.isClosed()) {
            try {
              Socket connection = server.accept();
              Thread.ofVirtual().start(() -> treat(connection, treatment));
            } catch (IOException closed) {
              return;
            }
          }
        });
  }

  private static void treat(Socket connection, Treatment treatment) {
    try (connection) {
      treatment.of(connection);
    } catch (Exception hungUp) {
      // The other side has what it came for.
    }
  }

  int port() {
    return server.getLocalPort();
  }

  /** Reads a request to its empty line, so that closing is not a reset. */
  static void readRequest(Socket connection) throws IOException {
    var in = connection.getInputStream();
    int ends = 0;
    for (int next = in.read(); next >= 0 && ends < 2; next = ends < 2 ? in.read() : -1) {
      ends = next == '\n' ? ends + 1 : next == '\r' ? ends : 0;
      if (ends == 2) {
        return;
      }
    }
  }

  String url(String path) {
    return "http://raw.example.com:" + server.getLocalPort() + path;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
