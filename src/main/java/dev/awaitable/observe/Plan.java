package dev.awaitable.observe;

import dev.awaitable.enrich.AnswerFacts;
import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.Filing;
import dev.awaitable.enrich.PackageStatus;
import dev.awaitable.enrich.RepositoryLinks;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Library;
import dev.awaitable.model.LibraryLink;
import dev.awaitable.model.LinkOverride;
import dev.awaitable.model.LinkWord;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a run asks, the longest unasked first, so that a run whose time is too short goes on where
 * the one before it stopped.
 *
 * @param repositories what forges are asked about
 * @param packages what the package index is asked about
 * @param links what has to be fetched
 * @param contributors whose contributors are to be counted again
 * @param statuses the packages whose state is due
 * @param addresses every address of the catalog, those included that need not be asked about now
 */
record Plan(
    List<Repository> repositories,
    List<Distribution> packages,
    List<WebUrl> links,
    List<RepoUrl> contributors,
    List<Distribution> statuses,
    Set<WebUrl> addresses) {

  private static final Pattern PACKAGE_PAGE =
      Pattern.compile("https?://(?:www\\.)?pypi\\.org/(?:project|p)/([A-Za-z0-9._-]+)/?");

  /**
   * A repository.
   *
   * @param isEntry whether it is one of an entry, so that facts about it are kept
   * @param urls every address that leads to it, its own first
   */
  record Repository(RepoUrl repo, boolean isEntry, List<WebUrl> urls) {}

  /**
   * A package on its index.
   *
   * @param entries the entries it is the package of
   * @param urls every address that leads to it, its own first
   */
  record Distribution(PackageName name, List<Library> entries, List<WebUrl> urls) {}

  static Plan of(
      Catalog catalog, Memory memory, RefreshSettings settings, Set<WebUrl> done, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var draft = new Draft(today);
    catalog.libraries().forEach(draft::entry);
    catalog
        .libraries()
        .forEach(it -> {
          draft.link(it.homepage(), it.linkStatus().get(LibraryLink.HOMEPAGE));
          draft.link(it.docs(), it.linkStatus().get(LibraryLink.DOCS));
        });
    catalog.resources().stream()
        .flatMap(it -> it.links().stream())
        .forEach(it -> draft.link(it.url(), it.status()));
    var due = new Due(memory, settings, today);
    return new Plan(
        oldestFirst(draft.repositories(), it -> it.urls().getFirst(), memory, done),
        oldestFirst(draft.packages(), it -> it.urls().getFirst(), memory, done),
        oldestFirst(draft.links, it -> it, memory, done),
        due.contributors(draft.repositories()),
        due.statuses(draft.packages()),
        draft.addresses());
  }

  /** Links that left the catalog, and were last looked at before a moment. */
  List<WebUrl> departed(Memory memory, Instant before) {
    return memory.links().stream()
        .filter(url -> !addresses.contains(url) && memory.lookedAt(url).isBefore(before))
        .sorted()
        .toList();
  }

  int questions() {
    return repositories.size()
        + packages.size()
        + links.size()
        + contributors.size()
        + statuses.size();
  }

  private static <T> List<T> oldestFirst(
      Collection<T> all, Function<T, WebUrl> address, Memory memory, Set<WebUrl> done) {
    return all.stream()
        .filter(it -> !done.contains(address.apply(it)))
        .sorted(Comparator.comparing((T it) -> memory.lookedAt(address.apply(it))))
        .toList();
  }

  /** Sorts addresses by who knows the truth about them. */
  private static final class Draft {
    private final Map<String, Repository> repositories = new LinkedHashMap<>();
    private final Map<String, Distribution> packages = new LinkedHashMap<>();
    private final Set<WebUrl> links = new LinkedHashSet<>();
    private final Set<WebUrl> ignored = new LinkedHashSet<>();
    private final LocalDate today;

    Draft(LocalDate today) {
      this.today = today;
    }

    void entry(Library library) {
      RepoUrl repo = library.repo();
      if (repo != null) {
        repository(repo, true, new WebUrl(repo.url()));
      }
      PackageName name = library.packageName();
      if (name != null) {
        packageOf(name).entries().add(library);
      }
    }

    /** A link that a person wants ignored is not asked about, unless it stands elsewhere too. */
    void link(@Nullable WebUrl url, @Nullable LinkOverride said) {
      if (url == null) {
        return;
      }
      if (said != null && said.is() == LinkWord.IGNORED && said.holdsOn(today)) {
        ignored.add(url);
      } else {
        link(url);
      }
    }

    private void link(WebUrl url) {
      Matcher page = PACKAGE_PAGE.matcher(url.value());
      Optional<RepoUrl> repo = front(url);
      if (repo.isPresent()) {
        repository(repo.get(), false, url);
      } else if (page.matches() && PackageName.isValid(page.group(1))) {
        add(packageOf(new PackageName(page.group(1))).urls(), url);
      } else {
        links.add(url);
      }
    }

    /** The repository whose front page an address is; pages further inside have to be fetched. */
    private static Optional<RepoUrl> front(WebUrl url) {
      String plain = url.value().replaceFirst("^http:", "https:").replaceFirst("/$", "");
      return RepositoryLinks.find(url.value())
          .filter(repo -> !repo.host().equals("bitbucket.org"))
          .filter(repo -> repo.url().equalsIgnoreCase(plain));
    }

    private void repository(RepoUrl repo, boolean isEntry, WebUrl url) {
      Repository known = repositories.get(repo.key());
      if (known == null) {
        List<WebUrl> urls = new ArrayList<>(List.of(new WebUrl(repo.url())));
        add(urls, url);
        repositories.put(repo.key(), new Repository(repo, isEntry, urls));
      } else {
        add(known.urls(), url);
      }
    }

    private Distribution packageOf(PackageName name) {
      return packages.computeIfAbsent(
          name.normalized(),
          key -> new Distribution(name, new ArrayList<>(), new ArrayList<>(List.of(page(key)))));
    }

    private static WebUrl page(String normalized) {
      return new WebUrl("https://pypi.org/project/" + normalized + "/");
    }

    private static void add(List<WebUrl> urls, WebUrl url) {
      if (!urls.contains(url)) {
        urls.add(url);
      }
    }

    Set<WebUrl> addresses() {
      Set<WebUrl> all = new LinkedHashSet<>(links);
      all.addAll(ignored);
      repositories.values().forEach(it -> all.addAll(it.urls()));
      packages.values().forEach(it -> all.addAll(it.urls()));
      return all;
    }

    List<Repository> repositories() {
      return List.copyOf(repositories.values());
    }

    List<Distribution> packages() {
      return List.copyOf(packages.values());
    }
  }

  /** Picks what changes slowly and has not been asked for long. */
  private record Due(Memory memory, RefreshSettings settings, LocalDate today) {

    List<RepoUrl> contributors(List<Repository> all) {
      Map<RepoUrl, LocalDate> due = new LinkedHashMap<>();
      for (Repository it : all) {
        if (it.isEntry() && it.repo().host().equals("github.com")) {
          String source = Services.ofForge(it.repo().host());
          add(
              due,
              it.repo(),
              memory.answered(it.repo(), FactKey.CONTRIBUTORS, set -> set.source().equals(source)));
        }
      }
      return oldest(due, settings.contributorsAtMost());
    }

    List<Distribution> statuses(List<Distribution> all) {
      Map<Distribution, LocalDate> due = new LinkedHashMap<>();
      for (Distribution it : all) {
        for (Library library : it.entries()) {
          Filing.of(library).ifPresent(file -> add(due, it, statusSeen(file, it.name())));
        }
      }
      return oldest(due, settings.statusesAtMost());
    }

    /**
     * A status that warns is asked about in every run: nobody should be warned for long in vain.
     */
    private @Nullable LocalDate statusSeen(RepoUrl repo, PackageName name) {
      return memory.answered(
          repo,
          FactKey.PACKAGE_STATUS,
          set -> {
            String told = set.get(FactKey.PACKAGE);
            return set.source().equals(AnswerFacts.PYPI)
                && told != null
                && PackageName.normalize(told).equals(name.normalized())
                && PackageStatus.ACTIVE.word().equals(set.get(FactKey.PACKAGE_STATUS));
          });
    }

    private <T> void add(Map<T, LocalDate> due, T what, @Nullable LocalDate seen) {
      LocalDate day = seen == null ? LocalDate.MIN : seen;
      if (!day.isAfter(today.minusDays(settings.rarely().toDays()))) {
        due.putIfAbsent(what, day);
      }
    }

    private static <T> List<T> oldest(Map<T, LocalDate> due, int atMost) {
      return due.entrySet().stream()
          .sorted(Map.Entry.comparingByValue())
          .limit(atMost)
          .map(Map.Entry::getKey)
          .toList();
    }
  }
}
