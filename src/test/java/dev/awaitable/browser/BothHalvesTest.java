package dev.awaitable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.audit.AuditCase;
import dev.awaitable.audit.Auditor;
import dev.awaitable.audit.JsonReport;
import dev.awaitable.audit.MarkdownReport;
import dev.awaitable.audit.Project;
import dev.awaitable.audit.Report;
import dev.awaitable.audit.Sources.Source;
import dev.awaitable.audit.StandingsJson;
import dev.awaitable.testkit.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line and the page in a browser audit the same files and must say the same. */
@TestInstance(Lifecycle.PER_CLASS)
class BothHalvesTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String NO_YAML = "this is not valid YAML";

  private BuiltSite site;

  @BeforeAll
  void build(@TempDir Path temporary) throws IOException {
    site =
        BuiltSite.make(temporary, Fixtures.path("audit/catalog.yaml"), Fixtures.path("audit/data"));
    site.open("check/index.html");
  }

  @AfterAll
  void close() {
    if (site != null) {
      site.close();
    }
  }

  @Test
  void the_published_table_says_what_the_program_knows() {
    String packages =
        site.browser()
            .ask(
                "JSON.stringify(Object.fromEntries([...audit.standingsOf(auditTable)]"
                    + ".map(([name, { standing }]) => [name, standing])))");

    assertThat(JSON.readTree(packages))
        .isEqualTo(JSON.readTree(StandingsJson.write(AuditCase.standings())).get("packages"));
  }

  static List<AuditCase> cases() {
    return AuditCase.all().toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void both_say_the_same_of_a_project(AuditCase one) throws IOException {
    JsonNode said = ask(List.of(project(one.files(), files(one.folder())))).get(0);

    assertThat(said.get("report")).isEqualTo(json(one.report()));
    assertThat(said.get("markdown").asString())
        .isEqualTo(new MarkdownReport().render(one.report()));
  }

  /** Broken in the same way, a file is read in the same way, down to the line of the fault. */
  @Test
  void both_say_the_same_of_damaged_files() throws IOException {
    List<Map<String, Object>> projects = new ArrayList<>();
    List<JsonNode> expected = new ArrayList<>();
    Random random = new Random(4);
    for (AuditCase one : cases()) {
      for (String name : one.files()) {
        for (int i = 0; i < 12; i++) {
          byte[] bytes = damaged(Files.readAllBytes(one.folder().resolve(name)), random);
          projects.add(project(List.of(name), Map.of(name, bytes)));
          expected.add(json(report(name, bytes)));
        }
      }
    }
    JsonNode said = ask(projects);

    assertThat(said.size()).isEqualTo(expected.size()).isGreaterThan(300);
    for (int i = 0; i < expected.size(); i++) {
      JsonNode here = said.get(i).get("report");
      // What is no YAML at all is told by two readers of their own, who may give up elsewhere.
      if (!here.toString().contains(NO_YAML) && !expected.get(i).toString().contains(NO_YAML)) {
        assertThat(here).as(projects.get(i).toString()).isEqualTo(expected.get(i));
      }
    }
  }

  /** Where a file may lead: what it includes is there for both, so that only the rule decides. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "requirements.txt",
        "app/requirements.txt",
        "../requirements.txt",
        "../../requirements.txt",
        "../app/requirements.txt",
        "/requirements.txt",
        "/srv/app/requirements.txt"
      })
  void both_follow_a_file_to_the_same_files(String named) {
    List<String> targets =
        List.of("x.txt", "a/x.txt", "../x.txt", "../../x.txt", "../../../x.txt", "../app/x.txt")
            .stream()
            .flatMap(it -> Stream.of(it, it.replace('/', '\\'), "/" + it, "\\" + it))
            .toList();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String folder : List.of("", "../", "../../", "../../../", "/", "/srv/", "/srv/app/")) {
      for (String file : List.of("x.txt", "a/x.txt", "app/x.txt", "app/a/x.txt")) {
        files.put(folder + file, (folder + file).getBytes(StandardCharsets.UTF_8));
      }
    }
    String lines = targets.stream().map(it -> "-r " + it + "\n").collect(Collectors.joining());
    files.put(named, lines.getBytes(StandardCharsets.UTF_8));

    JsonNode said = ask(List.of(project(List.of(named), files))).get(0);

    assertThat(said.get("report")).isEqualTo(json(report(List.of(named), files)));
  }

  private static Report report(String name, byte[] bytes) {
    return report(List.of(name), Map.of(name, bytes));
  }

  private static Report report(List<String> names, Map<String, byte[]> files) {
    return new Auditor(AuditCase.standings())
        .audit(
            Project.read(
                names,
                path -> {
                  byte[] bytes = files.get(path);
                  return bytes == null
                      ? new Source.Absent("there is no such file")
                      : new Source.Found(bytes);
                }));
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static JsonNode json(Report report) {
    return JSON.readTree(new JsonReport().render(report));
  }

  private static Map<String, Object> project(List<String> names, Map<String, byte[]> files) {
    Map<String, String> encoded = new LinkedHashMap<>();
    files.forEach((path, bytes) -> encoded.put(path, Base64.getEncoder().encodeToString(bytes)));
    return Map.of("names", names, "files", encoded);
  }

  /** Each project has the names to begin from and its files in Base64. */
  private JsonNode ask(List<Map<String, Object>> projects) {
    String script =
        """
        JSON.stringify(%s.map(({ names, files }) => {
          const find = (path) => Object.hasOwn(files, path)
            ? Uint8Array.from(atob(files[path]), (it) => it.charCodeAt(0)) : "there is no such file";
          const project = audit.readProject(names, find);
          const report = audit.reportOf(project, audit.standingsOf(auditTable));
          return { report, markdown: audit.markdownOf(report) };
        }))\
        """
            .formatted(JSON.writeValueAsString(projects));
    return JSON.readTree(site.browser().ask(script));
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    String likely = "[]{}\"'=#\n\\ ,.:-;@\t\u0001!~><^|*&%?/()1a\r";
    for (int i = 0; i < 2 && bytes.length > 0; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) likely.charAt(random.nextInt(likely.length()));
    }
    return bytes;
  }
}
