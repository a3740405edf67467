package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.problem.SafeText;
import dev.awaitable.testkit.Cli;
import dev.awaitable.testkit.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

  @TempDir Path home;

  @BeforeEach
  void a_catalog_that_has_a_few_things() throws IOException {
    Files.writeString(home.resolve("catalog.yaml"), Fixtures.text("catalogs/small.yaml"));
  }

  @Nested
  class A_list_with_headings_and_bullets {

    @Test
    void becomes_entries_without_a_word_of_its_descriptions() {
      Cli.Run run = read("plain.md");

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out())
          .isEqualTo(
              """
              categories:
                - id: caches
                  name: Caching
                  description: Keep answers for a while, in the process or in a server that several share.
                  libraries:
                    - id: icebox
                      name: icebox
                      description:
                      repo: https://github.com/sample/icebox
                      added: 2026-11-20
                    - id: pantry
                      name: pantry
                      description:
                      repo: https://github.com/Sample/Pantry
                      added: 2026-11-20
                - id: web-servers
                  name: Web Servers
                  description:
                  libraries:
                    - id: butler
                      name: butler
                      description:
                      homepage: https://www.butler.example.com
                      added: 2026-11-20
                    - id: footman
                      name: footman
                      description:
                      package: Footman
                      added: 2026-11-20
                    - id: waiter
                      name: waiter
                      description:
                      docs: https://waiter.readthedocs.io/
                      added: 2026-11-20

              resources:
                - title: How to wait
                  kind: writing
                  description:
                  links:
                    - {label: Writing, url: 'https://blog.example.com/how-to-wait'}
                - title: Waiting in public
                  kind: talk
                  description:
                  links:
                    - {label: Talk, url: 'https://www.youtube.com/watch?v=abcdef'}
              """);
    }

    @Test
    void leaves_out_what_is_known_ended_or_no_entry_and_says_so_with_the_line() {
      assertThat(read("plain.md").err())
          .contains("plain.md: 5 libraries and 2 resources; 7 left out")
          .contains("passed over: 2 badges and 3 links into the file itself")
          .contains("no category is called 'Web Servers' (3 entries): a new one was made")
          .contains(
              ":5: left out: another list https://github.com/example/older-list: a link in a paragraph")
          .contains(":19: left out: tinycache: it is listed already, as 'tinycache'")
          .contains(":20: left out: icebox again: it is the same as on line 17")
          .contains(
              ":27: left out: notasync: it was declined: It blocks the event loop in every call.")
          .contains(":28: left out: just words: it has no link")
          .contains(
              ":40: left out: oldwaiter: it stands under 'Deprecated', among projects that have ended")
          .contains(":44: left out: CC0: it stands under 'License', which is about the list");
    }

    @Test
    void names_what_it_shows_by_its_bare_address_after_the_project() throws IOException {
      Path list = home.resolve("bare.md");
      Files.writeString(
          list,
          """
          # List

          ## Caching

          - <https://github.com/sample/icebox> - Keeps answers cold.
          - [https://pypi.org/project/Footman/](https://pypi.org/project/Footman/)
          - https://github.com/sample/snow_box - Colder, see [more](https://more.example.com/).
          - **Frost** (https://github.com/sample/frost).
          - Not `https://github.com/sample/code` nor xhttps://github.com/sample/x
          """);

      Cli.Run run = new Cli(home).run("import", list.toString());

      assertThat(run.out())
          .contains("- id: footman\n        name: Footman\n")
          .contains("- id: icebox\n        name: icebox\n")
          .contains("repo: https://github.com/sample/snow_box\n")
          .contains("repo: https://github.com/sample/frost\n")
          .doesNotContain("more.example.com");
      assertThat(run.err()).contains(":9: left out: Not https://github.com/sample/code nor");
    }

    @Test
    void leaves_out_what_is_struck_out() throws IOException {
      Path list = home.resolve("struck.md");
      Files.writeString(
          list,
          """
          # List

          ## Caching

          - ~~[icebox](https://github.com/sample/icebox) - Kept answers cold.~~
          - **~~https://github.com/sample/snowbox~~** - Melted.
          - [~~frost~~](https://github.com/sample/frost) - Gone.
          - ~[pond](https://github.com/sample/pond)~ - Thawed.
          - <del>[lake](https://github.com/sample/lake)</del> - Thawed, too.
          - [<s>sea</s>](https://github.com/sample/sea) - Never froze.
          - [alive](https://github.com/sample/alive) - ~~Slow.~~ Fast.
          - <s>Slow.</s> [brisk](https://github.com/sample/brisk) - <strike>Slow.</strike> Fast.
          - ~~Slow.~~ [well](https://github.com/sample/well) - Fast.
          - ~~ [odd](https://github.com/sample/odd) - One mark alone.
          - <del> [old](https://github.com/sample/old) - One tag alone.
          """);

      Cli.Run run = new Cli(home).run("import", list.toString(), "--keep-descriptions");

      assertThat(run.out())
          .contains("- id: alive\n", "- id: well\n", "- id: odd\n", "- id: brisk\n", "- id: old\n")
          .contains("description: Fast.")
          .doesNotContain("icebox", "snowbox", "frost", "pond", "lake", "sea", "Slow");
      assertThat(run.err())
          .contains(":5: left out: icebox: it is struck out")
          .contains(":6: left out: https://github.com/sample/snowbox: it is struck out")
          .contains(":7: left out: frost: it is struck out")
          .contains(":8: left out: pond: it is struck out")
          .contains(":9: left out: lake: it is struck out")
          .contains(":10: left out: sea: it is struck out");
    }

    @Test
    void keeps_its_descriptions_for_its_own_people() {
      assertThat(read("plain.md", "--keep-descriptions").out())
          .contains("description: Keeps answers cold until they are asked for.\n")
          .contains("description: Keeps dry answers, for long.\n");
    }

    @Test
    void goes_into_the_category_that_a_heading_is_said_to_be() {
      Cli.Run run = read("plain.md", "--category-map", "web servers=http-clients");

      assertThat(run.out()).contains("  - id: http-clients\n").doesNotContain("web-servers");
      assertThat(run.err()).doesNotContain("no category is called");
    }

    @Test
    void is_wrong_usage_with_a_category_that_is_not_there() {
      Cli.Run unknown = read("plain.md", "--category-map", "Web servers=http-client");
      Cli.Run nothing = read("plain.md", "--category-map", "Web servers");

      assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
      assertThat(unknown.err()).contains("no category 'http-client'; near are http-clients");
      assertThat(nothing.code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void becomes_a_new_file_and_never_takes_the_place_of_another() throws IOException {
      Path file = home.resolve("entries.yaml");

      assertThat(read("plain.md", "--output", file.toString()).code()).isZero();
      String once = Files.readString(file);
      Cli.Run again = read("nested.md", "--output", file.toString());

      assertThat(once).startsWith("categories:\n");
      assertThat(again.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(again.err()).contains("was not written").contains("it is there already");
      assertThat(file).hasContent(once);
      assertThat(new Cli(home).run("format", "--check", "--catalog", file.toString()).code())
          .isZero();
    }
  }

  @Test
  void nested_lists_are_headings_where_they_have_no_link_and_entries_where_they_do() {
    Cli.Run run = read("nested.md");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            categories:
              - id: http-clients
                name: HTTP clients
                description: Ask web servers for things; they differ in loops, protocols and synchronous twins.
                libraries:
                  - id: fetcher
                    name: fetcher
                    description:
                    repo: https://github.com/sample/fetcher
                    added: 2026-11-20
                  - id: fetcher-retry
                    name: fetcher-retry
                    description:
                    repo: https://github.com/sample/fetcher-retry
                    added: 2026-11-20
                  - id: tiny
                    name: tiny
                    description:
                    repo: https://gitlab.com/sample/deep/tiny
                    added: 2026-11-20
              - id: list
                name: List
                description:
                libraries:
                  - id: top
                    name: top
                    description:
                    repo: https://github.com/sample/top
                    added: 2026-11-20

            resources:
              - title: Manual
                kind: documentation
                description:
                links:
                  - {label: Documentation, url: 'https://manual.example.com/'}
              - title: A wiki page
                kind: documentation
                description:
                links:
                  - {label: Documentation, url: 'https://github.com/sample/fetcher/wiki/Home'}
            """);
  }

  @Test
  void rows_of_a_table_are_entries_and_html_is_not() {
    Cli.Run run = read("tables.md", "--keep-descriptions");

    assertThat(run.out())
        .contains("- id: one\n")
        .contains("repo: https://github.com/sample/two\n")
        .contains("description: 7 Speaks to two.\n")
        .doesNotContain("three")
        .doesNotContain("four");
    assertThat(run.err())
        .contains(":9: left out: three 0 Not linked.: a row of a table without a link")
        .contains(":11: left out: ")
        .contains("a link in HTML, which is not read");
  }

  @Nested
  class A_hostile_list {

    @Test
    void brings_in_no_script_no_secret_place_and_nothing_unseen() throws IOException {
      Path list = home.resolve("evil.md");
      Files.writeString(
          list,
          """
          # Evil

          - [script](javascript:alert%281%29) - no
          - [inside](http://127.0.0.1/admin) - no
          - [file](file:///etc/passwd) - no
          - [user](https://me:secret@example.com/) - no
          - [mail](mailto:me@example.com) - no
          - [rel](../other.md) - no
          - [e\u001b[2Jvil\u202e: 'x' # y](https://github.com/sample/evil "t") - \u001b[31mred\u0000
          - [\u3042](https://github.com/sample/kana) - no id but the owner's
          - <script>alert(1)</script> [tag](https://github.com/sample/tag)
          - [%s](https://github.com/sample/long) - long
          """
              .formatted("n".repeat(5000)));

      Cli.Run run = new Cli(home).run("import", "--keep-descriptions", list.toString());

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out() + run.err())
          .satisfies(all ->
              assertThat(all.codePoints().filter(c -> c != '\n').noneMatch(SafeText::isUnseen))
                  .isTrue());
      assertThat(run.out())
          .doesNotContain("javascript")
          .doesNotContain("127.0.0.1")
          .doesNotContain("passwd")
          .doesNotContain("secret")
          .contains("name: '2Jvil: ''x'' # y'\n")
          .contains("- id: sample-kana\n")
          .doesNotContain("script>");
      assertThat(run.err())
          .contains(":11: left out: <script>alert(1)</script>")
          .contains(":4: left out: inside: its link is no address on the public web");
      Path out = home.resolve("out.yaml");
      Files.writeString(out, run.out());
      assertThat(new Cli(home).run("format", "--check", "--catalog", out.toString()).code())
          .isZero();
    }

    @Test
    void puts_no_command_into_the_one_that_is_proposed() throws IOException {
      Path list = home.resolve("heading.md");
      Files.writeString(list, "## Cachers'$(:)'\n\n- [a](https://github.com/sample/a)\n");

      Cli.Run run = new Cli(home).run("import", list.toString());

      assertThat(run.err()).contains("--category-map 'Cachers'\\''$(:)'\\''=caches'");
    }

    @Test
    void costs_little_however_it_is_nested_and_may_not_be_huge() throws IOException {
      Path list = home.resolve("deep.md");
      StringBuilder deep = new StringBuilder();
      for (int i = 0; i < 400; i++) {
        deep.append("  ".repeat(i)).append("- level ").append(i).append('\n');
      }
      deep.append("\n\n").append("**a ".repeat(20_000)).append("**".repeat(20_000));
      deep.append("\n\n").append("[".repeat(20_000)).append("x](y)");
      deep.append("\n\n> ".repeat(500)).append("[q](https://github.com/sample/quoted)\n");
      Files.writeString(list, deep);
      Cli.Run run = new Cli(home).run("import", list.toString());
      assertThat(run.code()).isIn(ExitCode.FINE, ExitCode.PROBLEMS);

      Files.write(list, new byte[(4 << 20) + 1]);
      Cli.Run huge = new Cli(home).run("import", list.toString());
      assertThat(huge.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(huge.err()).contains("more than 4 MB");
    }

    @Test
    void is_refused_where_it_is_no_text_or_not_there() throws IOException {
      Path list = home.resolve("x.md");
      assertThat(new Cli(home).run("import", list.toString()).code()).isEqualTo(ExitCode.USAGE);
      Files.write(list, "\u00e9".getBytes(StandardCharsets.ISO_8859_1));
      Cli.Run run = new Cli(home).run("import", list.toString());
      assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(run.err()).contains("is not UTF-8 text");
      Files.writeString(list, "No list at all.\n");
      Cli.Run nothing = new Cli(home).run("import", list.toString());
      assertThat(nothing.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(nothing.out()).isEmpty();
    }
  }

  private Cli.Run read(String list, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "import";
    args[1] = Fixtures.path("lists/" + list).toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return new Cli(home).run(args);
  }
}
