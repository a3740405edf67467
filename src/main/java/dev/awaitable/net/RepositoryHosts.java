package dev.awaitable.net;

import dev.awaitable.enrich.ContributorCounter;
import dev.awaitable.enrich.ContributorLookup;
import dev.awaitable.enrich.DependencyIndex;
import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.PackageIndex;
import dev.awaitable.enrich.RepositoryHost;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.enrich.RepositorySearch;
import dev.awaitable.model.RepoUrl;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Asks every forge about the repositories that are there: the hosts side by side, each in its own
 * way and order. Made for one run. A new kind of forge is a class like {@link Forgejo}, recorded
 * answers, and a line in {@link #KINDS}.
 */
public final class RepositoryHosts implements RepositoryHost, ContributorCounter {

  private static final List<ForgeKind> KINDS =
      List.of(
          new ForgeKind(
              at -> Map.of("gitlab.com", at.gitLab()),
              List.of("gitlab."),
              GitLab::answersAt,
              GitLab::new),
          new ForgeKind(
              at -> Map.of("codeberg.org", at.codeberg()),
              List.of("forgejo.", "gitea."),
              Forgejo::answersAt,
              Forgejo::new));

  private static final String GITHUB = "github.com";

  /** GitHub's budget is full again within the hour; anybody else has to do with less. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(61);

  private static final Duration LONGEST_PAUSE_WITHOUT_TOKEN = Duration.ofMinutes(1);

  private final ApiSettings settings;
  private final ApiClient client;
  private final HostGates gates;
  private final Timekeeper time;
  private final GitHubRest gitHubRest;
  private final @Nullable GitHubGraphQl gitHubGraphQl;
  private final List<ApiSession> gitHubRestSessions;
  private final Map<String, RepositoryHost> others = new ConcurrentHashMap<>();

  /** Clients for one run, which pass the gates given. */
  public RepositoryHosts(ApiSettings settings, HostGates gates, Timekeeper time) {
    this(settings, gates, time, Dns.SYSTEM, UnaryOperator.identity());
  }

  RepositoryHosts(
      ApiSettings settings,
      HostGates gates,
      Timekeeper time,
      Dns resolver,
      UnaryOperator<OkHttpClient.Builder> last) {
    this.settings = settings;
    this.client = new ApiClient(settings, resolver, last);
    this.gates = gates;
    this.time = time;
    HttpUrl rest = settings.addresses().gitHubRest();
    ApiSession stranger = session(gitHubHabits(false));
    var anonymous = new GitHubRest(stranger, rest, time);
    if (settings.token() == null) {
      this.gitHubRest = anonymous;
      this.gitHubGraphQl = null;
      this.gitHubRestSessions = List.of(stranger);
    } else {
      HttpUrl graphQl = settings.addresses().gitHubGraphQl();
      ApiSession session = session(GitHubGraphQl.habits(LONGEST_PAUSE));
      ApiSession known = session(gitHubHabits(true));
      this.gitHubRest = new GitHubRest(known, rest, time);
      this.gitHubRestSessions = List.of(stranger, known);
      this.gitHubGraphQl = new GitHubGraphQl(session, graphQl, anonymous, time);
    }
  }

  private static ApiSession.Habits gitHubHabits(boolean withToken) {
    return new ApiSession.Habits(
        withToken,
        withToken ? LONGEST_PAUSE : LONGEST_PAUSE_WITHOUT_TOKEN,
        reply -> false,
        ApiSession.USUAL_LENGTH);
  }

  private ApiSession session(ApiSession.Habits habits) {
    return new ApiSession(client, gates, time, habits);
  }

  /** What asks PyPI in this run. */
  public PackageIndex packageIndex() {
    return new PyPi(session(PyPi.habits()), settings.addresses().pypi(), time);
  }

  /** What tells in this run what packages on PyPI need. */
  public DependencyIndex dependencyIndex() {
    return new PyPi(session(PyPi.habits()), settings.addresses().pypi(), time);
  }

  /** What searches GitHub in this run. */
  public RepositorySearch search() {
    boolean withToken = settings.token() != null;
    return new GitHubSearch(
        session(gitHubHabits(withToken)),
        settings.addresses().gitHubRest(),
        gates,
        time,
        withToken);
  }

  /** What the run has cost so far of GitHub's hourly budgets. */
  public GitHubSpending spending() {
    GitHubSpending spent = gitHubGraphQl == null ? GitHubSpending.NONE : gitHubGraphQl.spending();
    for (ApiSession session : gitHubRestSessions) {
      spent = spent.and(session.requests(), session.remaining());
    }
    return spent;
  }

  @Override
  public void ask(List<RepoUrl> repositories, Consumer<List<RepositoryLookup>> told) {
    Object oneAtATime = new Object();
    Consumer<List<RepositoryLookup>> inTurn =
        lookups -> {
          synchronized (oneAtATime) {
            told.accept(lookups);
          }
        };
    Map<String, List<RepoUrl>> byHost = new LinkedHashMap<>();
    repositories.forEach(
        repo -> byHost.computeIfAbsent(repo.host(), host -> new ArrayList<>()).add(repo));
    List<Runnable> lanes = new ArrayList<>();
    byHost.forEach((host, some) -> lanes.add(() -> ask(host, some, inTurn)));
    SideBySide.run(lanes);
  }

  /**
   * Asks about one repository, in the way that also tells what it says of itself. Whatever goes
   * wrong is part of the answer.
   */
  public RepositoryLookup introduce(RepoUrl repo) {
    List<RepositoryLookup> told = new ArrayList<>();
    if (repo.host().equals(GITHUB)) {
      gitHubRest.ask(List.of(repo), told::addAll);
    } else {
      ask(repo.host(), List.of(repo), told::addAll);
    }
    return told.getFirst();
  }

  private void ask(String host, List<RepoUrl> repositories, Consumer<List<RepositoryLookup>> told) {
    Instant asked = time.now();
    RepositoryHost forge;
    try {
      forge = forge(host);
    } catch (IOException failure) {
      told.accept(
          repositories.stream()
              .<RepositoryLookup>map(repo -> Lookups.failed(repo, failure, host, asked))
              .toList());
      return;
    } catch (RuntimeException fault) {
      told.accept(
          repositories.stream()
              .<RepositoryLookup>map(repo -> Lookups.ownFault(repo, fault, asked))
              .toList());
      return;
    }
    forge.ask(repositories, told);
  }

  private RepositoryHost forge(String host) throws IOException {
    if (host.equals(GITHUB)) {
      return gitHubGraphQl == null ? gitHubRest : gitHubGraphQl;
    }
    RepositoryHost known = others.get(host);
    if (known == null) {
      known = find(host);
      others.put(host, known);
    }
    return known;
  }

  private RepositoryHost find(String host) throws IOException {
    ApiSession session = session(ApiSession.Habits.USUAL);
    HttpUrl root = new HttpUrl.Builder().scheme("https").host(host).build();
    for (ForgeKind kind : KINDS) {
      HttpUrl base = kind.hosts().apply(settings.addresses()).get(host);
      if (base != null || kind.isCalled(host)) {
        return kind.client().at(session, base == null ? root : base, time);
      }
    }
    for (ForgeKind kind : KINDS) {
      if (kind.sign().answersAt(root, session)) {
        return kind.client().at(session, root, time);
      }
    }
    return new OneByOne(RepositoryHosts::unknown, host, time);
  }

  private static RepositoryLookup unknown(RepoUrl repo, Instant asked) {
    return Lookups.unavailable(
        repo,
        LookupTrouble.UNKNOWN_HOST,
        repo.host() + " is neither GitHub nor an instance of GitLab, Forgejo or Gitea",
        asked);
  }

  @Override
  public void countContributors(List<RepoUrl> repositories, Consumer<ContributorLookup> told) {
    for (RepoUrl repo : repositories) {
      if (repo.host().equals(GITHUB)) {
        gitHubRest.countContributors(List.of(repo), told);
      } else {
        told.accept(
            new ContributorLookup.Unavailable(
                repo, LookupTrouble.UNKNOWN_HOST, "only GitHub counts contributors", time.now()));
      }
    }
  }
}
