package dev.awaitable.cli;

import dev.awaitable.render.Assets;
import dev.awaitable.store.TemplateFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything the program may touch; a test hands in another one whole.
 *
 * @param home the folder that paths are taken from when an option does not name them
 * @param environment environment variables
 * @param clock the one clock
 * @param sleep the one way to let time pass
 * @param assets templates and assets, read when first asked for
 * @param out what a command has to say
 * @param err complaints and progress
 * @param terminal whether a person is looking at {@code err}
 * @param person what a person types who can be asked; null where nobody is there
 */
public record World(
    Path home,
    Map<String, String> environment,
    Clock clock,
    Sleep sleep,
    Supplier<Assets> assets,
    PrintWriter out,
    PrintWriter err,
    boolean terminal,
    @Nullable BufferedReader person) {

  /** A world in which nobody can be asked. */
  public World(
      Path home,
      Map<String, String> environment,
      Clock clock,
      Sleep sleep,
      Supplier<Assets> assets,
      PrintWriter out,
      PrintWriter err,
      boolean terminal) {
    this(home, environment, clock, sleep, assets, out, err, terminal, null);
  }

  /** Lets time pass. */
  @FunctionalInterface
  public interface Sleep {
    /** Returns when so much time is over. */
    void sleep(Duration time) throws InterruptedException;
  }

  /** The real one: the process's own folder, environment, clock and streams. */
  public static World real() {
    String home = System.getProperty("catalog.home", "");
    Path folder = Path.of(home).toAbsolutePath().normalize();
    return new World(
        folder,
        Map.copyOf(System.getenv()),
        Clock.systemUTC(),
        Thread::sleep,
        () -> assets(folder),
        new PrintWriter(new StandardOut(), true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        Boolean.getBoolean("catalog.terminal"),
        Boolean.getBoolean("catalog.person")
            ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
            : null);
  }

  /**
   * Whether words may be coloured: for a person who has not said no, see <a
   * href="https://no-color.org">no-color.org</a>.
   */
  boolean colour() {
    return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /**
   * Templates beside the catalog where they are, so that edits show at once; else the jar's own.
   */
  private static Assets assets(Path home) {
    Path folder = home.resolve("templates");
    if (Files.isDirectory(folder)) {
      return TemplateFiles.inFolder(folder);
    }
    Path program = program();
    return Files.isDirectory(program)
        ? TemplateFiles.inFolder(program.resolve("templates"))
        : TemplateFiles.inJar(program);
  }

  /**
   * Stands for the program that makes the site and what it is made with; empty where it changes too
   * easily to be known again, as classes that are being worked on do.
   */
  String print() {
    Path program = program();
    if (!Files.isRegularFile(program)) {
      return "";
    }
    try {
      String jar = Files.size(program) + "-" + Files.getLastModifiedTime(program).toMillis();
      return jar + "-" + Runtime.version() + "-" + assets.get().print();
    } catch (IOException e) {
      return "";
    }
  }

  private static Path program() {
    try {
      return Path.of(World.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program does not know where it is", e);
    }
  }
}
