package dev.awaitable.store;

import dev.awaitable.enrich.Rename;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Lines of {@code renames.csv}. */
final class RenameForm implements LineForm<Rename> {

  static final String HEADER = "old,new,source";

  @Override
  public Rename parse(String line) throws LineFault {
    List<String> row = Csv.parse(line, 3);
    return new Rename(
        Fields.repo("old", row.get(0)),
        Fields.repo("new", row.get(1)),
        Fields.text("source", row.get(2)));
  }

  @Override
  public String print(Rename rename) {
    return Csv.print(
        List.of(Fields.print(rename.from()), Fields.print(rename.to()), rename.source()));
  }

  @Override
  public Comparator<Rename> order() {
    return Comparator.comparing(Rename::from);
  }

  @Override
  public Stream<String> sources(Rename rename) {
    return Stream.of(rename.source());
  }
}
