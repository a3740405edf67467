package dev.awaitable.bench;

import dev.awaitable.check.CatalogReader;
import dev.awaitable.check.Limits;
import dev.awaitable.check.Reading;
import dev.awaitable.enrich.Enricher;
import dev.awaitable.enrich.Observations;
import dev.awaitable.judge.Judge;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.model.Catalog;
import dev.awaitable.store.ObservationStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A made-up catalog in every form it takes on its way to a page.
 *
 * @param folder where it lies on disk
 * @param text the catalog file
 * @param catalog what the file says
 * @param observations what was observed
 * @param judged the two together, judged
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Sample(
    Path folder, byte[] text, Catalog catalog, Observations observations, JudgedCatalog judged) {

  /** The day on which everything is measured. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  /** Limits that no made-up catalog breaks. */
  public static final Limits LIMITS = Limits.DEFAULT.withMaxBytes(Integer.MAX_VALUE);

  /** Makes one in a folder of its own; {@link #delete} it. */
  public static Sample make(int entries) throws IOException {
    Path folder = Workplace.make("sample");
    new SyntheticCatalog(entries, 20, 3).write(folder);
    return in(folder);
  }

  /** Reads one that lies in a folder. */
  static Sample in(Path folder) throws IOException {
    byte[] text = Files.readAllBytes(folder.resolve("catalog.yaml"));
    if (new CatalogReader(LIMITS).read("catalog.yaml", text, TODAY)
        instanceof Reading.Accepted accepted) {
      Observations observations = new ObservationStore(folder.resolve("data")).read();
      JudgedCatalog judged = Judge.judge(Enricher.join(accepted.catalog(), observations), TODAY);
      return new Sample(folder, text, accepted.catalog(), observations, judged);
    }
    throw new IllegalStateException("the made-up catalog has faults");
  }

  /** Deletes its folder. */
  public void delete() throws IOException {
    Workplace.delete(folder);
  }
}
