package dev.awaitable.testkit;

import dev.awaitable.model.Api;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Category;
import dev.awaitable.model.EventLoop;
import dev.awaitable.model.Head;
import dev.awaitable.model.Io;
import dev.awaitable.model.Library;
import dev.awaitable.model.LibraryLink;
import dev.awaitable.model.LinkOverride;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.Policy;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.model.StatusOverride;
import dev.awaitable.model.Vocabulary;
import dev.awaitable.model.WebUrl;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes entries for tests: named, otherwise empty, with what the test is about set. */
public final class LibraryBuilder {

  private final Slug id;
  private String description = "Does one thing and waits for the rest.";
  private @Nullable RepoUrl repo;
  private @Nullable PackageName packageName;
  private @Nullable Api api;
  private List<EventLoop> runsOn = List.of();
  private @Nullable Io io;
  private @Nullable Slug supersededBy;
  private @Nullable StatusOverride status;
  private @Nullable WebUrl docs;
  private List<Slug> connectsTo = List.of();
  private List<Slug> replaces = List.of();
  private final Map<LibraryLink, LinkOverride> linkStatus = new EnumMap<>(LibraryLink.class);

  private LibraryBuilder(String id) {
    this.id = new Slug(id);
  }

  /** Starts an entry that says nothing but its name. */
  public static LibraryBuilder library(String id) {
    return new LibraryBuilder(id);
  }

  /** Sets the repository, given as {@code github.com/owner/name}. */
  public LibraryBuilder repo(String address) {
    repo = RepoUrl.parse("https://" + address).orElseThrow();
    return this;
  }

  public LibraryBuilder description(String sentence) {
    description = sentence;
    return this;
  }

  public LibraryBuilder packageName(String name) {
    packageName = new PackageName(name);
    return this;
  }

  public LibraryBuilder api(Api value) {
    api = value;
    return this;
  }

  public LibraryBuilder runsOn(EventLoop... loops) {
    runsOn = List.of(loops);
    return this;
  }

  public LibraryBuilder io(Io value) {
    io = value;
    return this;
  }

  public LibraryBuilder supersededBy(String id) {
    supersededBy = new Slug(id);
    return this;
  }

  public LibraryBuilder status(StatusOverride value) {
    status = value;
    return this;
  }

  public LibraryBuilder docs(String url) {
    docs = new WebUrl(url);
    return this;
  }

  /** Sets the external systems it speaks to, by their ids. */
  public LibraryBuilder connectsTo(String... ids) {
    connectsTo = Stream.of(ids).map(Slug::new).toList();
    return this;
  }

  /** Sets the names that it is an answer to, by their ids. */
  public LibraryBuilder replaces(String... ids) {
    replaces = Stream.of(ids).map(Slug::new).toList();
    return this;
  }

  public LibraryBuilder linkStatus(LibraryLink link, LinkOverride value) {
    linkStatus.put(link, value);
    return this;
  }

  public Library build() {
    return new Library(
        id,
        List.of(),
        id.value(),
        description,
        repo,
        null,
        docs,
        packageName,
        connectsTo,
        replaces,
        api,
        runsOn,
        io,
        null,
        List.of(),
        supersededBy,
        null,
        List.of(),
        LocalDate.of(2026, 11, 20),
        null,
        status,
        linkStatus);
  }

  /** A catalog of one category that holds these, judged by the policy given. */
  public static Catalog catalog(Policy policy, Library... libraries) {
    return new Catalog(
        new Head(
            "Awaitable",
            "A catalog.",
            null,
            null,
            policy,
            new Vocabulary(Map.of(), Map.of(), Map.of(), Map.of()),
            List.of()),
        List.of(
            new Category(new Slug("all"), "All", "Every entry of this test.", List.of(libraries))),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
