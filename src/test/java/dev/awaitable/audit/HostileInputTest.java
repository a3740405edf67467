package dev.awaitable.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, an audit ends with a report that says what was not read. */
class HostileInputTest {

  private static final List<String> KINDS =
      List.of(
          "requirements.txt",
          "pyproject.toml",
          "Pipfile",
          "environment.yml",
          "uv.lock",
          "poetry.lock");

  static LongStream seeds() {
    return Seeds.upTo(60);
  }

  static Stream<String> kinds() {
    return KINDS.stream();
  }

  private static Project read(String name, byte[] bytes) {
    return Project.read(List.of(name), path -> new Sources.Source.Found(bytes));
  }

  private static Project read(String name, String text) {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_file_that_is_too_large_is_refused(String kind) {
    Project project = read(kind, new byte[Project.LARGEST_FILE + 1]);

    assertThat(project.requirements()).isEmpty();
    assertThat(project.unread())
        .singleElement()
        .satisfies(it -> assertThat(it.why()).isEqualTo("the file is larger than 8 MB"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_program_is_no_text(String kind) {
    Project project = read(kind, new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0});

    assertThat(project.unread()).singleElement().matches(Unread::fault);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void nesting_without_end_is_refused(String kind) {
    for (String open :
        List.of("[", "{", "a = [", "[{a = ", "- ", "a.", "\"", "'''", "((", "\\\n")) {
      Project project = read(kind, "dependencies: " + open.repeat(20_000));
      assertThat(project.requirements()).isEmpty();
      assertThat(read(kind, "x = " + open.repeat(20_000)).unread().size()).isLessThan(60);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "a-", "[a,", "a[b,", ">=1,", "==1.", "a;", "--hash=x ", "a @ ", "#", "; "})
  void a_line_without_end_is_read_or_told(String piece) {
    for (int times : new int[] {500, 4_000, 90_000}) {
      Project project = read("requirements.txt", "requests" + piece.repeat(times));
      assertThat(project.requirements().size() + project.unread().size()).isEqualTo(1);
    }
  }

  @Test
  void a_file_of_another_kind_does_not_fill_the_screen() {
    Project project = read("requirements.txt", "what is this\n".repeat(100_000));

    assertThat(project.unread()).hasSize(51);
    assertThat(project.unread().getLast().why()).isEqualTo("and 99950 more after this line");
    assertThat(project.unread().getLast().fault()).isTrue();
  }

  @Test
  void files_that_include_ever_more_files_come_to_an_end() {
    Project project =
        Project.read(
            List.of("0.txt"),
            path -> {
              int number = Integer.parseInt(path.replace(".txt", ""));
              String next = "-r " + (number + 1) + ".txt\n";
              return new Sources.Source.Found(next.getBytes(StandardCharsets.UTF_8));
            });

    assertThat(project.files()).hasSize(100);
    assertThat(project.unread()).singleElement().matches(Unread::fault);
  }

  /** Takes the files of the cases and breaks them at random. */
  @ParameterizedTest
  @MethodSource("seeds")
  void no_damage_makes_a_reader_fail(long seed) throws Exception {
    Random random = new Random(seed);
    for (AuditCase one : AuditCase.all().toList()) {
      for (String name : one.files()) {
        Path file = one.folder().resolve(name);
        byte[] bytes = damaged(Files.readAllBytes(file), random);
        Report report = new Auditor(Map.of()).audit(read(name, bytes));
        assertThat(new HumanReport().render(report)).isNotEmpty();
      }
    }
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    String likely = "[]{}\"'=#\n\\ ,.:-;@\t\u0001";
    for (int i = 0; i < 3 && bytes.length > 0; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) likely.charAt(random.nextInt(likely.length()));
    }
    return bytes;
  }
}
