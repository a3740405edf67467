package dev.awaitable.cli;

import dev.awaitable.check.Reading;
import dev.awaitable.problem.SafeText;
import dev.awaitable.problem.SourceText;
import dev.awaitable.store.FileReplacer;
import dev.awaitable.triage.Fix;
import dev.awaitable.triage.FixPlan;
import dev.awaitable.triage.SafeFixes;
import dev.awaitable.triage.UnifiedDiff;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the changes of the catalog file that are safe to make without asking anybody. */
@Command(
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Nothing else in the file is touched, and a file with errors is never written.",
      "Exit codes: 0 all safe changes are made, or there were none; 1 the catalog has errors, a"
          + " change was left out because the checker refuses it, or a file could not be read or"
          + " written; 2 wrong usage."
    })
final class FixCommand implements Callable<Integer> {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final World world;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(names = "--dry-run", description = "Print the changes as a diff and write nothing.")
  private boolean dryRun;

  FixCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    Path file = common.catalog(world);
    byte[] before = CatalogFile.bytes(file);
    return CatalogFile.workOn(
        world, common, before, "Nothing was changed.", accepted -> fix(file, before, accepted));
  }

  private int fix(Path file, byte[] before, Reading.Accepted accepted) {
    SourceText source = accepted.findings().source();
    FixPlan plan =
        FixPlan.of(
            source,
            SafeFixes.in(new CaseFiles(world, common).of(accepted)),
            text -> CatalogFile.wrong(world, common, text));
    if (dryRun) {
      world.out().print(UnifiedDiff.of(source.name(), source.text(), plan.text()));
    } else if (!plan.made().isEmpty()) {
      new FileReplacer().replace(file, before, bytes(before, plan.text()));
    }
    tell(source, plan);
    return plan.leftOut().isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS;
  }

  /** The text as the file had it: a byte order mark is not part of the text and stays. */
  private static byte[] bytes(byte[] before, String text) {
    boolean marked =
        before.length >= 3
            && new String(before, 0, 3, StandardCharsets.UTF_8).equals(BYTE_ORDER_MARK);
    return ((marked ? BYTE_ORDER_MARK : "") + text).getBytes(StandardCharsets.UTF_8);
  }

  /** The diff of a dry run is for other programs too, so the words go beside it. */
  private void tell(SourceText source, FixPlan plan) {
    var to = dryRun ? world.err() : world.out();
    String verb = dryRun ? "would change" : "changed";
    for (Fix fix : plan.made()) {
      to.println(
          verb + " " + words(source, fix) + "\n  because it " + SafeText.clean(fix.because()));
    }
    for (Fix fix : plan.leftOut()) {
      world.err().println("left out " + words(source, fix));
      world.err().println("  because then " + SafeText.clean(String.valueOf(fix.refused())));
    }
    if (plan.fixes().isEmpty()) {
      to.println("Nothing to change.");
    }
  }

  private static String words(SourceText source, Fix fix) {
    return SafeText.clean(
        "%s:%d:%d: %s of %s: %s -> %s"
            .formatted(
                source.name(),
                fix.edit().at().line(),
                fix.edit().at().column(),
                fix.key(),
                fix.id(),
                fix.edit().before(),
                fix.edit().after()));
  }
}
