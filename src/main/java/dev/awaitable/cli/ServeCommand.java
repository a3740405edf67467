package dev.awaitable.cli;

import dev.awaitable.problem.SafeText;
import dev.awaitable.serve.PreviewServer;
import dev.awaitable.store.FileWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the site while it is worked on. */
@Command(
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "It runs until Ctrl-C, and then ends with 130, as the system's signal says.",
      "Exit codes: 1 the port is taken or there is no catalog, 2 wrong usage."
    })
final class ServeCommand implements Callable<Integer> {

  private static final int LARGEST_PORT = 65_535;
  private static final int MOST_NAMES = 3;

  private final World world;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port on 127.0.0.1 (default: ${DEFAULT-VALUE}); 0 takes one that is free.")
  private int port = 8000;

  ServeCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > LARGEST_PORT) {
      throw common.usage("--port takes 0 to " + LARGEST_PORT);
    }
    Path file = common.catalog(world).toAbsolutePath().normalize();
    CatalogFile.bytes(file);
    Path data = common.data(world).toAbsolutePath().normalize();
    Path templates = world.home().resolve("templates").toAbsolutePath().normalize();
    // What a refresh learned so far does not count yet, and there is more of it every second.
    Set<Path> pending = Set.of(data.resolve("pending"));
    try (PreviewServer server = open();
        FileWatch watch = new FileWatch(List.of(file, templates, data), pending)) {
      Preview preview = new Preview(world, common, server.address());
      server.show(preview.make());
      server.start();
      say("serving " + server.address() + " (Ctrl-C ends it)");
      while (true) {
        say("changed: " + named(watch.await()));
        server.show(preview.make());
        flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FINE;
    }
  }

  private static String named(SortedSet<Path> files) {
    int more = files.size() - MOST_NAMES;
    return files.stream()
            .limit(MOST_NAMES)
            .map(it -> SafeText.clean(CatalogFile.shown(it)))
            .collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private PreviewServer open() {
    try {
      return PreviewServer.at(port);
    } catch (IOException e) {
      throw new CommandFailure(
          "cannot listen at 127.0.0.1:" + port + ": " + e.getMessage(),
          "End what uses the port, or name another with --port; --port 0 takes one that is free.",
          e);
    }
  }

  private void say(String words) {
    world.out().println(words);
    flush();
  }

  private void flush() {
    world.out().flush();
    world.err().flush();
  }
}
