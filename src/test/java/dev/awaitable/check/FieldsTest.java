package dev.awaitable.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Fixtures;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One fault is one problem, and stands where it is. */
class FieldsTest {

  private static List<String> problems(String from, String to) {
    String small = Fixtures.text("catalogs/small.yaml");
    assertThat(small).containsOnlyOnce(from);
    String text = small.replace(from, to);
    List<String> lines = text.lines().toList();
    return new CatalogReader(Limits.DEFAULT)
            .read("x", text.getBytes(StandardCharsets.UTF_8), LocalDate.of(2026, 11, 20))
            .findings()
            .problems()
            .stream()
            .map(it -> it.rule().slug() + " at " + lines.get(it.at().line() - 1).strip())
            .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "title: Small, title: *x",
    "site: https://small.example.org/, site: !x https://small.example.org/",
    "year: 2014, year: *x",
    "quiet_after_months: 12, quiet_after_months: *x",
    "none: No input or output of its own., none: *x",
    "'aliases: [Valkey, KeyDB]', aliases: *x",
    "'aliases: [Valkey, KeyDB]', 'aliases: [*x]'",
    "'- {label: Manual, url: ''https://docs.python.org/3/library/asyncio.html''}', - *x"
  })
  void what_yaml_could_not_read_is_reported_as_that_and_nothing_else(String right, String wrong) {
    assertThat(problems(right, wrong)).singleElement().asString().matches("(anchor|tag) at .*");
  }

  @ParameterizedTest
  @CsvSource({
    "site: https://small.example.org/, site: [small.example.org]",
    "superseded_by: httpx, superseded_by: {id: httpx}",
    "superseded_by: httpx, superseded_by: 12",
    "fork_of: aiohttp, fork_of: [aiohttp]",
    "'connects_to: [Redis]', connects_to: [[Redis]]",
    "'replaces: [redis]', replaces: [true]",
    "'also_in: [http-clients]', also_in: [{id: http-clients}]",
    "'extends: [aiohttp, httpx]', extends: [1]",
    "'prefer: [httpx, aiohttp]', prefer: [1]"
  })
  void what_is_to_be_a_text_and_is_none_is_reported_as_that_and_nothing_else(
      String right, String wrong) {
    assertThat(problems(right, wrong)).singleElement().asString().startsWith("wrong-type at ");
  }

  @ParameterizedTest
  @CsvSource({
    "io: mixed, io: mixd, unknown-word at io: mixd",
    "io: mixed, io: native, 'io-part at io_part: sockets are native, files go through worker threads'",
    "'        io: mixed\n', '', 'io-part at io_part: sockets are native, files go through worker threads'",
    "'        io_part: sockets are native, files go through worker threads\n', '', io-part at io: mixed"
  })
  void what_io_is_and_its_parts_go_together(String right, String wrong, String problem) {
    assertThat(problems(right, wrong)).containsExactly(problem);
  }

  @Test
  void an_entry_of_which_nothing_is_written_lacks_each_key_it_needs() {
    String entry = "- name: HTTP\n    kind: protocol\n    description: Requests and responses";
    assertThat(problems(entry + " between clients and servers, versions 1.1 to 3.", "- {}"))
        .containsExactly("missing-key at - {}", "missing-key at - {}", "missing-key at - {}");
  }

  @Test
  void a_word_on_a_link_that_an_entry_lacks_is_marked_where_it_stands() {
    String word = " {is: alive, because: People get the page., by: us, review_by: 2027-05-20}\n";
    String note = "        note: Keep one";
    assertThat(
            problems(
                note,
                "        link_status:\n          docs:"
                    + word
                    + "          homepage:"
                    + word
                    + note))
        .containsExactly("no-such-link at homepage:" + word.stripTrailing());
  }
}
