package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.awaitable.testkit.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiJsonTest {

  @ParameterizedTest
  @ValueSource(strings = {"everything", "nothing-known"})
  void is_as_its_schema_says(String golden) throws IOException {
    String json = catalog(golden);
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("templates/api/catalog.schema.json")));

    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "repo",
        "api",
        "io",
        "superseded_by",
        "stars",
        "stars_seen_on",
        "last_activity",
        "license"
      })
  void says_null_for_what_is_not_known(String key) throws IOException {
    JsonNode library = JsonMapper.shared().readTree(catalog("nothing-known")).at("/libraries/0");

    assertThat(library.get(key).isNull()).isTrue();
  }

  private static String catalog(String golden) {
    Path expected = Path.of("src/test/resources/golden", golden, "expected");
    return Folders.read(expected).getOrDefault("api/v1/catalog.json", "");
  }
}
