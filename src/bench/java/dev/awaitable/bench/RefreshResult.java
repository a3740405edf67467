package dev.awaitable.bench;

import dev.awaitable.enrich.FactKey;
import dev.awaitable.judge.LinkJudge;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkPolicy;
import dev.awaitable.judge.LinkRule;
import dev.awaitable.judge.LinkVerdict;
import dev.awaitable.store.DataFiles;
import dev.awaitable.store.ObservationStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a refresh left in its data folder, held against the made-up world that it asked. */
final class RefreshResult {

  /** A moment, or the word for the newest one in its file. */
  private static final String MOMENT = "\"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z|newest)\"";

  private final RefreshWorld world;
  private final Path data;
  private final Map<String, LinkMemory> links = new HashMap<>();
  private final BitSet repositories = new BitSet();

  private RefreshResult(RefreshWorld world, Path data) {
    this.world = world;
    this.data = data;
  }

  /** Reads a folder; throws where a line of it is damaged. */
  static RefreshResult read(RefreshWorld world, Path data) {
    var store = new ObservationStore(data);
    var result = new RefreshResult(world, data);
    store.links().forEach(link -> result.links.put(path(link.url().value()), link));
    store.read().factSets().stream()
        .filter(set -> set.has(FactKey.STARS))
        .mapToInt(set -> world.repository(set.repo().path()))
        .filter(number -> number >= 0)
        .forEach(result.repositories::set);
    return result;
  }

  private static String path(String url) {
    int page = url.indexOf("/page/");
    return page < 0 ? url : url.substring(page);
  }

  /** How many repositories have facts. */
  int knownRepositories() {
    return repositories.cardinality();
  }

  boolean knows(int repository) {
    return repositories.get(repository);
  }

  @Nullable LinkMemory link(int link) {
    return links.get("/page/" + link);
  }

  /** How many links nothing is known of. */
  int unknownLinks() {
    int unknown = 0;
    for (int link = 0; link < world.pages().links(); link++) {
      LinkMemory memory = link(link);
      unknown += memory == null || memory.last() == null ? 1 : 0;
    }
    return unknown;
  }

  /** How many links of each rule there are that should be of another, as words. */
  SortedMap<String, Integer> mistaken() {
    SortedMap<String, Integer> mistaken = new TreeMap<>();
    for (int link = 0; link < world.pages().links(); link++) {
      LinkMemory memory = link(link);
      RefreshWorld.Link kind = world.ofLink(link);
      LinkRule seen = memory == null || memory.last() == null ? null : memory.last().rule();
      if (seen != kind.rule()) {
        mistaken.merge(kind + " seen as " + seen, 1, Integer::sum);
      }
    }
    return mistaken;
  }

  /** How many links that work, or only keep programs out, are called dead or suspect. */
  int healthyDoubted() {
    var judge = new LinkJudge(LinkPolicy.DEFAULT);
    Instant now = Instant.now();
    int doubted = 0;
    for (int link = 0; link < world.pages().links(); link++) {
      LinkMemory memory = link(link);
      boolean well = world.ofLink(link).rule().weight() != LinkRule.Weight.FAILING;
      if (well && memory != null) {
        LinkVerdict verdict = judge.judge(memory, now);
        doubted +=
            verdict instanceof LinkVerdict.Dead || verdict instanceof LinkVerdict.Suspect ? 1 : 0;
      }
    }
    return doubted;
  }

  /** Every file of the folder without its moments. */
  SortedMap<String, String> timeless() {
    SortedMap<String, String> texts = new TreeMap<>();
    DataFiles.texts(data).forEach((name, text) -> texts.put(name, text.replaceAll(MOMENT, "T")));
    return texts;
  }
}
