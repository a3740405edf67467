package dev.awaitable.testkit;

import dev.awaitable.enrich.About;
import dev.awaitable.enrich.ContributorLookup;
import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.LinkHop;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.LinkPlace;
import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.PackageAnswer;
import dev.awaitable.enrich.PackageLookup;
import dev.awaitable.enrich.RepositoryAnswer;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.enrich.RepositoryTrait;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import dev.awaitable.model.Word;
import dev.awaitable.review.Answers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an outside world of a test's own making says, written down in a JSON file. */
public final class OutsideFile {

  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");

  private OutsideFile() {}

  /** Reads {@code repositories}, {@code packages} and {@code links}. */
  public static Answers read(String json) {
    JsonNode root = JsonMapper.shared().readTree(json);
    List<RepositoryLookup> repositories = new ArrayList<>();
    List<ContributorLookup> contributors = new ArrayList<>();
    List<PackageLookup> packages = new ArrayList<>();
    List<LinkObservation> links = new ArrayList<>();
    for (JsonNode one : root.path("repositories")) {
      repositories.add(repository(one));
      if (one.has("contributors")) {
        contributors.add(
            new ContributorLookup.Counted(
                repo(one.path("repo")), "github", one.path("contributors").intValue(), NOW));
      }
    }
    root.path("packages").forEach(one -> packages.add(packageOf(one)));
    root.path("links").forEach(one -> links.add(link(one)));
    return new Answers(repositories, packages, contributors, links);
  }

  private static RepoUrl repo(JsonNode node) {
    return RepoUrl.parse(node.stringValue()).orElseThrow();
  }

  private static @Nullable String text(JsonNode node, String key) {
    return node.has(key) ? node.path(key).stringValue() : null;
  }

  private static RepositoryLookup repository(JsonNode one) {
    RepoUrl repo = repo(one.path("repo"));
    if (one.has("gone")) {
      return new RepositoryLookup.Gone(repo, one.path("gone").stringValue(), NOW);
    }
    if (one.has("trouble")) {
      return new RepositoryLookup.Unavailable(
          repo, LookupTrouble.NOT_REACHED, one.path("trouble").stringValue(), null, NOW);
    }
    Set<RepositoryTrait> traits = EnumSet.noneOf(RepositoryTrait.class);
    one.path("traits")
        .forEach(
            it -> traits.add(Word.parse(RepositoryTrait.class, it.stringValue()).orElseThrow()));
    return new RepositoryLookup.Found(
        repo,
        new RepositoryAnswer(
            "github",
            7L,
            one.has("name") ? repo(one.path("name")) : repo,
            1234,
            56,
            null,
            one.path("archived").asBoolean(false),
            null,
            traits,
            "MIT",
            null,
            "main",
            LocalDate.of(2026, 11, 1),
            null,
            Set.of(),
            new About(text(one, "description"), null, null, List.of(), List.of())),
        NOW);
  }

  private static PackageLookup packageOf(JsonNode one) {
    PackageName name = new PackageName(one.path("package").stringValue());
    if (one.has("gone")) {
      return new PackageLookup.Gone(name, one.path("gone").stringValue(), NOW);
    }
    List<RepoUrl> links = new ArrayList<>();
    one.path("links").forEach(it -> links.add(repo(it)));
    return new PackageLookup.Found(
        name,
        new PackageAnswer(
            name,
            "1.2.3",
            LocalDate.of(2026, 10, 1),
            null,
            false,
            null,
            List.of(),
            null,
            null,
            links,
            PackageAnswer.OF_STATUS),
        NOW);
  }

  private static LinkObservation link(JsonNode one) {
    WebUrl url = new WebUrl(one.path("url").stringValue());
    if (one.has("failure")) {
      return new LinkObservation.Failed(
          url,
          List.of(),
          LinkFailure.valueOf(one.path("failure").stringValue()),
          "",
          NOW,
          Duration.ZERO);
    }
    List<LinkHop> hops = new ArrayList<>();
    LinkPlace end = place(url.value());
    if (one.has("moved")) {
      hops.add(new LinkHop(end, 301));
      end = place(one.path("moved").stringValue());
    }
    return new LinkObservation.Answered(
        url,
        hops,
        end,
        one.path("status").intValue(),
        Set.of(),
        List.of(),
        null,
        null,
        NOW,
        Duration.ZERO);
  }

  private static LinkPlace place(String url) {
    String rest = url.replaceFirst("^https?://", "");
    int slash = rest.indexOf('/');
    String host = slash < 0 ? rest : rest.substring(0, slash);
    return new LinkPlace(url, host, slash < 0 ? "/" : rest.substring(slash), "example.org");
  }
}
