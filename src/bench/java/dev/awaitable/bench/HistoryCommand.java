package dev.awaitable.bench;

import static dev.awaitable.bench.Printout.say;

import dev.awaitable.model.Catalog;
import dev.awaitable.observe.Outcome;
import dev.awaitable.observe.Progress;
import dev.awaitable.observe.Refresh;
import dev.awaitable.observe.RefreshSettings;
import dev.awaitable.store.ObservationJournal;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Ten years of weekly refreshes, written by the program's own refresh against a made-up world that
 * grows older, each week a commit: what they take to read, on disk and in git.
 */
@Command(
    name = "history",
    description = {
      "Lets a made-up catalog be refreshed every week for years, and commits each week with git.",
      "Ends with 1 when reading it takes a second or git holds 20 MB."
    },
    mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration READING_AT_MOST = Duration.ofSeconds(1);
  private static final long IN_GIT_AT_MOST = 20_000_000;
  private static final int UNAVAILABLE = 69;
  private static final Pattern READ_DATA = Pattern.compile("(?m)^read data ([0-9]+) ms");

  @Option(names = "--entries", description = "How many libraries (default: ${DEFAULT-VALUE}).")
  private int entries = 1_000;

  @Option(names = "--weeks", description = "For how many weeks (default: ${DEFAULT-VALUE}).")
  private int weeks = 520;

  @Mixin private final Repeats repeats = new Repeats();

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Work in this folder, which must not be there, and leave everything in it.")
  private @Nullable Path keep;

  @Override
  public Integer call() throws Exception {
    Path folder = keep == null ? Workplace.make("history") : keep.toAbsolutePath();
    try {
      Files.createDirectories(folder);
      return measure(folder);
    } finally {
      if (keep == null) {
        Workplace.delete(folder);
      }
    }
  }

  private int measure(Path folder) throws Exception {
    try {
      git(folder, "init", "-q", "-b", "main");
    } catch (IOException missing) {
      System.err.println("bench: git is missing; install it and try again");
      return UNAVAILABLE;
    }
    double load = Footprint.loadAverage();
    say("%,d entries, %,d weeks; load average before %.2f", entries, weeks, load);
    Catalog catalog = begin(folder);
    var world = new AgeingWorld(catalog, Instant.parse("2026-11-20T06:00:00Z"), repeats.seed());
    Path data = folder.resolve("data");
    long start = System.nanoTime();
    for (int week = 0; week < weeks; week++) {
      world.advance(WEEK);
      refresh(catalog, world, data);
      commit(folder, "Week of " + day(world));
    }
    say("%-34s %12.0f s", "made in", (System.nanoTime() - start) / 1e9);
    return tell(folder, data);
  }

  /** A catalog of which nothing was observed yet. */
  private Catalog begin(Path folder) throws IOException {
    new SyntheticCatalog(entries, 0, repeats.seed()).write(folder);
    Catalog catalog = Sample.in(folder).catalog();
    Files.delete(folder.resolve("data/repositories.jsonl"));
    Files.writeString(folder.resolve(".gitignore"), "/site/\n/README.md\n/data/.data.lock\n");
    return catalog;
  }

  private static void refresh(Catalog catalog, AgeingWorld world, Path data) {
    try (ObservationJournal journal = ObservationJournal.open(data)) {
      var refresh =
          new Refresh(
              RefreshSettings.DEFAULT,
              world.outside(),
              journal,
              Progress.SILENT,
              InstantSource.fixed(world.now()));
      if (refresh.run(catalog) instanceof Outcome.Inconclusive none) {
        throw new IllegalStateException("a week did not count: " + none.why());
      }
    }
  }

  private int tell(Path folder, Path data) throws Exception {
    long onDisk = Workplace.bytes(Workplace.files(data));
    git(folder, "gc", "-q");
    long inGit = Workplace.bytes(Workplace.files(folder.resolve(".git/objects")));
    Duration reading = reading(data);
    say(
        "%-34s %12.2f s   target under %d s",
        "read data, median of " + repeats.runs(),
        reading.toNanos() / 1e9,
        READING_AT_MOST.toSeconds());
    say("%-34s %12.1f MB", "on disk", onDisk / 1e6);
    for (Path file : Workplace.files(data).stream().sorted().toList()) {
      if (Files.size(file) > 1_000_000) {
        say("  %-32s %12.1f MB", data.relativize(file), Files.size(file) / 1e6);
      }
    }
    say(
        "%-34s %12.1f MB   target under %d MB",
        "in git, after git gc", inGit / 1e6, IN_GIT_AT_MOST / 1_000_000);
    diffs(folder);
    return reading.compareTo(READING_AT_MOST) < 0 && inGit < IN_GIT_AT_MOST ? 0 : 1;
  }

  /** What reading everything takes in a process of its own, as it does at the start of a build. */
  private Duration reading(Path data) throws Exception {
    List<Duration> all = new ArrayList<>();
    for (int i = 0; i < repeats.runs(); i++) {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), Bench.class.getName()));
      command.addAll(List.of("read-data", data.toString()));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher found = READ_DATA.matcher(said);
      if (process.waitFor() != 0 || !found.find()) {
        throw new IllegalStateException("reading failed: " + said);
      }
      all.add(Duration.ofMillis(Long.parseLong(found.group(1))));
    }
    return Repeats.median(all);
  }

  /** The lines that a week adds, file by file: the median week, and the one with most. */
  private static void diffs(Path folder) throws Exception {
    String log = git(folder, "log", "--reverse", "--numstat", "--format=%x00");
    // The first weeks are like no other: everything in them is new.
    List<String> weeks = Stream.of(log.split("\u0000\\s*", -1)).skip(3).toList();
    Map<String, List<Integer>> byFile = new TreeMap<>();
    List<Integer> sums = new ArrayList<>();
    for (String week : weeks) {
      int sum = 0;
      for (String line : week.lines().filter(it -> !it.isBlank()).toList()) {
        String[] row = line.split("\t", -1);
        String file = row[2].replaceFirst("data/", "").replaceFirst("history/.*", "history/");
        byFile.computeIfAbsent(file, key -> new ArrayList<>()).add(Integer.parseInt(row[0]));
        sum += Integer.parseInt(row[0]);
      }
      sums.add(sum);
    }
    if (sums.isEmpty()) {
      return;
    }
    say(
        "%-34s %,12d      at most %,d",
        "lines a week adds, median",
        Repeats.median(sums),
        sums.stream().mapToInt(it -> it).max().orElse(0));
    byFile.forEach((file, lines) ->
        say("  %-32s %,12d      in %,d weeks", file, Repeats.median(lines), lines.size()));
  }

  private static void commit(Path folder, String words) throws Exception {
    git(folder, "add", "-A");
    git(
        folder,
        "-c",
        "user.name=bench",
        "-c",
        "user.email=bench@example.org",
        "-c",
        "gc.auto=0",
        "-c",
        "commit.gpgsign=false",
        "commit",
        "-q",
        "-m",
        words);
  }

  private static LocalDate day(AgeingWorld world) {
    return LocalDate.ofInstant(world.now(), ZoneOffset.UTC);
  }

  private static String git(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("git " + String.join(" ", arguments) + ": " + said);
    }
    return said;
  }
}
