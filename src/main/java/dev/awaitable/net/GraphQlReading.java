package dev.awaitable.net;

import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.model.RepoUrl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an answer of GitHub's GraphQL API says about each repository of a batch. */
sealed interface GraphQlReading {

  /**
   * The answer can be trusted, repository by repository.
   *
   * @param settled what is known now
   * @param faulty those that came to nothing by a fault which may pass
   * @param again those for which the answer grew too dear
   * @param forbidden those that GitHub tells to strangers only
   * @param spent what it cost
   */
  record Answers(
      List<RepositoryLookup> settled,
      List<RepositoryLookup> faulty,
      List<RepoUrl> again,
      List<RepoUrl> forbidden,
      RateLimit spent)
      implements GraphQlReading {}

  /** Nothing of it can be trusted, but a smaller question, or a later one, may do better. */
  record TooMuch(LookupTrouble trouble, String why) implements GraphQlReading {}

  /** Nothing of it can be trusted, nor would that of any other question. */
  record NoUse(LookupTrouble trouble, String why) implements GraphQlReading {}

  /** What a query cost, and what is left. */
  record RateLimit(int cost, @Nullable Integer remaining, @Nullable Instant resetsAt) {}

  /** Whether an answer with a good status is about limits after all. */
  static boolean saysLimited(ApiReply reply) {
    if (reply.status() != 200) {
      return false;
    }
    return reply.object().map(GraphQlReading::limitError).orElse(false);
  }

  private static boolean limitError(JsonNode answer) {
    boolean limited = ApiLimits.speaksOfLimits(reasonOf(answer)) && !answer.has("data");
    for (JsonNode error : answer.path("errors")) {
      String type = type(error);
      limited |= type.equals("RATE_LIMITED") || type.equals("RATE_LIMIT");
      limited |= path(error).isEmpty() && ApiLimits.speaksOfLimits(reasonOf(error));
    }
    return limited;
  }

  /** Reads an answer to the question about a batch. */
  static GraphQlReading of(ApiReply reply, List<RepoUrl> batch, Instant asked) {
    if (reply.status() >= 500) {
      return new TooMuch(LookupTrouble.SERVER_FAULT, Lookups.with(reply));
    }
    if (reply.status() != 200) {
      return new NoUse(Lookups.troubleOf(reply.status()), Lookups.with(reply));
    }
    JsonNode answer = reply.object().orElse(null);
    if (answer == null) {
      return new TooMuch(LookupTrouble.NOT_UNDERSTOOD, Lookups.with(reply));
    }
    Optional<String> pathless = pathlessError(answer);
    if (pathless.isPresent()) {
      return new TooMuch(LookupTrouble.SERVER_FAULT, pathless.get());
    }
    JsonNode data = answer.path("data");
    return data.isObject()
        ? new Batch(batch, data, Errors.of(answer), asked).read()
        : new TooMuch(LookupTrouble.NOT_UNDERSTOOD, "an answer without data");
  }

  /** An error that names no place may have spoilt everything. */
  private static Optional<String> pathlessError(JsonNode answer) {
    for (JsonNode error : answer.path("errors")) {
      if (path(error).isEmpty()) {
        String words = (type(error) + " " + reasonOf(error)).strip();
        return Optional.of(words.isEmpty() ? "an error without a place" : words);
      }
    }
    return Optional.empty();
  }

  private static String type(JsonNode error) {
    String type = JsonFields.text(error, "type", 60);
    return type == null ? "" : type.toUpperCase(Locale.ROOT);
  }

  private static String reasonOf(JsonNode error) {
    String message = JsonFields.text(error, "message", 200);
    return message == null ? "" : message;
  }

  private static List<String> path(JsonNode error) {
    List<String> path = new ArrayList<>();
    for (JsonNode step : error.path("path")) {
      path.add(step.isString() ? step.stringValue() : step.toString());
    }
    return path;
  }

  /**
   * The errors of an answer.
   *
   * @param roots what was said of a whole root, by its alias
   * @param members the members spoilt, by alias
   */
  record Errors(Map<String, RootError> roots, Map<String, Set<String>> members) {

    /** What was said of a whole root. */
    record RootError(String type, String message) {}

    static Errors of(JsonNode answer) {
      Map<String, RootError> roots = new HashMap<>();
      Map<String, Set<String>> members = new HashMap<>();
      for (JsonNode error : answer.path("errors")) {
        List<String> path = path(error);
        if (path.size() == 1) {
          roots.putIfAbsent(path.getFirst(), new RootError(type(error), reasonOf(error)));
        } else {
          members.computeIfAbsent(path.getFirst(), alias -> new HashSet<>()).add(path.get(1));
        }
      }
      return new Errors(roots, members);
    }
  }

  /** A batch with the data that came back for it. */
  record Batch(List<RepoUrl> repositories, JsonNode data, Errors errors, Instant asked) {

    Answers read() {
      boolean findsAny = findsAny();
      List<RepositoryLookup> settled = new ArrayList<>();
      List<RepositoryLookup> faulty = new ArrayList<>();
      List<RepoUrl> again = new ArrayList<>();
      List<RepoUrl> forbidden = new ArrayList<>();
      for (int i = 0; i < repositories.size(); i++) {
        RepoUrl repo = repositories.get(i);
        String alias = GraphQlQuery.alias(i);
        JsonNode node = data.path(alias);
        String type = node.isObject() ? "" : typeAt(alias);
        switch (type) {
          case "RESOURCE_LIMITS_EXCEEDED" -> again.add(repo);
          case "FORBIDDEN" -> forbidden.add(repo);
          default -> {
            if (node.isObject()) {
              settled.add(found(repo, alias, node));
            } else if (type.equals("NOT_FOUND") && findsAny) {
              settled.add(new RepositoryLookup.Gone(repo, type, asked));
            } else {
              faulty.add(nothing(repo, alias));
            }
          }
        }
      }
      return new Answers(settled, faulty, again, forbidden, rateLimit());
    }

    private String typeAt(String alias) {
      Errors.RootError error = errors.roots().get(alias);
      return error == null ? "" : error.type();
    }

    private RepositoryLookup found(RepoUrl repo, String alias, JsonNode node) {
      Set<String> spoilt = errors.members().getOrDefault(alias, Set.of());
      return GitHubAnswers.ofGraphQl(node, repo, spoilt, asked)
          .<RepositoryLookup>map(answer -> new RepositoryLookup.Found(repo, answer, asked))
          .orElseGet(() ->
              Lookups.unavailable(
                  repo, LookupTrouble.NOT_UNDERSTOOD, "an answer without a name", asked));
    }

    /**
     * Whether any repository was found, so that "not found" can be believed of others. That other
     * members were answered, as the rate limit always is, says nothing of repositories.
     */
    private boolean findsAny() {
      return data.path(GraphQlQuery.CANARY).isObject()
          || IntStream.range(0, repositories.size())
              .anyMatch(i -> data.path(GraphQlQuery.alias(i)).isObject());
    }

    private RepositoryLookup nothing(RepoUrl repo, String alias) {
      Errors.RootError error = errors.roots().get(alias);
      if (error == null) {
        return Lookups.unavailable(
            repo, LookupTrouble.NOT_UNDERSTOOD, "no answer for it, and no reason", asked);
      }
      String words = (error.type() + " " + error.message()).strip();
      return Lookups.unavailable(repo, LookupTrouble.SERVER_FAULT, words, asked);
    }

    private RateLimit rateLimit() {
      JsonNode told = data.path("rateLimit");
      Integer cost = JsonFields.count(told, "cost");
      return new RateLimit(
          cost == null ? 0 : cost,
          JsonFields.count(told, "remaining"),
          JsonFields.moment(told, "resetAt"));
    }
  }
}
