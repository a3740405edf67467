package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.awaitable.testkit.Folders;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the golden sites publish below {@code api/v1/}, held against the schemas beside it. */
class PublishedDataTest {

  private static final String PLACE = "https://site.golden.org/api/v1/";

  @ParameterizedTest
  @ValueSource(strings = {"everything", "nothing-known"})
  void every_file_is_as_its_schema_says(String golden) {
    SortedMap<String, String> site = site(golden);
    int checked = 0;
    for (Map.Entry<String, String> file : site.entrySet()) {
      String path = file.getKey();
      if (path.startsWith("api/v1/") && path.endsWith(".json")) {
        String name =
            path.contains("/libraries/") ? "library" : path.replaceAll(".*/|\\.json$", "");
        assertThat(schema(name).validate(file.getValue(), InputFormat.JSON)).as(path).isEmpty();
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(2);
  }

  @Test
  void a_schema_refuses_what_it_does_not_know() {
    String file = site("everything").getOrDefault("api/v1/libraries/newdriver.json", "");

    for (String broken :
        new String[] {
          file.replace("\"facts\" : {", "\"facts\" : {\"watchers\" : null,"),
          file.replace("\"seen_on\" : \"2026-10-01\",", ""),
          file.replace("\"value\" : 1534", "\"value\" : \"1534\""),
          file.replace("\"kind\" : \"renamed\"", "\"kind\" : \"moved\"")
        }) {
      assertThat(broken).isNotEqualTo(file);
      assertThat(schema("library").validate(broken, InputFormat.JSON)).isNotEmpty();
    }
  }

  @Test
  void every_library_of_the_catalog_has_its_file_with_the_same_content() {
    SortedMap<String, String> site = site("everything");
    JsonNode catalog = JsonMapper.shared().readTree(site.get("api/v1/catalog.json"));

    assertThat(catalog.get("libraries")).hasSize(3);
    for (JsonNode library : catalog.get("libraries")) {
      String path = "api/v1/libraries/" + library.get("id").asString() + ".json";
      assertThat(JsonMapper.shared().readTree(site.get(path)).get("library")).isEqualTo(library);
    }
  }

  @Test
  void a_library_has_its_changes_under_every_id_it_had() {
    JsonNode changes =
        JsonMapper.shared()
            .readTree(site("everything").get("api/v1/libraries/newdriver.json"))
            .get("changes");

    assertThat(changes).extracting(it -> it.get("id").asString()).contains("firstdriver");
  }

  private static Schema schema(String name) {
    Map<String, String> schemas = new TreeMap<>();
    Folders.read(Path.of("templates/api"))
        .forEach((path, content) -> schemas.put(PLACE + path, content));
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas))
        .getSchema(SchemaLocation.of(PLACE + name + ".schema.json"));
  }

  private static SortedMap<String, String> site(String golden) {
    return Folders.read(Path.of("src/test/resources/golden", golden, "expected"));
  }
}
