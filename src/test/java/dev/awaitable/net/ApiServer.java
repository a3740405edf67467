package dev.awaitable.net;

import dev.awaitable.enrich.RepositoryHost;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.model.RepoUrl;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All APIs at once on one local server, which answers by path. */
final class ApiServer implements AutoCloseable {

  static final String TOKEN = "ghs_secretOfTheseTests";

  /** Bodies are stored decoded, so what describes their transport no longer holds. */
  private static final Set<String> TRANSPORT =
      Set.of("content-encoding", "transfer-encoding", "content-length");

  private final MockWebServer server = new MockWebServer();
  private final Map<String, Function<RecordedRequest, MockResponse>> answers =
      new ConcurrentHashMap<>();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  final FakeTime time = new FakeTime();

  ApiServer() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            requests.add(request);
            var answer = answers.get(request.getUrl().encodedPath());
            return answer == null
                ? new MockResponse.Builder().code(404).body("no such page").build()
                : answer.apply(request);
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  HttpUrl url(String path) {
    return Objects.requireNonNull(server.url("/").resolve(path));
  }

  ApiServer at(String path, MockResponse answer) {
    return at(path, request -> answer);
  }

  ApiServer at(String path, Function<RecordedRequest, MockResponse> answer) {
    answers.put(path, answer);
    return this;
  }

  /** Answers in turn, the last for good. */
  ApiServer inTurn(String path, MockResponse... inTurn) {
    AtomicInteger turn = new AtomicInteger();
    return at(path, request -> inTurn[Math.min(turn.getAndIncrement(), inTurn.length - 1)]);
  }

  List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  List<String> paths() {
    return requests.stream().map(request -> request.getUrl().encodedPath()).toList();
  }

  static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json; charset=utf-8")
        .body(body)
        .build();
  }

  /** A body on file, with a status. */
  static MockResponse file(int status, String file) {
    return json(status, text(file));
  }

  static String text(String file) {
    try (InputStream in = ApiServer.class.getResourceAsStream("/replies/" + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(file, unreadable);
    }
  }

  /** A recorded interaction; addresses of the real host in its headers lead here instead. */
  MockResponse recorded(String file) {
    JsonNode interaction = JsonMapper.shared().readTree(text(file));
    String host =
        interaction.at("/request/url").asString().replaceFirst("(https://[^/]+/).*", "$1");
    JsonNode reply = interaction.path("response");
    MockResponse.Builder answer = new MockResponse.Builder().code(reply.path("status").asInt());
    for (JsonNode header : reply.path("headers")) {
      String name = header.path(0).asString();
      if (!TRANSPORT.contains(name.toLowerCase(Locale.ROOT))) {
        answer.addHeader(name, header.path(1).asString().replace(host, url("/").toString()));
      }
    }
    return answer.body(reply.path("body").asString("")).build();
  }

  static MockResponse with(MockResponse answer, String header, String value) {
    return answer.newBuilder().setHeader(header, value).build();
  }

  Map<String, String> environment(@Nullable String token) {
    String here = url("/").toString();
    return Map.of(
        "GITHUB_API_URL", here,
        "GITHUB_GRAPHQL_URL", here + "graphql",
        "PYPI_URL", here,
        "GITLAB_URL", here,
        "CODEBERG_URL", here,
        "GITHUB_TOKEN", token == null ? "" : token);
  }

  ApiSettings settings(@Nullable String token) {
    Map<String, String> environment = environment(token);
    return new ApiSettings(
        Probes.USER_AGENT,
        Duration.ofSeconds(5),
        Reach.ANYWHERE,
        ApiAddresses.of(environment, Reach.ANYWHERE),
        GitHubToken.of(environment));
  }

  RepositoryHosts hosts(@Nullable String token) {
    return hosts(token, Probes.gates(time));
  }

  /** Whatever host is named, this server is asked. */
  RepositoryHosts hosts(@Nullable String token, HostGates gates) {
    return new RepositoryHosts(settings(token), gates, time, LoopbackWeb.DNS, toThisServer());
  }

  UnaryOperator<OkHttpClient.Builder> toThisServer() {
    Interceptor detour =
        chain -> {
          HttpUrl asked = chain.request().url();
          HttpUrl here =
              asked.newBuilder().scheme("http").host(url("/").host()).port(url("/").port()).build();
          return chain.proceed(
              chain.request().newBuilder().url(here).header("X-Asked-Host", asked.host()).build());
        };
    return builder -> builder.addInterceptor(detour);
  }

  static RepoUrl gitHub(String path) {
    return new RepoUrl("github.com", path);
  }

  static List<RepositoryLookup> ask(RepositoryHost host, List<RepoUrl> repositories) {
    List<RepositoryLookup> lookups = new ArrayList<>();
    host.ask(repositories, lookups::addAll);
    return lookups;
  }

  static RepositoryLookup askOne(RepositoryHost host, RepoUrl repo) {
    List<RepositoryLookup> lookups = ask(host, List.of(repo));
    if (lookups.size() != 1) {
      throw new AssertionError("one look-up expected, not " + lookups);
    }
    return lookups.getFirst();
  }

  @Override
  public void close() {
    server.close();
  }
}
