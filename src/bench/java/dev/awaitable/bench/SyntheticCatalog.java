package dev.awaitable.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A made-up catalog of any size with the observations that belong to it, shaped like the real one:
 * as many facets, links, systems, names to replace, fact-sets and past counts an entry. The same
 * size and seed give the same bytes.
 */
final class SyntheticCatalog {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final List<String> LICENSES = List.of("MIT", "Apache-2.0", "BSD-3-Clause", "ISC");
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  private final int entries;
  private final int months;
  private final int categories;
  private final int systems;
  private final int names;
  private final RandomGenerator dice;

  /**
   * Makes one.
   *
   * @param entries how many libraries
   * @param months for how many months each has counts in the history; the real catalog has about 20
   * @param seed what the dice start from
   */
  SyntheticCatalog(int entries, int months, long seed) {
    this.entries = entries;
    this.months = months;
    int root = (int) Math.sqrt(entries);
    this.categories = Math.max(3, root + 5);
    this.systems = Math.max(10, 3 * root);
    this.names = Math.max(10, 5 * root);
    this.dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private record Entry(
      String id, String repo, String sentence, String api, String io, int stars, LocalDate added) {}

  /** Writes {@code catalog.yaml} and {@code data/} into a folder. */
  void write(Path folder) throws IOException {
    TreeMap<String, Entry> all = new TreeMap<>();
    List<List<Entry>> shelves = new ArrayList<>();
    for (int i = 0; i < categories; i++) {
      shelves.add(new ArrayList<>());
    }
    for (int i = 0; i < entries; i++) {
      Entry entry = entry(i);
      all.put(entry.repo(), entry);
      // Real categories are of uneven size; the square makes the first the largest.
      double place = dice.nextDouble();
      shelves.get(i < categories ? i : (int) (place * place * categories)).add(entry);
    }
    Files.createDirectories(folder.resolve("data/history"));
    writeTo(folder.resolve("catalog.yaml"), out -> catalog(out, shelves));
    writeTo(folder.resolve("data/sources.csv"), SyntheticCatalog::sources);
    writeTo(
        folder.resolve("data/repositories.jsonl"),
        out -> {
          for (Entry it : all.values()) {
            factSets(out, it);
          }
        });
    writeTo(
        folder.resolve("data/evidence.jsonl"),
        out -> {
          for (Entry it : all.values().stream().sorted(Comparator.comparing(Entry::id)).toList()) {
            evidence(out, it);
          }
        });
    history(folder.resolve("data/history"), List.copyOf(all.values()));
  }

  private Entry entry(int number) {
    String id = Wordstock.name(number);
    String system = Wordstock.system(dice.nextInt(systems));
    return new Entry(
        id,
        "github.com/" + owner(number) + "/" + id,
        Wordstock.sentence(dice, system) + "|" + system,
        pick("async-only", "async-only", "async-and-sync"),
        pick("native", "native", "native", "threads"),
        (int) Math.pow(10, 1 + dice.nextDouble() * 3.5),
        TODAY.minusDays(dice.nextInt(2000)));
  }

  private static String owner(int number) {
    return Wordstock.name(number * 7 % Wordstock.names()).replace("-", "") + number % 10;
  }

  private String pick(String... choices) {
    return choices[dice.nextInt(choices.length)];
  }

  private void catalog(BufferedWriter out, List<List<Entry>> shelves) throws IOException {
    out.write(HEAD);
    out.write("systems:\n");
    List<String> known = new ArrayList<>();
    for (int i = 0; i < systems; i++) {
      known.add(Wordstock.system(i));
    }
    known.sort(String.CASE_INSENSITIVE_ORDER);
    for (String name : known) {
      out.write("  - name: " + name + "\n    kind: made-up system\n");
      out.write("    description: Keeps records by key and tells listeners of each change.\n");
    }
    out.write("\ncategories:\n");
    for (int i = 0; i < shelves.size(); i++) {
      category(out, i, shelves.get(i));
    }
    out.write("blocking:\n");
    for (int i = 0; i < names; i++) {
      out.write(String.format(Locale.ROOT, "  - name: blocking%06d%n    kind: pypi%n", i));
    }
  }

  private void category(BufferedWriter out, int number, List<Entry> shelf) throws IOException {
    out.write("  - id: shelf-" + number + "\n    name: Shelf " + number + "\n");
    out.write(
        "    description: Made-up things of kind " + number + " that differ in how they wait.\n");
    out.write("    libraries:\n");
    shelf.sort(Comparator.comparing(Entry::id));
    for (Entry it : shelf) {
      String[] sentence = it.sentence().split("\\|", -1);
      out.write("      - id: " + it.id() + "\n        name: " + it.id() + "\n");
      out.write("        description: " + sentence[0] + "\n");
      out.write("        repo: https://" + it.repo() + "\n");
      if (dice.nextInt(3) == 0) {
        out.write("        docs: https://" + it.id() + ".readthedocs.io\n");
      }
      out.write("        package: " + it.id() + "\n");
      out.write("        connects_to: [" + sentence[1] + "]\n");
      if (dice.nextInt(4) == 0) {
        out.write(
            String.format(Locale.ROOT, "        replaces: [blocking%06d]%n", dice.nextInt(names)));
      }
      out.write("        api: " + it.api() + "\n        runs_on: [asyncio]\n");
      out.write("        io: " + it.io() + "\n        added: " + it.added() + "\n\n");
    }
  }

  private void factSets(BufferedWriter out, Entry it) throws IOException {
    // Nine in ten are alive; the rest went quiet at some time in the years before.
    int age = dice.nextInt(10) > 0 ? dice.nextInt(300) : 300 + dice.nextInt(1500);
    LocalDate seen = TODAY.minusDays(5);
    LocalDate commit = seen.minusDays(age);
    LocalDate released = commit.minusDays(dice.nextInt(90));
    String license = LICENSES.get(dice.nextInt(LICENSES.size()));
    String release = dice.nextInt(4) + "." + dice.nextInt(20) + "." + dice.nextInt(9);
    out.write(
        "{\"repo\":\"%s\",\"seen\":\"2026-08-08\",\"source\":\"snapshot\",\"last_commit\":\"%s\",\"head\":\"%s\",\"license\":\"%s\",\"license_evidence\":\"LICENSE\",\"first_commit\":\"2017-04-14\",\"commits\":%d,\"authors\":%d,\"authors_last_year\":2,\"requires_python\":\">=3.9\"}\n"
            .formatted(
                it.repo(),
                commit.minusDays(104),
                COMMIT,
                license,
                100 + dice.nextInt(900),
                1 + dice.nextInt(50)));
    out.write(
        "{\"repo\":\"%s\",\"seen\":\"%s\",\"source\":\"github\",\"stars\":%d,\"forks\":%d,\"last_commit\":\"%s\",\"release\":\"%s\",\"released\":\"%s\",\"license\":\"%s\"}\n"
            .formatted(
                it.repo(), seen, it.stars(), it.stars() / 9, commit, release, released, license));
  }

  private void evidence(BufferedWriter out, Entry it) throws IOException {
    String line =
        "{\"id\":\"%s\",\"facet\":\"%s\",\"value\":[\"%s\"],\"commit\":\"%s\",\"seen\":\"2026-08-08\",\"confidence\":\"high\",\"at\":[{\"path\":\"%s\",\"line\":%d}]}\n";
    String path = it.id().replace('-', '_') + "/client.py";
    int at = 1 + dice.nextInt(400);
    out.write(line.formatted(it.id(), "api", it.api(), COMMIT, path, at));
    out.write(line.formatted(it.id(), "runs_on", "asyncio", COMMIT, path, at + 9));
    out.write(line.formatted(it.id(), "io", it.io(), COMMIT, path, at + 30));
  }

  /** Counts of the past months, one file a year. */
  private void history(Path folder, List<Entry> byRepo) throws IOException {
    Set<Integer> years = new HashSet<>();
    for (int back = months; back > 0; back--) {
      years.add(TODAY.minusMonths(back).getYear());
    }
    for (int year : years) {
      writeTo(
          folder.resolve(year + ".csv"),
          out -> {
            out.write("repo,on,stars,forks,contributors,open_issues,monthly_downloads,source\n");
            for (Entry it : byRepo) {
              historyOf(out, it, year);
            }
          });
    }
  }

  private void historyOf(BufferedWriter out, Entry it, int year) throws IOException {
    for (int back = months; back > 0; back--) {
      LocalDate day = TODAY.minusMonths(back).withDayOfMonth(1 + back % 28);
      if (day.getYear() == year) {
        int stars = Math.max(1, it.stars() - it.stars() * back / (months * 2));
        out.write(it.repo() + "," + day + "," + stars + ",,,,,github\n");
      }
    }
  }

  private static void sources(BufferedWriter out) throws IOException {
    out.write("id,name,url,license,basis,taken\n");
    out.write("github,GitHub,https://github.com,,service,what the forge says\n");
    out.write("snapshot,Snapshots,https://example.org,,repository,what was read in repositories\n");
  }

  /** Writes lines; may fail. */
  private interface Writing {
    void to(BufferedWriter out) throws IOException;
  }

  private static void writeTo(Path file, Writing writing) {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The head that every made-up catalog has. */
  static final String HEAD =
      """
      title: Synthetic
      tagline: A made-up catalog to measure with, shaped like the real one and of any size.
      site: https://catalog.example.org/
      repository: https://github.com/example-owner/catalog

      policy:
        quiet_after_months: 12
        stale_after_months: 24
        observation_valid_days: 60
        data_old_after_days: 60

      vocabulary:
        api:
          async-only: It is used with coroutines only.
          async-and-sync: The same work can also be done without writing a coroutine.
          not-applicable: The question makes no sense for it.
        runs_on:
          asyncio: The event loop of the standard library.
          trio: Trio, with its nurseries and cancel scopes.
          curio: Curio, whose repository is archived.
          twisted: The reactor of Twisted.
          tornado: The IOLoop of Tornado.
          gevent: The hub of gevent.
          eventlet: The hub of Eventlet.
        io:
          native: Its input and output never block.
          threads: Its input and output run in worker threads.
          mixed: Some of its parts are native and some run in threads.
          none: It does no input or output of its own.
        resource_kinds:
          documentation: Official documentation and specifications.
          writing: Articles, posts and essays.
          talk: Recorded talks, with slides where there are any.
          course: Courses, free or paid.
          book: Books, printed or electronic.
          podcast: Podcast episodes.
          video: Videos other than recorded talks.
          collection: Lists, benchmarks and rule sets to look things up in.

      """;
}
