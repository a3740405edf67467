package dev.awaitable.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.problem.Findings;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SourceText;
import dev.awaitable.problem.Span;
import dev.awaitable.testkit.Fixtures;
import dev.awaitable.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  private record Read(YamlDocument document, Findings findings) {

    Node root() {
      return Objects.requireNonNull(document.root());
    }

    Scalar value(String key) {
      return (Scalar) ((Mapping) root()).get(key).orElseThrow();
    }

    List<Rule> rules() {
      return findings.problems().stream().map(Problem::rule).toList();
    }
  }

  private static Read read(byte[] bytes) {
    Problems problems = new Problems(100);
    YamlDocument document = new YamlReader(1 << 20, 16).read("test.yaml", bytes, problems);
    return new Read(document, problems.in(document.source()));
  }

  private static Read read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Nested
  class Scalars {

    @ParameterizedTest
    @ValueSource(
        strings = {"3.10", "010", "0x1F", "1_000", "no", "on", "~", "2026-11-20", "1:30", "1e3"})
    void keep_their_source_text(String text) {
      assertThat(read("a: " + text).value("a").text()).isEqualTo(text);
    }

    @Test
    void know_what_yaml_takes_them_for() {
      Read read = read("a: 1\nb: true\nc: null\nd:\ne: ''\nf: '1'\ng: no\nh: 1.5\n");
      assertThat(Stream.of("a", "b", "c", "d", "e", "f", "g", "h").map(k -> read.value(k).kind()))
          .containsExactly(
              Scalar.Kind.NUMBER,
              Scalar.Kind.BOOLEAN,
              Scalar.Kind.NOTHING,
              Scalar.Kind.NOTHING,
              Scalar.Kind.TEXT,
              Scalar.Kind.TEXT,
              Scalar.Kind.TEXT,
              Scalar.Kind.NUMBER);
    }

    @Test
    void include_their_quotes_in_their_place() {
      Scalar value = read("key: 'it''s'").value("key");
      assertThat(value.text()).isEqualTo("it's");
      assertThat(value.span()).isEqualTo(Span.of(1, 6, 7));
    }

    @Test
    void are_placed_by_code_points() {
      assertThat(read("{\uD83D\uDE00: a, b: c}").value("b").span()).isEqualTo(Span.of(1, 11, 1));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1020, 1021, 1022, 1023, 1024, 1025, 1026, 2047, 2048, 2049, 2050, 4096})
  void letters_of_two_code_units_may_stand_anywhere(int before) {
    String text = "a".repeat(before - 3) + "\uD83D\uDE00".repeat(2000);
    assertThat(read("k: " + text).value("k").text()).isEqualTo(text);
  }

  @Nested
  class Places {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void count_every_kind_of_line_break(String lineBreak) {
      Read read = read(String.join(lineBreak, "a: 1", "b: 2", "c: 3"));
      assertThat(read.value("c").span()).isEqualTo(Span.of(3, 4, 1));
    }

    @Test
    void ignore_a_byte_order_mark() {
      Read read = read("\uFEFFa: 1");
      assertThat(read.value("a").span()).isEqualTo(Span.of(1, 4, 1));
      assertThat(read.rules()).containsExactly(Rule.BYTE_ORDER_MARK);
    }

    @Test
    void of_plain_scalars_in_a_whole_catalog_give_their_text_back() {
      Read read = read(Fixtures.text("catalogs/small.yaml"));
      List<Scalar> scalars = new ArrayList<>();
      collect(read.root(), scalars);
      assertThat(scalars).hasSizeGreaterThan(150);
      assertThat(scalars)
          .allSatisfy(
              it -> assertThat(plainSource(read.document().source(), it)).isEqualTo(it.text()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.awaitable.yaml.YamlReaderTest#seeds")
    void of_plain_scalars_in_random_documents_give_their_text_back(long seed) {
      String text = new RandomYaml(new Random(seed)).document();
      Read read = read(text);
      assertThat(read.findings().problems()).as(text).isEmpty();
      List<Scalar> scalars = new ArrayList<>();
      collect(read.root(), scalars);
      assertThat(scalars)
          .allSatisfy(
              it -> assertThat(plainSource(read.document().source(), it)).isEqualTo(it.text()));
    }

    private String plainSource(SourceText source, Scalar scalar) {
      String slice = source.slice(scalar.span());
      return slice.startsWith("'")
          ? slice.substring(1, slice.length() - 1).replace("''", "'")
          : slice;
    }

    private void collect(Node node, List<Scalar> into) {
      switch (node) {
        case Scalar scalar -> into.add(scalar);
        case Sequence sequence -> sequence.items().forEach(item -> collect(item, into));
        case Mapping mapping ->
            mapping
                .entries()
                .forEach(entry -> {
                  into.add(entry.key());
                  collect(entry.value(), into);
                });
        case Unusable unusable -> throw new AssertionError(unusable);
      }
    }
  }

  @Nested
  class Faults {

    @Test
    void repeated_keys_name_both_places() {
      Problem problem = read("a: 1\nb: 2\na: 3\n").findings().problems().getFirst();
      assertThat(problem.rule()).isEqualTo(Rule.DUPLICATE_KEY);
      assertThat(problem.at()).isEqualTo(Span.of(3, 1, 1));
      assertThat(problem.helps()).last().hasFieldOrPropertyWithValue("span", Span.of(1, 1, 1));
    }

    @Test
    void the_first_of_repeated_keys_is_kept() {
      assertThat(read("a: 1\na: 3\n").value("a").text()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &x 1", "&x a: 1", "&x\na: 1", "- &x 1", "a: &x\n- 1"})
    void anchors_are_refused_once_wherever_they_stand(String text) {
      assertThat(read(text).rules()).containsExactly(Rule.ANCHOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: !x 1", "!x a: 1", "!x\na: 1", "- !!str 1", "a: !!binary '?'"})
    void tags_are_refused_once_wherever_they_stand(String text) {
      assertThat(read(text).rules()).first().isEqualTo(Rule.TAG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 1\n---\nb: 2\n", "a: 1\n...\n---\nb: 2\n", "a: 1\n---\n"})
    void a_further_document_is_refused(String text) {
      assertThat(read(text).rules()).containsExactly(Rule.FURTHER_DOCUMENT);
    }

    @Test
    void the_marks_of_a_single_document_are_fine() {
      assertThat(read("---\na: 1\n...\n").rules()).isEmpty();
    }

    @Test
    void several_are_reported_in_one_run() {
      assertThat(read("a: &x 1\nb: !y 2\na: 3\nc: \u200Bz\n").rules())
          .containsExactly(Rule.ANCHOR, Rule.TAG, Rule.DUPLICATE_KEY, Rule.UNSEEN_CHARACTER);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "a: [            | 4 | a list in brackets is never closed",
          "a: [b           | 4 | a list in brackets is never closed",
          "a: [b,          | 4 | a list in brackets is never closed",
          "a: [{b: c},     | 4 | a list in brackets is never closed",
          "a: {b: [c, d    | 8 | a list in brackets is never closed",
          "a: {            | 4 | a mapping in braces is never closed",
          "a: {b           | 4 | a mapping in braces is never closed",
          "a: {b:          | 4 | a mapping in braces is never closed",
          "a: {b: [c], d:  | 4 | a mapping in braces is never closed",
        })
    void what_is_open_at_the_end_is_told_where_it_opens(String text, int column, String message) {
      for (String end : List.of("", "\n", "\r\n", "\n\n# end\n")) {
        Problem problem = read("x: [1]\n" + text + end).findings().problems().getFirst();
        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.at()).isEqualTo(Span.of(2, column, 1));
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<<<<<< HEAD", "=======", ">>>>>>> main", "||||||| 1234567"})
    void a_merge_that_was_not_finished_is_called_so(String mark) {
      for (String end : List.of("\n", "\r\n", "\r")) {
        String text = String.join(end, "a: 1", "b:", "- 1", mark, "- 2", "");
        Problem problem = read(text).findings().problems().getFirst();
        assertThat(problem.message()).startsWith("a merge was not finished here");
        assertThat(problem.at().line()).isEqualTo(4);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: |\n  =======\n", "# =======\na: 1\n", "a: 1\n#\n=======: 2\n"})
    void a_row_of_signs_in_sound_text_is_none(String text) {
      assertThat(read(text).rules()).isEmpty();
    }

    @Test
    void depth_just_within_the_limit_is_fine_and_one_more_is_not() {
      assertThat(read("[".repeat(16) + "]".repeat(16)).rules()).isEmpty();
      assertThat(read("[".repeat(17) + "]".repeat(17)).rules()).containsExactly(Rule.TOO_DEEP);
    }

    @Test
    void a_very_deep_file_is_refused_without_running_out_of_stack() {
      assertThat(read("[".repeat(200_000)).rules()).contains(Rule.TOO_DEEP);
    }

    @Test
    void a_file_of_the_largest_size_is_read_and_one_byte_more_is_not() {
      byte[] fits = ("a: 1\n" + "#".repeat((1 << 20) - 5)).getBytes(StandardCharsets.US_ASCII);
      assertThat(read(fits).rules()).isEmpty();
      byte[] tooLarge = ("a: 1\n" + "#".repeat((1 << 20) - 4)).getBytes(StandardCharsets.US_ASCII);
      assertThat(read(tooLarge).rules()).containsExactly(Rule.FILE_TOO_LARGE);
    }

    @Test
    void a_cut_off_character_at_the_end_is_reported() {
      byte[] bytes = {'a', ':', ' ', 'x', (byte) 0xC3};
      Problem problem = read(bytes).findings().problems().getFirst();
      assertThat(problem.rule()).isEqualTo(Rule.NOT_UTF8);
      assertThat(problem.at().column()).isEqualTo(5);
    }
  }

  static LongStream seeds() {
    return Seeds.upTo(200);
  }

  /** Makes documents of plain and quoted scalars, nested in both styles. */
  private record RandomYaml(Random random) {

    private static final String LETTERS = "abcxyzABC0189_./+\u00e9\u4e2d\uD83D\uDE00";

    String document() {
      StringBuilder out = new StringBuilder("# made at random\n");
      mapping(out, 0);
      return out.toString();
    }

    private void mapping(StringBuilder out, int level) {
      for (int i = 0; i <= random.nextInt(4); i++) {
        out.append("  ".repeat(level)).append('k').append(i).append(word()).append(":");
        boolean nested = level < 4 && random.nextBoolean();
        if (nested && random.nextBoolean()) {
          out.append('\n');
          mapping(out, level + 1);
        } else if (nested) {
          out.append('\n').append("  ".repeat(level + 1)).append("- ").append(scalar());
          out.append("  # why\n").append("  ".repeat(level + 1)).append("- [").append(scalar());
          out.append(", ").append(scalar()).append("]\n");
        } else {
          out.append(" ".repeat(1 + random.nextInt(3))).append(scalar()).append('\n');
        }
      }
    }

    private String scalar() {
      String text = random.nextInt(3) == 0 ? word() + " " + word() : word();
      return random.nextInt(4) == 0 ? "'" + text + "''s: x'" : text;
    }

    private String word() {
      int[] letters = LETTERS.codePoints().toArray();
      StringBuilder out = new StringBuilder("w");
      for (int i = 0; i < random.nextInt(8); i++) {
        out.appendCodePoint(letters[random.nextInt(letters.length)]);
      }
      return out.toString();
    }
  }
}
