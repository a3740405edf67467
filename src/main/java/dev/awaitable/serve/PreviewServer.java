package dev.awaitable.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves one site from memory to browsers on this machine and to nobody else: it listens at
 * 127.0.0.1 and refuses requests that name another host. Each page gets a script that loads it anew
 * when there is another edition.
 */
public final class PreviewServer implements AutoCloseable {

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Newest newest = new Newest();

  private PreviewServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", new Answering(newest));
  }

  /**
   * Takes a port. Those who call are answered from {@link #start} on and wait until then.
   *
   * @param port 0 for any that is free
   * @throws IOException when the port cannot be had
   */
  public static PreviewServer at(int port) throws IOException {
    InetAddress here = InetAddress.getByAddress("127.0.0.1", LOOPBACK);
    return new PreviewServer(HttpServer.create(new InetSocketAddress(here, port), 0));
  }

  /** Where the home page is. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Begins to answer. */
  public void start() {
    server.start();
  }

  /** Shows this edition from now on, and tells the browsers that show another. */
  public void show(Edition edition) {
    newest.set(edition);
  }

  /** Hangs up on everybody and gives the port back. */
  @Override
  public void close() {
    newest.end();
    server.stop(0);
    threads.shutdownNow();
  }
}
