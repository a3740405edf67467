package dev.awaitable.cli;

import dev.awaitable.check.Limits;
import dev.awaitable.net.Reach;
import dev.awaitable.problem.SafeText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that every command takes. */
final class CommonOptions {

  /** In MiB: what an array of bytes can hold. */
  private static final int LARGEST_CATALOG = 2047;

  private static final int LAST_YEAR = 9999;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--catalog",
      paramLabel = "FILE",
      description = "The catalog to read (default: catalog.yaml of this project).")
  private @Nullable Path catalog;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where observations are kept (default: data/ beside the catalog).")
  private @Nullable Path data;

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      description =
          "The moment to work at, such as 2026-11-20T00:00:00Z (default: SOURCE_DATE_EPOCH,"
              + " else the clock).")
  private @Nullable String now;

  @Option(
      names = "--allow-private-addresses",
      description =
          "Let addresses of the catalog, of APIs and of redirects lead anywhere: private networks,"
              + " any port, plain http. For tests and intranets only.")
  private boolean privateAddresses;

  @Option(
      names = "--max-catalog-size",
      paramLabel = "MIB",
      description =
          "Refuse a catalog file larger than this, in MiB (default: ${DEFAULT-VALUE}); from some"
              + " ten thousand entries on it has to be raised.")
  private int maxCatalogSize = Limits.DEFAULT.maxBytes() >> 20;

  @Option(names = "--verbose", description = "Show where in the program an unexpected error arose.")
  private boolean verbose;

  private boolean warned;

  boolean verbose() {
    return verbose;
  }

  /** How far requests may go. */
  Reach reach() {
    return privateAddresses ? Reach.ANYWHERE : Reach.PUBLIC;
  }

  /** The limits of reading the catalog; says so loudly where they are lifted. */
  Limits limits(World world) {
    if (maxCatalogSize < 1 || maxCatalogSize > LARGEST_CATALOG) {
      throw usage("--max-catalog-size takes 1 to " + LARGEST_CATALOG + " MiB");
    }
    Limits limits = Limits.DEFAULT.withMaxBytes(maxCatalogSize << 20);
    if (!privateAddresses) {
      return limits;
    }
    if (!warned) {
      warned = true;
      world
          .err()
          .println(
              "catalog: WARNING: --allow-private-addresses is on: addresses from the catalog may"
                  + " lead into your own network");
    }
    return limits.withPrivateAddresses();
  }

  Path catalog(World world) {
    return catalog == null ? world.home().resolve("catalog.yaml") : catalog;
  }

  /**
   * The folder whose observations are read. Without any everything is unknown and nothing needs a
   * person, so a folder that was named and is not there must be no answer; a new project has none.
   */
  Path data(World world) {
    Path folder = dataToFill(world);
    if (data != null && !Files.isDirectory(folder)) {
      throw usage("--data names no folder: " + SafeText.quote(data.toString()));
    }
    return folder;
  }

  /** The folder that observations are written to, which may be yet to be made. */
  Path dataToFill(World world) {
    if (data != null) {
      return data;
    }
    Path parent = catalog(world).toAbsolutePath().getParent();
    return (parent == null ? world.home() : parent).resolve("data");
  }

  /** The one moment of the run; wrong usage when it was given and cannot be read. */
  Instant now(World world) {
    String epoch = world.environment().get("SOURCE_DATE_EPOCH");
    try {
      if (now != null) {
        return writable(Instant.parse(now));
      }
      if (epoch != null && !epoch.isBlank()) {
        return writable(Instant.ofEpochSecond(Long.parseLong(epoch.strip())));
      }
    } catch (DateTimeException | NumberFormatException e) {
      String given = now != null ? "--now " + now : "SOURCE_DATE_EPOCH=" + epoch;
      throw usage(
          "'"
              + given
              + "' is no moment; give one such as 2026-11-20T00:00:00Z"
              + (now == null ? " in seconds since 1970" : ""));
    }
    return world.clock().instant();
  }

  /** Days are written with a year of four digits, in pages as in data. */
  private static Instant writable(Instant moment) {
    int year = moment.atOffset(ZoneOffset.UTC).getYear();
    if (year < 0 || year > LAST_YEAR) {
      throw new DateTimeException("a year of more than four digits");
    }
    return moment;
  }

  /** A clock that shows that moment now and goes on from there. */
  Clock clock(World world) {
    return Clock.offset(world.clock(), Duration.between(world.clock().instant(), now(world)));
  }

  /** The day of that moment, in UTC. */
  LocalDate today(World world) {
    return now(world).atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** Wrong usage of the command these options belong to. */
  ParameterException usage(String message) {
    if (command == null) {
      throw new IllegalStateException("options that belong to no command");
    }
    return new ParameterException(command.commandLine(), message);
  }
}
