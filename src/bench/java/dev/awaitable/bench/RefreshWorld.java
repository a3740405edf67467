package dev.awaitable.bench;

import dev.awaitable.judge.LinkRule;
import dev.awaitable.model.RepoUrl;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A made-up world for a whole refresh: repositories on a forge, and links on many hosts, each with
 * what is the matter with it. Server and client work out the same one from the same numbers.
 *
 * @param repositories how many repositories
 * @param pages the links and their hosts, as they are when well
 */
record RefreshWorld(int repositories, Population pages) {

  private static final Pattern NAME = Pattern.compile("owner-[0-9]+/repo-([0-9]{1,7})");
  private static final int PER_OWNER = 20;

  /** Every twenty-fifth link is odd in some way. */
  private static final int ODD_LINKS = 25;

  /** One in a hundred repositories is. */
  private static final int ODD_REPOSITORIES = 100;

  /** Hosts that never say a word are rare, since each costs two whole time limits. */
  private static final int SILENT_LINKS = 5_000;

  private static final Link[] ODD = {
    Link.MOVED,
    Link.SLOW,
    Link.ELSEWHERE,
    Link.TOO_MANY,
    Link.RESET_ONCE,
    Link.MISSING,
    Link.FAULT_ONCE,
    Link.WALLED,
    Link.MOVED,
    Link.GONE
  };

  private static final Repository[] FAILING = {
    Repository.GONE, Repository.FAILS_ONCE, Repository.GONE, Repository.FAILS_ONCE, Repository.FAILS
  };

  /** What a link does, and what is to be found out about it. */
  enum Link {
    WELL(LinkRule.ANSWERS),
    SLOW(LinkRule.ANSWERS),
    MOVED(LinkRule.MOVED),
    ELSEWHERE(LinkRule.REDIRECTS),
    TOO_MANY(LinkRule.ANSWERS),
    RESET_ONCE(LinkRule.ANSWERS),
    FAULT_ONCE(LinkRule.ANSWERS),
    WALLED(LinkRule.WALLED),
    MISSING(LinkRule.MISSING),
    GONE(LinkRule.MISSING),
    SILENT(LinkRule.TOO_SLOW);

    private final LinkRule rule;

    Link(LinkRule rule) {
      this.rule = rule;
    }

    LinkRule rule() {
      return rule;
    }

    /** Whether it works, so that one look is enough to know it. */
    boolean answers() {
      return rule.weight() == LinkRule.Weight.GOOD;
    }

    /** Whether the client waits for a while before it tries again. */
    boolean rests() {
      return this == RESET_ONCE || this == FAULT_ONCE || this == SILENT;
    }

    /** How many requests it takes to find that out. */
    int requests() {
      return switch (this) {
        case MOVED, ELSEWHERE, TOO_MANY, RESET_ONCE, FAULT_ONCE, SILENT -> 2;
        case WELL, SLOW, WALLED, MISSING, GONE -> 1;
      };
    }
  }

  /** What the forge says of a repository. */
  enum Repository {
    /** What it knows. */
    FOUND,
    /** That there is none. */
    GONE,
    /** That something went wrong, the first time it is asked in a run. */
    FAILS_ONCE,
    /** That something went wrong, whenever it is asked. */
    FAILS
  }

  static RefreshWorld of(String[] numbers) {
    return new RefreshWorld(
        Integer.parseInt(numbers[0]),
        new Population(
            Integer.parseInt(numbers[1]),
            Integer.parseInt(numbers[2]),
            Long.parseLong(numbers[3]),
            false));
  }

  /** The numbers as arguments of another process. */
  List<String> arguments() {
    return List.of("" + repositories, "" + pages.links(), "" + pages.hosts(), "" + pages.seed());
  }

  static String name(int repository) {
    return "owner-" + repository / PER_OWNER + "/repo-" + repository;
  }

  static RepoUrl repo(int repository) {
    return new RepoUrl("github.com", name(repository));
  }

  /** The number of a repository by its name; -1 when there never was one of that name. */
  int repository(String name) {
    Matcher known = NAME.matcher(name);
    int number = known.matches() ? Integer.parseInt(known.group(1)) : -1;
    return number < repositories && number >= 0 && name(number).equals(name) ? number : -1;
  }

  Repository ofRepository(int repository) {
    int hundred = repository / ODD_REPOSITORIES;
    return repository % ODD_REPOSITORIES == hundred % ODD_REPOSITORIES
        ? FAILING[hundred % FAILING.length]
        : Repository.FOUND;
  }

  Link ofLink(int link) {
    if (link % SILENT_LINKS == SILENT_LINKS / 2 + 1) {
      return Link.SILENT;
    }
    int round = link / ODD_LINKS;
    return link % ODD_LINKS == round % ODD_LINKS ? ODD[round % ODD.length] : Link.WELL;
  }

  /** How long its host thinks about a link. */
  Duration latency(int link) {
    return ofLink(link) == Link.SLOW
        ? pages.latency(link).plus(Duration.ofMillis(2_500))
        : pages.latency(link);
  }

  /** How long the forge thinks about a query. */
  static Duration latencyOfQuery(int number) {
    return Duration.ofMillis(350 + number * 37L % 300);
  }
}
