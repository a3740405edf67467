package dev.awaitable.net;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import okhttp3.Dns;

/**
 * An internet of a few names and addresses. The address {@link #SERVER} is a local server in
 * disguise; all others are handed to the sockets under test or fail at once as told.
 */
final class FakeNetwork extends SocketFactory implements Dns {

  static final String SERVER = "93.184.216.34";
  static final String REFUSES = "93.184.216.35";
  static final String SLOW = "93.184.216.36";
  static final String UNREACHABLE = "2606:2800:220:1::1";

  private final SocketFactory real;
  private final int port;
  private final Map<String, List<String>> names = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> lookups = new ConcurrentHashMap<>();

  /** A network whose server listens at a local port. */
  FakeNetwork(SocketFactory real, int port) {
    this.real = real;
    this.port = port;
  }

  /** Gives a name the answers of its lookups, in turn, the last for good: addresses or words. */
  FakeNetwork name(String host, String... answers) {
    names.put(host, List.of(answers));
    return this;
  }

  int lookups(String host) {
    return lookups.getOrDefault(host, new AtomicInteger()).get();
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    int turn = lookups.computeIfAbsent(host, name -> new AtomicInteger()).getAndIncrement();
    List<String> answers = names.getOrDefault(host, List.of("Name or service not known"));
    String answer = answers.get(Math.min(turn, answers.size() - 1));
    if (answer.isEmpty()) {
      throw new UnknownHostException(host);
    }
    if (answer.contains(" ")) {
      throw new UnknownHostException(host + ": " + answer);
    }
    return List.of(InetAddress.getByAddress(host, InetAddress.getByName(answer).getAddress()));
  }

  @Override
  public Socket createSocket() throws IOException {
    Socket guarded = real.createSocket();
    return new Socket() {
      @Override
      public void connect(SocketAddress endpoint, int timeout) throws IOException {
        InetAddress address = ((InetSocketAddress) endpoint).getAddress();
        switch (address.getHostAddress()) {
          case SERVER ->
              super.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), timeout);
          case REFUSES -> throw new ConnectException("Connection refused");
          case SLOW -> throw new SocketTimeoutException("Connect timed out");
          default -> {
            if (address.equals(InetAddress.getByName(UNREACHABLE))) {
              throw new ConnectException("Network is unreachable");
            }
            guarded.connect(endpoint, timeout);
          }
        }
      }
    };
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }
}
