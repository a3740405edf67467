package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Cli;
import dev.awaitable.testkit.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoverCommandTest {

  @TempDir private Path folder;

  private LocalInternet internet;

  @BeforeEach
  void start() throws IOException {
    internet = new LocalInternet();
    Files.writeString(
        folder.resolve("catalog.yaml"), Fixtures.text("problems/repo-fork/catalog.yaml"));
  }

  @AfterEach
  void stop() {
    internet.close();
  }

  private Cli.Run discover(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "discover",
                "--catalog",
                folder.resolve("catalog.yaml").toString(),
                "--allow-private-addresses"));
    arguments.addAll(List.of(more));
    Cli cli = new Cli(folder).with("GITHUB_TOKEN", "ghs_test");
    internet.environment().forEach(cli::with);
    return cli.run(arguments.toArray(String[]::new));
  }

  @Test
  void candidates_are_printed_as_ready_entries_best_first() {
    internet
        .topic("asyncio", "owner/aiosmall", 300)
        .topic("asyncio", "owner/aiolarge", 3000)
        .topic("asyncio", "aio-libs/aiohttp", 15000)
        .repository("owner/aiosmall", 1, 300, "2026-11-01")
        .repository("owner/aiolarge", 2, 3000, "2026-11-02")
        .repository("owner/needed", 3, 200, "2026-11-03")
        .onPyPi("aiolarge", "https://github.com/owner/aiolarge", List.of())
        .onPyPi("aiohttp", "https://github.com/aio-libs/aiohttp", List.of("aioneeded>=1"))
        .onPyPi("aioneeded", "https://github.com/owner/needed", List.of());
    Cli.Run run = discover();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            # 3,000 stars, last commit 2026-11-02, MIT, release 1.0, topic asyncio; seen 2026-11-20 on github.com
            - id: aiolarge
              name: aiolarge
              # description: one plain sentence, what it is for and what sets it apart
              repo: https://github.com/owner/aiolarge
              package: aiolarge
              added: 2026-11-20

            # 300 stars, last commit 2026-11-01, MIT, topic asyncio; seen 2026-11-20 on github.com
            - id: aiosmall
              name: aiosmall
              # description: one plain sentence, what it is for and what sets it apart
              repo: https://github.com/owner/aiosmall
              added: 2026-11-20

            # 200 stars, last commit 2026-11-03, MIT, release 1.0, needed by aiohttp; seen 2026-11-20 on github.com
            - id: aioneeded
              name: aioneeded
              # description: one plain sentence, what it is for and what sets it apart
              repo: https://github.com/owner/needed
              package: aioneeded
              added: 2026-11-20
            """);
    assertThat(discover("--limit", "1", "--format", "human").out())
        .startsWith("https://github.com/owner/aiolarge\n")
        .endsWith("1 candidate, and up to 2 more\n");
  }

  @Test
  void a_part_that_fails_is_told_and_the_rest_is_kept() {
    internet
        .topic("asyncio", "owner/found", 300)
        .repository("owner/found", 1, 300, "2026-11-01")
        .fault(place -> place.startsWith("127.0.0.2") ? LocalInternet.hangUp() : null);
    Cli.Run run = discover("--format", "markdown");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("<!-- awaitable:discover -->").contains("owner/found");
    assertThat(run.err()).contains("catalog: not known: ");
  }

  @Test
  void where_nobody_answers_the_run_is_inconclusive() {
    internet.fault(place -> LocalInternet.hangUp());
    Cli.Run run = discover();
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("nobody answered");
  }

  @Test
  void a_broken_catalog_and_wrong_numbers_are_told() throws IOException {
    assertThat(discover("--limit", "0").code()).isEqualTo(2);
    Files.writeString(folder.resolve("catalog.yaml"), "title: x\n");
    assertThat(discover().code()).isEqualTo(1);
    assertThat(internet.requests()).isEmpty();
  }
}
