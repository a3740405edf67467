package dev.awaitable.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The forge's own record of what its workflows did; throws {@link HubException} when it fails. */
public interface RunLog {

  /** The newest ended runs of a workflow on a branch, newest first. */
  List<Run> ended(String workflow, String branch, int most);

  /** How the jobs of a run ended, by their names: {@code success}, {@code skipped} and so on. */
  Map<String, String> jobs(long run);

  /**
   * A run.
   *
   * @param id its number
   * @param event what started it
   * @param started when
   */
  record Run(long id, String event, Instant started) {}
}
