package dev.awaitable.desk;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The run of the check that a report is for, as the forge's own <a
 * href="https://docs.github.com/en/webhooks/webhook-events-and-payloads#workflow_run">event</a>
 * tells it. The run itself belonged to a stranger, and what it left behind may say anything; which
 * pull request it was for is found from here and from nowhere else.
 *
 * @param repository {@code owner/name} of where the commits are
 * @param branch the branch there
 * @param commit the commit that was checked
 */
public record EndedCheck(String repository, String branch, String commit) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

  private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9._-]+/[A-Za-z0-9._-]+");

  /** Reads the event; empty when it is of another kind, or was not about a pull request. */
  public static Optional<EndedCheck> in(String event) {
    JsonNode run;
    try {
      run = JSON.readTree(event).path("workflow_run");
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
    String repository = run.path("head_repository").path("full_name").asString("");
    String branch = run.path("head_branch").asString("");
    String commit = run.path("head_sha").asString("");
    boolean whole =
        run.path("event").asString("").equals("pull_request")
            && REPOSITORY.matcher(repository).matches()
            && !branch.isEmpty()
            && COMMIT.matcher(commit).matches();
    return whole ? Optional.of(new EndedCheck(repository, branch, commit)) : Optional.empty();
  }

  /** The open pull request that still ends in the commit that was checked. */
  public Optional<PullRequest> pullRequest(PullRequests requests) {
    String owner = repository.substring(0, repository.indexOf('/'));
    return requests.from(owner, branch).stream()
        .filter(PullRequest::open)
        .filter(it -> it.headRepository().equalsIgnoreCase(repository))
        .filter(it -> it.headBranch().equals(branch) && it.headCommit().equals(commit))
        .min(Comparator.comparingInt(PullRequest::number));
  }
}
