package dev.awaitable.cli;

import dev.awaitable.desk.Author;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import dev.awaitable.net.ApiAddresses;
import dev.awaitable.net.ApiSettings;
import dev.awaitable.net.GitHubHub;
import dev.awaitable.net.GitHubToken;
import dev.awaitable.net.HostGates;
import dev.awaitable.net.Manners;
import dev.awaitable.net.ProbeSettings;
import dev.awaitable.net.Timekeeper;
import dev.awaitable.problem.SafeText;
import dev.awaitable.store.Reasons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of commands that change something on GitHub. */
final class PublishOptions {

  /** One request at a time and a second apart, as GitHub asks of those who change things. */
  private static final Manners MANNERS =
      new Manners(1, 1, Duration.ofSeconds(1), Duration.ofMinutes(5));

  /** GitHub takes a little less than this for an event. */
  private static final long LONGEST_EVENT = 32L * 1024 * 1024;

  @Option(names = "--dry-run", description = "Read, and print the changes instead of sending them.")
  private boolean dryRun;

  @Option(
      names = "--repository",
      paramLabel = "OWNER/NAME",
      description = "The repository on GitHub (default: GITHUB_REPOSITORY).")
  private @Nullable String repository;

  @Option(
      names = "--as",
      paramLabel = "LOGIN",
      defaultValue = Author.ACTIONS,
      description =
          "The account that the token belongs to; only what it wrote is ever changed (default:"
              + " ${DEFAULT-VALUE}).")
  private String us = Author.ACTIONS;

  /** Our login. */
  String us() {
    return us;
  }

  /** The repository to change; wrong usage where nothing says which, or there is no token. */
  GitHubHub hub(World world, CommonOptions common) {
    Map<String, String> environment = world.environment();
    String name = repository == null ? environment.get("GITHUB_REPOSITORY") : repository;
    if (name == null || name.isBlank()) {
      throw common.usage("say which repository: --repository OWNER/NAME, or GITHUB_REPOSITORY");
    }
    try {
      GitHubToken token = GitHubToken.of(environment);
      if (token == null && !dryRun) {
        throw common.usage("GITHUB_TOKEN is not set; without it only --dry-run works");
      }
      var settings =
          new ApiSettings(
              userAgent(environment, name),
              Duration.ofSeconds(30),
              common.reach(),
              ApiAddresses.of(environment, common.reach()),
              token);
      Timekeeper time = Network.timekeeper(world, common.clock(world));
      Consumer<String> rehearsal =
          dryRun ? line -> world.out().println("would send " + SafeText.clean(line)) : null;
      return new GitHubHub(settings, new HostGates(MANNERS, time, null), time, name, rehearsal);
    } catch (IllegalArgumentException wrong) {
      throw common.usage(String.valueOf(wrong.getMessage()));
    }
  }

  private static String userAgent(Map<String, String> environment, String name) {
    String server = environment.getOrDefault("GITHUB_SERVER_URL", "https://github.com");
    String version = CatalogCommand.version();
    return RepoUrl.parse(server + "/" + name)
        .map(url -> ProbeSettings.userAgent(version, new WebUrl(url.url())))
        .orElse("Awaitable/" + version + " (catalog)");
  }

  /** A variable that GitHub Actions sets; wrong usage where it is missing. */
  static String variable(World world, CommonOptions common, String name) {
    String value = world.environment().get(name);
    if (value == null || value.isBlank()) {
      throw common.usage(name + " is not set; GitHub Actions sets it");
    }
    return value;
  }

  /** The event that started the workflow, as GitHub wrote it to a file. */
  static String event(World world, CommonOptions common) {
    Path file = Path.of(variable(world, common, "GITHUB_EVENT_PATH"));
    return text(file, LONGEST_EVENT);
  }

  /** A file's text; {@link CommandFailure} when it cannot be read or is longer than that. */
  static String text(Path file, long longest) {
    try {
      if (Files.size(file) > longest) {
        throw new CommandFailure(
            file + " is longer than " + longest + " bytes",
            "see what wrote it; nothing of ours is as long",
            null);
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CommandFailure(
          "cannot read " + file + ": " + Reasons.of(e),
          "see that it is a readable file in UTF-8",
          e);
    }
  }
}
