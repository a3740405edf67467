package dev.awaitable.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.LinkFailure;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.internal.http2.ErrorCode;
import okhttp3.internal.http2.StreamResetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureKindsTest {

  @ParameterizedTest
  @MethodSource("failures")
  void goes_by_class_and_causes(Throwable failure, LinkFailure kind) {
    assertThat(FailureKinds.of(failure)).isEqualTo(kind);
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new UnknownHostException("example.org"), LinkFailure.NAME_TEMPORARY),
        Arguments.of(
            caused(new ConnectException("Failed to connect"), new ConnectException("refused")),
            LinkFailure.REFUSED),
        Arguments.of(new NoRouteToHostException("No route to host"), LinkFailure.REFUSED),
        Arguments.of(
            caused(
                new ConnectException("Failed to connect"),
                new ConnectException("Network is unreachable")),
            LinkFailure.NO_USABLE_ADDRESS),
        Arguments.of(new SocketException("Network is unreachable"), LinkFailure.NO_USABLE_ADDRESS),
        Arguments.of(new ConnectException("Connection timed out"), LinkFailure.TIMEOUT),
        Arguments.of(new SocketTimeoutException("Read timed out"), LinkFailure.TIMEOUT),
        Arguments.of(new InterruptedIOException("timeout"), LinkFailure.TIMEOUT),
        Arguments.of(new InterruptedIOException("interrupted"), LinkFailure.BUDGET),
        Arguments.of(new SocketException("Closed by interrupt"), LinkFailure.BUDGET),
        Arguments.of(
            caused(
                new SSLException("Closed by interrupt"),
                new SocketException("Closed by interrupt")),
            LinkFailure.BUDGET),
        Arguments.of(new SocketException("Connection reset"), LinkFailure.RESET),
        Arguments.of(new StreamResetException(ErrorCode.INTERNAL_ERROR), LinkFailure.RESET),
        Arguments.of(
            caused(new IOException("unexpected end of stream on http://a/"), new EOFException()),
            LinkFailure.END_OF_STREAM),
        Arguments.of(new ProtocolException("unexpected end of stream"), LinkFailure.END_OF_STREAM),
        Arguments.of(new ProtocolException("Unexpected status line: x"), LinkFailure.NOT_HTTP),
        Arguments.of(new SSLPeerUnverifiedException("Hostname a"), LinkFailure.TLS_NAME),
        Arguments.of(
            caused(
                new SSLHandshakeException("PKIX"),
                new CertPathValidatorException(
                    "validity check failed", new CertificateExpiredException("NotAfter"))),
            LinkFailure.TLS_EXPIRED),
        Arguments.of(
            caused(new SSLHandshakeException("PKIX"), new CertificateNotYetValidException("later")),
            LinkFailure.TLS_EXPIRED),
        Arguments.of(
            caused(new SSLHandshakeException("PKIX"), new CertPathBuilderException("no path")),
            LinkFailure.TLS_UNTRUSTED),
        Arguments.of(
            caused(
                new SSLHandshakeException("Remote host terminated the handshake"),
                new EOFException()),
            LinkFailure.TLS_HANDSHAKE),
        Arguments.of(
            new SSLException("Unsupported or unrecognized SSL message"), LinkFailure.TLS_HANDSHAKE),
        Arguments.of(
            caused(new SSLException("Connection reset"), new SocketException("Connection reset")),
            LinkFailure.RESET),
        Arguments.of(new RefusedAddressException("inside"), LinkFailure.REFUSED_ADDRESS),
        Arguments.of(
            caused(new ConnectException("Failed"), new RefusedAddressException("inside")),
            LinkFailure.REFUSED_ADDRESS),
        Arguments.of(
            new GateClosedException(LinkFailure.HOST_LEFT, "later"), LinkFailure.HOST_LEFT),
        Arguments.of(
            new NameFailureException(LinkFailure.NAME_NOT_FOUND, "no"), LinkFailure.NAME_NOT_FOUND),
        Arguments.of(new IOException("something new"), LinkFailure.INTERNAL),
        Arguments.of(new IllegalStateException("a bug"), LinkFailure.INTERNAL));
  }

  @Test
  void of_several_addresses_the_kind_that_is_least_held_against_a_link_is_taken() {
    ConnectException first = new ConnectException("Network is unreachable");
    first.addSuppressed(new SocketTimeoutException("Connect timed out"));
    assertThat(FailureKinds.of(first)).isEqualTo(LinkFailure.TIMEOUT);
    first.addSuppressed(new RefusedAddressException("inside"));
    assertThat(FailureKinds.of(first)).isEqualTo(LinkFailure.REFUSED_ADDRESS);
  }

  @Test
  void a_chain_of_causes_that_runs_in_a_circle_ends() {
    IOException one = new IOException("one");
    IOException two = new IOException("two", one);
    one.initCause(two);
    assertThat(FailureKinds.of(one)).isEqualTo(LinkFailure.INTERNAL);
  }

  private static <T extends Throwable> T caused(T failure, Throwable cause) {
    failure.initCause(cause);
    return failure;
  }
}
