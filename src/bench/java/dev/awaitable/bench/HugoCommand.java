package dev.awaitable.bench;

import static dev.awaitable.bench.Printout.say;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A build beside one by Hugo of the same content, in turns on the same machine. */
@Command(
    name = "hugo",
    description = {
      "Builds made-up catalogs, and the same content with Hugo, in turns; prints the times.",
      "Ends with 1 when a build of --goal entries takes longer than Hugo, with 69 without Hugo."
    },
    mixinStandardHelpOptions = true)
final class HugoCommand implements Callable<Integer> {

  private static final int UNAVAILABLE = 69;

  @Option(
      names = "--entries",
      split = ",",
      description = "Sizes to measure (default: 300,1000,10000).")
  private int[] entries = {300, 1_000, 10_000};

  @Mixin private final Repeats repeats = new Repeats();

  @Option(
      names = "--goal",
      description = "The size that must take no longer than Hugo (default: ${DEFAULT-VALUE}).")
  private int goal = 10_000;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Work in this folder and leave everything there to look at.")
  private @Nullable Path keep;

  @Override
  public Integer call() throws Exception {
    Optional<Path> hugo = find();
    if (hugo.isEmpty()) {
      System.err.println(
          "bench: Hugo is missing; install it (on Debian: apt-get install hugo) and try again");
      return UNAVAILABLE;
    }
    double load = Footprint.loadAverage();
    say("%s", version(hugo.get()));
    say(
        "load average before %.2f; every time the median of %d runs, in turns",
        load, repeats.runs());
    say(HEAD, "entries", "who", "pages", "files", "bytes", "a page", "time", "memory", "ratio");
    boolean fine = true;
    for (int size : entries) {
      Path folder = keep == null ? Workplace.make("hugo") : keep.resolve(Integer.toString(size));
      try {
        fine &= measure(size, folder, hugo.get());
      } finally {
        if (keep == null) {
          Workplace.delete(folder);
        }
      }
    }
    return fine ? 0 : 1;
  }

  private static final String HEAD = "%-8s %-18s %8s %8s %14s %9s %10s %9s %7s";
  private static final String ROW = "%,-8d %-18s %,8d %,8d %,14d %,9d %8.2f s %6d MB %7s";

  /** One of those that are compared. */
  private record Contender(
      String name, Path out, List<String> command, List<WholeProcess.Run> times) {}

  private boolean measure(int size, Path folder, Path hugo) throws Exception {
    Files.createDirectories(folder);
    new SyntheticCatalog(size, 20, repeats.seed()).write(folder);
    Path site = prepare(folder);
    var ours = new Contender("awaitable", folder.resolve("site"), ours(folder), new ArrayList<>());
    List<Contender> all =
        List.of(
            ours,
            hugo(hugo, "hugo", site, "pages.toml"),
            hugo(hugo, "hugo, everything", site, "everything.toml"));
    for (int i = 0; i < repeats.runs(); i++) {
      for (Contender it : all) {
        Workplace.delete(it.out());
        it.times().add(WholeProcess.run(it.command(), folder));
      }
    }
    for (Contender it : all) {
      if (it.times().stream().anyMatch(run -> run.code() != 0)) {
        say("%,d: a run of %s FAILED", size, it.name());
        return false;
      }
    }
    double own = median(ours);
    for (Contender it : all) {
      tell(size, it, own);
    }
    return size != goal || own <= median(all.get(1));
  }

  private static Path prepare(Path folder) throws IOException {
    Path site = folder.resolve("hugo");
    new HugoSite(Sample.in(folder).judged()).write(site);
    Path theme = Workplace.project().resolve("src/bench/hugo");
    Workplace.copy(theme, site);
    Workplace.copy(
        Workplace.project().resolve("templates/assets"), site.resolve("static").resolve("assets"));
    return site;
  }

  private static List<String> ours(Path folder) {
    return WholeProcess.program()
        .command(
            "build",
            "--offline",
            "--catalog",
            folder.resolve("catalog.yaml").toString(),
            "--max-catalog-size",
            "1000",
            "--now",
            Sample.TODAY + "T00:00:00Z");
  }

  private static Contender hugo(Path hugo, String name, Path site, String outputs) {
    Path out = site.resolveSibling("out-" + outputs.replace(".toml", ""));
    List<String> command =
        List.of(
            hugo.toString(),
            "--quiet",
            "--config",
            "hugo.toml," + outputs,
            "-s",
            site.toString(),
            "-d",
            out.toString());
    return new Contender(name, out, command, new ArrayList<>());
  }

  private void tell(int size, Contender who, double own) throws IOException {
    List<Path> files = Workplace.files(who.out());
    List<Path> pages = files.stream().filter(it -> it.toString().endsWith(".html")).toList();
    double time = median(who);
    say(
        ROW,
        size,
        who.name(),
        pages.size(),
        files.size(),
        Workplace.bytes(files),
        Workplace.bytes(pages) / Math.max(1, pages.size()),
        time,
        who.times().stream().mapToLong(WholeProcess.Run::megabytes).max().orElse(-1),
        who.name().equals("awaitable") ? "" : String.format(Locale.ROOT, "%.2f", own / time));
  }

  private static double median(Contender who) {
    return Repeats.median(who.times().stream().map(it -> it.wall().toNanos() / 1e9).toList());
  }

  private static Optional<Path> find() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(it -> !it.isEmpty())
        .map(it -> Path.of(it, "hugo"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String version(Path hugo) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(hugo.toString(), "version").start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor();
    return said;
  }
}
