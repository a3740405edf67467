package dev.awaitable.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds {@code docs/report.md} to the program. */
class ReportDocTest {

  @Test
  void every_sort_of_finding_is_explained() throws IOException {
    String doc = Files.readString(Path.of("docs/report.md"));

    for (FindingSort sort : FindingSort.values()) {
      assertThat(doc).contains("| `" + sort.word() + "` |");
    }
  }

  @Test
  void every_key_for_machines_is_explained() throws IOException {
    String doc = Files.readString(Path.of("docs/report.md"));
    JsonNode report =
        JsonMapper.shared().readTree(new JsonTriage().render(Triage.of(Troubles.world())));
    JsonNode row = report.get("rows").get(0);

    assertThat(report.propertyNames()).allSatisfy(key -> assertThat(doc).contains("`" + key + "`"));
    assertThat(row.propertyNames()).allSatisfy(key -> assertThat(doc).contains("`" + key + "`"));
    assertThat(row.get("evidence").propertyNames())
        .allSatisfy(key -> assertThat(doc).contains("`" + key + "`"));
  }

  @Test
  void the_marker_is_the_one_named() throws IOException {
    assertThat(Files.readString(Path.of("docs/report.md"))).contains(MarkdownTriage.MARKER);
  }
}
