package dev.awaitable.cli;

import dev.awaitable.check.Reading;
import dev.awaitable.enrich.Enricher;
import dev.awaitable.enrich.Observations;
import dev.awaitable.judge.Judge;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkPolicy;
import dev.awaitable.store.ObservationStore;
import dev.awaitable.triage.CaseFile;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers everything that is known, for the commands that look for what is to be done. */
final class CaseFiles {

  private final World world;
  private final CommonOptions common;

  CaseFiles(World world, CommonOptions common) {
    this.world = world;
    this.common = common;
  }

  /** All that is known of a catalog that was read. */
  CaseFile of(Reading.Accepted reading) {
    Path data = common.data(world);
    var store = new ObservationStore(data);
    Observations observations = store.read();
    return new CaseFile(
        reading.findings().source(),
        reading.root(),
        Judge.judge(Enricher.join(reading.catalog(), observations), common.today(world)),
        observations,
        store.links().stream()
            .collect(Collectors.toUnmodifiableMap(LinkMemory::url, Function.identity())),
        LinkPolicy.DEFAULT,
        common.now(world));
  }
}
