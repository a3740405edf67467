package dev.awaitable.store;

import dev.awaitable.enrich.Basis;
import dev.awaitable.enrich.Source;
import dev.awaitable.model.WebUrl;
import dev.awaitable.model.Word;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of {@code sources.csv}. */
final class SourceForm implements LineForm<Source> {

  static final String HEADER = "id,name,url,license,basis,taken";

  @Override
  public Source parse(String line) throws LineFault {
    List<String> row = Csv.parse(line, 6);
    return new Source(
        Fields.text("id", row.get(0)),
        Fields.text("name", row.get(1)),
        url(row.get(2)),
        Fields.optional(row.get(3)),
        basis(row.get(4)),
        Fields.text("taken", row.get(5)));
  }

  private static @Nullable WebUrl url(String text) throws LineFault {
    if (text.isEmpty()) {
      return null;
    }
    return Fields.url("url", text);
  }

  private static Basis basis(String word) throws LineFault {
    return Word.parse(Basis.class, word)
        .orElseThrow(() -> new LineFault("'basis' must be one of " + Word.all(Basis.class)));
  }

  @Override
  public String print(Source source) {
    return Csv.print(
        List.of(
            source.id(),
            source.name(),
            Fields.print(source.url()),
            Fields.print(source.license()),
            source.basis().word(),
            source.taken()));
  }

  @Override
  public Comparator<Source> order() {
    return Comparator.comparing(Source::id);
  }

  @Override
  public Stream<String> sources(Source source) {
    return Stream.empty();
  }
}
