package dev.awaitable.net;

import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/** The certificates in {@code src/test/resources/tls}. */
final class TlsFiles {

  private TlsFiles() {}

  /** What a server needs to speak TLS. */
  record Server(SSLSocketFactory sockets) {}

  static Server server(String file) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = open(file)) {
      keys.load(in, "changeit".toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return new Server(context.getSocketFactory());
  }

  /** Makes a client trust the authority of these certificates, and nobody else. */
  static UnaryOperator<OkHttpClient.Builder> trusting() throws Exception {
    KeyStore authorities = KeyStore.getInstance("PKCS12");
    authorities.load(null, null);
    try (InputStream in = open("ca.der")) {
      authorities.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    X509TrustManager trust = trustManager(authorities);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {trust}, null);
    return builder -> builder.sslSocketFactory(context.getSocketFactory(), trust);
  }

  private static X509TrustManager trustManager(KeyStore authorities)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(authorities);
    return (X509TrustManager) factory.getTrustManagers()[0];
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(TlsFiles.class.getResourceAsStream("/tls/" + file), file);
  }
}
