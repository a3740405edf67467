package dev.awaitable.desk;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keeps one pull request true: a branch of our own with one commit on top of the project's, and a
 * pull request from it. A branch to which somebody else added is never touched, and what a person
 * closed without merging is not opened again until it would change something else.
 */
public final class StandingPullRequest {

  private final PullRequests requests;
  private final Issues issues;
  private final Commits commits;
  private final String us;

  /**
   * Names what it works with.
   *
   * @param us our login
   */
  public StandingPullRequest(PullRequests requests, Issues issues, Commits commits, String us) {
    this.requests = requests;
    this.issues = issues;
    this.commits = commits;
    this.us = us;
  }

  /**
   * What the pull request should be.
   *
   * @param branch its branch, which nobody else uses
   * @param parent the commit that the files were made from
   * @param title its title, and the first line of its commit
   * @param body its text, beginning with a marker
   * @param files the texts that it changes, by path; none to close it
   * @param proposal a line of the text that is the same as long as somebody who declined it would
   *     be asked the same again, whatever else the text says
   */
  public record Wanted(
      String branch,
      String parent,
      String title,
      String body,
      SortedMap<String, String> files,
      String proposal) {

    /** Throws {@link IllegalArgumentException} for a proposal that could not be found again. */
    public Wanted {
      files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
      if (!files.isEmpty() && body.lines().noneMatch(proposal::equals)) {
        throw new IllegalArgumentException("the text does not have the line " + proposal);
      }
    }
  }

  /**
   * What was done.
   *
   * @param what in a word
   * @param number the pull request; 0 where there is none
   */
  public record Outcome(Done what, int number) {}

  /** What was done, in a word. */
  public enum Done {
    OPENED("opened"),
    REWRITTEN("rewritten"),
    CLOSED("closed"),
    UNCHANGED("left as it is"),
    /** A person closed the same changes without merging them. */
    DECLINED("not opened again, since the same was closed without being merged"),
    /** Somebody else has added to the branch. */
    TAKEN_OVER("left alone, since somebody has added to its branch");

    private final String word;

    Done(String word) {
      this.word = word;
    }

    /** As words after "the pull request was". */
    public String word() {
      return word;
    }
  }

  /** Makes it so. */
  public Outcome keep(Wanted wanted) {
    List<PullRequest> ours = ours(wanted.branch());
    Optional<PullRequest> open = ours.stream().filter(PullRequest::open).findFirst();
    Optional<String> head = commits.head(wanted.branch());
    if (wanted.files().isEmpty()) {
      return end(wanted, open, head);
    }
    if (open.isEmpty() && declined(ours, wanted)) {
      return new Outcome(Done.DECLINED, ours.getFirst().number());
    }
    if (head.isPresent() && !isOurs(head.get())) {
      return new Outcome(Done.TAKEN_OVER, ours.isEmpty() ? 0 : ours.getFirst().number());
    }
    boolean same = head.isPresent() && has(head.get(), wanted.files());
    if (!same) {
      push(wanted, head);
    }
    if (open.isEmpty()) {
      int number =
          requests.open(wanted.branch(), commits.defaultBranch(), wanted.title(), wanted.body());
      return new Outcome(Done.OPENED, number);
    }
    int number = open.get().number();
    boolean told = says(open.get(), wanted.body());
    if (!told) {
      requests.rewrite(number, wanted.title(), wanted.body());
    }
    return new Outcome(same && told ? Done.UNCHANGED : Done.REWRITTEN, number);
  }

  private Outcome end(Wanted wanted, Optional<PullRequest> open, Optional<String> head) {
    if (head.isPresent() && !isOurs(head.get())) {
      return new Outcome(Done.TAKEN_OVER, open.map(PullRequest::number).orElse(0));
    }
    open.ifPresent(request -> {
      // So that the same changes, should they come up again, do not count as declined.
      issues.rewrite(request.number(), wanted.body());
      issues.close(request.number());
    });
    head.ifPresent(commit -> commits.delete(wanted.branch()));
    return open.map(request -> new Outcome(Done.CLOSED, request.number()))
        .orElse(new Outcome(Done.UNCHANGED, 0));
  }

  private List<PullRequest> ours(String branch) {
    String repository = requests.repository();
    String owner = repository.substring(0, repository.indexOf('/'));
    return requests.from(owner, branch).stream()
        .filter(it -> it.headRepository().equalsIgnoreCase(repository))
        .filter(it -> it.headBranch().equals(branch) && it.author().is(us))
        .sorted(Comparator.comparingInt(PullRequest::number).reversed())
        .toList();
  }

  private static boolean declined(List<PullRequest> ours, Wanted wanted) {
    return !ours.isEmpty()
        && !ours.getFirst().merged()
        && ours.getFirst().body().lines().anyMatch(wanted.proposal()::equals);
  }

  private static boolean says(PullRequest request, String body) {
    return request.body().replace("\r\n", "\n").strip().equals(body.strip());
  }

  private boolean isOurs(String commit) {
    return commits.author(commit).filter(it -> it.is(us)).isPresent();
  }

  private boolean has(String commit, SortedMap<String, String> files) {
    return files.entrySet().stream()
        .allMatch(file -> commits.file(commit, file.getKey()).equals(Optional.of(file.getValue())));
  }

  private void push(Wanted wanted, Optional<String> head) {
    SortedMap<String, Optional<String>> files = new TreeMap<>();
    wanted.files().forEach((path, text) -> files.put(path, Optional.of(text)));
    String commit = commits.commit(wanted.parent(), wanted.title() + "\n", files);
    if (head.isPresent()) {
      commits.move(wanted.branch(), commit, true);
    } else {
      commits.make(wanted.branch(), commit);
    }
  }
}
