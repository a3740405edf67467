package dev.awaitable.edit;

import dev.awaitable.check.Nearest;
import dev.awaitable.check.PlainAddress;
import dev.awaitable.enrich.RepositoryLinks;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Category;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.ResourceKind;
import dev.awaitable.model.Slug;
import dev.awaitable.yaml.ScalarText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a list has into entries of a catalog: libraries by category, and resources. What is
 * known already or belongs to neither is told with its line.
 */
public final class Import {

  private static final Pattern ENDED =
      Pattern.compile(
          "(?i).*\\b(?:deprecated|abandoned|unmaintained|archived?|dead|inactive|graveyard|legacy"
              + "|no longer|discontinued|retired)\\b.*");

  private static final Pattern ABOUT_THE_LIST =
      Pattern.compile(
          "(?i)(?:table of )?contents?|toc|index|what(?:'|’)?s in (?:it|here).*|contribut.*"
              + "|licen[cs]e|credits?|acknowledge?ments?|sponsors?|about|how to .*");

  /** Words of headings that speak of things to read, watch or hear, with the kind they mean. */
  private static final Map<String, ResourceKind> READINGS = readings();

  private static final Pattern MEDIA =
      Pattern.compile(
          "(?i)https?://(?:[a-z0-9-]+\\.)*(?:youtube\\.com|youtu\\.be|vimeo\\.com|medium\\.com"
              + "|speakerdeck\\.com|slideshare\\.net|udemy\\.com|coursera\\.org|amazon\\.[a-z.]+"
              + "|oreilly\\.com|manning\\.com|dev\\.to|reddit\\.com|wikipedia\\.org"
              + "|stackoverflow\\.com)(?:/.*)?");

  private static final Pattern PAGE_OF_REPOSITORY =
      Pattern.compile(
          "(?i)https?://[^/]+/[^/]+/[^/]+/(?:-/)?(?:blob|wiki|issues|pull|discussions)\\b.*");

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

  private static Map<String, ResourceKind> readings() {
    Map<String, ResourceKind> words = new TreeMap<>();
    for (String word : List.of("talk", "talks", "conference", "conferences")) {
      words.put(word, ResourceKind.TALK);
    }
    for (String word : List.of("video", "videos", "screencasts")) {
      words.put(word, ResourceKind.VIDEO);
    }
    for (String word : List.of("book", "books")) {
      words.put(word, ResourceKind.BOOK);
    }
    for (String word : List.of("course", "courses")) {
      words.put(word, ResourceKind.COURSE);
    }
    for (String word : List.of("podcast", "podcasts")) {
      words.put(word, ResourceKind.PODCAST);
    }
    for (String word :
        List.of("documentation", "docs", "specification", "specifications", "peps")) {
      words.put(word, ResourceKind.DOCUMENTATION);
    }
    for (String word :
        List.of(
            "article",
            "articles",
            "blog",
            "blogs",
            "writing",
            "writings",
            "reading",
            "posts",
            "tutorial",
            "tutorials",
            "essays",
            "learning",
            "guides",
            "resources")) {
      words.put(word, ResourceKind.WRITING);
    }
    for (String word : List.of("lists", "collections", "benchmarks", "links")) {
      words.put(word, ResourceKind.COLLECTION);
    }
    return Map.copyOf(words);
  }

  private final Catalog catalog;
  private final Known known;
  private final Map<String, String> mapped;
  private final LocalDate today;
  private final boolean keepSentences;

  private final Map<String, Shelf> shelves = new TreeMap<>();
  private final List<String> resources = new ArrayList<>();
  private final List<MarkdownList.Leftover> leftovers = new ArrayList<>();
  private final Map<String, Integer> firstLines = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private int libraryCount;
  private int resourceCount;

  private Import(
      Catalog catalog, Map<String, String> mapped, boolean keepSentences, LocalDate today) {
    this.catalog = catalog;
    this.known = new Known(catalog);
    this.mapped = mapped;
    this.keepSentences = keepSentences;
    this.today = today;
  }

  /** Entries of one category. */
  private record Shelf(
      String id, String heading, @Nullable Category category, Map<String, Draft> drafts) {}

  /**
   * A heading that is called like no category.
   *
   * @param heading the heading
   * @param entries how many entries stand under it
   * @param near ids of categories with near names
   */
  public record Unmapped(String heading, int entries, List<String> near) {

    /** Copies the list. */
    public Unmapped {
      near = List.copyOf(near);
    }
  }

  /**
   * What came of a list.
   *
   * @param yaml the entries, as a piece of a catalog file; empty where there are none
   * @param libraries how many libraries are in it
   * @param resources how many resources
   * @param unmapped headings that are called like no category
   * @param leftovers what is not in it, by line
   */
  public record Outcome(
      String yaml,
      int libraries,
      int resources,
      List<Unmapped> unmapped,
      List<MarkdownList.Leftover> leftovers) {

    /** Copies the lists. */
    public Outcome {
      unmapped = List.copyOf(unmapped);
      leftovers = List.copyOf(leftovers);
    }
  }

  /**
   * Makes entries.
   *
   * @param list what was read
   * @param catalog what is listed already
   * @param mapped ids of categories by heading, in small letters
   * @param keepSentences whether the list's own words become descriptions: for people who move a
   *     list of their own, since other people's words are theirs
   * @param today the day the entries are added
   */
  public static Outcome of(
      MarkdownList.Result list,
      Catalog catalog,
      Map<String, String> mapped,
      boolean keepSentences,
      LocalDate today) {
    var run = new Import(catalog, mapped, keepSentences, today);
    run.leftovers.addAll(list.leftovers());
    list.items().forEach(run::take);
    run.leftovers.sort(Comparator.comparingInt(MarkdownList.Leftover::line));
    return new Outcome(
        run.yaml(), run.libraryCount, run.resourceCount, run.unmapped(), run.leftovers);
  }

  private void take(MarkdownList.Item item) {
    List<String> headings = item.headings();
    Optional<String> ended =
        headings.stream().filter(it -> ENDED.matcher(it).matches()).findFirst();
    if (ended.isPresent()) {
      leave(item, "it stands under '" + ended.get() + "', among projects that have ended");
      return;
    }
    if (headings.stream().anyMatch(it -> ABOUT_THE_LIST.matcher(it).matches())) {
      leave(item, "it stands under '" + headings.getLast() + "', which is about the list");
      return;
    }
    Optional<String> address = PlainAddress.web(item.address());
    if (address.isEmpty()) {
      leave(item, "its link is no address on the public web");
      return;
    }
    ResourceKind reading = reading(headings);
    boolean page =
        MEDIA.matcher(address.get()).matches()
            || PAGE_OF_REPOSITORY.matcher(address.get()).matches();
    if (reading != null || page) {
      resource(item, address.get(), reading == null ? ResourceKind.WRITING : reading);
    } else {
      library(item, address.get());
    }
  }

  private @Nullable ResourceKind reading(List<String> headings) {
    ResourceKind kind = null;
    for (String heading : headings) {
      if (isMapped(heading)) {
        kind = null;
        continue;
      }
      for (String word : heading.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
        kind = READINGS.getOrDefault(word, kind);
      }
    }
    return kind;
  }

  private void leave(MarkdownList.Item item, String why) {
    leftovers.add(new MarkdownList.Leftover(item.line(), item.name(), why));
  }

  private void library(MarkdownList.Item item, String address) {
    PackageName packageName =
        Target.of(address).orElse(null) instanceof Target.OnPyPi it ? it.name() : null;
    RepoUrl repo = packageName == null ? RepositoryLinks.find(address).orElse(null) : null;
    String name = name(item, repo, packageName);
    if (standsAlready(item, name, repo, packageName)) {
      return;
    }
    String key =
        repo != null ? repo.key() : packageName != null ? packageName.normalized() : address;
    Integer first = firstLines.putIfAbsent(key, item.line());
    if (first != null) {
      leave(item, "it is the same as on line " + first);
      return;
    }
    Optional<Slug> id = id(name, repo);
    if (id.isEmpty() || name.length() > 80) {
      leave(item, "no id can be made of its name");
      return;
    }
    boolean manual =
        address.matches("https?://(?:docs\\.[^/]+|[^/]+\\.readthedocs\\.(?:io|org))(?:/.*)?");
    boolean site = repo == null && packageName == null;
    Draft draft =
        new Draft(
            id.get().value(),
            name,
            keepSentences ? sentence(item.sentence()) : null,
            repo == null ? null : repo.url(),
            site && !manual ? address : null,
            site && manual ? address : null,
            packageName == null ? null : packageName.value(),
            List.of(),
            List.of(),
            null,
            List.of(),
            null,
            null,
            today,
            null);
    shelf(item.headings()).drafts().put(draft.id(), draft);
    libraryCount++;
  }

  /** What its link says; where that is an address, what the address says. */
  private static String name(
      MarkdownList.Item item, @Nullable RepoUrl repo, @Nullable PackageName packageName) {
    if (!ADDRESS.matcher(item.name()).matches()) {
      return item.name();
    }
    if (packageName != null) {
      return packageName.value();
    }
    return repo == null ? item.name() : Facts.lastPart(repo);
  }

  private boolean standsAlready(
      MarkdownList.Item item,
      String name,
      @Nullable RepoUrl repo,
      @Nullable PackageName packageName) {
    Optional<Known.Standing> standing = known.of(repo, packageName, name);
    standing.ifPresent(it ->
        leave(
            item,
            switch (it) {
              case Known.Listed listed ->
                  "it is listed already, as '" + listed.library().id() + "'";
              case Known.Refused refused ->
                  "it was " + refused.verb() + ": " + refused.decision().because();
            }));
    return standing.isPresent();
  }

  private Optional<Slug> id(String name, @Nullable RepoUrl repo) {
    Optional<Slug> id = known.freeId(name, repo).filter(it -> !ids.contains(it.value()));
    if (id.isEmpty() && repo != null) {
      id = known.freeId(repo.path(), null).filter(it -> !ids.contains(it.value()));
    }
    id.ifPresent(it -> ids.add(it.value()));
    return id;
  }

  /** A sentence as the catalog writes them; what is too short to be one is none. */
  private static @Nullable String sentence(String text) {
    if (text.length() < 3) {
      return null;
    }
    int first = text.codePointAt(0);
    String capital =
        new StringBuilder()
            .appendCodePoint(Character.toUpperCase(first))
            .append(text, Character.charCount(first), text.length())
            .toString();
    return capital.matches(".*[.!?]") ? capital : capital + ".";
  }

  private Shelf shelf(List<String> headings) {
    for (String heading : headings.reversed()) {
      Optional<Category> category = category(heading);
      if (category.isPresent()) {
        return shelves.computeIfAbsent(
            category.get().id().value(),
            id -> new Shelf(id, heading, category.get(), new TreeMap<>()));
      }
    }
    String heading = headings.isEmpty() ? "Libraries" : headings.getLast();
    String id = Known.slug(heading).map(Slug::value).orElse("libraries");
    return shelves.computeIfAbsent(id, it -> new Shelf(it, heading, null, new TreeMap<>()));
  }

  private boolean isMapped(String heading) {
    return mapped.containsKey(heading.toLowerCase(Locale.ROOT));
  }

  /** The category that a heading was said to be, or is called like. */
  private Optional<Category> category(String heading) {
    String said = mapped.get(heading.toLowerCase(Locale.ROOT));
    return catalog.categories().stream()
        .filter(it ->
            said != null
                ? it.id().value().equals(said)
                : plain(it.name()).equals(plain(heading))
                    || plain(it.id().value()).equals(plain(heading)))
        .findFirst();
  }

  private static String plain(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "")
        .replaceFirst("s$", "");
  }

  private void resource(MarkdownList.Item item, String address, ResourceKind kind) {
    boolean listed =
        catalog.resources().stream()
            .flatMap(it -> it.links().stream())
            .anyMatch(it -> it.url().value().equals(address));
    if (listed) {
      leave(item, "it is listed already, among the resources");
      return;
    }
    Integer first = firstLines.putIfAbsent(address, item.line());
    if (first != null) {
      leave(item, "it is the same as on line " + first);
      return;
    }
    String sentence = keepSentences ? sentence(item.sentence()) : null;
    String label = kind.word().substring(0, 1).toUpperCase(Locale.ROOT) + kind.word().substring(1);
    resources.add("  - title: " + ScalarText.canonical(item.name(), false));
    resources.add("    kind: " + kind.word());
    resources.add(
        "    description:" + (sentence == null ? "" : " " + ScalarText.canonical(sentence, false)));
    resources.add("    links:");
    resources.add(
        "      - {label: " + label + ", url: " + ScalarText.canonical(address, true) + "}");
    resourceCount++;
  }

  private List<Unmapped> unmapped() {
    List<String> names = new ArrayList<>();
    catalog.categories().forEach(it -> names.add(it.id().value()));
    Neighbours neighbours = new Neighbours(catalog);
    return shelves.values().stream()
        .filter(it -> it.category() == null)
        .map(it -> new Unmapped(it.heading(), it.drafts().size(), near(it, names, neighbours)))
        .toList();
  }

  private static List<String> near(Shelf shelf, List<String> ids, Neighbours neighbours) {
    Set<String> near = new LinkedHashSet<>(Nearest.several(shelf.id(), ids, 2));
    neighbours.categories(List.of(shelf.heading())).stream()
        .limit(3)
        .forEach(it -> near.add(it.id().value()));
    return near.stream().limit(3).toList();
  }

  private String yaml() {
    List<String> lines = new ArrayList<>();
    if (!shelves.isEmpty()) {
      lines.add("categories:");
    }
    for (Shelf shelf : shelves.values()) {
      Category category = shelf.category();
      lines.add("  - id: " + shelf.id());
      String name = category == null ? shelf.heading() : category.name();
      lines.add("    name: " + ScalarText.canonical(name, false));
      lines.add(
          "    description:"
              + (category == null
                  ? ""
                  : " " + ScalarText.canonical(category.description(), false)));
      lines.add("    libraries:");
      shelf
          .drafts()
          .values()
          .forEach(draft -> draft.lines().forEach(it -> lines.add("      " + it)));
    }
    if (!resources.isEmpty()) {
      lines.add(lines.isEmpty() ? "resources:" : "\nresources:");
      lines.addAll(resources);
    }
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
