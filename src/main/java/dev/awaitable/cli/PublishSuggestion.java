package dev.awaitable.cli;

import dev.awaitable.check.Nearest;
import dev.awaitable.check.Reading;
import dev.awaitable.desk.Issue;
import dev.awaitable.desk.Label;
import dev.awaitable.desk.StandingComment;
import dev.awaitable.desk.StandingPullRequest;
import dev.awaitable.desk.SuggestionForm;
import dev.awaitable.desk.SuggestionReply;
import dev.awaitable.edit.Draft;
import dev.awaitable.edit.Facts;
import dev.awaitable.edit.Insertion;
import dev.awaitable.edit.Known;
import dev.awaitable.edit.Target;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.PackageName;
import dev.awaitable.net.GitHubHub;
import dev.awaitable.problem.Help;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Severity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes a pull request of a library that was suggested by form, or says what is missing. */
@Command(
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Which issue it is comes from the event (GITHUB_EVENT_PATH). Its text is data and no more."
    })
final class PublishSuggestion implements Callable<Integer> {

  private final World world;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Mixin private final PublishOptions publishing = new PublishOptions();

  @Option(
      names = "--parent",
      paramLabel = "COMMIT",
      description = "The commit that the catalog is of (default: GITHUB_SHA).")
  private @Nullable String parent;

  @Option(names = "--offline", description = "Ask no service about what is suggested.")
  private boolean offline;

  PublishSuggestion(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    Path file = common.catalog(world);
    return CatalogFile.workOn(
        world, common, "The suggestion was not looked at.", accepted -> answer(file, accepted));
  }

  private int answer(Path file, Reading.Accepted accepted) {
    GitHubHub hub = publishing.hub(world, common);
    Issue issue = hub.issues().issue(number());
    Optional<SuggestionForm> form = SuggestionForm.in(issue.body());
    boolean meant =
        issue.open() && !issue.pullRequest() && issue.labels().contains(Label.SUGGESTION.word());
    if (!meant || form.isEmpty()) {
      world.out().println("#" + issue.number() + " is no open suggestion by form.");
      return ExitCode.FINE;
    }
    var look = new Look(file, accepted);
    Optional<Entry> entry = look.at(form.get());
    String words =
        entry
            .map(it -> SuggestionReply.made(request(hub, issue, file, it)))
            .orElseGet(() -> SuggestionReply.missing(look.problems));
    StandingComment.Done done =
        new StandingComment(hub.issues(), publishing.us())
            .keep(issue.number(), SuggestionReply.MARKER, words);
    world
        .out()
        .println(
            "#%d %s. The answer was %s."
                .formatted(
                    issue.number(),
                    entry.isPresent() ? "has its entry" : "lacks something",
                    done.word()));
    return ExitCode.FINE;
  }

  private StandingPullRequest.Outcome request(GitHubHub hub, Issue issue, Path file, Entry entry) {
    String from = parent == null ? PublishOptions.variable(world, common, "GITHUB_SHA") : parent;
    StandingPullRequest.Outcome outcome =
        new StandingPullRequest(hub.pullRequests(), hub.issues(), hub.commits(), publishing.us())
            .keep(
                SuggestionReply.request(
                    issue,
                    from,
                    String.valueOf(file.getFileName()),
                    entry.text(),
                    entry.draft().id(),
                    entry.draft().lines(),
                    entry.remarks()));
    if (outcome.what() == StandingPullRequest.Done.OPENED) {
      hub.issues().label(outcome.number(), Label.PLEASE_VOTE);
    }
    return outcome;
  }

  private int number() {
    try {
      int number =
          JsonMapper.builder()
              .build()
              .readTree(PublishOptions.event(world, common))
              .path("issue")
              .path("number")
              .asInt(0);
      if (number > 0) {
        return number;
      }
    } catch (JacksonException notJson) {
      // told below
    }
    throw common.usage("GITHUB_EVENT_PATH holds no event of an issue");
  }

  /**
   * An entry that the checker accepts.
   *
   * @param text the catalog with it
   * @param draft the entry
   * @param remarks what a voter should know
   */
  private record Entry(String text, Draft draft, List<String> remarks) {}

  /** One look at a suggestion. */
  private final class Look {

    private final Path file;
    private final Reading.Accepted listed;
    private final Catalog catalog;
    private final List<String> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    Look(Path file, Reading.Accepted listed) {
      this.file = file;
      this.listed = listed;
      this.catalog = listed.catalog();
    }

    /** The entry; empty where there are problems. */
    Optional<Entry> at(SuggestionForm form) {
      Optional<Target> target = form.get("Repository").flatMap(Target::of);
      String packageName = form.get("Package").orElse(null);
      String category = form.get("Category").orElse("");
      List<String> categories = catalog.categories().stream().map(it -> it.id().value()).toList();
      if (target.isEmpty()) {
        problems.add(
            "The repository is not an address such as https://github.com/owner/name on a forge.");
      }
      if (packageName != null && !PackageName.isValid(packageName)) {
        problems.add("The package cannot be the name of one on PyPI.");
      }
      if (!categories.contains(category)) {
        problems.add(
            "There is no such category; near are "
                + String.join(", ", Nearest.several(category, categories, 3))
                + ".");
      }
      if (!problems.isEmpty()) {
        return Optional.empty();
      }
      PackageName named = packageName == null ? null : new PackageName(packageName);
      Facts facts = facts(target.orElseThrow(), named, form.get("Name").orElse(null));
      return problems.isEmpty() ? entry(form, facts, category) : Optional.empty();
    }

    private Facts facts(Target target, @Nullable PackageName named, @Nullable String name) {
      Facts told =
          switch (target) {
            case Target.Repository it -> new Facts(it.repo(), named, null, null);
            case Target.OnPyPi it -> new Facts(null, it.name(), null, null);
          };
      refuseKnown(told, name);
      if (offline || !problems.isEmpty()) {
        return told;
      }
      Inquiry inquiry = new Inquiry(world, common, catalog);
      Facts found = inquiry.ask(target, named);
      inquiry.objections().forEach(it -> problems.add(sentence(it)));
      inquiry.troubles().forEach(it -> remarks.add(sentence(it)));
      if (problems.isEmpty()) {
        refuseKnown(found, name);
      }
      return found;
    }

    private void refuseKnown(Facts facts, @Nullable String name) {
      new Known(catalog)
          .of(facts.repo(), facts.packageName(), name)
          .ifPresent(standing -> {
            switch (standing) {
              case Known.Listed it ->
                  problems.add(
                      "It is listed already, as '"
                          + it.library().id()
                          + "'. If something about it is wrong, report the entry by its own form.");
              case Known.Refused it ->
                  problems.add(
                      "It was %s on %s: %s If that no longer holds, say so here for a maintainer."
                          .formatted(
                              it.verb(), it.decision().on(), sentence(it.decision().because())));
            }
          });
    }

    private Optional<Entry> entry(SuggestionForm form, Facts facts, String category) {
      String name = form.get("Name").or(facts::name).orElse("");
      String id =
          new Known(catalog).freeId(name, facts.repo()).map(slug -> slug.value()).orElse("");
      Draft draft =
          new Draft(
              id,
              name,
              form.get("Description").orElse(""),
              facts.repo() == null ? null : facts.repo().url(),
              facts.homepage().orElse(null),
              form.get("Documentation").or(facts::docs).orElse(null),
              facts.packageName() == null ? null : facts.packageName().value(),
              List.of(),
              List.of(),
              form.get("API").orElse(null),
              List.of(),
              null,
              null,
              common.today(world),
              null);
      Optional<Insertion.Placed> placed =
          new Insertion(listed.findings().source(), listed.root()).of(category, draft);
      if (placed.isEmpty()) {
        problems.add("The category's entries are not written in a way that a program can add to.");
        return Optional.empty();
      }
      return checked(draft, placed.get());
    }

    private Optional<Entry> checked(Draft draft, Insertion.Placed placed) {
      byte[] bytes = placed.text().getBytes(StandardCharsets.UTF_8);
      Reading reading = CatalogFile.read(file, bytes, common.limits(world), common.today(world));
      for (Problem problem : reading.findings().problems()) {
        boolean here =
            problem.at().line() >= placed.line() && problem.at().line() <= placed.endLine();
        if (problem.severity() == Severity.ERROR) {
          problems.add(words(problem));
        } else if (here) {
          remarks.add(words(problem));
        }
      }
      return reading instanceof Reading.Accepted && problems.isEmpty()
          ? Optional.of(new Entry(placed.text(), draft, remarks))
          : Optional.empty();
    }

    private static String words(Problem problem) {
      StringBuilder words = new StringBuilder(sentence(problem.message()));
      for (Help help : problem.helps()) {
        if (help instanceof Help.Advice advice) {
          words.append(' ').append(sentence(advice.text()));
        }
      }
      return words.toString();
    }

    private static String sentence(String clause) {
      if (clause.isEmpty()) {
        return clause;
      }
      String end = clause.endsWith(".") ? "" : ".";
      return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + end;
    }
  }
}
