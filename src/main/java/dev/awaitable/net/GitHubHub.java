package dev.awaitable.net;

import dev.awaitable.desk.Commits;
import dev.awaitable.desk.Issues;
import dev.awaitable.desk.PullRequests;
import dev.awaitable.desk.RunLog;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A repository on GitHub that is ours to write to. One request at a time passes the gates, as far
 * apart as they say, which is what GitHub asks of those who change things.
 */
public final class GitHubHub {

  /** A catalog's data with room to grow. */
  private static final long LONGEST_ANSWER = 32L * 1024 * 1024;

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final GitHubPlace place;
  private final String repository;
  private final Issues issues;
  private final PullRequests pullRequests;
  private final Commits commits;

  /**
   * Names the repository.
   *
   * @param repository {@code owner/name}
   * @param rehearsal is told the changes that would be sent; null to send them
   * @throws IllegalArgumentException when that is no name of a repository
   */
  public GitHubHub(
      ApiSettings settings,
      HostGates gates,
      Timekeeper time,
      String repository,
      @Nullable Consumer<String> rehearsal) {
    String[] parts = repository.split("/", -1);
    if (parts.length != 2 || !parts[0].matches("[\\w.-]+") || !parts[1].matches("[\\w.-]+")) {
      throw new IllegalArgumentException("no name of a repository");
    }
    HttpUrl at = ApiAddresses.below(settings.addresses().gitHubRest(), "repos", parts[0], parts[1]);
    var habits = new ApiSession.Habits(true, LONGEST_PAUSE, reply -> false, LONGEST_ANSWER);
    var client = new ApiClient(settings, Dns.SYSTEM, UnaryOperator.identity());
    this.place = new GitHubPlace(new ApiSession(client, gates, time, habits), at, rehearsal);
    this.repository = repository;
    this.issues = new GitHubIssues(place);
    this.pullRequests = new GitHubPullRequests(place, repository);
    this.commits = new GitHubCommits(place);
  }

  /** {@code owner/name}. */
  public String repository() {
    return repository;
  }

  /** Its issues. */
  public Issues issues() {
    return issues;
  }

  /** Its pull requests. */
  public PullRequests pullRequests() {
    return pullRequests;
  }

  /** Its branches. */
  public Commits commits() {
    return commits;
  }

  /** What its workflows did. */
  public RunLog runs() {
    return new GitHubRuns(place);
  }
}
