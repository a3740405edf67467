package dev.awaitable.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.judge.LinkJudge;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkPolicy;
import dev.awaitable.judge.LinkVerdict;
import dev.awaitable.model.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.net.SocketFactory;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A month of daily runs over real HTTP, each a little earlier or later than the one before, with
 * links that are well, flaky, walled, moved, expired and dead.
 */
class SimulatedMonthTest {

  private static final LinkPolicy POLICY = LinkPolicy.DEFAULT;
  private static final int DAYS = 31;

  private final FakeTime time = new FakeTime();
  private final Instant start = time.now();
  private final LinkJudge judge = new LinkJudge(POLICY);
  private final Map<String, LinkMemory> memories = new HashMap<>();
  private final Map<String, Integer> firstDead = new HashMap<>();
  private final Map<String, List<String>> words = new TreeMap<>();

  private UnaryOperator<OkHttpClient.Builder> trusting;
  private LoopbackWeb web;
  private LoopbackWeb expired;
  private FakeNetwork network;
  private int day;

  @BeforeEach
  void open() throws Exception {
    trusting = TlsFiles.trusting();
    web = new LoopbackWeb();
    expired = new LoopbackWeb(TlsFiles.server("expired.p12"));
    expired.at("docs.example.com/", LoopbackWeb.page());
    network =
        new FakeNetwork(SocketFactory.getDefault(), web.port())
            .name("www.example.org", FakeNetwork.SERVER)
            .name("shut.example.org", FakeNetwork.REFUSES)
            .name("slow.example.org", FakeNetwork.SLOW)
            .name("dim.example.org", "Temporary failure in name resolution")
            .name("inside.example.org", "10.0.0.1");
  }

  @AfterEach
  void close() {
    web.close();
    expired.close();
  }

  @Test
  void every_link_ends_where_the_table_says_and_no_healthy_one_is_ever_called_dead()
      throws Exception {
    web.at("www.example.org/well", LoopbackWeb.page())
        .at("www.example.org/gone", LoopbackWeb.status(404))
        .at("www.example.org/walled", LoopbackWeb.status(403))
        .at("www.example.org/broken", LoopbackWeb.status(500))
        .at("www.example.org/picky", LoopbackWeb.status(406))
        .at("www.example.org/once-404", request -> on(day == 12, LoopbackWeb.status(404)))
        .at("www.example.org/two-404", request -> on(day % 9 < 2, LoopbackWeb.status(404)))
        .at("www.example.org/flaky", request -> on(day % 3 != 0, LoopbackWeb.status(502)))
        .at("www.example.org/cut", request -> on(day % 2 == 0, cut()))
        .at("www.example.org/week-off", request -> on(day > 9 && day < 16, LoopbackWeb.status(503)))
        .at("www.example.org/died", request -> on(day >= 20, LoopbackWeb.status(410)))
        .at("www.example.org/new", LoopbackWeb.page())
        .at(
            "www.example.org/moved",
            LoopbackWeb.status(301).newBuilder().setHeader("Location", "/new").build());

    for (day = 0; day < DAYS; day++) {
      // Schedules are late by up to half an hour, and now and then somebody runs it by hand too.
      run(Duration.ofDays(day).plusMinutes(7L * day % 30));
      if (day % 5 == 1) {
        run(Duration.ofDays(day).plusHours(3));
      }
    }

    assertThat(days("www.example.org/well")).containsOnly("alive");
    assertThat(days("www.example.org/gone")).startsWith("suspect").endsWith("dead");
    assertThat(firstDead("www.example.org/gone")).isBetween(1, 2);
    assertThat(days("www.example.org/walled")).containsOnly("blocked");
    assertThat(firstDead("www.example.org/broken")).isBetween(7, 8);
    assertThat(days("www.example.org/picky")).containsOnly("suspect");
    assertThat(days("www.example.org/moved")).containsOnly("moved");
    assertThat(firstDead("www.example.org/died")).isBetween(21, 22);

    for (String healthy : List.of("once-404", "flaky", "cut", "week-off")) {
      assertThat(days("www.example.org/" + healthy)).as(healthy).doesNotContain("dead");
    }
    assertThat(days("www.example.org/flaky")).endsWith("alive");
    assertThat(days("www.example.org/two-404")).endsWith("alive");

    assertThat(firstDead("shut.example.org/")).isBetween(7, 8);
    assertThat(firstDead("gone.example.org/")).isBetween(7, 8);
    assertThat(firstDead("slow.example.org/")).isBetween(14, 15);
    assertThat(firstDead("docs.example.com/")).isBetween(14, 15);
    assertThat(days("dim.example.org/")).containsOnly("unknown");
    assertThat(days("inside.example.org/")).containsOnly("unknown");

    assertThat(memories.get("www.example.org/moved"))
        .extracting(LinkMemory::move)
        .isEqualTo(
            new LinkMemory.Move(
                "http://www.example.org/new", false, start, start.plus(Duration.ofDays(30)), 31));
  }

  /** One run over all links, in a process of its own: only the memories outlive it. */
  private void run(Duration since) throws Exception {
    time.set(start.plus(since));
    Instant now = time.now();
    HttpLinkProbe plain = Probes.guarded(time, network);
    HttpLinkProbe tls = Probes.anywhere(time, LoopbackWeb.DNS, trusting);
    for (String page :
        List.of(
            "well",
            "gone",
            "walled",
            "broken",
            "picky",
            "once-404",
            "two-404",
            "flaky",
            "cut",
            "week-off",
            "died",
            "moved")) {
      remember("www.example.org/" + page, plain, "http://www.example.org/" + page, now);
    }
    for (String host : List.of("shut", "gone", "slow", "dim", "inside")) {
      remember(host + ".example.org/", plain, "http://" + host + ".example.org/", now);
    }
    remember("docs.example.com/", tls, "https://docs.example.com:" + expired.port() + "/", now);
  }

  private void remember(String place, HttpLinkProbe probe, String url, Instant now) {
    LinkObservation seen = probe.probe(new WebUrl(url));
    LinkMemory before = memories.getOrDefault(place, LinkMemory.unseen(seen.url(), now));
    LinkMemory after = before.after(seen, POLICY, now);
    memories.put(place, after);
    LinkVerdict verdict = judge.judge(after, now);
    words.computeIfAbsent(place, any -> new ArrayList<>()).add(verdict.word());
    if (verdict instanceof LinkVerdict.Dead) {
      firstDead.putIfAbsent(place, day);
    }
  }

  private List<String> days(String place) {
    return words.getOrDefault(place, List.of());
  }

  /** The day on which a link was first called dead. */
  private int firstDead(String place) {
    return firstDead.getOrDefault(place, Integer.MAX_VALUE);
  }

  private static MockResponse on(boolean ill, MockResponse illness) {
    return ill ? illness : LoopbackWeb.page();
  }

  private static MockResponse cut() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }
}
