package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Cli;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardOutTest {

  @TempDir Path home;

  @Test
  void that_cannot_be_written_is_told_and_no_success() {
    Cli.Run run = explainTo("No space left on device");

    assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(run.err()).contains("what there was to say could not be written in full");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Broken pipe", "Tubería rota"})
  void whose_reader_has_seen_enough_is_fine_in_any_language(String failure) {
    Cli.Run run = explainTo(failure);

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
  }

  private Cli.Run explainTo(String failure) {
    var stream =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException(failure);
          }
        };
    var out =
        new PrintWriter(
            new StandardOut(stream, () -> "Tubería rota"), true, StandardCharsets.UTF_8);
    return new Cli(home).saying(out).run("explain");
  }
}
