package dev.awaitable.cli;

import dev.awaitable.edit.Draft;
import dev.awaitable.edit.Facts;
import dev.awaitable.model.PackageName;
import dev.awaitable.problem.SafeText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that give the values of an entry; what they give wins over what services tell. */
final class EntryOptions {

  @Option(
      names = "--category",
      paramLabel = "ID",
      description = "The category it belongs to, by id or name.")
  private @Nullable String category;

  @Option(
      names = "--description",
      paramLabel = "SENTENCE",
      description =
          "One sentence of your own, 40 to 140 characters: what it is for, what sets it apart.")
  private @Nullable String description;

  @Option(names = "--id", paramLabel = "ID", description = "Its id (default: made of its name).")
  private @Nullable String id;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Its name in its own spelling (default: that of the package or repository).")
  private @Nullable String name;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "Its package on PyPI, where it is not called like the repository.")
  private @Nullable String packageName;

  @Option(names = "--homepage", paramLabel = "URL", description = "Its own site.")
  private @Nullable String homepage;

  @Option(names = "--docs", paramLabel = "URL", description = "Its documentation.")
  private @Nullable String docs;

  @Option(
      names = "--connects-to",
      paramLabel = "NAME,...",
      split = ",",
      description = "The systems it speaks to.")
  private List<String> connectsTo = List.of();

  @Option(
      names = "--replaces",
      paramLabel = "NAME,...",
      split = ",",
      description = "The blocking names it is an answer to.")
  private List<String> replaces = List.of();

  @Option(
      names = "--api",
      paramLabel = "WORD",
      description = "async-only, async-and-sync or not-applicable.")
  private @Nullable String api;

  @Option(
      names = "--runs-on",
      paramLabel = "LOOP,...",
      split = ",",
      description = "The loops it runs on.")
  private List<String> runsOn = List.of();

  @Option(
      names = "--io",
      paramLabel = "WORD",
      description = "native, threads, mixed or none; mixed wants --io-part.")
  private @Nullable String io;

  @Option(
      names = "--io-part",
      paramLabel = "TEXT",
      description = "Which part is native and which in threads.")
  private @Nullable String ioPart;

  @Option(names = "--note", paramLabel = "TEXT", description = "What a chooser must know.")
  private @Nullable String note;

  @Nullable String category() {
    return category;
  }

  @Nullable String name() {
    return name;
  }

  @Nullable String description() {
    return description;
  }

  /** The package; wrong usage where it cannot be one. */
  @Nullable PackageName packageName(CommonOptions common) {
    if (packageName == null) {
      return null;
    }
    if (!PackageName.isValid(packageName)) {
      throw common.usage(SafeText.quote(packageName) + " cannot be the name of a package");
    }
    return new PackageName(packageName);
  }

  /** What is given and what was found, by key; the lists with commas between. */
  Map<String, String> values(Facts facts) {
    Map<String, String> values = new HashMap<>();
    put(values, "id", id, Optional.empty());
    put(values, "name", name, Optional.empty());
    put(values, "description", description, Optional.empty());
    put(values, "repo", null, Optional.ofNullable(facts.repo()).map(it -> it.url()));
    put(values, "homepage", homepage, facts.homepage());
    put(values, "docs", docs, facts.docs());
    put(
        values,
        "package",
        null,
        Optional.ofNullable(facts.packageName()).map(it -> spelt(facts, it)));
    put(values, "api", api, Optional.empty());
    put(values, "runs_on", runsOn.isEmpty() ? null : String.join(",", runsOn), Optional.empty());
    return values;
  }

  /** The package in its project's own spelling. */
  private static String spelt(Facts facts, PackageName name) {
    return (facts.index() == null ? name : facts.index().name()).value();
  }

  private static void put(
      Map<String, String> values, String key, @Nullable String given, Optional<String> found) {
    if (given != null) {
      values.put(key, given.strip());
    } else {
      found.ifPresent(it -> values.put(key, it));
    }
  }

  /** The entry. */
  Draft draft(Map<String, String> values, LocalDate added) {
    return new Draft(
        values.getOrDefault("id", ""),
        values.getOrDefault("name", ""),
        values.getOrDefault("description", ""),
        values.get("repo"),
        values.get("homepage"),
        values.get("docs"),
        values.get("package"),
        stripped(connectsTo),
        stripped(replaces),
        values.get("api"),
        words(values.getOrDefault("runs_on", "")),
        io,
        ioPart,
        added,
        note);
  }

  private static List<String> stripped(List<String> words) {
    return words.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
  }

  private static List<String> words(String list) {
    return stripped(Arrays.asList(list.split("[,\\s]+", -1)));
  }
}
