package dev.awaitable.cli;

import dev.awaitable.edit.Facts;
import dev.awaitable.edit.Target;
import dev.awaitable.enrich.PackageAnswer;
import dev.awaitable.enrich.PackageIdentity;
import dev.awaitable.enrich.PackageLookup;
import dev.awaitable.enrich.PackageStatus;
import dev.awaitable.enrich.RepositoryAnswer;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.enrich.RepositoryTrait;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.net.ApiAddresses;
import dev.awaitable.net.ApiSettings;
import dev.awaitable.net.GitHubToken;
import dev.awaitable.net.HostGates;
import dev.awaitable.net.Manners;
import dev.awaitable.net.RepositoryHosts;
import dev.awaitable.net.Timekeeper;
import dev.awaitable.problem.SafeText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks a forge and PyPI about one project, and tells what they said. */
final class Inquiry {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final World world;
  private final RepositoryHosts forges;
  private final List<String> objections = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();

  /** Wrong usage where the environment points the APIs somewhere senseless. */
  Inquiry(World world, CommonOptions common, Catalog catalog) {
    this.world = world;
    Timekeeper time = Network.timekeeper(world, common.clock(world));
    try {
      ApiSettings settings =
          new ApiSettings(
              Network.userAgent(catalog.head(), world.environment()),
              PATIENCE,
              common.reach(),
              ApiAddresses.of(world.environment(), common.reach()),
              GitHubToken.of(world.environment()));
      this.forges = new RepositoryHosts(settings, new HostGates(Manners.DEFAULT, time, null), time);
    } catch (IllegalArgumentException wrong) {
      throw common.usage(String.valueOf(wrong.getMessage()));
    }
  }

  /** Reasons not to list the project. */
  List<String> objections() {
    return objections;
  }

  /** What could not be asked. */
  List<String> troubles() {
    return troubles;
  }

  /**
   * Asks.
   *
   * @param given the package that somebody named beside a repository
   */
  Facts ask(Target target, @Nullable PackageName given) {
    return switch (target) {
      case Target.Repository it -> repositoryFirst(it.repo(), given);
      case Target.OnPyPi it -> packageFirst(it.name());
    };
  }

  private Facts repositoryFirst(RepoUrl repo, @Nullable PackageName given) {
    RepositoryAnswer forge = repository(repo).orElse(null);
    RepoUrl now = forge == null ? repo : forge.name();
    if (given != null) {
      PackageAnswer index = pack(given, true).orElse(null);
      index = belongs(now, index) || index == null ? index : told(index, now, given);
      return new Facts(now, given, forge, index);
    }
    String guess = Facts.lastPart(now);
    if (forge == null || !PackageName.isValid(guess)) {
      return new Facts(now, null, forge, null);
    }
    PackageAnswer index = pack(new PackageName(guess), false).orElse(null);
    if (index != null && !belongs(now, index)) {
      say(
          "PyPI has a package %s that does not link to this repository; if it belongs to it, give --package %s"
              .formatted(index.name(), index.name()));
      index = null;
    }
    return new Facts(now, index == null ? null : index.name(), forge, index);
  }

  private PackageAnswer told(PackageAnswer index, RepoUrl repo, PackageName name) {
    say(
        "the links of the package %s do not lead to %s; see that the two belong together"
            .formatted(name, repo));
    return index;
  }

  private Facts packageFirst(PackageName name) {
    PackageAnswer index = pack(name, true).orElse(null);
    List<RepoUrl> links = index == null ? List.of() : index.repositories();
    if (links.isEmpty()) {
      if (index != null) {
        say("it links to no repository on a forge");
      }
      return new Facts(null, name, null, index);
    }
    // Sponsors, badges and mirrors are linked too: the one that is called like the package leads.
    RepoUrl first =
        links.stream()
            .filter(it -> PackageName.normalize(Facts.lastPart(it)).equals(name.normalized()))
            .findFirst()
            .orElse(links.getFirst());
    if (links.size() > 1) {
      say("it links to " + links.size() + " repositories; asking about " + first);
    }
    RepositoryAnswer forge = repository(first).orElse(null);
    return new Facts(forge == null ? first : forge.name(), name, forge, index);
  }

  private static boolean belongs(RepoUrl repo, @Nullable PackageAnswer index) {
    return index != null
        && PackageIdentity.of(repo, index.repositories(), List.of()) == PackageIdentity.SAME;
  }

  private Optional<RepositoryAnswer> repository(RepoUrl repo) {
    say("asked " + repo);
    switch (forges.introduce(repo)) {
      case RepositoryLookup.Found found -> {
        describe(repo, found.answer());
        return Optional.of(found.answer());
      }
      case RepositoryLookup.Gone gone ->
          objections.add("the forge says that " + repo + " is not there: " + gone.said());
      case RepositoryLookup.Blocked blocked ->
          objections.add(repo + " is closed by its forge: " + blocked.reason());
      case RepositoryLookup.Unavailable none ->
          troubles.add(repo + " could not be asked about: " + none.why());
    }
    return Optional.empty();
  }

  private void describe(RepoUrl asked, RepositoryAnswer answer) {
    if (!answer.name().key().equals(asked.key())) {
      say("  it is called " + answer.name() + " now");
    }
    List<String> facts = new ArrayList<>();
    facts.add(
        answer.stars() == null
            ? "stars unknown"
            : String.format(Locale.ROOT, "%,d stars", answer.stars()));
    facts.add("licence " + (answer.license() == null ? "unknown" : answer.license()));
    facts.add("last commit " + (answer.lastCommit() == null ? "unknown" : answer.lastCommit()));
    say("  " + String.join(", ", facts));
    says(answer.about().summary(), answer.about().topics());
    if (Boolean.TRUE.equals(answer.archived())) {
      objections.add(answer.name() + " is archived: its owners closed it");
    }
    if (answer.traits().contains(RepositoryTrait.FORK)) {
      objections.add(answer.name() + " is a fork of another repository");
    }
    if (answer.traits().contains(RepositoryTrait.DISABLED)) {
      objections.add(answer.name() + " is switched off by its forge");
    }
    if (answer.traits().contains(RepositoryTrait.EMPTY)) {
      objections.add(answer.name() + " has no commits");
    }
  }

  /**
   * Asks the index.
   *
   * @param certain whether the package should be there
   */
  private Optional<PackageAnswer> pack(PackageName name, boolean certain) {
    say("asked PyPI about " + name);
    List<PackageLookup> told = new ArrayList<>();
    forges.packageIndex().ask(List.of(name), told::add);
    switch (told.getFirst()) {
      case PackageLookup.Found found -> {
        describe(found.answer());
        return Optional.of(found.answer());
      }
      case PackageLookup.Gone gone -> {
        if (certain) {
          objections.add("PyPI has no package " + name);
        } else {
          say("  there is no such package");
        }
      }
      case PackageLookup.Unavailable none ->
          troubles.add("PyPI could not be asked about " + name + ": " + none.why());
    }
    return Optional.empty();
  }

  private void describe(PackageAnswer answer) {
    List<String> facts = new ArrayList<>();
    if (answer.version() != null) {
      String day = answer.uploadedOn() == null ? "" : " of " + answer.uploadedOn();
      facts.add("release " + answer.version() + day);
    }
    if (answer.license() != null) {
      facts.add("licence " + answer.license());
    }
    if (answer.requiresPython() != null) {
      facts.add("Python " + answer.requiresPython());
    }
    facts.addAll(answer.classifiers());
    say("  " + (facts.isEmpty() ? "nothing is released" : String.join(", ", facts)));
    says(answer.about().summary(), answer.about().topics());
    if (answer.status() == PackageStatus.QUARANTINED
        || answer.status() == PackageStatus.ARCHIVED
        || answer.status() == PackageStatus.DEPRECATED) {
      String why = answer.statusReason() == null ? "" : ": " + answer.statusReason();
      objections.add("PyPI calls " + answer.name() + " " + answer.status().word() + why);
    } else if (answer.yanked()) {
      objections.add("every release of " + answer.name() + " is withdrawn");
    }
  }

  private void says(@Nullable String summary, List<String> topics) {
    if (summary != null) {
      say("  calls itself: " + summary);
    }
    if (!topics.isEmpty()) {
      say("  topics: " + String.join(", ", topics.subList(0, Math.min(12, topics.size()))));
    }
  }

  private void say(String words) {
    world.err().println(SafeText.clean(words));
    world.err().flush();
  }
}
