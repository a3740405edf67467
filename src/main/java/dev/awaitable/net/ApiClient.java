package dev.awaitable.net;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes one request to an API and reads the whole answer, up to a limit. Hosts named in a catalog
 * are strangers' too, so the same guards stand before every address as before a link. The token
 * goes to the GitHub API's own origins and nowhere else, and no redirect is followed here.
 */
final class ApiClient {

  private static final int MOST_HEADERS = 64 * 1024;

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final ApiSettings settings;
  private final OkHttpClient http;
  private final LinkRules rules;

  /**
   * Builds the client.
   *
   * @param resolver looks names up; its answers are checked
   * @param last changes the client before it is used, for what only tests need
   */
  ApiClient(ApiSettings settings, Dns resolver, UnaryOperator<OkHttpClient.Builder> last) {
    this.settings = settings;
    this.rules = new LinkRules(settings.reach());
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .dns(new GuardedDns(resolver, settings.reach()))
            .followRedirects(false)
            .followSslRedirects(false)
            .fastFallback(false)
            .connectTimeout(settings.timeout())
            .readTimeout(settings.timeout())
            .callTimeout(settings.timeout())
            .addNetworkInterceptor(ApiClient::setRetryAfterAside);
    if (settings.reach() == Reach.PUBLIC) {
      builder.socketFactory(new GuardedSockets(new AddressGuard()));
    }
    this.http = last.apply(builder).build();
  }

  /**
   * A request.
   *
   * @param url what to ask
   * @param accept the media type wanted
   * @param method the method, as HTTP calls it
   * @param json what to send; null to send nothing
   * @param withToken whether the token may go along, where the address is GitHub's API
   * @param mostBytes how long the answer may be
   */
  record Question(
      HttpUrl url,
      String accept,
      String method,
      @Nullable String json,
      boolean withToken,
      long mostBytes) {

    Question at(HttpUrl other) {
      return new Question(other, accept, method, json, withToken, mostBytes);
    }
  }

  /** Where the header is kept that OkHttp must not see. */
  private static final class Aside {
    private volatile @Nullable String retryAfter;
  }

  /**
   * Asks.
   *
   * @throws RefusedAddressException when our rules forbid the address
   * @throws AnswerTooLongException when the answer is longer than it may be
   */
  ApiReply ask(Question question) throws IOException {
    check(question.url());
    Aside aside = new Aside();
    Call call = http.newCall(request(question, aside));
    try (Response response = call.execute()) {
      if (response.headers().byteCount() > MOST_HEADERS) {
        call.cancel();
        throw new ProtocolException("more than " + MOST_HEADERS + " bytes of headers");
      }
      BufferedSource source = response.body().source();
      if (source.request(question.mostBytes() + 1)) {
        // Closing alone would go on reading for a while, to keep the connection.
        call.cancel();
        throw new AnswerTooLongException(
            "an answer of more than " + question.mostBytes() + " bytes");
      }
      return new ApiReply(
          question.url(),
          response.code(),
          response.headers(),
          aside.retryAfter,
          source.readByteString());
    }
  }

  private void check(HttpUrl url) throws RefusedAddressException {
    if (rules.check(url) instanceof LinkRules.Ruling.Refused refused) {
      throw new RefusedAddressException(url.host() + " " + refused.reason());
    }
    if (settings.reach() == Reach.PUBLIC && !url.isHttps()) {
      throw new RefusedAddressException(url.host() + " would have to be asked without https");
    }
  }

  private Request request(Question question, Aside aside) {
    Request.Builder request =
        new Request.Builder()
            .url(question.url())
            .header("User-Agent", settings.userAgent())
            .header("Accept", question.accept())
            .tag(Aside.class, aside);
    GitHubToken token = settings.token();
    if (token != null && question.withToken() && mayHaveToken(question.url())) {
      request.header("Authorization", token.header());
    }
    String json = question.json();
    RequestBody body = json == null ? null : RequestBody.create(json, JSON);
    return request.method(question.method(), body).build();
  }

  private boolean mayHaveToken(HttpUrl url) {
    ApiAddresses addresses = settings.addresses();
    boolean gitHub =
        ApiAddresses.sameOrigin(url, addresses.gitHubRest())
            || ApiAddresses.sameOrigin(url, addresses.gitHubGraphQl());
    return gitHub && (url.isHttps() || settings.reach() == Reach.ANYWHERE);
  }

  /**
   * Takes {@code Retry-After} out of OkHttp's sight, which would repeat a 503 unasked by it and
   * fail on numbers that are too large. A 408 is repeated unless the header says to wait.
   */
  private static Response setRetryAfterAside(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    Aside aside = chain.request().tag(Aside.class);
    if (aside != null) {
      aside.retryAfter = response.header("Retry-After");
    }
    Response.Builder plain = response.newBuilder().removeHeader("Retry-After");
    return response.code() == 408 ? plain.header("Retry-After", "1").build() : plain.build();
  }
}
