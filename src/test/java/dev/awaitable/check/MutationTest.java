package dev.awaitable.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.problem.Findings;
import dev.awaitable.problem.HumanReport;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.SafeText;
import dev.awaitable.problem.Severity;
import dev.awaitable.testkit.Fixtures;
import dev.awaitable.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a catalog file, reading it ends with a catalog or with errors in it. */
class MutationTest {

  private static final String SMALL = Fixtures.text("catalogs/small.yaml");
  private static final String NASTY =
      "&*!%@`|>{}[],:#-?'\"\\\t\n\r \u0000\u202E\uFEFF\u0085~<0e.\u00e9";

  private final CatalogReader reader = new CatalogReader(Limits.DEFAULT);

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void mutated_characters_lead_to_a_catalog_or_to_errors_in_the_file(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      StringBuilder text = new StringBuilder(SMALL);
      for (int i = 0; i <= random.nextInt(4); i++) {
        mutateCharacter(text, random);
      }
      check(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void mutated_lines_lead_to_a_catalog_or_to_errors_in_the_file(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      List<String> lines = new ArrayList<>(SMALL.lines().toList());
      for (int i = 0; i <= random.nextInt(4); i++) {
        mutateLine(lines, random);
      }
      check(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void mutated_bytes_lead_to_a_catalog_or_to_errors_in_the_file(long seed) {
    Random random = new Random(seed);
    byte[] bytes = SMALL.getBytes(StandardCharsets.UTF_8);
    int cut = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
    byte[] mutated = Arrays.copyOf(bytes, cut);
    for (int i = 0; i <= random.nextInt(8) && cut > 0; i++) {
      mutated[random.nextInt(cut)] = (byte) random.nextInt(256);
    }
    check(mutated);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void random_structure_leads_to_errors_in_the_file(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < random.nextInt(400); i++) {
      text.append(NASTY.charAt(random.nextInt(NASTY.length())));
      text.append(random.nextInt(3) == 0 ? "a" : "");
    }
    check(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void mutateCharacter(StringBuilder text, Random random) {
    int at = random.nextInt(text.length());
    switch (random.nextInt(4)) {
      case 0 -> text.deleteCharAt(at);
      case 1 -> text.insert(at, text.charAt(at));
      case 2 -> text.setCharAt(at, NASTY.charAt(random.nextInt(NASTY.length())));
      default -> text.insert(at, NASTY.charAt(random.nextInt(NASTY.length())));
    }
  }

  private static void mutateLine(List<String> lines, Random random) {
    int at = random.nextInt(lines.size());
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(random.nextInt(lines.size()), lines.get(at));
      case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      case 3 -> lines.set(at, " ".repeat(random.nextInt(12)) + lines.get(at).strip());
      default ->
          lines.set(at, lines.get(at).substring(0, random.nextInt(lines.get(at).length() + 1)));
    }
  }

  private void check(byte[] bytes) {
    Reading reading = reader.read("catalog.yaml", bytes, LocalDate.of(2026, 11, 20));
    Findings findings = reading.findings();
    if (reading instanceof Reading.Refused) {
      assertThat(findings.count(Severity.ERROR)).isPositive();
    }
    for (Problem problem : findings.problems()) {
      assertThat(problem.at().line()).isBetween(1, findings.source().lineCount());
      int width = findings.source().line(problem.at().line()).length();
      assertThat(problem.at().column()).isBetween(1, width + 1);
    }
    String report = new HumanReport(false).render(findings);
    assertThat(report.codePoints().filter(c -> c != '\n').noneMatch(SafeText::isUnseen)).isTrue();
  }

  static LongStream seeds() {
    return Seeds.upTo(60);
  }
}
