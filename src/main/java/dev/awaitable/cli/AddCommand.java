package dev.awaitable.cli;

import dev.awaitable.check.Limits;
import dev.awaitable.check.Nearest;
import dev.awaitable.check.Reading;
import dev.awaitable.edit.Draft;
import dev.awaitable.edit.Facts;
import dev.awaitable.edit.Insertion;
import dev.awaitable.edit.Known;
import dev.awaitable.edit.Neighbours;
import dev.awaitable.edit.Target;
import dev.awaitable.model.Api;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Category;
import dev.awaitable.model.DeclinedEntry;
import dev.awaitable.model.EventLoop;
import dev.awaitable.model.Library;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.model.Word;
import dev.awaitable.problem.Findings;
import dev.awaitable.problem.HumanReport;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.SafeText;
import dev.awaitable.problem.Severity;
import dev.awaitable.problem.SourceText;
import dev.awaitable.store.FileReplacer;
import dev.awaitable.triage.UnifiedDiff;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an entry of a repository or package and puts it at its place. */
@Command(
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "At a terminal it asks for what nobody told; elsewhere --description is needed.",
      "Exit codes: 0 the entry is in the file; 1 it is listed, declined or closed, or the checker"
          + " refuses it; 2 wrong usage, or an answer is missing and nobody can be asked; 3 a"
          + " service could not be asked, and nobody said to go on without it. After 1, 2 and 3 the"
          + " file is as it was."
    })
final class AddCommand implements Callable<Integer> {

  private static final int MOST_PROPOSED = 5;
  private static final int MOST_NEIGHBOURS = 5;
  private static final int MOST_TRIES = 10;
  private static final double LIKE = 0.08;
  private static final Pattern KEY = Pattern.compile("\\s*(?:- )?([a-z_]+):.*");

  /** The keys that a person can be asked for again. */
  private static final Set<String> ASKED =
      Set.of("id", "name", "description", "api", "runs_on", "homepage", "docs", "package");

  private final World world;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Mixin private final EntryOptions given = new EntryOptions();

  @Parameters(
      paramLabel = "URL",
      description =
          "A repository on a forge, such as https://github.com/owner/name, or a package:"
              + " pypi:name or its page on PyPI.")
  private String url = "";

  @Option(
      names = "--yes",
      description =
          "Ask no questions: take the likeliest category, and go on where a service cannot be"
              + " asked.")
  private boolean yes;

  @Option(
      names = "--force",
      description = "Add it although it is archived, a fork, or not to be found.")
  private boolean force;

  @Option(names = "--offline", description = "Ask no service: use what the options tell.")
  private boolean offline;

  @Option(names = "--dry-run", description = "Print the change as a diff and write nothing.")
  private boolean dryRun;

  AddCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    Path file = common.catalog(world);
    byte[] before = CatalogFile.bytes(file);
    Target target =
        Target.of(url)
            .orElseThrow(() ->
                common.usage(
                    SafeText.quote(url)
                        + " is neither the address of a repository, such as"
                        + " https://github.com/owner/name, nor pypi:name"));
    PackageName packageName = given.packageName(common);
    Limits limits = common.limits(world);
    return CatalogFile.workOn(
        world,
        common,
        before,
        "Nothing was changed: mend these first.",
        accepted -> new Run(file, before, accepted, limits).add(target, packageName));
  }

  private void say(String words) {
    world.err().println(SafeText.clean(words));
    world.err().flush();
  }

  /** One run on a catalog that was read. */
  private final class Run {

    private final Path file;
    private final byte[] before;
    private final Limits limits;
    private final Catalog catalog;
    private final SourceText source;
    private final Insertion insertion;
    private final Known known;
    private final @Nullable Dialogue dialogue;

    Run(Path file, byte[] before, Reading.Accepted accepted, Limits limits) {
      this.file = file;
      this.limits = limits;
      this.before = before;
      this.catalog = accepted.catalog();
      this.source = accepted.findings().source();
      this.insertion = new Insertion(source, accepted.root());
      this.known = new Known(catalog);
      this.dialogue =
          world.person() == null || yes ? null : new Dialogue(world.person(), world.err());
    }

    int add(Target target, @Nullable PackageName packageName) {
      RepoUrl repo = target instanceof Target.Repository it ? it.repo() : null;
      PackageName wanted = target instanceof Target.OnPyPi it ? it.name() : packageName;
      if (isKnown(repo, wanted)) {
        return ExitCode.PROBLEMS;
      }
      Facts facts = new Facts(repo, wanted, null, null);
      if (!offline) {
        Inquiry inquiry = new Inquiry(world, common, catalog);
        facts = inquiry.ask(target, packageName);
        if (isKnown(facts.repo(), facts.packageName())) {
          return ExitCode.PROBLEMS;
        }
        if (!inquiry.objections().isEmpty()) {
          inquiry.objections().forEach(it -> say((force ? "note: " : "refused: ") + it));
          if (!force) {
            say("  help: if it should be listed all the same, run it again with --force");
            return ExitCode.PROBLEMS;
          }
        }
        if (!inquiry.troubles().isEmpty() && !goesOn(inquiry.troubles())) {
          return ExitCode.INCONCLUSIVE;
        }
      }
      return write(facts);
    }

    private boolean isKnown(@Nullable RepoUrl repo, @Nullable PackageName packageName) {
      Optional<Known.Standing> standing = known.of(repo, packageName, given.name());
      standing.ifPresent(it -> {
        switch (it) {
          case Known.Listed listed -> tellListed(listed.library());
          case Known.Refused refused -> tellRefused(refused.verb(), refused.decision());
        }
      });
      return standing.isPresent();
    }

    private void tellListed(Library library) {
      say("refused: it is listed already, as '" + library.id() + "': " + library.description());
      say("  help: to change the entry, edit it in " + source.name());
    }

    private void tellRefused(String verb, DeclinedEntry decision) {
      say(
          "refused: %s was %s on %s: %s"
              .formatted(decision.name(), verb, decision.on(), decision.because()));
      if (!decision.instead().isEmpty()) {
        say(
            "  listed instead: "
                + String.join(", ", decision.instead().stream().map(Slug::value).toList()));
      }
      say(
          "  help: if that no longer holds, delete the record from '%s' in the same change and say why"
              .formatted(verb));
    }

    private boolean goesOn(List<String> troubles) {
      troubles.forEach(it -> say("not asked: " + it));
      if (yes) {
        say("going on with what is known");
        return true;
      }
      if (dialogue != null) {
        return dialogue.agrees("Go on with what is known?");
      }
      say("  help: try again later, or go on without with --yes");
      return false;
    }

    private int write(Facts facts) {
      Neighbours neighbours = new Neighbours(catalog);
      List<String> words = new ArrayList<>(facts.words());
      if (given.description() != null) {
        words.add(given.description());
      }
      showNeighbours(neighbours.of(words));
      Map<String, String> values = given.values(facts);
      Category category = category(neighbours.categories(words));
      List<String> hints =
          Neighbours.loops(facts.index() == null ? List.of() : facts.index().classifiers());
      complete(values, facts, hints);
      for (int tries = 0; ; tries++) {
        Draft draft = given.draft(values, common.today(world));
        Insertion.Placed placed =
            insertion
                .of(category.id().value(), draft)
                .orElseThrow(() ->
                    new CommandFailure(
                        "the entries of '"
                            + category.id()
                            + "' are not written one below the other",
                        "run 'catalog format' first",
                        null));
        byte[] after = bytes(placed.text());
        Reading checked = CatalogFile.read(file, after, limits, common.today(world));
        Findings about = about(checked.findings(), placed);
        world.err().print(new HumanReport(world.colour()).render(about));
        copied(values.getOrDefault("description", ""), facts).ifPresent(AddCommand.this::say);
        if (checked instanceof Reading.Accepted) {
          return finish(category, draft, placed, after);
        }
        if (dialogue == null || tries == MOST_TRIES || !mend(values, about, dialogue)) {
          if (dryRun) {
            world.out().print(UnifiedDiff.of(source.name(), source.text(), placed.text()));
          }
          say("Nothing was changed.");
          return ExitCode.PROBLEMS;
        }
      }
    }

    private void showNeighbours(List<Neighbours.Neighbour> near) {
      near.stream()
          .filter(it -> it.likeness() >= LIKE)
          .limit(MOST_NEIGHBOURS)
          .forEach(it ->
              say(
                  "listed near: %s (%s), both say %s"
                      .formatted(
                          it.library().id(),
                          it.category().id(),
                          String.join(
                              ", ", it.shared().subList(0, Math.min(4, it.shared().size()))))));
    }

    private Category category(List<Category> likely) {
      String wanted = given.category();
      if (wanted != null) {
        return find(wanted).orElseThrow(() -> common.usage(noCategory(wanted)));
      }
      List<Category> proposed = likely.subList(0, Math.min(MOST_PROPOSED, likely.size()));
      Category first = proposed.isEmpty() ? null : proposed.getFirst();
      if (dialogue == null) {
        if (!yes || first == null) {
          String hint = first == null ? "" : "; the likeliest is --category " + first.id();
          throw common.usage("nobody can be asked for the category: give --category" + hint);
        }
        say("category: " + first.id() + " (" + first.name() + ")");
        return first;
      }
      for (int i = 0; i < proposed.size(); i++) {
        say("  " + (i + 1) + "  " + proposed.get(i).id() + ": " + proposed.get(i).description());
      }
      return choose(proposed, dialogue);
    }

    private Category choose(List<Category> proposed, Dialogue person) {
      while (true) {
        String answer = person.ask("Category, by number or id", proposed.isEmpty() ? "" : "1");
        if (answer.matches("[1-9]") && Integer.parseInt(answer) <= proposed.size()) {
          return proposed.get(Integer.parseInt(answer) - 1);
        }
        Optional<Category> named = find(answer);
        if (named.isPresent()) {
          return named.get();
        }
        say(noCategory(answer));
      }
    }

    private Optional<Category> find(String idOrName) {
      return catalog.categories().stream()
          .filter(it -> it.id().value().equals(idOrName) || it.name().equalsIgnoreCase(idOrName))
          .findFirst();
    }

    private String noCategory(String wanted) {
      List<String> ids = catalog.categories().stream().map(it -> it.id().value()).toList();
      List<String> near = Nearest.several(wanted, ids, 3);
      return "there is no category "
          + SafeText.quote(wanted)
          + (near.isEmpty()
              ? "; there are " + String.join(", ", ids)
              : "; near are " + String.join(", ", near));
    }

    /** Asks for what nobody gave. */
    private void complete(Map<String, String> values, Facts facts, List<String> hints) {
      String name = values.getOrDefault("name", facts.name().orElse(""));
      if (dialogue != null && given.name() == null) {
        name = dialogue.ask("Name, in its own spelling", SafeText.clean(name));
      }
      values.put("name", name);
      if (!values.containsKey("id")) {
        String id = known.freeId(name, facts.repo()).map(Slug::value).orElse("");
        values.put("id", dialogue == null ? id : dialogue.ask("Id, its address for ever", id));
      }
      if (!values.containsKey("description")) {
        if (dialogue == null) {
          throw common.usage(
              "nobody can be asked for the sentence: give --description, 40 to 140 characters on what"
                  + " it is for and what sets it apart");
        }
        say("One sentence of your own, 40 to 140 characters: what it is for, what sets it apart.");
        values.put("description", dialogue.ask("Description", ""));
      }
      if (dialogue != null && !values.containsKey("api")) {
        say("How it is used: " + String.join(", ", Word.all(Api.class)) + "; empty for unknown.");
        put(values, "api", dialogue.ask("api", ""));
      }
      if (dialogue != null && !values.containsKey("runs_on")) {
        say("Loops: " + String.join(", ", Word.all(EventLoop.class)) + "; - for unknown.");
        put(values, "runs_on", dialogue.ask("runs_on", String.join(", ", hints)));
      } else if (!hints.isEmpty() && !values.containsKey("runs_on")) {
        say("its classifiers suggest --runs-on " + String.join(",", hints));
      }
    }

    private static void put(Map<String, String> values, String key, String answer) {
      if (!answer.isEmpty() && !answer.equals("-")) {
        values.put(key, answer);
      }
    }

    /** The problems of the entry, and the errors that it makes elsewhere. */
    private static Findings about(Findings all, Insertion.Placed placed) {
      List<Problem> some =
          all.problems().stream()
              .filter(it ->
                  it.severity() == Severity.ERROR
                      || (it.at().line() >= placed.line() && it.at().line() <= placed.endLine()))
              .toList();
      return new Findings(all.source(), some, 0);
    }

    private static Optional<String> copied(String description, Facts facts) {
      return facts.summaries().stream()
          .filter(it -> plain(it).equals(plain(description)))
          .map(it -> "warning: the description is the project's own; say it in your own words")
          .findFirst();
    }

    private static String plain(String text) {
      return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Asks again for what the checker refuses; false where that is of no use. */
    private static boolean mend(Map<String, String> values, Findings findings, Dialogue person) {
      Map<String, String> again = new HashMap<>();
      for (Problem problem : findings.problems()) {
        Matcher key = KEY.matcher(findings.source().line(problem.at().line()));
        if (problem.severity() == Severity.ERROR && key.matches() && ASKED.contains(key.group(1))) {
          again.put(key.group(1), values.getOrDefault(key.group(1), ""));
        }
      }
      for (String key : again.keySet().stream().sorted().toList()) {
        String answer = person.ask(key + " again, empty to give up", "");
        if (answer.isEmpty()) {
          return false;
        }
        values.put(key, answer);
      }
      return !again.isEmpty();
    }

    private int finish(Category category, Draft draft, Insertion.Placed placed, byte[] after) {
      String place = source.name() + ":" + placed.line();
      if (dryRun) {
        world.out().print(UnifiedDiff.of(source.name(), source.text(), placed.text()));
        say(place + ": would add " + draft.id() + " to " + category.name());
        return ExitCode.FINE;
      }
      new FileReplacer().replace(file, before, after);
      world
          .out()
          .println(SafeText.clean(place + ": added " + draft.id() + " to " + category.name()));
      say(
          "  next: add what you know of it (docs/catalog-format.md), run 'catalog build', and open");
      say("  a pull request with " + source.name() + " and README.md");
      return ExitCode.FINE;
    }

    /** A byte order mark is no part of the text, and stays. */
    private byte[] bytes(String text) {
      boolean marked =
          before.length >= 3
              && Arrays.equals(
                  before, 0, 3, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, 3);
      return ((marked ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
    }
  }
}
