package dev.awaitable.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The forge of a made-up world, by its GraphQL API: in batches, of which every fortieth ends with
 * 502, and with two secondary limits on the way, one told with 403 and one with 429.
 */
final class RefreshForge {

  static final String HOST = "api.awaitable.example";

  /** Another name of it, for a host that is asked as a test and has no gate. */
  static final String CANARY = "canary.awaitable.example";

  static final String ADDRESS = "127.0.255.250";

  private static final int BAD_GATEWAY_EVERY = 40;
  private static final int WHOLE_BATCH = 25;

  /** A limit holds up longer where there is more to ask, and never long against the whole. */
  private static final int REPOSITORIES_A_SECOND = 500;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** As large as GitHub's own, with what is asked and nothing else. */
  @SuppressWarnings("InlineFormatString") // too long to stand where it is used
  private static final String FOUND =
      """
      "%s":{"databaseId":%d,"nameWithOwner":"%s","createdAt":"2019-03-0%dT08:00:00Z",\
      "description":"Waits for something that takes its time.",\
      "stargazerCount":%d,"forkCount":%d,"isArchived":%s,"archivedAt":null,"isDisabled":false,\
      "isEmpty":false,"isFork":false,"isMirror":false,\
      "licenseInfo":{"spdxId":"MIT","pseudoLicense":false},\
      "defaultBranchRef":{"name":"main","target":{"committedDate":"2026-1%d-0%dT22:10:00Z"}},\
      "latestRelease":{"tagName":"v%d.%d.0","publishedAt":"2026-09-1%dT09:00:00Z","isPrerelease":false}}\
      """;

  private final RefreshWorld world;
  private final Duration pause;
  private final Duration longWait;
  private final BitSet told = new BitSet();
  private final BitSet toldInRun = new BitSet();
  private final BitSet failedInRun = new BitSet();
  private final int[] askedInRun;
  private int queries;
  private int needed;
  private int others;
  private int limits;
  private int asked;
  private int atOnce;
  private int mostAtOnce;
  private int hasty;
  private long heldUntil;
  private long lastStart;
  private long gap = Long.MAX_VALUE;
  private long firstAsked;
  private long lastTold;
  private Duration floor = Duration.ZERO;

  /**
   * A forge.
   *
   * @param pause what the client leaves between the starts of two requests, for the floor
   */
  RefreshForge(RefreshWorld world, Duration pause) {
    this.world = world;
    this.pause = pause;
    this.longWait = Duration.ofSeconds(Math.max(2, world.repositories() / REPOSITORIES_A_SECOND));
    this.askedInRun = new int[world.repositories()];
  }

  /** Opens it and returns its port. */
  int open() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName(ADDRESS), 0), 16);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    return server.getAddress().getPort();
  }

  /**
   * What is sent.
   *
   * @param limit how long the client is to wait; zero where it is not
   */
  private record Reply(int status, String body, Duration limit) {
    private static Reply of(int status, String body) {
      return new Reply(status, body, Duration.ZERO);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean isTest = path.equals("/") || path.isEmpty();
    Reply reply = Reply.of(200, "{}");
    byte[] question = exchange.getRequestBody().readAllBytes();
    if (!isTest) {
      Duration thinking = begin();
      sleep(thinking);
      reply = path.equals("/graphql") ? query(question) : rest();
      end(thinking, reply.limit());
    }
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    if (!reply.limit().isZero()) {
      exchange.getResponseHeaders().set("Retry-After", "" + reply.limit().toSeconds());
    }
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private synchronized Duration begin() {
    long now = System.nanoTime();
    if (firstAsked == 0) {
      firstAsked = now;
    } else {
      gap = Math.min(gap, now - lastStart);
    }
    lastStart = now;
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    return RefreshWorld.latencyOfQuery(asked++);
  }

  private synchronized void end(Duration thought, Duration limit) {
    atOnce--;
    lastTold = System.nanoTime();
    // One at a time: the next may start after the pause, after the answer, and after a limit.
    Duration taken = thought.plus(limit);
    floor = floor.plus(taken.compareTo(pause) > 0 ? taken : pause);
  }

  private synchronized Reply rest() {
    others++;
    return Reply.of(200, "[{\"login\":\"somebody\",\"contributions\":3}]");
  }

  private synchronized Reply query(byte[] question) {
    queries++;
    if (System.nanoTime() < heldUntil) {
      hasty++;
      return limited(403, Duration.ofNanos(heldUntil - System.nanoTime()).plusSeconds(1));
    }
    int known = told.cardinality();
    if (limits == 0 && known > world.repositories() / 2) {
      return limited(403, longWait);
    }
    if (limits == 1 && known > world.repositories() * 3 / 4) {
      return limited(429, longWait.dividedBy(2));
    }
    List<String> names = names(question);
    if (queries % BAD_GATEWAY_EVERY == 0 && names.size() == WHOLE_BATCH) {
      return Reply.of(502, "<html><head><title>502 Bad Gateway</title></head></html>");
    }
    needed++;
    return Reply.of(200, batch(names));
  }

  private Reply limited(int status, Duration wait) {
    limits++;
    heldUntil = System.nanoTime() + wait.minusMillis(500).toNanos();
    return new Reply(
        status,
        "{\"message\":\"You have exceeded a secondary rate limit. Please wait a few minutes before"
            + " you try again.\",\"documentation_url\":\"https://docs.github.com/graphql\"}",
        wait);
  }

  private static List<String> names(byte[] question) {
    JsonNode values = JSON.readTree(question).path("variables");
    List<String> names = new ArrayList<>();
    for (int i = 0; values.has("o" + i); i++) {
      names.add(values.path("o" + i).stringValue() + "/" + values.path("n" + i).stringValue());
    }
    return names;
  }

  private String batch(List<String> names) {
    List<String> data = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      about(names.get(i), "r" + i, data, errors);
    }
    data.add("\"canary\":{\"databaseId\":1296269}");
    data.add(
        "\"rateLimit\":{\"cost\":1,\"remaining\":%d,\"resetAt\":\"2026-11-21T23:59:00Z\"}"
            .formatted(Math.max(1, 5_000 - queries)));
    return "{\"data\":{"
        + String.join(",", data)
        + "}"
        + (errors.isEmpty() ? "" : ",\"errors\":[" + String.join(",", errors) + "]")
        + "}";
  }

  private void about(String name, String alias, List<String> data, List<String> errors) {
    int number = world.repository(name);
    RefreshWorld.Repository kind =
        number < 0 ? RefreshWorld.Repository.GONE : world.ofRepository(number);
    boolean failed = false;
    if (number >= 0) {
      askedInRun[number]++;
      failed =
          kind == RefreshWorld.Repository.FAILS
              || (kind == RefreshWorld.Repository.FAILS_ONCE && !failedInRun.get(number));
      failedInRun.set(number);
    }
    if (kind == RefreshWorld.Repository.GONE || failed) {
      data.add("\"" + alias + "\":null");
      errors.add(
          "{\"type\":\"%s\",\"path\":[\"%s\"],\"message\":\"%s\"}"
              .formatted(
                  failed ? "SERVICE_UNAVAILABLE" : "NOT_FOUND",
                  alias,
                  failed
                      ? "Something went wrong while executing your query."
                      : "Could not resolve to a Repository with the name '" + name + "'."));
      return;
    }
    told.set(number);
    toldInRun.set(number);
    data.add(found(number, alias));
  }

  private static String found(int number, String alias) {
    return String.format(
        Locale.ROOT,
        FOUND,
        alias,
        1_000_000L + number,
        RefreshWorld.name(number),
        1 + number % 9,
        number * 7 % 20_000,
        number % 900,
        number % 50 == 3,
        number % 2,
        1 + number % 9,
        number % 4,
        number % 20,
        number % 9);
  }

  /** Begins a run. */
  synchronized void begin(boolean anew) {
    toldInRun.clear();
    failedInRun.clear();
    Arrays.fill(askedInRun, 0);
    if (anew) {
      told.clear();
      queries = 0;
      needed = 0;
      others = 0;
      limits = 0;
      asked = 0;
      mostAtOnce = 0;
      hasty = 0;
      heldUntil = 0;
      gap = Long.MAX_VALUE;
      firstAsked = 0;
      lastTold = 0;
      floor = Duration.ZERO;
    }
  }

  /** How often a repository was asked about in this run. */
  synchronized int asked(int repository) {
    return askedInRun[repository];
  }

  /** Whether a repository was told of in this run. */
  synchronized boolean told(int repository) {
    return toldInRun.get(repository);
  }

  /** What was counted, as a line of {@code name=value}. */
  synchronized String tally() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("queries", (long) queries);
    counts.put("answeredQueries", (long) needed);
    counts.put("otherApiRequests", (long) others);
    counts.put("limits", (long) limits);
    counts.put("hasty", (long) hasty);
    counts.put("apiAtOnce", (long) mostAtOnce);
    counts.put("apiGap", gap == Long.MAX_VALUE ? -1 : gap / 1_000_000);
    counts.put("apiMillis", (lastTold - firstAsked) / 1_000_000);
    counts.put("apiFloor", floor.toMillis());
    counts.put("repositoriesTold", (long) told.cardinality());
    List<String> words = new ArrayList<>();
    counts.forEach((name, count) -> words.add(name + "=" + count));
    return String.join(" ", words);
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
