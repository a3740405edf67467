package dev.awaitable.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work is done once, by one of two, and what comes of it reaches the one who asked. */
class ErrandTest {

  @Test
  void work_is_done_once_whoever_does_it() {
    AtomicInteger done = new AtomicInteger();

    Errand<Integer> errand = Errand.begin(done::incrementAndGet);

    assertThat(errand.result()).isEqualTo(1);
    assertThat(done).hasValue(1);
  }

  @Test
  void work_on_a_thread_of_its_own_is_waited_for() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    Errand<String> errand =
        Errand.begin(
            "aside",
            () -> {
              begun.countDown();
              return Thread.currentThread().getName();
            });
    begun.await();

    assertThat(errand.result()).isEqualTo("aside");
  }

  @Test
  void what_the_work_throws_is_thrown() {
    IllegalArgumentException fault = new IllegalArgumentException("no");
    Errand<String> faulty =
        Errand.begin(() -> {
          throw fault;
        });
    Errand<String> refused =
        Errand.begin(() -> {
          throw new IOException("full");
        });

    assertThatThrownBy(faulty::result).isSameAs(fault);
    assertThatThrownBy(refused::result)
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("full");
  }

  @Test
  void the_result_is_given_once_and_not_kept() {
    Errand<String> errand = Errand.begin(() -> "a");

    assertThat(errand.result()).isEqualTo("a");
    assertThatThrownBy(errand::result).hasMessage("the result was taken before");
  }

  @Test
  void one_who_is_interrupted_while_waiting_gets_the_result_and_stays_interrupted() {
    Errand<String> errand = Errand.begin(() -> "a");
    Thread.currentThread().interrupt();

    assertThat(errand.result()).isEqualTo("a");
    assertThat(Thread.interrupted()).isTrue();
  }
}
