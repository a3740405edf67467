package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The Python in the guide runs, and prints what the guide says that it prints. */
class GuideSamplesTest {

  /** Task groups and {@code except*} came with this version. */
  private static final String NEW_ENOUGH =
      "import sys; sys.exit(0 if sys.version_info >= (3, 11) else 1)";

  @TempDir Path temporary;

  @Test
  void there_are_samples_with_and_without_output() throws IOException {
    assertThat(samples()).hasSizeGreaterThan(5).anyMatch(it -> it.output() == null);
    assertThat(samples()).filteredOn(it -> it.output() != null).hasSizeGreaterThan(3);
  }

  @TestFactory
  Stream<DynamicTest> each_sample_runs() throws IOException {
    boolean python = canRun();
    if (!python) {
      System.err.println("SKIPPED: no Python 3.11 or newer, so no sample of the guide is run");
    }
    return samples().stream()
        .map(sample ->
            DynamicTest.dynamicTest(
                sample
                    .code()
                    .lines()
                    .filter(it -> it.startsWith("async def"))
                    .findFirst()
                    .orElse("it"),
                () -> {
                  Assumptions.assumeTrue(python, "no Python 3.11 or newer");
                  run(sample);
                }));
  }

  private void run(Sample sample) throws IOException, InterruptedException {
    Path file = Files.writeString(temporary.resolve("sample.py"), sample.code());
    Path out = temporary.resolve("out.txt");
    Process process =
        new ProcessBuilder("python3", "-W", "error", file.toString())
            .redirectErrorStream(false)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(sample.code()).isZero();
    if (sample.output() != null) {
      assertThat(Files.readString(out)).isEqualTo(sample.output());
    }
  }

  private static List<Sample> samples() throws IOException {
    String template =
        Files.readString(Path.of("templates/pages/guide.ftlh"), StandardCharsets.UTF_8);
    List<Sample> samples = new ArrayList<>();
    for (Element code : Jsoup.parse(template).select("pre.sample > code.python")) {
      Element next = code.parent() == null ? null : code.parent().nextElementSibling();
      String output = next != null && next.hasClass("output") ? next.wholeText() : null;
      samples.add(new Sample(code.wholeText(), output));
    }
    return samples;
  }

  private static boolean canRun() {
    try {
      Process process =
          new ProcessBuilder("python3", "-c", NEW_ENOUGH)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private record Sample(String code, @org.jspecify.annotations.Nullable String output) {}
}
