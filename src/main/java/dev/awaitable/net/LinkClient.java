package dev.awaitable.net;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes one request to a stranger's server and reads the start of the answer. It has nothing to
 * give away (no cookies, no credentials, no proxy), follows no redirect, and reads no more than
 * {@value #MOST_BODY} bytes of a body as they are after decompression.
 */
final class LinkClient {

  /** Enough for any page's head and any challenge, too little for a bomb. */
  static final int MOST_BODY = 64 * 1024;

  private static final int MOST_HEADERS = 64 * 1024;

  /** Some hosts answer 404 unless HTML is asked for. */
  private static final String ACCEPT =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  /**
   * OkHttp looks through its whole pool for every request. Hosts are shared out among so many pools
   * to keep each short.
   */
  private static final int POOLS = 32;

  /** Idle connections kept in each pool; 512 in all. */
  private static final int MOST_IDLE = 16;

  private final List<Speakers> speakers;
  private final Map<String, Speakers> byHost = new ConcurrentHashMap<>();
  private final AtomicInteger hosts = new AtomicInteger();
  private final String userAgent;

  /**
   * Builds the client.
   *
   * @param resolver looks names up; its answers are checked
   * @param last changes the client before it is used, for what only tests need
   */
  LinkClient(ProbeSettings settings, Dns resolver, UnaryOperator<OkHttpClient.Builder> last) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .dns(new GuardedDns(resolver, settings.reach()))
            .followRedirects(false)
            .followSslRedirects(false)
            // One address after the other, on our own thread: racing them needs a thread each.
            .fastFallback(false)
            .connectTimeout(settings.timeout())
            .readTimeout(settings.timeout())
            .callTimeout(settings.timeout())
            .addNetworkInterceptor(LinkClient::watch);
    if (settings.reach() == Reach.PUBLIC) {
      builder.socketFactory(new GuardedSockets(new AddressGuard()));
    }
    OkHttpClient common = last.apply(builder).build();
    this.speakers = Stream.generate(() -> Speakers.like(common)).limit(POOLS).toList();
    this.userAgent = settings.userAgent();
  }

  /** Hosts take the pools in turn, so that none fills up while others are empty. */
  private Speakers speakers(String host) {
    return byHost.computeIfAbsent(
        host, name -> speakers.get(Math.floorMod(hosts.getAndIncrement(), POOLS)));
  }

  /** The clients of one pool: one that speaks what the server likes best, one that is careful. */
  private record Speakers(OkHttpClient any, OkHttpClient http1) {

    static Speakers like(OkHttpClient common) {
      OkHttpClient any =
          common
              .newBuilder()
              .connectionPool(new ConnectionPool(MOST_IDLE, 30, TimeUnit.SECONDS))
              .build();
      return new Speakers(any, any.newBuilder().protocols(List.of(Protocol.HTTP_1_1)).build());
    }
  }

  /** What is to be known of a request even when it fails. */
  static final class Trace {

    private volatile boolean http2;
    private volatile int status;
    private volatile @Nullable String retryAfter;

    /** Whether the connection spoke HTTP/2. */
    boolean http2() {
      return http2;
    }
  }

  /** Asks for an address. */
  Exchange ask(HttpUrl url, boolean http1Only, Trace trace) throws IOException {
    Request request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", userAgent)
            .header("Accept", ACCEPT)
            .tag(Trace.class, trace)
            .build();
    Speakers own = speakers(url.host());
    Call call = (http1Only ? own.http1() : own.any()).newCall(request);
    try (Response response = call.execute()) {
      if (response.headers().byteCount() > MOST_HEADERS) {
        call.cancel();
        throw new ProtocolException("more than " + MOST_HEADERS + " bytes of headers");
      }
      return read(url, response, trace, call);
    }
  }

  /**
   * Keeps OkHttp from acting on its own: by {@code Retry-After} it would repeat a 503, or fail with
   * a {@link NumberFormatException}; a 408 it would repeat, and a 407 it takes for a broken proxy.
   */
  private static Response watch(Interceptor.Chain chain) throws IOException {
    Trace trace = chain.request().tag(Trace.class);
    var connection = chain.connection();
    if (trace == null || connection == null) {
      return chain.proceed(chain.request());
    }
    trace.http2 = connection.protocol() == Protocol.HTTP_2;
    Response response = chain.proceed(chain.request());
    trace.status = response.code();
    trace.retryAfter = response.header("Retry-After");
    Response.Builder plain = response.newBuilder().removeHeader("Retry-After");
    return switch (response.code()) {
      case 407, 408 -> plain.code(400).build();
      default -> plain.build();
    };
  }

  private static Exchange read(HttpUrl url, Response response, Trace trace, Call call) {
    BufferedSource source = response.body().source();
    boolean broken = false;
    boolean cut = false;
    try {
      cut = source.request(MOST_BODY + 1L);
    } catch (IOException brokeOff) {
      broken = true;
    }
    if (cut || broken) {
      // Closing alone would go on reading for a while, to keep the connection.
      call.cancel();
    }
    String encoding = response.header("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      return exchange(url, response, trace, Body.EMPTY, true, cut);
    }
    return exchange(url, response, trace, start(source.getBuffer()), broken, cut);
  }

  private static Body start(Buffer read) {
    try {
      return new Body(read.readByteArray(Math.min(MOST_BODY, read.size())));
    } catch (EOFException never) {
      throw new UncheckedIOException(never);
    }
  }

  private static Exchange exchange(
      HttpUrl url, Response response, Trace trace, Body body, boolean broken, boolean cut) {
    return new Exchange(url, trace.status, response.headers(), trace.retryAfter, body, broken, cut);
  }
}
