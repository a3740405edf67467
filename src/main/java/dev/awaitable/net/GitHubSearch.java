package dev.awaitable.net;

import dev.awaitable.enrich.RepositorySearch;
import dev.awaitable.model.RepoUrl;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Searches GitHub by its <a href="https://docs.github.com/en/rest/search/search">REST API</a>. Of
 * one search it shows the first 1,000 results only, so that a longer one is gone on with below the
 * stars that it ended at; and it lets 30 searches a minute through, or 10 without a token.
 */
final class GitHubSearch implements RepositorySearch {

  private static final String ACCEPT = "application/vnd.github+json";

  private static final int PER_PAGE = 100;

  /** Pages of one search that GitHub shows. */
  private static final int MOST_PAGES = 10;

  private static final Duration PACE = Duration.ofMillis(2_100);

  private static final Duration PACE_WITHOUT_TOKEN = Duration.ofMillis(6_200);

  private final ApiSession session;
  private final HttpUrl base;
  private final HostGates gates;
  private final Timekeeper time;
  private final Duration pace;
  private @Nullable Instant lastAsked;

  GitHubSearch(
      ApiSession session, HttpUrl base, HostGates gates, Timekeeper time, boolean withToken) {
    this.session = session;
    this.base = base;
    this.gates = gates;
    this.time = time;
    this.pace = withToken ? PACE : PACE_WITHOUT_TOKEN;
  }

  @Override
  public Outcome search(Question question) {
    Round round = new Round(question);
    String trouble;
    try {
      trouble = round.run();
    } catch (RefusedException refused) {
      trouble = ForeignText.clean(refused.getMessage(), 200);
    } catch (IOException failure) {
      trouble = Lookups.why(failure);
    } catch (RuntimeException fault) {
      trouble = ForeignText.clean(fault.toString(), 200);
    }
    return new Outcome(List.copyOf(round.found.values()), round.requests, trouble);
  }

  /** GitHub answered, and not with results. */
  private static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  private final class Round {
    private final Question question;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private int requests;
    private int lowest = Integer.MAX_VALUE;

    Round(Question question) {
      this.question = question;
    }

    /** Goes down by stars, a thousand at a time; what went wrong, or null. */
    @Nullable String run() throws IOException {
      int most = Integer.MAX_VALUE;
      while (most >= question.minStars()) {
        boolean full = slice(most);
        if (!full) {
          return null;
        }
        if (requests >= question.mostRequests()) {
          return "the " + question.mostRequests() + " searches of this run were used up";
        }
        // More than a thousand of one number of stars: the rest of them cannot be had.
        most = lowest < most ? lowest : most - 1;
      }
      return null;
    }

    /** One search, page by page; tells whether there is more than it shows. */
    private boolean slice(int most) throws IOException {
      for (int page = 1; page <= MOST_PAGES; page++) {
        if (requests >= question.mostRequests()) {
          return true;
        }
        requests++;
        JsonNode reply = ask(most, page);
        int items = 0;
        for (JsonNode item : reply.path("items")) {
          items++;
          take(item);
        }
        Integer total = JsonFields.count(reply, "total_count");
        if (items < PER_PAGE || (total != null && total <= page * PER_PAGE)) {
          return false;
        }
      }
      return true;
    }

    private void take(JsonNode item) {
      String name = JsonFields.text(item, "full_name", 200);
      Integer stars = JsonFields.count(item, "stargazers_count");
      if (name == null || stars == null) {
        return;
      }
      lowest = Math.min(lowest, stars);
      boolean left = JsonFields.isTrue(item, "archived") || JsonFields.isTrue(item, "fork");
      if (!left && stars >= question.minStars()) {
        RepoUrl.parse("https://github.com/" + name)
            .ifPresent(repo -> found.putIfAbsent(repo.key(), new Found(repo, stars)));
      }
    }

    private JsonNode ask(int most, int page) throws IOException {
      String stars =
          most == Integer.MAX_VALUE
              ? ">=" + question.minStars()
              : question.minStars() + ".." + most;
      String words =
          "topic:"
              + question.topic()
              + " language:Python archived:false pushed:>="
              + question.pushedSince()
              + " stars:"
              + stars;
      HttpUrl url =
          ApiAddresses.below(base, "search", "repositories")
              .newBuilder()
              .addQueryParameter("q", words)
              .addQueryParameter("sort", "stars")
              .addQueryParameter("order", "desc")
              .addQueryParameter("per_page", String.valueOf(PER_PAGE))
              .addQueryParameter("page", String.valueOf(page))
              .build();
      keepPace();
      ApiReply reply = session.get(url, ACCEPT);
      if (reply.status() != 200) {
        throw new RefusedException(Lookups.with(reply));
      }
      JsonNode body = reply.object().orElse(null);
      if (body == null || !body.path("items").isArray()) {
        throw new RefusedException("an answer of another form: " + reply.looksLike());
      }
      return body;
    }
  }

  private void keepPace() throws IOException {
    Instant last = lastAsked;
    if (last != null) {
      Duration wait = pace.minus(Duration.between(last, time.now()));
      if (wait.isPositive()) {
        gates.rest(wait);
      }
    }
    lastAsked = time.now();
  }
}
