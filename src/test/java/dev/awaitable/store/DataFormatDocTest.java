package dev.awaitable.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.change.ChangeKind;
import dev.awaitable.enrich.Basis;
import dev.awaitable.enrich.FactKey;
import dev.awaitable.model.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DataFormatDocTest {

  private static final Path DOC = Path.of("docs", "data-format.md");

  @Test
  void describes_every_fact_in_the_order_they_are_written() throws IOException {
    List<String> named =
        Files.readAllLines(DOC).stream()
            .dropWhile(line -> !line.startsWith("| `source`"))
            .skip(1)
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> line.split("\\|", -1)[1])
            .flatMap(cell -> Pattern.compile("`(\\w+)`").matcher(cell).results())
            .map((MatchResult found) -> found.group(1))
            .toList();

    assertThat(named).isEqualTo(FactKey.ALL.stream().map(FactKey::word).toList());
  }

  @Test
  void names_every_header_and_basis() throws IOException {
    String text = Files.readString(DOC);

    assertThat(text).contains(HistoryForm.HEADER, RenameForm.HEADER, SourceForm.HEADER);
    assertThat(Word.all(Basis.class))
        .allSatisfy(word -> assertThat(text).contains('`' + word + '`'));
    assertThat(ChangeKind.values())
        .filteredOn(ChangeKind::isObserved)
        .allSatisfy(kind -> assertThat(text).contains('`' + kind.word() + '`'));
  }
}
