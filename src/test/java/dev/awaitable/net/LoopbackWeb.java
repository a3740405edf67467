package dev.awaitable.net;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/** Every host name there is, on one local server that answers by host and path. */
final class LoopbackWeb implements AutoCloseable {

  /** Held here, since a logger that nobody holds forgets its level. */
  private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

  private final MockWebServer server = new MockWebServer();
  private final Map<String, Function<RecordedRequest, MockResponse>> pages =
      new ConcurrentHashMap<>();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

  LoopbackWeb() throws IOException {
    this(null);
  }

  LoopbackWeb(TlsFiles.@Nullable Server tls) throws IOException {
    SERVER_LOG.setLevel(Level.OFF);
    server.setServerSocketFactory(new PromptServerSockets());
    if (tls != null) {
      server.useHttps(tls.sockets());
    }
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            requests.add(request);
            String path = request.getUrl().host() + request.getUrl().encodedPath();
            var page = pages.get(path);
            return page == null ? status(404) : page.apply(request);
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  /** Names resolve to this machine, whatever they are. */
  static final Dns DNS = host -> List.of(InetAddress.getLoopbackAddress());

  int port() {
    return server.getPort();
  }

  /** Puts an answer at a place such as {@code docs.example.com/guide}. */
  LoopbackWeb at(String place, MockResponse answer) {
    return at(place, request -> answer);
  }

  LoopbackWeb at(String place, Function<RecordedRequest, MockResponse> answer) {
    pages.put(place, answer);
    return this;
  }

  /** Answers in turn, the last for good. */
  LoopbackWeb inTurn(String place, MockResponse... answers) {
    return at(place, request -> answers[Math.min(asked(place), answers.length) - 1]);
  }

  LoopbackWeb redirect(String place, int status, String toPlace) {
    return at(place, status(status).newBuilder().setHeader("Location", url(toPlace)).build());
  }

  String url(String place) {
    int slash = place.indexOf('/');
    return "http://" + place.substring(0, slash) + ":" + port() + place.substring(slash);
  }

  int asked(String place) {
    return (int)
        requests.stream()
            .filter(
                request -> place.equals(request.getUrl().host() + request.getUrl().encodedPath()))
            .count();
  }

  List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  static MockResponse status(int status) {
    return new MockResponse.Builder().code(status).build();
  }

  static MockResponse html(int status, String html) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "text/html; charset=utf-8")
        .body(html)
        .build();
  }

  static MockResponse page() {
    return html(200, "<!doctype html><title>Guide</title><h1>Guide</h1><p>How to wait.</p>");
  }

  @Override
  public void close() {
    server.close();
  }
}
