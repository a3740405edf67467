package dev.awaitable.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.awaitable.enrich.LinkFailure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class HostGatesTest {

  private final FakeTime time = new FakeTime();

  @Test
  void starts_to_one_host_are_a_pause_apart_and_other_hosts_do_not_wait() throws IOException {
    HostGates gates = Probes.gates(time);
    List<Instant> starts = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      gates.pass("a.example.org", () -> starts.add(time.now()));
    }
    Instant before = time.now();
    gates.pass("b.example.org", () -> starts.add(time.now()));
    assertThat(Duration.between(starts.get(0), starts.get(1))).isEqualTo(Duration.ofSeconds(1));
    assertThat(Duration.between(starts.get(1), starts.get(2))).isEqualTo(Duration.ofSeconds(1));
    assertThat(starts.get(3)).isEqualTo(before);
    assertThat(gates.tallies().get("a.example.org"))
        .isEqualTo(new HostGates.Tally(3, Duration.ofSeconds(2), false));
  }

  @Test
  void starts_stay_apart_when_many_come_at_once() throws Exception {
    HostGates gates = Probes.gates(time);
    List<Instant> starts = Collections.synchronizedList(new ArrayList<>());
    List<Future<Boolean>> asked = new ArrayList<>();
    try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int lane = 0; lane < 50; lane++) {
        asked.add(lanes.submit(() -> gates.pass("example.org", () -> starts.add(time.now()))));
      }
    }
    Collections.sort(starts);
    assertThat(asked).hasSize(50).allSatisfy(one -> assertThat(one.get()).isTrue());
    assertThat(gates.tallies().get("example.org"))
        .extracting(HostGates.Tally::requests)
        .isEqualTo(50);
    assertThat(Duration.between(starts.getFirst(), starts.getLast()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(49));
  }

  @Test
  void one_at_a_time_waits_for_the_next_start_since_only_one_can_have_it() throws Exception {
    AtomicInteger sleeping = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Timekeeper slow =
        new Timekeeper() {
          @Override
          public Instant now() {
            return time.now();
          }

          @Override
          public void sleep(Duration length) {
            most.accumulateAndGet(sleeping.incrementAndGet(), Math::max);
            LockSupport.parkNanos(1_000_000);
            time.sleep(length);
            sleeping.decrementAndGet();
          }
        };
    HostGates gates = new HostGates(Manners.DEFAULT, slow, null);
    List<Future<Integer>> asked = new ArrayList<>();
    try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int lane = 0; lane < 30; lane++) {
        asked.add(lanes.submit(() -> gates.pass("example.org", () -> 1)));
      }
    }
    assertThat(asked).hasSize(30).allSatisfy(one -> assertThat(one.get()).isOne());
    assertThat(most.get()).isOne();
  }

  @Test
  void links_leave_a_place_to_services() throws Exception {
    HostGates gates = new HostGates(new Manners(2, 3, Duration.ZERO, Duration.ZERO), time, null);
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch served = new CountDownLatch(1);
    AtomicInteger linksDone = new AtomicInteger();
    try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int lane = 0; lane < 10; lane++) {
        String host = "host" + lane + ".example.org";
        Future<?> unused =
            lanes.submit(() ->
                gates.pass(
                    host,
                    () -> {
                      begun.countDown();
                      awaitQuietly(served);
                      return linksDone.incrementAndGet();
                    }));
      }
      begun.await();
      assertThat(gates.passAsService("api.example.org", linksDone::get))
          .as("links that were done before it")
          .isZero();
      served.countDown();
    }
    assertThat(gates.tallies()).hasSize(11);
  }

  @Test
  void no_more_than_two_at_a_time_reach_one_host_and_no_more_than_the_total_all_of_them()
      throws Exception {
    Manners manners = new Manners(2, 5, Duration.ZERO, Duration.ZERO);
    HostGates gates = new HostGates(manners, time, null);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger mostOnOne = new AtomicInteger();
    List<AtomicInteger> perHost = new ArrayList<>();
    List<Future<Object>> asked = new ArrayList<>();
    try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int lane = 0; lane < 60; lane++) {
        int host = lane % 6;
        if (lane < 6) {
          perHost.add(new AtomicInteger());
        }
        asked.add(
            lanes.submit(() ->
                gates.pass(
                    "host" + host + ".example.org",
                    () -> {
                      most.accumulateAndGet(now.incrementAndGet(), Math::max);
                      mostOnOne.accumulateAndGet(perHost.get(host).incrementAndGet(), Math::max);
                      LockSupport.parkNanos(100_000);
                      perHost.get(host).decrementAndGet();
                      return now.decrementAndGet();
                    })));
      }
    }
    assertThat(asked).allSatisfy(one -> assertThat(one.get()).isNotNull());
    assertThat(most.get()).isBetween(1, 5);
    assertThat(mostOnOne.get()).isBetween(1, 2);
  }

  @Test
  void a_place_is_given_back_when_a_request_fails() throws IOException {
    HostGates gates = new HostGates(new Manners(1, 1, Duration.ZERO, Duration.ZERO), time, null);
    for (int round = 0; round < 3; round++) {
      assertThatThrownBy(() ->
              gates.pass(
                  "example.org",
                  () -> {
                    throw new IllegalStateException("a bug");
                  }))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(gates.<String>pass("example.org", () -> "answer")).isEqualTo("answer");
  }

  @Test
  void a_host_that_asks_for_a_pause_gets_it_from_everybody() throws IOException {
    HostGates gates = Probes.gates(time);
    Instant start = time.now();
    assertThat(gates.holdBack("example.org", Duration.ofSeconds(30))).isTrue();
    assertThat(gates.holdBack("example.org", Duration.ofSeconds(30)))
        .as("the same pause asked for twice is one pause")
        .isTrue();
    gates.pass("example.org", () -> "answer");
    assertThat(Duration.between(start, time.now())).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void a_host_that_asks_for_more_than_a_minute_in_all_is_left_alone() throws IOException {
    HostGates gates = Probes.gates(time);
    assertThat(gates.holdBack("example.org", Duration.ofSeconds(60))).isTrue();
    gates.pass("example.org", () -> "answer");
    assertThat(gates.holdBack("example.org", Duration.ofSeconds(2))).isFalse();
    assertClosed(gates, LinkFailure.HOST_LEFT);
    assertThat(gates.tallies().get("example.org"))
        .extracting(HostGates.Tally::left)
        .isEqualTo(true);
  }

  @Test
  void nothing_starts_when_the_time_is_used_up_or_would_be_before_its_turn() throws IOException {
    HostGates gates =
        new HostGates(Manners.DEFAULT, time, time.now().plus(Duration.ofMillis(1_500)));
    gates.pass("example.org", () -> "answer");
    gates.pass("example.org", () -> "answer");
    assertClosed(gates, LinkFailure.BUDGET);
    assertThatThrownBy(() -> gates.rest(Duration.ofSeconds(11)))
        .isInstanceOf(GateClosedException.class);
    assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void nothing_starts_that_got_its_place_only_after_the_time_was_used_up() throws Exception {
    Manners manners = new Manners(1, 1, Duration.ZERO, Duration.ZERO);
    HostGates gates = new HostGates(manners, time, time.now().plus(Duration.ofSeconds(10)));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    AtomicReference<Throwable> told = new AtomicReference<>();
    try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> slow =
          lanes.submit(() ->
              gates.pass(
                  "slow.example.org",
                  () -> {
                    inside.countDown();
                    awaitQuietly(leave);
                    return "answer";
                  }));
      inside.await();
      Thread waiting =
          Thread.ofVirtual()
              .start(
                  () -> told.set(catchThrowable(() -> gates.pass("example.org", () -> "answer"))));
      while (waiting.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      time.set(time.now().plus(Duration.ofSeconds(11)));
      leave.countDown();
      waiting.join();
      assertThat(slow.get()).isEqualTo("answer");
    }
    assertThat(told.get())
        .isInstanceOfSatisfying(
            GateClosedException.class,
            closed -> assertThat(closed.kind()).isEqualTo(LinkFailure.BUDGET));
    assertThat(gates.tallies().get("example.org"))
        .extracting(HostGates.Tally::requests)
        .isEqualTo(0);
  }

  @Test
  void a_stopped_run_leaves_the_gate_and_stays_stopped() throws Exception {
    HostGates gates = new HostGates(new Manners(1, 1, Duration.ZERO, Duration.ZERO), time, null);
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    Thread holder =
        Thread.ofVirtual()
            .start(() -> {
              try {
                gates.pass(
                    "example.org",
                    () -> {
                      inside.countDown();
                      awaitQuietly(leave);
                      return "answer";
                    });
              } catch (IOException closed) {
                throw new IllegalStateException(closed);
              }
            });
    inside.await();
    Thread.currentThread().interrupt();
    assertClosed(gates, LinkFailure.BUDGET);
    assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    leave.countDown();
    holder.join();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void assertClosed(HostGates gates, LinkFailure kind) {
    assertThatThrownBy(() -> gates.pass("example.org", () -> "answer"))
        .isInstanceOfSatisfying(
            GateClosedException.class, closed -> assertThat(closed.kind()).isEqualTo(kind));
  }
}
