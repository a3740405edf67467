package dev.awaitable.cli;

import dev.awaitable.check.Reading;
import dev.awaitable.desk.EndedCheck;
import dev.awaitable.desk.Label;
import dev.awaitable.desk.PullRequest;
import dev.awaitable.desk.ReportPost;
import dev.awaitable.desk.StandingComment;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.net.GitHubHub;
import dev.awaitable.problem.RulePages;
import dev.awaitable.review.PullRequestReport;
import dev.awaitable.review.PullRequestReportJson;
import dev.awaitable.review.ReportReading;
import dev.awaitable.store.Reasons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Posts the report on a pull request, which a run of a stranger's code has made. */
@Command(
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Which pull request it is for is found from the event (GITHUB_EVENT_PATH), never from the"
          + " report.",
      "Exit codes: 0 posted, unchanged, or the pull request has moved on; 1 the report is none, or"
          + " says otherwise than the pull request's catalog; 2 wrong usage; 3 GitHub failed."
    })
final class PublishComment implements Callable<Integer> {

  private final World world;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Mixin private final PublishOptions publishing = new PublishOptions();

  @Parameters(paramLabel = "REPORT", description = "The report that 'check --report' wrote.")
  private Path file = Path.of("");

  PublishComment(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    Path catalog = common.catalog(world);
    return CatalogFile.workOn(
        world, common, "Nothing was posted.", listed -> post(catalog, listed.catalog()));
  }

  private int post(Path catalog, Catalog listed) {
    EndedCheck check =
        EndedCheck.in(PublishOptions.event(world, common))
            .orElseThrow(
                () -> common.usage("GITHUB_EVENT_PATH holds no workflow_run of a pull request"));
    GitHubHub hub = publishing.hub(world, common);
    Optional<PullRequest> found = check.pullRequest(hub.pullRequests());
    if (found.isEmpty()) {
      world.out().println("No open pull request ends in the commit that was checked any more.");
      return ExitCode.FINE;
    }
    PullRequest request = found.get();
    ReportReading reading = PullRequestReportJson.read(bytes());
    return switch (reading) {
      case ReportReading.Refused refused -> refuse("the report cannot be read: " + refused.why());
      case ReportReading.Accepted accepted -> {
        Optional<Catalog> proposed = proposed(hub, request, String.valueOf(catalog.getFileName()));
        Optional<String> wrong =
            proposed.flatMap(it -> ReportPost.contradiction(accepted.report(), it));
        if (wrong.isPresent()) {
          yield refuse(wrong.get());
        }
        Optional<Boolean> adds = proposed.map(it -> ReportPost.adds(listed, it));
        keep(hub, request, accepted.report(), listed, adds.orElse(true));
        if (adds.orElse(false)) {
          askForVotes(hub, request);
        }
        yield ExitCode.FINE;
      }
    };
  }

  private int refuse(String why) {
    world.err().println("catalog: " + why);
    world.err().println("  help: nothing was posted; see the summary of the check's own run");
    return ExitCode.PROBLEMS;
  }

  private byte[] bytes() {
    try {
      if (Files.size(file) > PullRequestReportJson.MOST_BYTES) {
        throw new CommandFailure(
            file + " is longer than a report may be",
            "nothing was posted; see the summary of the check's own run",
            null);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new CommandFailure(
          "cannot read " + file + ": " + Reasons.of(e), "see that it is a readable file", e);
    }
  }

  /** The catalog of the pull request, read as data by our own code; empty where it has errors. */
  private Optional<Catalog> proposed(GitHubHub hub, PullRequest request, String path) {
    return hub.commits()
        .file(request.headCommit(), path)
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .map(bytes ->
            CatalogFile.read(Path.of(path), bytes, common.limits(world), common.today(world)))
        .filter(Reading.Accepted.class::isInstance)
        .map(reading -> ((Reading.Accepted) reading).catalog());
  }

  private void keep(
      GitHubHub hub,
      PullRequest request,
      PullRequestReport report,
      Catalog listed,
      boolean mayAdd) {
    RepoUrl repository = Contact.repository(listed.head(), world.environment());
    var pages = new RulePages(repository == null ? null : repository.url() + "/blob/HEAD/");
    StandingComment.Done done =
        new StandingComment(hub.issues(), publishing.us())
            .keep(
                request.number(),
                ReportPost.MARKER,
                ReportPost.body(report, mayAdd ? listed.head().policy().votesNeeded() : 0, pages));
    world.out().println("The comment on #" + request.number() + " was " + done.word() + ".");
  }

  private void askForVotes(GitHubHub hub, PullRequest request) {
    boolean asked =
        hub.issues().issue(request.number()).labels().contains(Label.PLEASE_VOTE.word());
    if (!asked) {
      hub.issues().label(request.number(), Label.PLEASE_VOTE);
      world.out().println("It adds a library, so readers are asked to vote.");
    }
  }
}
