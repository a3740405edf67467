package dev.awaitable.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.model.WebUrl;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class LinkSweepTest {

  @Test
  void gives_every_observation_once_in_the_order_of_the_links() throws Exception {
    List<WebUrl> urls =
        IntStream.range(0, 500)
            .mapToObj(number -> new WebUrl("https://h" + number % 7 + ".example.org/" + number))
            .toList();
    List<WebUrl> told = new ArrayList<>();
    List<LinkObservation> seen =
        new LinkSweep(LinkSweepTest::unasked).over(urls, one -> told.add(one.url()));
    assertThat(seen).extracting(LinkObservation::url).containsExactlyElementsOf(urls);
    assertThat(told).containsExactlyInAnyOrderElementsOf(urls);
  }

  @Test
  void asks_real_servers_through_the_gates() throws Exception {
    try (LoopbackWeb web = new LoopbackWeb()) {
      List<WebUrl> urls = new ArrayList<>();
      for (int host = 0; host < 10; host++) {
        for (int page = 0; page < 5; page++) {
          String place = "h" + host + ".example.com/" + page;
          web.at(place, LoopbackWeb.page());
          urls.add(new WebUrl(web.url(place)));
        }
      }
      List<LinkObservation> seen =
          new LinkSweep(Probes.anywhere(new FakeTime())).over(urls, one -> {});
      assertThat(seen).hasSize(50).allMatch(LinkObservation.Answered.class::isInstance);
      assertThat(web.requests()).hasSize(50);
    } catch (IOException closed) {
      throw new AssertionError(closed);
    }
  }

  @Test
  void opens_no_more_connections_than_a_host_is_asked_at_a_time() throws Exception {
    Map<String, AtomicInteger> opened = new ConcurrentHashMap<>();
    try (LoopbackWeb web = new LoopbackWeb()) {
      List<WebUrl> urls = new ArrayList<>();
      for (int link = 0; link < 600; link++) {
        String place = "h" + link % 100 + ".example.com/" + link;
        web.at(
            place,
            request -> {
              if (request.getExchangeIndex() == 0) {
                opened
                    .computeIfAbsent(request.getUrl().host(), host -> new AtomicInteger())
                    .incrementAndGet();
              }
              return LoopbackWeb.page();
            });
        urls.add(new WebUrl(web.url(place)));
      }
      new LinkSweep(Probes.anywhere(new FakeTime())).over(urls, one -> {});
    }
    assertThat(opened).hasSize(100);
    assertThat(opened.values()).allMatch(connections -> connections.get() <= 2);
  }

  @Test
  void ends_when_it_is_stopped() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger stopped = new AtomicInteger();
    AtomicReference<Exception> end = new AtomicReference<>();
    LinkSweep sweep =
        new LinkSweep(url -> {
          begun.countDown();
          try {
            new CountDownLatch(1).await(8, TimeUnit.SECONDS);
          } catch (InterruptedException told) {
            stopped.incrementAndGet();
          }
          return unasked(url);
        });
    Thread run =
        Thread.ofVirtual()
            .start(() -> {
              try {
                sweep.over(List.of(new WebUrl("https://example.org/")), one -> {});
              } catch (InterruptedException told) {
                end.set(told);
              }
            });
    begun.await();
    run.interrupt();
    run.join();
    assertThat(end.get()).isInstanceOf(InterruptedException.class);
    assertThat(stopped.get()).isEqualTo(1);
  }

  @Test
  void asks_nothing_more_once_it_is_stopped() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    LinkSweep sweep =
        new LinkSweep(url -> {
          asked.incrementAndGet();
          begun.countDown();
          try {
            new CountDownLatch(1).await(8, TimeUnit.SECONDS);
          } catch (InterruptedException told) {
            // As a probe that has its own end to bring about.
          }
          return unasked(url);
        });
    List<WebUrl> urls =
        IntStream.range(0, 500)
            .mapToObj(number -> new WebUrl("https://example.org/" + number))
            .toList();
    Thread run =
        Thread.ofVirtual()
            .start(() -> {
              try {
                sweep.over(urls, one -> {});
              } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
              }
            });
    begun.await();
    run.interrupt();
    run.join();
    assertThat(asked.get()).isBetween(1, 499);
  }

  @Test
  void lets_no_host_hold_up_another() throws Exception {
    CountDownLatch quickOnes = new CountDownLatch(100);
    List<WebUrl> urls = new ArrayList<>();
    IntStream.range(0, 1_000).forEach(n -> urls.add(new WebUrl("https://slow.example.org/" + n)));
    IntStream.range(0, 100).forEach(n -> urls.add(new WebUrl("https://quick.example.org/" + n)));
    LinkSweep sweep =
        new LinkSweep(url -> {
          if (url.value().contains("quick")) {
            quickOnes.countDown();
          } else {
            assertThat(await(quickOnes)).isTrue();
          }
          return unasked(url);
        });
    assertThat(sweep.over(urls, one -> {})).hasSize(1_100);
  }

  @Test
  void asks_so_many_hosts_at_a_time_and_the_largest_first() throws Exception {
    CountDownLatch full = new CountDownLatch(512);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Set<String> first = ConcurrentHashMap.newKeySet();
    List<WebUrl> urls = new ArrayList<>();
    IntStream.range(0, 2_000).forEach(n -> urls.add(new WebUrl("https://h" + n + ".org/")));
    IntStream.range(0, 3).forEach(n -> urls.add(new WebUrl("https://large.org/" + n)));
    LinkSweep sweep =
        new LinkSweep(url -> {
          String host = URI.create(url.value()).getHost();
          if (full.getCount() > 0 && first.add(host)) {
            full.countDown();
          }
          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
          assertThat(await(full)).isTrue();
          inside.decrementAndGet();
          return unasked(url);
        });
    assertThat(sweep.over(urls, one -> {})).hasSize(2_003);
    assertThat(most.get()).isBetween(512, 512 + 2);
    assertThat(first).contains("large.org", "h0.org").doesNotContain("h1999.org");
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(8, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      return false;
    }
  }

  private static LinkObservation unasked(WebUrl url) {
    return new LinkObservation.Failed(
        url, List.of(), LinkFailure.BUDGET, "", Instant.EPOCH, Duration.ZERO);
  }
}
