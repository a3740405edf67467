package dev.awaitable.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.awaitable.model.Api;
import dev.awaitable.model.BlockingKind;
import dev.awaitable.model.EventLoop;
import dev.awaitable.model.Io;
import dev.awaitable.model.LinkWord;
import dev.awaitable.model.OverrideState;
import dev.awaitable.model.ResourceKind;
import dev.awaitable.model.Word;
import dev.awaitable.testkit.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds {@code catalog.schema.json}, which editors use, and the reader together. */
class SchemaTest {

  private static final Path FILE = Path.of("catalog.schema.json");

  /** What a schema can see: one value, or the keys of one mapping. */
  private static final Set<String> SEEN_BY_SCHEMA =
      Set.of(
          "unknown-key",
          "missing-key",
          "missing-key.whole-sections",
          "wrong-type",
          "wrong-type.root",
          "wrong-type.section",
          "empty-value",
          "empty-value.category",
          "empty-value.link-status",
          "unknown-key.link-status",
          "unknown-word.link-status",
          "bad-slug",
          "bad-url",
          "bad-repo",
          "bad-package",
          "bad-date",
          "bad-number",
          "unknown-word",
          "text-length",
          "text-spacing",
          "sentence-form",
          "io-part",
          "repeated-value");

  private final Schema schema = schema();
  private final JsonNode json = json();

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text(FILE), InputFormat.JSON);
  }

  private static JsonNode json() {
    return JsonMapper.shared().readTree(text(FILE));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void the_small_catalog_is_accepted() {
    assertThat(schema.validate(Fixtures.text("catalogs/small.yaml"), InputFormat.YAML)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("acceptedFixtures")
  void what_the_reader_accepts_the_schema_accepts(String folder) {
    String text = Fixtures.text("problems/" + folder + "/catalog.yaml").replace("\uFEFF", "");
    assertThat(schema.validate(text, InputFormat.YAML)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seenBySchema")
  void what_a_schema_can_see_it_refuses_too(String folder) {
    String text = Fixtures.text("problems/" + folder + "/catalog.yaml");
    assertThat(schema.validate(text, InputFormat.YAML)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void a_mapping_has_the_same_keys_in_both(Shape shape, String pointer) {
    JsonNode mapping = json.at(pointer);
    assertThat(mapping.at("/properties").propertyNames())
        .containsExactlyElementsOf(shape.keys().keySet());
    assertThat(strings(mapping.at("/required")))
        .containsExactlyElementsOf(shape.required().stream().map(Key::name).toList());
    assertThat(mapping.at("/additionalProperties").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("wordLists")
  void a_closed_list_has_the_same_words_in_both(List<String> words, String pointer) {
    assertThat(strings(json.at(pointer))).containsExactlyElementsOf(words);
  }

  @Test
  void every_field_is_described() {
    List<String> silent = new ArrayList<>();
    collectSilent(json, "", silent);
    assertThat(silent).isEmpty();
  }

  /** A schema says what is allowed more strictly than it seems: each bad link is tried alone. */
  @ParameterizedTest
  @MethodSource("badLinks")
  void a_link_that_the_reader_refuses_the_schema_refuses(String line, String catalog) {
    assertThat(schema.validate(catalog, InputFormat.YAML)).as(line).isNotEmpty();
  }

  private void collectSilent(JsonNode node, String path, List<String> silent) {
    JsonNode properties = node.at("/properties");
    for (String name : properties.propertyNames()) {
      JsonNode property = properties.get(name);
      JsonNode target =
          property.has("$ref") ? json.at(property.get("$ref").asString().substring(1)) : property;
      boolean inCondition = path.endsWith("/if");
      if (!inCondition && !property.has("description") && !target.has("description")) {
        silent.add(path + "/" + name);
      }
    }
    for (String name : node.propertyNames()) {
      if (node.get(name).isContainer()) {
        collectSilent(node.get(name), path + "/" + name, silent);
      }
    }
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        shape(Shapes.CATALOG, ""),
        shape(Shapes.POLICY, "/properties/policy"),
        shape(Shapes.VOCABULARY, "/properties/vocabulary"),
        shape(Shapes.SYSTEM, "/$defs/system"),
        shape(Shapes.CATEGORY, "/$defs/category"),
        shape(Shapes.LIBRARY, "/$defs/library"),
        shape(Shapes.STATUS, "/$defs/library/properties/status"),
        shape(Shapes.LINK_STATUS, "/$defs/library/properties/link_status"),
        shape(Shapes.LINK_WORD, "/$defs/link_word"),
        shape(Shapes.BLOCKING, "/$defs/blocking"),
        shape(Shapes.RESOURCE, "/$defs/resource"),
        shape(Shapes.LINK, "/$defs/resource/properties/links/items"),
        shape(Shapes.REMOVED, "/$defs/removed"),
        shape(Shapes.DECLINED, "/$defs/declined"));
  }

  private static Arguments shape(Shape shape, String pointer) {
    return Arguments.of(Named.of(shape.what(), shape), pointer);
  }

  static Stream<Arguments> wordLists() {
    return Stream.of(
        Arguments.of(Word.all(Api.class), "/$defs/api/enum"),
        Arguments.of(Word.all(EventLoop.class), "/$defs/loop/enum"),
        Arguments.of(Word.all(Io.class), "/$defs/io/enum"),
        Arguments.of(Word.all(ResourceKind.class), "/$defs/resource_kind/enum"),
        Arguments.of(Word.all(BlockingKind.class), "/$defs/blocking/properties/kind/enum"),
        Arguments.of(
            Word.all(OverrideState.class), "/$defs/library/properties/status/properties/is/enum"),
        Arguments.of(Word.all(LinkWord.class), "/$defs/link_word/properties/is/enum"),
        Arguments.of(Word.all(Api.class), "/properties/vocabulary/properties/api/required"),
        Arguments.of(
            Word.all(EventLoop.class), "/properties/vocabulary/properties/runs_on/required"),
        Arguments.of(Word.all(Io.class), "/properties/vocabulary/properties/io/required"),
        Arguments.of(
            Word.all(ResourceKind.class),
            "/properties/vocabulary/properties/resource_kinds/required"));
  }

  static Stream<String> seenBySchema() throws IOException {
    Set<String> missing = new HashSet<>(SEEN_BY_SCHEMA);
    missing.removeAll(ProblemFixturesTest.folders());
    assertThat(missing).as("folders that do not exist").isEmpty();
    return SEEN_BY_SCHEMA.stream().sorted();
  }

  static Stream<String> acceptedFixtures() throws IOException {
    CatalogReader reader = new CatalogReader(Limits.DEFAULT);
    return ProblemFixturesTest.folders().stream()
        .filter(folder ->
            reader.read(
                    folder,
                    Fixtures.bytes("problems/" + folder + "/catalog.yaml"),
                    LocalDate.of(2026, 11, 20))
                instanceof Reading.Accepted);
  }

  static Stream<Arguments> badLinks() {
    return Stream.concat(
        alternatives("bad-url", "      - {label: Video, url: "),
        alternatives("bad-repo", "    repo: "));
  }

  /**
   * One catalog for each line that starts so, with that line's value in the place of a good one.
   */
  private static Stream<Arguments> alternatives(String folder, String start) {
    String small = Fixtures.text("catalogs/small.yaml");
    return Fixtures.text("problems/" + folder + "/catalog.yaml")
        .lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).replaceAll("[{}']", ""))
        .map(url ->
            Arguments.of(
                url,
                small.replaceFirst(
                    folder.equals("bad-repo")
                        ? "https://github.com/aio-libs/aiohttp"
                        : "https://docs.aiohttp.org",
                    "'" + url + "'")));
  }
}
