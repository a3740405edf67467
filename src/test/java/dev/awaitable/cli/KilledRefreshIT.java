package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.judge.LinkMemory;
import dev.awaitable.store.ObservationStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process, killed by the system while it asks: again and again, and then let be. */
class KilledRefreshIT {

  private static final Path SMALL = Path.of("src/test/resources/golden/nothing-known/catalog.yaml");
  private static final int ENTRIES = 120;

  /** Answers of each kind that a batch holds, and those under way when the process ends. */
  private static final int BATCH_AND_UNDER_WAY = 25 + 40;

  @TempDir Path home;

  private LocalInternet internet;

  @BeforeEach
  void a_catalog_of_many_sites() throws IOException {
    internet = new LocalInternet();
    StringBuilder catalog =
        new StringBuilder(Files.readString(SMALL).replaceFirst("(?s)      - id: lonely.*", ""));
    for (int i = 100; i < 100 + ENTRIES; i++) {
      internet.page("127.0.1." + (i - 99) + "/lib" + i, 200);
      catalog.append(
          """
                - id: lib%d
                  name: lib%d
                  description: Waits for something that takes its time, and does so without blocking.
                  homepage: %s
                  added: 2026-11-01
          """
              .formatted(i, i, internet.url("127.0.1." + (i - 99) + "/lib" + i)));
    }
    Files.writeString(home.resolve("catalog.yaml"), catalog);
  }

  @AfterEach
  void hang_up() {
    internet.close();
  }

  @Test
  void loses_a_batch_at_most_and_the_next_run_goes_on() throws Exception {
    for (int kill = 1; kill <= 3; kill++) {
      int before = internet.asked().size();
      runAndKillAtRequest(35);
      assertThat(links()).as("nothing counts yet").isEmpty();
      assertThat(internet.asked().size()).isGreaterThan(before);
    }

    assertThat(run().waitFor(60, TimeUnit.SECONDS)).isTrue();

    assertThat(links()).hasSize(ENTRIES).allMatch(link -> link.countedFailures() == 0);
    assertThat(internet.asked().size()).isLessThanOrEqualTo(ENTRIES + 3 * BATCH_AND_UNDER_WAY);
    assertThat(home.resolve("data/pending")).doesNotExist();
  }

  private void runAndKillAtRequest(int number) throws Exception {
    AtomicInteger requests = new AtomicInteger();
    AtomicReference<Process> running = new AtomicReference<>();
    internet.fault(place -> {
      Process process = running.get();
      if (process != null && place.startsWith("127.0.1.") && requests.incrementAndGet() == number) {
        process.destroyForcibly();
      }
      return null;
    });
    Process process = run();
    running.set(process);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    internet.fault(place -> null);
  }

  private Process run() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new ArrayList<>(List.of(java, "-jar", System.getProperty("catalog.jar"), "refresh"));
    command.addAll(List.of("--allow-private-addresses", "--pause", "0", "--concurrency", "4"));
    ProcessBuilder process =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("output.txt").toFile());
    process.environment().putAll(internet.environment());
    return process.start();
  }

  private List<LinkMemory> links() {
    return new ObservationStore(home.resolve("data")).links();
  }
}
