package dev.awaitable.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Makes sockets that look at the address they are about to dial and refuse one that is not public.
 * This is the guard that counts: it sees names, address literals, redirects and names whose answer
 * has changed since it was checked, all alike.
 */
final class GuardedSockets extends SocketFactory {

  private final AddressGuard guard;

  GuardedSockets(AddressGuard guard) {
    this.guard = guard;
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket(guard);
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw connected();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw connected();
  }

  private static UnsupportedOperationException connected() {
    return new UnsupportedOperationException("only unconnected sockets are made here");
  }

  private static final class GuardedSocket extends Socket {

    private final AddressGuard guard;

    // A plain socket would follow the socksProxyHost property, and show us only the proxy.
    GuardedSocket(AddressGuard guard) {
      super(Proxy.NO_PROXY);
      this.guard = guard;
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
      if (!(endpoint instanceof InetSocketAddress target) || target.getAddress() == null) {
        throw new RefusedAddressException("not a resolved internet address");
      }
      InetAddress address = target.getAddress();
      var refusal = guard.refusal(address);
      if (refusal.isPresent()) {
        throw new RefusedAddressException(
            target.getHostString()
                + " leads to "
                + address.getHostAddress()
                + ", which is not public: "
                + refusal.get());
      }
      super.connect(endpoint, timeoutMillis);
    }
  }
}
