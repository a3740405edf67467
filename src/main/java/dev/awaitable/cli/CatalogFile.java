package dev.awaitable.cli;

import dev.awaitable.check.CatalogReader;
import dev.awaitable.check.Limits;
import dev.awaitable.check.Reading;
import dev.awaitable.problem.HumanReport;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Severity;
import dev.awaitable.store.Reasons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Reads a catalog file from disk and checks it. */
final class CatalogFile {

  private CatalogFile() {}

  /**
   * Works on the catalog that the options name, if it has no errors. Else tells them, and in a
   * sentence what was not done for it. Throws as {@link #bytes} does.
   *
   * @return the exit code, which is what the work came to
   */
  static int workOn(
      World world, CommonOptions common, String otherwise, ToIntFunction<Reading.Accepted> work) {
    return workOn(world, common, bytes(common.catalog(world)), otherwise, work);
  }

  /** The same, where the file was read already. */
  static int workOn(
      World world,
      CommonOptions common,
      byte[] bytes,
      String otherwise,
      ToIntFunction<Reading.Accepted> work) {
    Path file = common.catalog(world);
    return switch (read(file, bytes, common.limits(world), common.today(world))) {
      case Reading.Refused refused -> {
        world.err().print(new HumanReport(world.colour()).render(refused.findings()));
        world.err().println(otherwise);
        world.err().flush();
        yield ExitCode.PROBLEMS;
      }
      case Reading.Accepted accepted -> work.applyAsInt(accepted);
    };
  }

  /** The first error that the checker would find if the file of the options held this text. */
  static Optional<String> wrong(World world, CommonOptions common, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return read(common.catalog(world), bytes, common.limits(world), common.today(world))
        .findings()
        .problems()
        .stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(Problem::message)
        .findFirst();
  }

  /** Throws {@link CommandFailure} when there is no such file or it cannot be read. */
  static Reading read(Path file, Limits limits, LocalDate today) {
    return read(file, bytes(file), limits, today);
  }

  /** Checks what was read from a file. */
  static Reading read(Path file, byte[] bytes, Limits limits, LocalDate today) {
    return new CatalogReader(limits).read(shown(file), bytes, today);
  }

  /** Throws {@link CommandFailure} when there is no such file or it cannot be read. */
  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new CommandFailure(
          "there is no catalog at " + file,
          "name one with --catalog, or run this in its folder",
          e);
    } catch (IOException e) {
      throw new CommandFailure(
          "cannot read " + file + ": " + Reasons.of(e), "see that it is a readable file", e);
    }
  }

  /** The file as messages name it: short where it lies below the current folder. */
  static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path whole = file.toAbsolutePath().normalize();
    return whole.startsWith(here) ? here.relativize(whole).toString() : whole.toString();
  }
}
