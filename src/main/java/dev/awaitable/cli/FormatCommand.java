package dev.awaitable.cli;

import dev.awaitable.check.Limits;
import dev.awaitable.edit.CanonicalForm;
import dev.awaitable.problem.HumanReport;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.SafeText;
import dev.awaitable.problem.SourceText;
import dev.awaitable.render.view.Words;
import dev.awaitable.store.FileReplacer;
import dev.awaitable.triage.UnifiedDiff;
import dev.awaitable.yaml.Node;
import dev.awaitable.yaml.YamlDocument;
import dev.awaitable.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts the catalog file into its canonical form. */
@Command(
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Asks nobody, and does not care whether the entries are right: 'catalog check' does.",
      "Exit codes: 0 the file is in canonical form now; 1 it is not YAML, with --check it is in"
          + " another form, or it could not be read or written; 2 wrong usage."
    })
final class FormatCommand implements Callable<Integer> {

  private final World world;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(
      names = "--check",
      description = "Write nothing; print the difference, and end with 1 if there is any.")
  private boolean check;

  FormatCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    Path file = common.catalog(world);
    byte[] before = CatalogFile.bytes(file);
    Limits limits = common.limits(world);
    Problems problems = new Problems(limits.maxProblems());
    YamlDocument document =
        new YamlReader(limits.maxBytes(), limits.maxDepth())
            .read(CatalogFile.shown(file), before, problems);
    Node root = document.root();
    if (root == null || problems.hasErrors()) {
      world.err().print(new HumanReport(world.colour()).render(problems.in(document.source())));
      world.err().println("Nothing was changed.");
      return ExitCode.PROBLEMS;
    }
    SourceText source = document.source();
    String after =
        CanonicalForm.of(source, root)
            .orElseThrow(() ->
                new CommandFailure(
                    source.name() + " holds something that cannot be put into canonical form",
                    "report this with the file; nothing was changed",
                    null));
    return finish(file, before, source, after);
  }

  private int finish(Path file, byte[] before, SourceText source, String after) {
    byte[] bytes = after.getBytes(StandardCharsets.UTF_8);
    String name = SafeText.clean(source.name());
    if (Arrays.equals(before, bytes)) {
      world.out().println(name + ": in canonical form");
      return ExitCode.FINE;
    }
    int lines = UnifiedDiff.changes(source.text(), after);
    String much = lines == 0 ? "a byte order mark" : Words.count(lines, "line", "lines");
    if (!check) {
      new FileReplacer().replace(file, before, bytes);
      world.out().println(name + ": put into canonical form, " + much + " of difference");
      return ExitCode.FINE;
    }
    world.out().print(UnifiedDiff.of(source.name(), source.text(), after));
    world.err().println(name + ": not in canonical form, " + much + " of difference");
    world.err().println("  help: run 'catalog format' and commit what it changes");
    return ExitCode.PROBLEMS;
  }
}
