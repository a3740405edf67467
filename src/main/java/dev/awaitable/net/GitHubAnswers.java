package dev.awaitable.net;

import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.ForgeRelease;
import dev.awaitable.enrich.RepositoryAnswer;
import dev.awaitable.enrich.RepositoryTrait;
import dev.awaitable.model.RepoUrl;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what GitHub tells of a repository, in either of its two APIs. */
final class GitHubAnswers {

  /** The source that its answers count as. */
  static final String SOURCE = "github";

  /** What is asked of a repository by GraphQL; no connections, so that 25 cost one point. */
  static final String FRAGMENT =
      """
      fragment R on Repository {
        databaseId nameWithOwner createdAt description
        stargazerCount forkCount
        isArchived archivedAt isDisabled isEmpty isFork isMirror
        licenseInfo { spdxId pseudoLicense }
        defaultBranchRef { name target { ... on Commit { committedDate } } }
        latestRelease { tagName publishedAt isPrerelease }
      }
      """;

  private static final Set<FactKey<?>> RELEASE_KEYS =
      Set.of(FactKey.RELEASE, FactKey.RELEASED, FactKey.TAG, FactKey.TAGGED);

  /** The facts that each member of the fragment answers; others cannot be spoilt on their own. */
  private static final Map<String, Set<FactKey<?>>> SPOILT =
      Map.of(
          "archivedAt", Set.of(FactKey.ARCHIVED_ON),
          "databaseId", Set.of(FactKey.REPOSITORY_ID),
          "defaultBranchRef", HeadCommit.KEYS,
          "latestRelease", RELEASE_KEYS,
          "licenseInfo", Set.of(FactKey.LICENSE));

  private GitHubAnswers() {}

  /**
   * Reads a node of GraphQL; empty when it does not even have a name.
   *
   * @param spoilt members in which an error was reported
   */
  static Optional<RepositoryAnswer> ofGraphQl(
      JsonNode node, RepoUrl asked, Set<String> spoilt, Instant now) {
    JsonNode branch = node.path("defaultBranchRef");
    JsonNode commit = branch.path("target");
    JsonNode licence = node.path("licenseInfo");
    boolean pseudo = JsonFields.isTrue(licence, "pseudoLicense");
    return Lookups.name(asked, node, "nameWithOwner")
        .map(name ->
            new RepositoryAnswer(
                SOURCE,
                JsonFields.id(node, "databaseId"),
                name,
                JsonFields.count(node, "stargazerCount"),
                JsonFields.count(node, "forkCount"),
                null,
                JsonFields.flag(node, "isArchived"),
                JsonFields.day(node, "archivedAt", now),
                traits(node, "isDisabled", "isEmpty", "isFork", "isMirror"),
                pseudo ? null : Licenses.spdx(licence, "spdxId"),
                JsonFields.day(node, "createdAt", now),
                JsonFields.text(branch, "name", 250),
                JsonFields.day(commit, "committedDate", now),
                release(node.path("latestRelease"), now),
                unanswered(spoilt),
                Abouts.ofForge(node, "", "")));
  }

  private static Set<FactKey<?>> unanswered(Set<String> spoilt) {
    Set<FactKey<?>> keys = new HashSet<>();
    spoilt.forEach(member -> keys.addAll(SPOILT.getOrDefault(member, Set.of())));
    return keys;
  }

  private static @Nullable ForgeRelease release(JsonNode node, Instant now) {
    String tag = JsonFields.text(node, "tagName", 100);
    return tag == null
        ? null
        : new ForgeRelease(
            tag, JsonFields.day(node, "publishedAt", now), JsonFields.isTrue(node, "isPrerelease"));
  }

  /** Reads a repository of REST, which tells of commits elsewhere and was not asked of releases. */
  static Optional<RepositoryAnswer> ofRest(
      JsonNode node, RepoUrl asked, HeadCommit head, Instant now) {
    Set<FactKey<?>> unanswered = new HashSet<>(RELEASE_KEYS);
    unanswered.addAll(head.unanswered());
    unanswered.add(FactKey.ARCHIVED_ON);
    return Lookups.name(asked, node, "full_name")
        .map(name ->
            new RepositoryAnswer(
                SOURCE,
                JsonFields.id(node, "id"),
                name,
                JsonFields.count(node, "stargazers_count"),
                JsonFields.count(node, "forks_count"),
                null,
                JsonFields.flag(node, "archived"),
                null,
                restTraits(node, head),
                Licenses.spdx(node.path("license"), "spdx_id"),
                JsonFields.day(node, "created_at", now),
                JsonFields.text(node, "default_branch", 250),
                head.day(),
                null,
                unanswered,
                Abouts.ofForge(node, "homepage", "topics")));
  }

  private static Set<RepositoryTrait> restTraits(JsonNode node, HeadCommit head) {
    Set<RepositoryTrait> traits = EnumSet.noneOf(RepositoryTrait.class);
    traits.addAll(traits(node, "disabled", "", "fork", ""));
    if (head.equals(HeadCommit.NONE)) {
      traits.add(RepositoryTrait.EMPTY);
    }
    if (node.path("mirror_url").isString()) {
      traits.add(RepositoryTrait.MIRROR);
    }
    return traits;
  }

  private static Set<RepositoryTrait> traits(
      JsonNode node, String disabled, String empty, String fork, String mirror) {
    Set<RepositoryTrait> traits = EnumSet.noneOf(RepositoryTrait.class);
    Map.of(
            RepositoryTrait.DISABLED, disabled,
            RepositoryTrait.EMPTY, empty,
            RepositoryTrait.FORK, fork,
            RepositoryTrait.MIRROR, mirror)
        .forEach((trait, member) -> {
          if (JsonFields.isTrue(node, member)) {
            traits.add(trait);
          }
        });
    return traits;
  }
}
