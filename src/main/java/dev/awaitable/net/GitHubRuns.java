package dev.awaitable.net;

import dev.awaitable.desk.RunLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Runs of workflows by GitHub's <a href="https://docs.github.com/en/rest/actions">REST API</a>. */
final class GitHubRuns implements RunLog {

  private final GitHubPlace place;

  GitHubRuns(GitHubPlace place) {
    this.place = place;
  }

  @Override
  public List<Run> ended(String workflow, String branch, int most) {
    JsonNode answer =
        place.read(
            place.at(
                url ->
                    url.addQueryParameter("branch", branch)
                        .addQueryParameter("status", "completed")
                        .addQueryParameter("per_page", Integer.toString(most)),
                "actions",
                "workflows",
                workflow,
                "runs"));
    List<Run> runs = new ArrayList<>();
    for (JsonNode run : answer.path("workflow_runs")) {
      Long id = JsonFields.id(run, "id");
      Instant started = JsonFields.moment(run, "run_started_at");
      if (id != null && started != null) {
        runs.add(new Run(id, run.path("event").asString(""), started));
      }
    }
    return runs;
  }

  @Override
  public Map<String, String> jobs(long run) {
    Map<String, String> jobs = new HashMap<>();
    for (JsonNode job :
        place.list(place.at("actions", "runs", Long.toString(run), "jobs"), "jobs")) {
      jobs.put(job.path("name").asString(""), job.path("conclusion").asString(""));
    }
    return jobs;
  }
}
