package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.testkit.Cli;
import dev.awaitable.testkit.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {

  @TempDir Path home;
  private Path catalog;

  @BeforeEach
  void a_project() {
    catalog = home.resolve("catalog.yaml");
  }

  @Test
  void writes_the_canonical_form_and_then_has_nothing_to_do() throws IOException {
    Files.writeString(
        catalog, Fixtures.text("catalogs/small.yaml").replace("title: ", "title:   "));

    Cli.Run first = new Cli(home).run("format");
    String once = Files.readString(catalog);
    Cli.Run second = new Cli(home).run("format");

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("put into canonical form, 10 lines of difference");
    assertThat(second.out()).endsWith("catalog.yaml: in canonical form\n");
    assertThat(once).contains("title: Small\n");
    assertThat(catalog).hasContent(once);
    assertThat(new Cli(home).run("format", "--check").code()).isZero();
  }

  @Test
  void only_looks_when_told_to_and_ends_with_1_and_a_patch() throws IOException {
    String text = "title: A list\ntagline:  \"Some words\"\n";
    Files.writeString(catalog, text);

    Cli.Run run = new Cli(home).run("format", "--check");

    assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(run.out())
        .endsWith(
            """
            @@ -1,2 +1,2 @@
             title: A list
            -tagline:  "Some words"
            +tagline: Some words
            """);
    assertThat(run.err())
        .contains("not in canonical form, 2 lines of difference")
        .contains("help: run 'catalog format'");
    assertThat(catalog).hasContent(text);
  }

  @Test
  void takes_out_a_byte_order_mark() throws IOException {
    Files.writeString(catalog, "\uFEFFtitle: A list\n");

    assertThat(new Cli(home).run("format", "--check").err()).contains("a byte order mark");
    assertThat(new Cli(home).run("format").code()).isZero();
    assertThat(catalog).hasContent("title: A list\n");
  }

  @Test
  void refuses_what_is_not_yaml_in_the_words_of_the_check() throws IOException {
    String text = "title: 'A list\ntagline: x\n";
    Files.writeString(catalog, text);

    Cli.Run run = new Cli(home).run("format");

    assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(run.err())
        .contains(":1:8: error[syntax]: a quoted text is never closed")
        .endsWith("Nothing was changed.\n");
    assertThat(run.out()).isEmpty();
    assertThat(catalog).hasContent(text);
  }

  @Test
  void formats_a_catalog_that_the_check_refuses() throws IOException {
    Files.writeString(catalog, "title:  A list\nnonsense:   [1]\n");

    assertThat(new Cli(home).run("format").code()).isZero();
    assertThat(catalog).hasContent("title: A list\nnonsense: [1]\n");
  }

  @Test
  void survives_every_broken_catalog_without_a_fault_of_its_own() throws IOException {
    try (var cases = Files.list(Fixtures.path("problems"))) {
      for (Path folder : cases.sorted().toList()) {
        Path broken = folder.resolve("catalog.yaml");
        if (!Files.exists(broken)) {
          continue;
        }
        Files.copy(broken, catalog, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Cli.Run run = new Cli(home).run("format");
        assertThat(run.code()).as(folder + run.err()).isIn(ExitCode.FINE, ExitCode.PROBLEMS);
        assertThat(run.err()).as(folder.toString()).doesNotContain("report this with the file");
        String once = new String(Files.readAllBytes(catalog), StandardCharsets.UTF_8);
        new Cli(home).run("format");
        assertThat(new String(Files.readAllBytes(catalog), StandardCharsets.UTF_8)).isEqualTo(once);
      }
    }
  }
}
