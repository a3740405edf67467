package dev.awaitable.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.check.CatalogReader;
import dev.awaitable.check.Limits;
import dev.awaitable.check.Reading;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.testkit.Fixtures;
import dev.awaitable.testkit.Seeds;
import dev.awaitable.triage.UnifiedDiff;
import dev.awaitable.yaml.Node;
import dev.awaitable.yaml.YamlDocument;
import dev.awaitable.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalFormTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Test
  void the_catalog_itself_is_in_canonical_form() throws IOException {
    String catalog = Files.readString(Path.of("catalog.yaml"));

    assertThat(UnifiedDiff.of("catalog.yaml", catalog, format(catalog)))
        .as("run ./catalog format")
        .isEmpty();
  }

  @Nested
  class Order {

    @Test
    void entries_and_their_keys_are_put_in_order_and_take_their_comments_along() {
      assertThat(
              format(
                  """
                  systems:
                    # the second one
                    - kind: store # what it is
                      # how it is called
                      name: Redis
                    # the first one
                    - name: HTTP
                      kind: protocol
                      # nothing else is known
                  title: A list
                  """))
          .isEqualTo(
              """
              title: A list

              systems:
                # the first one
                - name: HTTP
                  kind: protocol
                  # nothing else is known
                # the second one
                # how it is called
                - name: Redis
                  kind: store # what it is
              """);
    }

    @Test
    void what_stands_between_the_dash_of_an_entry_and_its_first_key_is_about_that_entry() {
      assertThat(
              format(
                  """
                  systems:
                    - # a store
                      name: Redis
                    - name: SQL
                      # the end of it

                    -
                      # a protocol
                      name: HTTP
                  """))
          .isEqualTo(
              """
              systems:
                # a protocol
                - name: HTTP
                # a store
                - name: Redis
                - name: SQL
                  # the end of it
              """);
    }

    @Test
    void libraries_go_by_id_and_names_by_kind_while_categories_and_links_stay() {
      assertThat(
              format(
                  """
                  categories:
                    - id: second
                      libraries: # by id
                        - id: b
                        - id: a
                    - id: first
                  blocking:
                    - {name: requests, kind: pypi}
                    - {name: Flask, kind: pypi}
                    - {name: socket, kind: stdlib}
                  """))
          .isEqualTo(
              """
              categories:
                - id: second
                  libraries: # by id
                    - id: a
                    - id: b
                - id: first

              blocking:
                - name: socket
                  kind: stdlib
                - name: Flask
                  kind: pypi
                - name: requests
                  kind: pypi
              """);
    }

    @Test
    void a_list_in_which_an_entry_has_no_name_is_left_in_its_order() {
      String text = "systems:\n  - name: Redis\n  - kind: protocol\n  - name: HTTP\n";

      assertThat(format(text)).isEqualTo(text);
    }

    @Test
    void keys_nobody_knows_stay_behind_those_that_are_known() {
      assertThat(format("zoo: 1\npolicy:\n  extra: {b: 1, a: 2}\n  quiet_after_months: 12\n"))
          .isEqualTo(
              """
              policy:
                quiet_after_months: 12
                extra:
                  b: 1
                  a: 2
              zoo: 1
              """);
    }

    @Test
    void what_people_say_of_an_entry_and_of_links_has_its_order_too() {
      assertThat(
              format(
                  """
                  categories:
                    - libraries:
                        - link_status:
                            docs:
                              by: a maintainer
                              is: alive
                            homepage: {review_by: 2027-05-20, because: It moved., is: dead}
                          status:
                            because: It is done.
                            is: finished
                  resources:
                    - links:
                        - status: {by: a reader, is: ignored}
                          label: Video
                  """))
          .isEqualTo(
              """
              categories:
                - libraries:
                    - status:
                        is: finished
                        because: It is done.
                      link_status:
                        homepage:
                          is: dead
                          because: It moved.
                          review_by: 2027-05-20
                        docs:
                          is: alive
                          by: a maintainer

              resources:
                - links:
                    - label: Video
                      status:
                        is: ignored
                        by: a reader
              """);
    }

    @Test
    void the_head_of_the_file_and_of_a_list_stay_where_they_are() {
      assertThat(
              format(
                  """
                  # yaml-language-server: $schema=catalog.schema.json
                  tagline: Words
                  title: A list
                  systems:

                    # Sorted by name.

                    # a store
                    - name: Redis
                    - name: HTTP
                  """))
          .isEqualTo(
              """
              # yaml-language-server: $schema=catalog.schema.json
              title: A list
              tagline: Words

              systems:
                # Sorted by name.

                - name: HTTP
                # a store
                - name: Redis
              """);
    }
  }

  @Nested
  class Values {

    @Test
    void are_plain_where_yaml_reads_the_same_and_in_single_quotes_elsewhere() {
      assertThat(
              format(
                  """
                  a: "plain"
                  b: 'a: b'
                  c: "it's #1"
                  d: "3.10"
                  e: 3.10
                  f: 'yes'
                  g: true
                  h: "it's: so"
                  i: ''
                  j:
                  k: "- x"
                  l: '2026-11-20'
                  m: "a\\u00a0b\\n"
                  """))
          .isEqualTo(
              """
              a: plain
              b: 'a: b'
              c: 'it''s #1'
              d: '3.10'
              e: 3.10
              f: 'yes'
              g: true
              h: 'it''s: so'
              i: ''
              j:
              k: '- x'
              l: 2026-11-20
              m: "a\\u00A0b\\n"
              """);
    }

    @Test
    void of_several_lines_become_one() {
      assertThat(
              format(
                  """
                  a: >-   # folded
                    one
                    two
                  b: one
                    two
                  c: "one
                    two"
                  d:
                    # below its key
                    one
                  """))
          .isEqualTo(
              """
              a: one two   # folded
              b: one two
              c: one two
              # below its key
              d: one
              """);
    }

    @Test
    void short_lists_stand_in_brackets_and_long_or_remarked_ones_do_not() {
      String many = String.join(", ", Collections.nCopies(60, "one"));
      String below = "  - one\n".repeat(60);
      assertThat(
              format(
                  """
                  a:
                    - one
                    - 'two, three'
                  b: [one,   two] # both
                  c: [one, # the first
                    two
                    # and no more
                    ] # all
                  d: [%s]
                  e: []
                  """
                      .formatted(many)))
          .isEqualTo(
              """
              a: [one, 'two, three']
              b: [one, two] # both

              c: # all
                - one # the first
                - two
                # and no more
              d:
              %s\
              e: []
              """
                  .formatted(below));
    }

    @Test
    void links_stand_in_braces() {
      assertThat(
              format(
                  """
                  resources:
                    - links:
                        - url: https://example.org/
                          label: Video
                        - label: Slides # in German
                          url: 'https://example.org/2'
                      title: A talk
                  """))
          .isEqualTo(
              """
              resources:
                - title: A talk
                  links:
                    - {label: Video, url: 'https://example.org/'}
                    - label: Slides # in German
                      url: https://example.org/2
              """);
    }
  }

  @Nested
  class Lines {

    @Test
    void end_as_the_first_one_does() {
      assertThat(format("title: x\r\ntagline:   z\n")).isEqualTo("title: x\r\ntagline: z\r\n");
    }

    @Test
    void are_empty_once_between_sections_and_between_entries_where_most_are_set_apart() {
      assertThat(
              format(
                  """


                  title: x
                  policy:

                    stale_after_months: 1
                  systems:
                    - name: a

                    - name: b


                    - name: c
                    - name: d

                  """))
          .isEqualTo(
              """
              title: x

              policy:
                stale_after_months: 1

              systems:
                - name: a

                - name: b

                - name: c

                - name: d
              """);
    }

    @Test
    void begin_with_what_they_say_and_not_with_a_document_mark() {
      assertThat(format("--- # ours\ntitle: x\n...\n")).isEqualTo("# ours\ntitle: x\n");
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void formatting_twice_is_formatting_once_and_the_catalog_stays_the_same(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 6; round++) {
      String text = new Untidy(random).of(Fixtures.text("catalogs/small.yaml"));
      Optional<YamlDocument> read = read(text);
      if (read.isEmpty()) {
        continue;
      }
      String once = format(text);
      assertThat(format(once)).as(text).isEqualTo(once);
      assertThat(comments(once)).as(text).isEqualTo(comments(text));
      assertThat(about(once)).as(text).isEqualTo(about(text));
      Reading before = check(text);
      Reading after = check(once);
      if (before instanceof Reading.Accepted accepted) {
        assertThat(after).as(text).isInstanceOf(Reading.Accepted.class);
        assertThat(((Reading.Accepted) after).catalog()).isEqualTo(accepted.catalog());
      }
      assertThat(rules(after)).as(text).isEqualTo(rules(before));
    }
  }

  static LongStream seeds() {
    return Seeds.upTo(40);
  }

  /** What the checker finds, the order apart, which formatting mends. */
  private static List<Rule> rules(Reading reading) {
    return reading.findings().problems().stream()
        .map(Problem::rule)
        .filter(rule -> rule != Rule.WRONG_ORDER && rule != Rule.BYTE_ORDER_MARK)
        .sorted()
        .toList();
  }

  private static Reading check(String text) {
    return new CatalogReader(Limits.DEFAULT)
        .read("catalog.yaml", text.getBytes(StandardCharsets.UTF_8), TODAY);
  }

  private static Map<String, List<String>> about(String text) {
    YamlDocument document = read(text).orElseThrow();
    return Comments.byEntry(document.source(), root(document));
  }

  private static List<String> comments(String text) {
    YamlDocument document = read(text).orElseThrow();
    return Remarks.texts(document.source(), Outline.of(document.source(), root(document)));
  }

  private static Node root(YamlDocument document) {
    return Objects.requireNonNull(document.root());
  }

  private static Optional<YamlDocument> read(String text) {
    Problems problems = new Problems(10);
    YamlDocument document =
        new YamlReader(4 << 20, 16)
            .read("catalog.yaml", text.getBytes(StandardCharsets.UTF_8), problems);
    return document.root() == null || problems.hasErrors()
        ? Optional.empty()
        : Optional.of(document);
  }

  private static String format(String text) {
    YamlDocument document = read(text).orElseThrow();
    return CanonicalForm.of(document.source(), root(document))
        .orElseThrow(() -> new AssertionError("says something else now:\n" + text));
  }
}
