package dev.awaitable.net;

import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.RepositoryAnswer;
import dev.awaitable.enrich.RepositoryHost;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.enrich.RepositoryTrait;
import dev.awaitable.model.RepoUrl;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/**
 * Asks an instance of GitLab by its <a href="https://docs.gitlab.com/api/projects/">REST API</a>:
 * two requests for a project, since its "last activity" counts any event and not commits alone.
 * Releases are left to PyPI. Instances belong to strangers, so no token goes there.
 */
final class GitLab implements RepositoryHost {

  /** The source that its answers count as. */
  static final String SOURCE = "gitlab";

  private static final String ACCEPT = "application/json";

  private final ApiSession session;
  private final HttpUrl base;
  private final OneByOne oneByOne;

  GitLab(ApiSession session, HttpUrl base, Timekeeper time) {
    this.session = session;
    this.base = base;
    this.oneByOne = new OneByOne(this::lookUp, base.host(), time);
  }

  @Override
  public void ask(List<RepoUrl> repositories, Consumer<List<RepositoryLookup>> told) {
    oneByOne.ask(repositories, told);
  }

  /** Recognises an instance: every answer of its API carries a header of its own. */
  static boolean answersAt(HttpUrl base, ApiSession session) throws IOException {
    ApiReply reply = session.get(ApiAddresses.below(base, "api", "v4", "version"), ACCEPT);
    return reply.headers().get("X-Gitlab-Meta") != null && reply.object().isPresent();
  }

  private RepositoryLookup lookUp(RepoUrl repo, Instant asked) throws IOException {
    HttpUrl projects = ApiAddresses.below(base, "api", "v4", "projects");
    ApiReply reply =
        session.get(
            projects
                .newBuilder()
                .addPathSegment(repo.path())
                .addQueryParameter("license", "true")
                .build(),
            ACCEPT);
    if (reply.status() != 200) {
      return Lookups.refused(repo, reply, asked);
    }
    return reply
        .object()
        .flatMap(node -> answer(node, repo, projects, asked))
        .<RepositoryLookup>map(answer -> new RepositoryLookup.Found(repo, answer, asked))
        .orElseGet(() ->
            Lookups.unavailable(repo, LookupTrouble.NOT_UNDERSTOOD, Lookups.with(reply), asked));
  }

  private Optional<RepositoryAnswer> answer(
      JsonNode node, RepoUrl repo, HttpUrl projects, Instant asked) {
    Long id = JsonFields.id(node, "id");
    if (id == null) {
      return Optional.empty();
    }
    HeadCommit head = head(node, projects, id, asked);
    Set<FactKey<?>> unanswered = new HashSet<>(head.unanswered());
    unanswered.add(FactKey.ARCHIVED_ON);
    return Lookups.name(repo, node, "path_with_namespace")
        .map(name ->
            new RepositoryAnswer(
                SOURCE,
                id,
                name,
                JsonFields.count(node, "star_count"),
                JsonFields.count(node, "forks_count"),
                JsonFields.count(node, "open_issues_count"),
                JsonFields.flag(node, "archived"),
                null,
                traits(node),
                Licenses.ofGitLab(JsonFields.text(node.path("license"), "key", 50)),
                JsonFields.day(node, "created_at", asked),
                JsonFields.text(node, "default_branch", 250),
                head.day(),
                null,
                unanswered,
                Abouts.ofForge(node, "", "topics")));
  }

  private HeadCommit head(JsonNode node, HttpUrl projects, long id, Instant asked) {
    if (JsonFields.isTrue(node, "empty_repo")) {
      return HeadCommit.NONE;
    }
    HttpUrl commits =
        projects
            .newBuilder()
            .addPathSegment(Long.toString(id))
            .addPathSegments("repository/commits")
            .addQueryParameter("per_page", "1")
            .build();
    return HeadCommit.ask(session, commits, ACCEPT, GitLab::commit, asked);
  }

  private static HeadCommit commit(JsonNode commit, Instant now) {
    return HeadCommit.of(JsonFields.day(commit, "committed_date", now));
  }

  private static Set<RepositoryTrait> traits(JsonNode node) {
    Set<RepositoryTrait> traits = EnumSet.noneOf(RepositoryTrait.class);
    if (JsonFields.isTrue(node, "empty_repo")) {
      traits.add(RepositoryTrait.EMPTY);
    }
    if (node.path("forked_from_project").isObject()) {
      traits.add(RepositoryTrait.FORK);
    }
    if (JsonFields.isTrue(node, "mirror")) {
      traits.add(RepositoryTrait.MIRROR);
    }
    return traits;
  }
}
