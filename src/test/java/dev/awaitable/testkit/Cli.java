package dev.awaitable.testkit;

import dev.awaitable.cli.CatalogCommand;
import dev.awaitable.cli.World;
import dev.awaitable.store.TemplateFiles;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the program in this process, in a world of the test's own making. */
public final class Cli {

  private final Path home;
  private final Map<String, String> environment = new HashMap<>();
  private @Nullable String typed;
  private @Nullable PrintWriter elsewhere;
  private Instant now = Instant.parse("2026-11-20T00:00:00Z");

  public Cli(Path home) {
    this.home = home;
  }

  public Cli with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public Cli at(String instant) {
    now = Instant.parse(instant);
    return this;
  }

  /** Somebody sits at a terminal and types these lines. */
  public Cli typing(String... lines) {
    typed = String.join("\n", lines) + "\n";
    return this;
  }

  /** What is said goes there, and is not part of what a run left behind. */
  public Cli saying(PrintWriter elsewhere) {
    this.elsewhere = elsewhere;
    return this;
  }

  public Run run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    PatientClock clock = new PatientClock(now);
    World world =
        new World(
            home,
            Map.copyOf(environment),
            clock,
            clock::pass,
            () -> TemplateFiles.inFolder(Path.of("templates")),
            elsewhere == null ? new PrintWriter(out) : elsewhere,
            new PrintWriter(err),
            false,
            typed == null ? null : new BufferedReader(new StringReader(typed)));
    int code = CatalogCommand.run(world, args);
    return new Run(code, out.toString(), err.toString());
  }

  /**
   * What a run left behind.
   *
   * @param code its exit code
   * @param out what it said
   * @param err what it complained of
   */
  public record Run(int code, String out, String err) {}
}
