package dev.awaitable.net;

import dev.awaitable.enrich.LinkFailure;
import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.internal.http2.ConnectionShutdownException;
import okhttp3.internal.http2.StreamResetException;

/**
 * Says what kind of failure an exception is: by its class and those of its causes, since messages
 * differ between Java versions. A host with several addresses fails once for each; of those the
 * kind that is least held against it is taken.
 */
final class FailureKinds {

  /** From what must not be missed and what forgives most to what is held against a link first. */
  private static final List<LinkFailure> LENIENT_FIRST =
      List.of(
          LinkFailure.REFUSED_ADDRESS,
          LinkFailure.HOST_LEFT,
          LinkFailure.BUDGET,
          LinkFailure.INTERNAL,
          LinkFailure.NAME_TEMPORARY,
          LinkFailure.TLS_UNTRUSTED,
          LinkFailure.TLS_HANDSHAKE,
          LinkFailure.TLS_EXPIRED,
          LinkFailure.TLS_NAME,
          LinkFailure.TIMEOUT,
          LinkFailure.RESET,
          LinkFailure.END_OF_STREAM,
          LinkFailure.NOT_HTTP,
          LinkFailure.REDIRECT_LOOP,
          LinkFailure.TOO_MANY_HOPS,
          LinkFailure.REFUSED,
          LinkFailure.NO_USABLE_ADDRESS,
          LinkFailure.NAME_NOT_FOUND);

  private FailureKinds() {}

  static LinkFailure of(Throwable failure) {
    return Stream.concat(Stream.of(failure), Stream.of(failure.getSuppressed()))
        .map(FailureKinds::one)
        .min(Comparator.comparingInt(LENIENT_FIRST::indexOf))
        .orElse(LinkFailure.INTERNAL);
  }

  private static LinkFailure one(Throwable failure) {
    List<Throwable> chain = chain(failure);
    for (Throwable link : chain) {
      switch (link) {
        case RefusedAddressException refused -> {
          return LinkFailure.REFUSED_ADDRESS;
        }
        case GateClosedException closed -> {
          return closed.kind();
        }
        case NameFailureException name -> {
          return name.kind();
        }
        // How a virtual thread leaves a socket when it is told to stop.
        case SocketException cut when "Closed by interrupt".equals(cut.getMessage()) -> {
          return LinkFailure.BUDGET;
        }
        default -> {}
      }
    }
    if (failure instanceof SSLException) {
      return tls(failure, chain);
    }
    return transport(failure, chain);
  }

  private static LinkFailure tls(Throwable failure, List<Throwable> chain) {
    if (failure instanceof SSLPeerUnverifiedException) {
      return LinkFailure.TLS_NAME;
    }
    if (any(chain, CertificateExpiredException.class)
        || any(chain, CertificateNotYetValidException.class)) {
      return LinkFailure.TLS_EXPIRED;
    }
    if (any(chain, CertPathBuilderException.class)
        || any(chain, CertPathValidatorException.class)
        || any(chain, CertificateException.class)) {
      return LinkFailure.TLS_UNTRUSTED;
    }
    if (any(chain, SocketTimeoutException.class)) {
      return LinkFailure.TIMEOUT;
    }
    return any(chain, SocketException.class) ? LinkFailure.RESET : LinkFailure.TLS_HANDSHAKE;
  }

  private static LinkFailure transport(Throwable failure, List<Throwable> chain) {
    String words = words(chain);
    return switch (failure) {
      case UnknownHostException name -> LinkFailure.NAME_TEMPORARY;
      case ConnectException refused -> connect(words);
      case NoRouteToHostException refused -> connect(words);
      case SocketTimeoutException slow -> LinkFailure.TIMEOUT;
      case InterruptedIOException slow ->
          words.contains("timeout") ? LinkFailure.TIMEOUT : LinkFailure.BUDGET;
      case StreamResetException reset -> LinkFailure.RESET;
      case ConnectionShutdownException reset -> LinkFailure.RESET;
      case ProtocolException odd ->
          words.contains("unexpected end of stream")
              ? LinkFailure.END_OF_STREAM
              : LinkFailure.NOT_HTTP;
      case SocketException reset ->
          words.contains("unreachable") ? connect(words) : LinkFailure.RESET;
      default ->
          any(chain, EOFException.class) || words.contains("unexpected end of stream")
              ? LinkFailure.END_OF_STREAM
              : LinkFailure.INTERNAL;
    };
  }

  /** A network that is out of reach as a whole is our side's, or an address family's, trouble. */
  private static LinkFailure connect(String words) {
    if (words.contains("network is unreachable")
        || words.contains("network unreachable")
        || words.contains("protocol family unavailable")
        || words.contains("address family not supported")) {
      return LinkFailure.NO_USABLE_ADDRESS;
    }
    return words.contains("timed out") ? LinkFailure.TIMEOUT : LinkFailure.REFUSED;
  }

  private static String words(List<Throwable> chain) {
    StringBuilder words = new StringBuilder();
    chain.forEach(link -> words.append(link.getMessage()).append('\n'));
    return words.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean any(List<Throwable> chain, Class<? extends Throwable> type) {
    return chain.stream().anyMatch(type::isInstance);
  }

  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    Throwable next = failure;
    while (next != null && chain.size() < 20) {
      chain.add(next);
      next = next.getCause();
    }
    return chain;
  }
}
