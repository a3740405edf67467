package dev.awaitable.net;

import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.RepositoryHost;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.model.RepoUrl;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.HttpUrl;

/**
 * Asks GitHub by its <a href="https://docs.github.com/en/graphql">GraphQL API</a>: 25 repositories
 * a query, one query at a time. A query that is too much for GitHub is asked again in halves, down
 * to single repositories; whatever came back is kept. Repositories that came to nothing by a
 * passing fault are asked about once more, after all others.
 */
final class GitHubGraphQl implements RepositoryHost {

  /** Larger queries run into GitHub's limit of ten seconds again and again. */
  private static final int BATCH = 25;

  /** Failures in a row after which GitHub is left alone: twice the way from a batch to one. */
  private static final int MOST_FAILURES = 12;

  /** More than so many that came to nothing are no accident, and asking again is no help. */
  private static final int MOST_FAULTY = 4 * BATCH;

  private final ApiSession session;
  private final HttpUrl endpoint;
  private final RepositoryHost anonymous;
  private final Timekeeper time;
  private volatile GitHubSpending spending = GitHubSpending.NONE;

  /**
   * A client for one run.
   *
   * @param anonymous asks GitHub without a token, for repositories whose owners let in strangers
   *     and keep out tokens
   */
  GitHubGraphQl(ApiSession session, HttpUrl endpoint, RepositoryHost anonymous, Timekeeper time) {
    this.session = session;
    this.endpoint = endpoint;
    this.anonymous = anonymous;
    this.time = time;
  }

  /** How a session for this API has to behave: limits may hide behind a good status. */
  static ApiSession.Habits habits(Duration longestPause) {
    return new ApiSession.Habits(
        true, longestPause, GraphQlReading::saysLimited, ApiSession.USUAL_LENGTH);
  }

  GitHubSpending spending() {
    return spending;
  }

  @Override
  public void ask(List<RepoUrl> repositories, Consumer<List<RepositoryLookup>> told) {
    new Round(told).ask(repositories);
  }

  /** One call of {@link #ask}. */
  private final class Round {

    private final Consumer<List<RepositoryLookup>> told;
    private final Deque<List<RepoUrl>> waiting = new ArrayDeque<>();
    private final List<RepositoryLookup> faulty = new ArrayList<>();
    private boolean lastTime;
    private int failuresInRow;

    Round(Consumer<List<RepositoryLookup>> told) {
      this.told = told;
    }

    void ask(List<RepoUrl> repositories) {
      List<RepoUrl> fitting = repositories.stream().filter(Round::hasOwnerAndName).toList();
      List<RepoUrl> others = repositories.stream().filter(it -> !hasOwnerAndName(it)).toList();
      if (!others.isEmpty()) {
        none(others, LookupTrouble.NOT_UNDERSTOOD, "GitHub has owner and name only");
      }
      waiting.addAll(chunks(fitting, BATCH));
      takeAll();
      lastTime = true;
      waiting.addAll(chunks(faulty.stream().map(RepositoryLookup::repo).toList(), BATCH));
      takeAll();
    }

    private void takeAll() {
      while (!waiting.isEmpty()) {
        take(waiting.removeFirst());
      }
    }

    private static boolean hasOwnerAndName(RepoUrl repo) {
      return repo.path().indexOf('/') == repo.path().lastIndexOf('/');
    }

    private void take(List<RepoUrl> batch) {
      switch (query(batch)) {
        case GraphQlReading.Answers answers -> keep(batch, answers);
        case GraphQlReading.TooMuch tooMuch -> askForLess(batch, tooMuch);
        case GraphQlReading.NoUse noUse -> giveUp(batch, noUse.trouble(), noUse.why());
      }
    }

    private void keep(List<RepoUrl> batch, GraphQlReading.Answers answers) {
      spending = spending.and(answers.spent());
      if (answers.again().size() < batch.size()) {
        failuresInRow = 0;
      }
      List<RepositoryLookup> finished = new ArrayList<>(answers.settled());
      if (lastTime || faulty.size() + answers.faulty().size() > MOST_FAULTY) {
        finished.addAll(answers.faulty());
      } else {
        faulty.addAll(answers.faulty());
      }
      if (!answers.forbidden().isEmpty()) {
        anonymous.ask(answers.forbidden(), finished::addAll);
      }
      if (!finished.isEmpty()) {
        told.accept(finished);
      }
      if (!answers.again().isEmpty()) {
        askAgain(batch, answers.again(), LookupTrouble.SERVER_FAULT, "RESOURCE_LIMITS_EXCEEDED");
      }
    }

    private void askForLess(List<RepoUrl> batch, GraphQlReading.TooMuch failed) {
      failuresInRow++;
      if (failuresInRow >= MOST_FAILURES) {
        giveUp(batch, failed.trouble(), failed.why());
      } else {
        askAgain(batch, batch, failed.trouble(), failed.why());
      }
    }

    /** In pieces of at most half the size, before anything else. */
    private void askAgain(
        List<RepoUrl> batch, List<RepoUrl> rest, LookupTrouble trouble, String why) {
      if (batch.size() == 1) {
        none(rest, trouble, why);
        return;
      }
      List<List<RepoUrl>> pieces = chunks(rest, (batch.size() + 1) / 2);
      pieces.reversed().forEach(waiting::addFirst);
    }

    private void giveUp(List<RepoUrl> batch, LookupTrouble trouble, String why) {
      List<RepoUrl> rest = new ArrayList<>(batch);
      waiting.forEach(rest::addAll);
      waiting.clear();
      none(rest, trouble, why);
      if (!lastTime && !faulty.isEmpty()) {
        told.accept(List.copyOf(faulty));
        faulty.clear();
      }
    }

    private void none(List<RepoUrl> repositories, LookupTrouble trouble, String why) {
      Instant now = time.now();
      told.accept(
          repositories.stream()
              .<RepositoryLookup>map(repo -> Lookups.unavailable(repo, trouble, why, now))
              .toList());
    }
  }

  private GraphQlReading query(List<RepoUrl> batch) {
    Instant asked = time.now();
    try {
      ApiReply reply = session.post(endpoint, GraphQlQuery.body(batch));
      return GraphQlReading.of(reply, batch, asked);
    } catch (IOException failure) {
      return failed(failure);
    } catch (RuntimeException fault) {
      return new GraphQlReading.TooMuch(
          LookupTrouble.OWN_FAULT, ForeignText.clean(fault.toString(), 200));
    }
  }

  /** A cut connection is how GitHub's proxies end a query that took too long, so less may do. */
  private static GraphQlReading failed(IOException failure) {
    LookupTrouble trouble = Lookups.trouble(failure);
    String why = Lookups.why(failure);
    return switch (trouble) {
      case NOT_REACHED, NOT_UNDERSTOOD -> new GraphQlReading.TooMuch(trouble, why);
      case LIMITED, OUT_OF_TIME, REFUSED, SERVER_FAULT, UNKNOWN_HOST, OWN_FAULT ->
          new GraphQlReading.NoUse(trouble, why);
    };
  }

  private static <T> List<List<T>> chunks(List<T> all, int size) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size) {
      chunks.add(List.copyOf(all.subList(from, Math.min(all.size(), from + size))));
    }
    return chunks;
  }
}
