package dev.awaitable.desk;

import java.util.List;

/** The pull requests of the project; throws {@link HubException} when the forge fails. */
public interface PullRequests {

  /** {@code owner/name} of the project. */
  String repository();

  /** Open and closed ones from a branch of a repository's owner, newest first. */
  List<PullRequest> from(String owner, String branch);

  /** Opens one from a branch of the project's own and returns its number. */
  int open(String branch, String base, String title, String body);

  /** Gives one another title and text. */
  void rewrite(int number, String title, String body);
}
