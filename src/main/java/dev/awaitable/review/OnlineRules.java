package dev.awaitable.review;

import dev.awaitable.enrich.ContributorLookup;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.PackageIdentity;
import dev.awaitable.enrich.PackageLookup;
import dev.awaitable.enrich.Rename;
import dev.awaitable.enrich.RepositoryAnswer;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.enrich.RepositoryTrait;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkPolicy;
import dev.awaitable.judge.LinkRule;
import dev.awaitable.model.Library;
import dev.awaitable.model.OverrideState;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SafeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a change by what the outside world says. Only what the change itself brings is
 * held against it, and nothing that could not be found out: that is a note.
 */
final class OnlineRules {

  private static final int MOST_NAMED = 3;

  private final Answers answers;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private OnlineRules(Answers answers) {
    this.answers = answers;
  }

  /**
   * What came of it.
   *
   * @param problems what is wrong
   * @param notes what could not be found out
   */
  record Outcome(List<Problem> problems, List<String> notes) {}

  static Outcome of(Subject subject, Answers answers) {
    OnlineRules rules = new OnlineRules(answers);
    rules.repository(subject);
    rules.contributors(subject);
    rules.packageOf(subject);
    subject.links().forEach(link -> rules.link(subject, link));
    return new Outcome(rules.problems, rules.notes);
  }

  private void repository(Subject subject) {
    RepositoryLookup lookup = answers.of(subject.library().repo()).orElse(null);
    switch (lookup) {
      case null -> {}
      case RepositoryLookup.Found found -> found(subject, found);
      case RepositoryLookup.Gone gone -> {
        if (subject.isNew("repo") && !isSaid(subject.library(), OverrideState.GONE)) {
          problems.add(
              subject
                  .problem(
                      Rule.REPO_GONE,
                      "repo",
                      "there is no public repository "
                          + SafeText.quote(gone.repo().url())
                          + " ("
                          + gone.said()
                          + ")")
                  .advise("give the address where it is now; what is private cannot be listed"));
        }
      }
      case RepositoryLookup.Blocked blocked ->
          notes.add(blocked.repo() + " is closed by its forge: " + blocked.reason());
      case RepositoryLookup.Unavailable none ->
          notes.add(none.repo() + ": " + none.trouble().words() + " (" + none.why() + ")");
    }
  }

  private void found(Subject subject, RepositoryLookup.Found found) {
    RepositoryAnswer answer = found.answer();
    Library library = subject.library();
    if (subject.isNew("repo")) {
      found.rename().ifPresent(rename -> problems.add(moved(subject, rename)));
      if (Boolean.TRUE.equals(answer.archived())
          && !isSaid(library, OverrideState.ARCHIVED)
          && library.supersededBy() == null) {
        problems.add(
            subject
                .problem(Rule.REPO_ARCHIVED, "repo", "its owners have closed this repository")
                .advise("list what took its place, if anything did")
                .advise("or say in the pull request why it belongs here nevertheless"));
      }
      if (answer.traits().contains(RepositoryTrait.FORK) && library.forkOf() == null) {
        problems.add(
            subject
                .problem(Rule.REPO_FORK, "repo", "this repository is a fork of another one")
                .advise("list the original, if this is only somebody's copy")
                .advise("if it went its own way, name the original's entry in 'fork_of'"));
      }
    }
    String theirs = answer.description();
    if (subject.isNew("description")
        && theirs != null
        && Words.isCopy(library.description(), theirs)) {
      problems.add(
          subject
              .problem(
                  Rule.COPIED_DESCRIPTION,
                  "description",
                  "'description' is the repository's own: " + SafeText.quote(theirs))
              .advise("say in your own words what it is for and what sets it apart"));
    }
  }

  private static Problem moved(Subject subject, Rename rename) {
    return subject
        .problem(
            Rule.REPO_MOVED,
            "repo",
            "this repository goes by " + SafeText.quote(rename.to().path()) + " now")
        .replaceWith(rename.to().url());
  }

  private static boolean isSaid(Library library, OverrideState state) {
    return library.status() != null && library.status().is() == state;
  }

  private void contributors(Subject subject) {
    if (answers.contributors(subject.library().repo()).orElse(null)
        instanceof ContributorLookup.Unavailable none) {
      notes.add("contributors of " + none.repo() + ": " + none.why());
    }
  }

  private void packageOf(Subject subject) {
    PackageLookup lookup = answers.of(subject.library().packageName()).orElse(null);
    switch (lookup) {
      case null -> {}
      case PackageLookup.Found found -> identity(subject, found);
      case PackageLookup.Gone gone -> {
        if (subject.isNew("package") && !isSaid(subject.library(), OverrideState.GONE)) {
          problems.add(
              subject
                  .problem(
                      Rule.PACKAGE_GONE,
                      "package",
                      "PyPI has no package " + SafeText.quote(gone.name().value()))
                  .advise("write the name as in 'pip install NAME', or leave the line out"));
        }
      }
      case PackageLookup.Unavailable none ->
          notes.add(
              "package " + none.name() + ": " + none.trouble().words() + " (" + none.why() + ")");
    }
  }

  private void identity(Subject subject, PackageLookup.Found found) {
    RepoUrl repo = subject.library().repo();
    boolean isNew = subject.isNew("package") || subject.isNew("repo");
    List<RepoUrl> links = found.answer().repositories();
    if (repo == null
        || !isNew
        || PackageIdentity.of(repo, links, renames(repo)) != PackageIdentity.DIFFERENT) {
      return;
    }
    String others =
        links.stream().limit(MOST_NAMED).map(RepoUrl::url).collect(Collectors.joining(", "));
    problems.add(
        subject
            .problem(
                Rule.PACKAGE_MISMATCH,
                "package",
                "the package "
                    + SafeText.quote(found.name().value())
                    + " does not link to this repository but to "
                    + others)
            .advise("see that both are the same project, and mend the one that is not"));
  }

  private List<Rename> renames(@Nullable RepoUrl repo) {
    return answers.of(repo).orElse(null) instanceof RepositoryLookup.Found found
        ? found.rename().stream().toList()
        : List.of();
  }

  private void link(Subject subject, Subject.Link link) {
    LinkObservation seen = answers.of(link.url()).orElse(null);
    if (seen == null) {
      return;
    }
    Instant now = seen.asked();
    LinkMemory memory = LinkMemory.unseen(link.url(), now).after(seen, LinkPolicy.DEFAULT, now);
    LinkMemory.Sighting last = memory.last();
    LinkMemory.Move move = memory.move();
    if (move != null) {
      problems.add(
          subject
              .problem(Rule.MOVED_LINK, link.key(), "this page has moved for good")
              .replaceWith(move.to()));
    } else if (last == null) {
      LinkMemory.Doubt doubt = memory.doubt();
      if (doubt != null && doubt.rule() == LinkRule.REFUSED_ADDRESS) {
        problems.add(dead(subject, link, "leads to an address that is not public"));
      } else {
        notes.add(link.url() + ": " + (doubt == null ? "not asked" : words(doubt)));
      }
    } else if (last.rule() == LinkRule.MISSING) {
      problems.add(dead(subject, link, "answers that there is no such page"));
    } else if (last.rule() == LinkRule.NO_SUCH_NAME && answers.isNetworkThere()) {
      problems.add(dead(subject, link, "names a host that does not exist"));
    } else if (last.rule().weight() != LinkRule.Weight.GOOD) {
      notes.add(link.url() + ": " + words(last));
    }
  }

  private static Problem dead(Subject subject, Subject.Link link, String how) {
    return subject
        .problem(Rule.DEAD_LINK, link.key(), SafeText.quote(link.url().value()) + " " + how)
        .advise("give the address that is meant, or delete the line");
  }

  static String words(LinkMemory.Sighting seen) {
    String what =
        seen.failure() == null
            ? "HTTP "
                + seen.statuses().stream().map(String::valueOf).collect(Collectors.joining(" -> "))
            : seen.failure().words();
    return seen.detail().isBlank() ? what : what + " (" + seen.detail() + ")";
  }

  private static String words(LinkMemory.Doubt doubt) {
    String what = doubt.failure() == null ? "could not be asked" : doubt.failure().words();
    return doubt.detail().isBlank() ? what : what + " (" + doubt.detail() + ")";
  }
}
