package dev.awaitable.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the tables of {@code docs/catalog-format.md} and what the reader accepts together. */
class FormatPageTest {

  private static final Path PAGE = Path.of("docs/catalog-format.md");

  @ParameterizedTest
  @MethodSource("tables")
  void a_table_names_the_keys_in_their_order_and_the_required_ones_in_bold(
      Shape shape, String heading) throws IOException {
    List<String> written =
        shape.keys().values().stream()
            .map(key -> key.required() ? "**" + key.name() + "**" : key.name())
            .toList();

    assertThat(keys(heading)).containsExactlyElementsOf(written);
  }

  /** The names in the first column under a heading. */
  private static List<String> keys(String heading) throws IOException {
    List<String> keys = new ArrayList<>();
    boolean here = false;
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("#")) {
        here = line.replaceFirst("^#+ ", "").equals(heading);
      } else if (here && line.startsWith("| ")) {
        keys.addAll(List.of(line.split(" *\\| *")[1].split(", ")));
      }
    }
    return keys.subList(1, keys.size());
  }

  static Stream<Arguments> tables() {
    return Stream.of(
            Map.entry(Shapes.CATALOG, "Top"),
            Map.entry(Shapes.SYSTEM, "systems"),
            Map.entry(Shapes.CATEGORY, "categories"),
            Map.entry(Shapes.LIBRARY, "libraries"),
            Map.entry(Shapes.LINK_WORD, "A person's word on a link"),
            Map.entry(Shapes.BLOCKING, "blocking"),
            Map.entry(Shapes.RESOURCE, "resources"),
            Map.entry(Shapes.REMOVED, "removed and declined"))
        .map(it -> Arguments.of(Named.of(it.getKey().what(), it.getKey()), it.getValue()));
  }
}
