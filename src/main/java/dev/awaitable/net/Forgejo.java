package dev.awaitable.net;

import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.RepositoryAnswer;
import dev.awaitable.enrich.RepositoryHost;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.enrich.RepositoryTrait;
import dev.awaitable.model.RepoUrl;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks an instance of Forgejo or Gitea, such as Codeberg, by the <a
 * href="https://forgejo.org/docs/latest/user/api-usage/">REST API</a> they share: two requests for
 * a repository. A former name answers with a redirect that calls itself temporary, so that
 * something moved is seen by its name. Releases are left to PyPI; no token goes there.
 */
final class Forgejo implements RepositoryHost {

  /** The source that its answers count as. */
  static final String SOURCE = "forgejo";

  private static final String ACCEPT = "application/json";

  private final ApiSession session;
  private final HttpUrl base;
  private final OneByOne oneByOne;

  Forgejo(ApiSession session, HttpUrl base, Timekeeper time) {
    this.session = session;
    this.base = base;
    this.oneByOne = new OneByOne(this::lookUp, base.host(), time);
  }

  @Override
  public void ask(List<RepoUrl> repositories, Consumer<List<RepositoryLookup>> told) {
    oneByOne.ask(repositories, told);
  }

  /** Recognises an instance: it tells its version to anybody. */
  static boolean answersAt(HttpUrl base, ApiSession session) throws IOException {
    ApiReply reply = session.get(ApiAddresses.below(base, "api", "v1", "version"), ACCEPT);
    return reply.status() == 200
        && reply.object().filter(it -> it.path("version").isString()).isPresent();
  }

  private RepositoryLookup lookUp(RepoUrl repo, Instant asked) throws IOException {
    String[] parts = repo.path().split("/", -1);
    if (parts.length != 2) {
      return Lookups.unavailable(
          repo, LookupTrouble.NOT_UNDERSTOOD, "Forgejo has owner and name only", asked);
    }
    HttpUrl url = ApiAddresses.below(base, "api", "v1", "repos", parts[0], parts[1]);
    ApiReply reply = session.get(url, ACCEPT);
    if (reply.status() != 200) {
      return Lookups.refused(repo, reply, asked);
    }
    return reply
        .object()
        .flatMap(node -> answer(node, repo, reply.url(), asked))
        .<RepositoryLookup>map(answer -> new RepositoryLookup.Found(repo, answer, asked))
        .orElseGet(() ->
            Lookups.unavailable(repo, LookupTrouble.NOT_UNDERSTOOD, Lookups.with(reply), asked));
  }

  private Optional<RepositoryAnswer> answer(
      JsonNode node, RepoUrl repo, HttpUrl url, Instant asked) {
    boolean archived = JsonFields.isTrue(node, "archived");
    HeadCommit head = head(node, url, asked);
    return Lookups.name(repo, node, "full_name")
        .map(name ->
            new RepositoryAnswer(
                SOURCE,
                JsonFields.id(node, "id"),
                name,
                JsonFields.count(node, "stars_count"),
                JsonFields.count(node, "forks_count"),
                JsonFields.count(node, "open_issues_count"),
                JsonFields.flag(node, "archived"),
                archived ? archivedOn(node, asked) : null,
                traits(node),
                license(node.path("licenses")),
                JsonFields.day(node, "created_at", asked),
                JsonFields.text(node, "default_branch", 250),
                head.day(),
                null,
                head.unanswered(),
                Abouts.ofForge(node, "website", "topics")));
  }

  /** The start of 1970 stands for "never"; no day before 2005 is believed anyway. */
  private static @Nullable LocalDate archivedOn(JsonNode node, Instant asked) {
    return JsonFields.day(node, "archived_at", asked);
  }

  /** Newer instances list the licences they found; how several of them combine they do not say. */
  private static @Nullable String license(JsonNode licenses) {
    JsonNode only = licenses.path(0);
    if (licenses.size() != 1 || !only.isString()) {
      return null;
    }
    return Licenses.spdx(only.stringValue());
  }

  private HeadCommit head(JsonNode node, HttpUrl url, Instant asked) {
    if (JsonFields.isTrue(node, "empty")) {
      return HeadCommit.NONE;
    }
    HttpUrl commits =
        url.newBuilder()
            .addPathSegment("commits")
            .addQueryParameter("limit", "1")
            // Each of these would make the server read the commit's content.
            .addQueryParameter("stat", "false")
            .addQueryParameter("verification", "false")
            .addQueryParameter("files", "false")
            .build();
    return HeadCommit.ask(session, commits, ACCEPT, HeadCommit.SHARED, asked);
  }

  private static Set<RepositoryTrait> traits(JsonNode node) {
    Set<RepositoryTrait> traits = EnumSet.noneOf(RepositoryTrait.class);
    if (JsonFields.isTrue(node, "empty")) {
      traits.add(RepositoryTrait.EMPTY);
    }
    if (JsonFields.isTrue(node, "fork")) {
      traits.add(RepositoryTrait.FORK);
    }
    if (JsonFields.isTrue(node, "mirror")) {
      traits.add(RepositoryTrait.MIRROR);
    }
    return traits;
  }
}
