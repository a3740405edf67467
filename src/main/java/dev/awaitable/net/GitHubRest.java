package dev.awaitable.net;

import dev.awaitable.enrich.ContributorCounter;
import dev.awaitable.enrich.ContributorLookup;
import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.RepositoryHost;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.model.RepoUrl;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Asks GitHub by its <a href="https://docs.github.com/en/rest">REST API</a>: two requests for a
 * repository. Without a token there are 60 an hour for everybody behind one address, so it stops
 * before they are used up and leaves the rest for the next run.
 */
final class GitHubRest implements RepositoryHost, ContributorCounter {

  private static final String ACCEPT = "application/vnd.github+json";

  private static final Pattern LAST_PAGE =
      Pattern.compile("<[^<>]*[?&]page=([0-9]{1,9})[^<>]*>\\s*;\\s*rel=\"last\"");

  private final ApiSession session;
  private final HttpUrl base;
  private final Timekeeper time;
  private final OneByOne oneByOne;

  GitHubRest(ApiSession session, HttpUrl base, Timekeeper time) {
    this.session = session;
    this.base = base;
    this.time = time;
    this.oneByOne = new OneByOne(this::lookUp, base.host(), time);
  }

  @Override
  public void ask(List<RepoUrl> repositories, Consumer<List<RepositoryLookup>> told) {
    oneByOne.ask(repositories, told);
  }

  private RepositoryLookup lookUp(RepoUrl repo, Instant asked) throws IOException {
    @Nullable HttpUrl url = address(repo);
    if (url == null) {
      return Lookups.unavailable(
          repo, LookupTrouble.NOT_UNDERSTOOD, "GitHub has owner and name only", asked);
    }
    keepWithin(2);
    ApiReply reply = session.get(url, ACCEPT);
    if (reply.status() != 200) {
      return Lookups.refused(repo, reply, asked);
    }
    HttpUrl commits = below(reply.url(), "commits").addQueryParameter("per_page", "1").build();
    return reply
        .object()
        .flatMap(node ->
            GitHubAnswers.ofRest(
                node,
                repo,
                HeadCommit.ask(session, commits, ACCEPT, HeadCommit.SHARED, asked),
                asked))
        .<RepositoryLookup>map(answer -> new RepositoryLookup.Found(repo, answer, asked))
        .orElseGet(() ->
            Lookups.unavailable(repo, LookupTrouble.NOT_UNDERSTOOD, Lookups.with(reply), asked));
  }

  /** Half a look-up would use up requests and answer nothing. */
  private void keepWithin(int requests) throws ApiLimitException {
    Long remaining = session.remaining();
    if (remaining != null && remaining < requests) {
      throw session.leave(
          "GitHub allows " + remaining + " more requests this hour; the rest comes next time");
    }
  }

  private @Nullable HttpUrl address(RepoUrl repo) {
    String[] parts = repo.path().split("/", -1);
    return parts.length == 2 ? ApiAddresses.below(base, "repos", parts[0], parts[1]) : null;
  }

  private static HttpUrl.Builder below(HttpUrl url, String part) {
    return url.newBuilder().addPathSegment(part);
  }

  @Override
  public void countContributors(List<RepoUrl> repositories, Consumer<ContributorLookup> told) {
    for (RepoUrl repo : repositories) {
      told.accept(count(repo));
    }
  }

  private ContributorLookup count(RepoUrl repo) {
    Instant asked = time.now();
    try {
      return count(repo, asked);
    } catch (IOException failure) {
      return new ContributorLookup.Unavailable(
          repo, Lookups.trouble(failure), Lookups.why(failure), asked);
    } catch (RuntimeException fault) {
      return new ContributorLookup.Unavailable(
          repo, LookupTrouble.OWN_FAULT, ForeignText.clean(fault.toString(), 200), asked);
    }
  }

  /** One contributor a page, those without an account included: the last page is the number. */
  private ContributorLookup count(RepoUrl repo, Instant asked) throws IOException {
    HttpUrl address = address(repo);
    if (address == null) {
      return new ContributorLookup.Unavailable(
          repo, LookupTrouble.NOT_UNDERSTOOD, "GitHub has owner and name only", asked);
    }
    keepWithin(1);
    ApiReply reply =
        session.get(
            below(address, "contributors")
                .addQueryParameter("per_page", "1")
                .addQueryParameter("anon", "true")
                .build(),
            ACCEPT);
    if (reply.status() == 204) {
      return new ContributorLookup.Counted(repo, GitHubAnswers.SOURCE, 0, asked);
    }
    if (reply.status() == 403 && reply.message().contains("too large")) {
      return new ContributorLookup.Uncountable(repo, asked);
    }
    var list = reply.json().orElse(null);
    if (reply.status() != 200 || list == null || !list.isArray()) {
      return new ContributorLookup.Unavailable(
          repo, Lookups.troubleOf(reply.status()), Lookups.with(reply), asked);
    }
    String link = reply.headers().get("Link");
    Matcher last = LAST_PAGE.matcher(link == null ? "" : link);
    int counted = last.find() ? Integer.parseInt(last.group(1)) : list.size();
    return new ContributorLookup.Counted(repo, GitHubAnswers.SOURCE, counted, asked);
  }
}
