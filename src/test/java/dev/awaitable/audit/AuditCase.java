package dev.awaitable.audit;

import dev.awaitable.check.CatalogReader;
import dev.awaitable.check.Limits;
import dev.awaitable.check.Reading;
import dev.awaitable.enrich.Enricher;
import dev.awaitable.judge.Judge;
import dev.awaitable.store.ObservationStore;
import dev.awaitable.testkit.Fixtures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A folder of {@code src/test/resources/audit/cases}: files of a project, {@code files.txt} with
 * the names to begin from, and {@code expected.json}, the whole report. Other programs that audit
 * can run them too, by {@code standings.json} beside the cases.
 *
 * @param name of the folder
 */
public record AuditCase(String name) {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  /** Every case, by name. */
  public static Stream<AuditCase> all() {
    try (Stream<Path> folders = Files.list(Fixtures.path("audit/cases"))) {
      return folders
          .map(it -> new AuditCase(it.getFileName().toString()))
          .sorted(Comparator.comparing(AuditCase::name))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the catalog of the cases says. */
  public static SortedMap<String, Standing> standings() {
    byte[] bytes = Fixtures.bytes("audit/catalog.yaml");
    Reading reading = new CatalogReader(Limits.DEFAULT).read("catalog.yaml", bytes, TODAY);
    if (!(reading instanceof Reading.Accepted accepted)) {
      throw new IllegalStateException("the catalog of the cases has errors: " + reading.findings());
    }
    var observations = new ObservationStore(Fixtures.path("audit/data")).read();
    return Standings.of(Judge.judge(Enricher.join(accepted.catalog(), observations), TODAY));
  }

  /** Where its files are. */
  public Path folder() {
    return Fixtures.path("audit/cases/" + name);
  }

  /** The files to begin from. */
  public List<String> files() {
    return Fixtures.text("audit/cases/" + name + "/files.txt").lines().toList();
  }

  /** What comes out. */
  public Report report() {
    return new Auditor(standings()).audit(Project.read(files(), this::find));
  }

  private Sources.Source find(String path) {
    try {
      Path file = folder().resolve(path);
      return Files.isRegularFile(file)
          ? new Sources.Source.Found(Files.readAllBytes(file))
          : new Sources.Source.Absent("there is no such file");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
