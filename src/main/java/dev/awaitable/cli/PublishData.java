package dev.awaitable.cli;

import dev.awaitable.desk.DataNews;
import dev.awaitable.desk.DataRecord;
import dev.awaitable.enrich.Enricher;
import dev.awaitable.judge.Judge;
import dev.awaitable.model.Catalog;
import dev.awaitable.store.DataFiles;
import dev.awaitable.store.ObservationStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commits what was observed, where a reader would see it. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class PublishData implements Callable<Integer> {

  private static final long LONGEST_README = 8L * 1024 * 1024;

  private final World world;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Mixin private final PublishOptions publishing = new PublishOptions();

  @Option(
      names = "--before",
      paramLabel = "DIR",
      required = true,
      description =
          "The folder as the commit has it that the data was made from: data/ and README.md.")
  private Path before = Path.of("");

  @Option(
      names = "--readme",
      paramLabel = "FILE",
      required = true,
      description = "The README made of the new data.")
  private Path readme = Path.of("");

  @Option(
      names = "--parent",
      paramLabel = "COMMIT",
      description = "That commit (default: GITHUB_SHA).")
  private @Nullable String parent;

  PublishData(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return CatalogFile.workOn(
        world, common, "Nothing was committed.", accepted -> commit(accepted.catalog()));
  }

  private int commit(Catalog catalog) {
    Path oldData = before.resolve("data");
    Path newData = common.data(world);
    Path oldReadme = before.resolve("README.md");
    String was = Files.exists(oldReadme) ? PublishOptions.text(oldReadme, LONGEST_README) : "";
    String is = PublishOptions.text(readme, LONGEST_README);
    DataNews news =
        DataNews.between(
            known(catalog, oldData, was), known(catalog, newData, is), common.now(world));
    if (!news.visible()) {
      world.out().println("No reader would see a change, so nothing was committed.");
      return ExitCode.FINE;
    }
    String from = parent == null ? PublishOptions.variable(world, common, "GITHUB_SHA") : parent;
    var record = new DataRecord(from, files(oldData, was), files(newData, is), news.message());
    DataRecord.Done done = record.commit(publishing.hub(world, common).commits());
    world.out().println(news.message() + ": " + done.word() + ".");
    return ExitCode.FINE;
  }

  private DataNews.Known known(Catalog catalog, Path data, String text) {
    var store = new ObservationStore(data);
    return new DataNews.Known(
        Judge.judge(Enricher.join(catalog, store.read()), common.today(world)),
        store.links(),
        text);
  }

  /** By the paths that they have in the repository. */
  private static SortedMap<String, String> files(Path data, String readme) {
    SortedMap<String, String> files = new TreeMap<>();
    DataFiles.texts(data).forEach((path, text) -> files.put("data/" + path, text));
    files.put(DataRecord.README, readme);
    return files;
  }
}
