package dev.awaitable.bench;

import dev.awaitable.enrich.CodePlace;
import dev.awaitable.enrich.Evidence;
import dev.awaitable.enrich.Fact;
import dev.awaitable.enrich.Release;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.enrich.StarCount;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.judge.Verdict;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Category;
import dev.awaitable.model.Library;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.model.WebUrl;
import dev.awaitable.model.Word;
import dev.awaitable.render.ForgeLinks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A judged catalog as the content of a Hugo site: a file for each library with all that its page
 * shows, and one for each category, system, name and month. What Hugo's templates would be slow at
 * lies ready in them, as somebody who builds with Hugo would have it: verdicts, the lines of stars,
 * sorted counts.
 */
final class HugoSite {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final JudgedCatalog judged;
  private final Catalog catalog;
  private int line;

  HugoSite(JudgedCatalog judged) {
    this.judged = judged;
    this.catalog = judged.enriched().catalog();
  }

  /** Writes {@code content/} and {@code data/} into a folder. */
  void write(Path folder) throws IOException {
    Path content = folder.resolve("content");
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/catalog.json"), JSON.writeValueAsString(data()));
    hideList(content.resolve("categories"));
    int weight = 0;
    TreeSet<YearMonth> months = new TreeSet<>();
    for (Category category : catalog.categories()) {
      weight++;
      Map<String, Object> about = titled(category.name(), category.description());
      about.put("weight", weight);
      about.put("outputs", List.of("HTML", "FEED"));
      page(content.resolve("categories").resolve(category.id() + "/_index.md"), about, "");
      for (Library library : category.libraries()) {
        months.add(YearMonth.from(library.added()));
        page(content.resolve("libraries/" + library.id() + ".md"), about(library, category), "");
      }
    }
    needs(content);
    page(content.resolve("changes/_index.md"), titled("Changes", "What was added."), "");
    for (YearMonth month : months) {
      page(content.resolve("changes/" + month + "/_index.md"), titled(MONTH.format(month), ""), "");
    }
    texts(content);
  }

  private void needs(Path content) throws IOException {
    page(content.resolve("for/_index.md"), titled("For …", "What libraries speak to."), "");
    for (var system : catalog.head().systems()) {
      Map<String, Object> about = titled(system.name(), system.description());
      about.put("kind_of_system", system.kind());
      page(content.resolve("for/" + system.id() + "/_index.md"), about, "");
    }
    page(content.resolve("instead-of/_index.md"), titled("Instead of …", "What is used."), "");
    for (var name : catalog.blocking()) {
      String sentence = "Async answers for code that uses " + name.name() + " today.";
      page(
          content.resolve("instead-of/" + name.id() + "/_index.md"),
          titled(name.name(), sentence),
          "");
    }
  }

  /** The pages that are the same at any size. */
  private static void texts(Path content) throws IOException {
    for (String name :
        List.of("about", "compare", "graveyard", "how-we-judge", "learn", "learn/guide")) {
      page(content.resolve(name + ".md"), titled(name, "What there is to say."), SOME_TEXT);
    }
    Map<String, Object> letters = titled("A to Z", "Every library by name.");
    letters.put("layout", "a-z");
    page(content.resolve("a-z.md"), letters, "");
    Map<String, Object> check = titled("Check my project", "Which packages block.");
    check.put("layout", "check");
    page(content.resolve("check.md"), check, SOME_TEXT);
  }

  private Map<String, Object> data() {
    Map<String, Object> sources = new LinkedHashMap<>();
    judged
        .enriched()
        .sources()
        .forEach((id, it) -> {
          WebUrl url = it.url();
          String address = url == null ? "" : url.toString();
          sources.put(id, Map.of("name", it.name(), "url", address));
        });
    LocalDate observed = judged.enriched().newestObservation();
    return Map.of(
        "today",
        judged.today().toString(),
        "observed",
        (observed == null ? judged.today() : observed).toString(),
        "sources",
        sources,
        "words",
        Map.of(
            "async-only", "It is used with coroutines only.",
            "async-and-sync", "The same work can also be done without writing a coroutine.",
            "asyncio", "The event loop of the standard library.",
            "native", "Its input and output never block.",
            "threads", "Its input and output run in worker threads."));
  }

  private Map<String, Object> about(Library library, Category category) {
    line += 12;
    RepositoryFacts facts =
        judged.enriched().facts().getOrDefault(library.id(), RepositoryFacts.UNKNOWN);
    Verdict verdict = judged.verdicts().get(library.id());
    Map<String, Object> about = titled(library.name(), library.description());
    about.put("id", library.id().value());
    about.put("date", library.added().toString());
    about.put("categories", List.of(category.id().value()));
    about.put("for", slugs(library.connectsTo()));
    about.put("instead-of", slugs(library.replaces()));
    about.put("changes", List.of(YearMonth.from(library.added()).toString()));
    about.put("line", line);
    about.put("package", library.packageName() == null ? "" : library.packageName().value());
    about.put("api", word(library.api()));
    about.put("runs_on", library.runsOn().stream().map(Word::word).toList());
    about.put("io", word(library.io()));
    RepoUrl repo = library.repo();
    about.put("repo", repo == null ? "" : repo.url());
    about.put("links", links(library));
    if (verdict != null) {
      judged(about, verdict);
    }
    observed(about, facts);
    about.put("evidence", evidence(library));
    return about;
  }

  private static void judged(Map<String, Object> about, Verdict verdict) {
    about.put("state", verdict.state().word());
    about.put("reason", verdict.reason());
    about.put("outlook", verdict.outlook() == null ? "" : verdict.outlook());
    about.put("activity", verdict.activityKind() == null ? "" : verdict.activityKind());
    about.put("last_activity", text(verdict.lastActivity()));
    about.put("seen", text(verdict.seenOn()));
    Verdict.StarsChange change = verdict.starsChange();
    if (change != null) {
      about.put(
          "change",
          Map.of(
              "difference",
              change.difference(),
              "short",
              (change.difference() > 0 ? "+" : "") + brief(change.difference()),
              "from",
              change.from().toString(),
              "to",
              change.to().toString(),
              "before",
              change.before(),
              "after",
              change.after()));
    }
  }

  private void observed(Map<String, Object> about, RepositoryFacts facts) {
    int stars = facts.stars() == null ? 0 : facts.stars().value();
    about.put("stars", stars);
    about.put("stars_short", brief(stars));
    about.put("license", facts.license() == null ? "" : facts.license().value());
    Release release = facts.release() == null ? null : facts.release().value();
    about.put("version", release == null || release.version() == null ? "" : release.version());
    LocalDate last = facts.lastCommit() == null ? null : facts.lastCommit().value();
    about.put(
        "recency",
        last == null
            ? 0
            : Math.max(0, 100 - ChronoUnit.DAYS.between(last, judged.today()) * 100 / 1095));
    List<StarCount> counts = new ArrayList<>(facts.starHistory());
    Fact<Integer> now = facts.stars();
    if (now != null && now.seenOn() != null) {
      counts.add(new StarCount(now.seenOn(), now.value(), now.source()));
    }
    about.put("star_line", line(counts));
    about.put(
        "counts",
        counts.reversed().stream()
            .map(it -> Map.of("on", it.on().toString(), "stars", it.stars()))
            .toList());
    about.put("facts", facts(facts));
  }

  private static List<Map<String, Object>> facts(RepositoryFacts facts) {
    List<Map<String, Object>> rows = new ArrayList<>();
    add(rows, "Stars", facts.stars());
    add(rows, "Last commit", facts.lastCommit());
    add(rows, "Newest release", facts.release());
    add(rows, "Licence", facts.license());
    add(rows, "Needs Python", facts.requiresPython());
    add(rows, "Authors in its history", facts.authors());
    add(rows, "Authors in the last recorded year", facts.authorsLastYear());
    add(rows, "First commit", facts.firstCommit());
    add(rows, "Forks", facts.forks());
    return rows;
  }

  private static void add(List<Map<String, Object>> rows, String name, @Nullable Fact<?> fact) {
    if (fact != null) {
      String value =
          switch (fact.value()) {
            case LocalDate day -> DAY.format(day);
            case Release release -> release.version() + ", " + DAY.format(release.on());
            case Integer number -> String.format(Locale.ROOT, "%,d", number);
            default -> fact.value().toString();
          };
      rows.add(
          Map.of(
              "name", name, "value", value, "seen", text(fact.seenOn()), "source", fact.source()));
    }
  }

  private List<Map<String, Object>> evidence(Library library) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Evidence it : judged.enriched().evidence().getOrDefault(library.id(), List.of())) {
      String[] label =
          switch (it.facet()) {
            case API -> new String[] {"API", word(library.api())};
            case RUNS_ON -> new String[] {"Runs on", "asyncio"};
            case IO -> new String[] {"Input and output", word(library.io())};
          };
      String commit = it.commit() == null ? "" : it.commit();
      rows.add(
          Map.of(
              "label",
              label[0],
              "value",
              label[1],
              "commit",
              commit.substring(0, Math.min(12, commit.length())),
              "seen",
              text(it.seenOn()),
              "places",
              it.places().stream()
                  .map(place ->
                      Map.of(
                          "path",
                          place.path(),
                          "line",
                          place.line() == null ? 1 : place.line(),
                          "url",
                          url(library, commit, place)))
                  .toList()));
    }
    return rows;
  }

  private static String url(Library library, String commit, CodePlace place) {
    RepoUrl repo = library.repo();
    return repo == null ? "" : text(ForgeLinks.to(repo, commit, place.path(), place.line()));
  }

  private static List<Map<String, Object>> links(Library library) {
    List<Map<String, Object>> links = new ArrayList<>();
    RepoUrl repo = library.repo();
    if (repo != null) {
      links.add(Map.of("label", "Source", "url", repo.url(), "host", repo.host()));
    }
    if (library.docs() != null) {
      String url = library.docs().value();
      links.add(Map.of("label", "Documentation", "url", url, "host", url.split("/", -1)[2]));
    }
    if (library.packageName() != null) {
      String url = "https://pypi.org/project/" + library.packageName().value() + "/";
      links.add(Map.of("label", "PyPI", "url", url, "host", "pypi.org"));
    }
    return links;
  }

  /** The path of the line of stars, in the frame that our pages draw it in. */
  private static String line(List<StarCount> counts) {
    if (counts.isEmpty()) {
      return "";
    }
    LocalDate from = counts.getFirst().on();
    double days = Math.max(1, ChronoUnit.DAYS.between(from, counts.getLast().on()));
    int least = counts.stream().mapToInt(StarCount::stars).min().orElse(0);
    int range = Math.max(1, counts.stream().mapToInt(StarCount::stars).max().orElse(0) - least);
    var path = new StringBuilder();
    for (StarCount it : counts) {
      double x = 240 * ChronoUnit.DAYS.between(from, it.on()) / days;
      double y = 48 * (1 - (it.stars() - least) / (double) range);
      path.append(path.isEmpty() ? 'M' : 'L')
          .append(Math.round(x * 10) / 10.0)
          .append(' ')
          .append(Math.round(y * 10) / 10.0);
    }
    return path.toString();
  }

  private static String brief(int number) {
    return Math.abs(number) < 1000
        ? Integer.toString(number)
        : String.format(Locale.ROOT, "%.1fk", number / 1000.0);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String word(@Nullable Word word) {
    return word == null ? "" : word.word();
  }

  private static List<String> slugs(List<Slug> slugs) {
    return slugs.stream().map(Slug::value).toList();
  }

  private static Map<String, Object> titled(String title, String description) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("title", title);
    about.put("description", description);
    return about;
  }

  private static void hideList(Path folder) throws IOException {
    Map<String, Object> about = titled("Categories", "");
    about.put("_build", Map.of("render", "never"));
    page(folder.resolve("_index.md"), about, "");
  }

  private static void page(Path file, Map<String, Object> about, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, JSON.writeValueAsString(about) + "\n" + text);
  }

  private static final String SOME_TEXT =
      ("Every figure says when and where it was seen. What nobody has looked at is called unknown,"
                  + " and what is unknown is never taken for a fault. See [how we"
                  + " judge](/how-we-judge/) for the rules, and the *sources* for whom to thank.\n\n")
              .repeat(6)
          + "\n## More\n\n- one thing\n- and another, with `code`\n";
}
