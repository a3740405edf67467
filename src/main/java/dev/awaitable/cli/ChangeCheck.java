package dev.awaitable.cli;

import dev.awaitable.check.CatalogReader;
import dev.awaitable.check.Draft;
import dev.awaitable.check.Limits;
import dev.awaitable.enrich.ContributorLookup;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.Observations;
import dev.awaitable.enrich.PackageLookup;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.enrich.Source;
import dev.awaitable.model.Head;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.observe.Services;
import dev.awaitable.problem.Findings;
import dev.awaitable.problem.SafeText;
import dev.awaitable.problem.Severity;
import dev.awaitable.render.view.Words;
import dev.awaitable.review.Answers;
import dev.awaitable.review.ChangeReview;
import dev.awaitable.review.PullRequestReport;
import dev.awaitable.review.PullRequestReportJson;
import dev.awaitable.review.PullRequestReportMarkdown;
import dev.awaitable.review.Questions;
import dev.awaitable.store.GitRevision;
import dev.awaitable.store.ObservationStore;
import dev.awaitable.store.Reasons;
import dev.awaitable.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks what differs from an older catalog, and nothing else. */
final class ChangeCheck {

  private final World world;
  private final CommonOptions common;
  private final ChangeOptions options;

  ChangeCheck(World world, CommonOptions common, ChangeOptions options) {
    this.world = world;
    this.common = common;
    this.options = options;
  }

  /** Runs it and gives the exit code. */
  int run(String since, OutputFormat format) {
    Path file = common.catalog(world).toAbsolutePath().normalize();
    Limits limits = common.limits(world);
    LocalDate today = common.today(world);
    byte[] bytes = CatalogFile.bytes(file);
    GitRevision.Old old = new GitRevision(file, limits.maxBytes()).since(since);
    CatalogReader reader = new CatalogReader(limits);
    String shown = CatalogFile.shown(file);
    Draft older = reader.draft(shown, old.bytes().orElse(new byte[0]), today);
    Draft newer = reader.draft(shown, bytes, today);
    ChangeReview review = new ChangeReview(older, newer, today);
    Answers answers = options.online() ? ask(review.questions(), newer) : Answers.NONE;
    Findings findings = review.findings(answers);
    String base = since + " (" + old.commit().substring(0, 12) + ")";
    tell(review, answers, findings, base, format);
    return findings.count(Severity.ERROR) > 0 ? ExitCode.PROBLEMS : ExitCode.FINE;
  }

  private void tell(
      ChangeReview review, Answers answers, Findings findings, String base, OutputFormat format) {
    boolean isReport = format == OutputFormat.JSON || format == OutputFormat.MARKDOWN;
    if (isReport || options.report() != null || options.summary() != null) {
      PullRequestReport report = review.report(base, observations(), answers, options.online());
      String json = PullRequestReportJson.write(report);
      String markdown = new PullRequestReportMarkdown(OutputFormat.pages(world)).render(report);
      write(options.report(), json);
      write(options.summary(), markdown);
      if (isReport) {
        world.out().print(format == OutputFormat.JSON ? json : markdown);
        return;
      }
    }
    world.out().print(format.in(world).render(findings));
    if (format.isLog()) {
      review.notes(answers).forEach(note -> world.out().println("note: " + SafeText.clean(note)));
      world
          .out()
          .printf(
              "%s: %s %s, %s%n",
              SafeText.clean(findings.source().name()),
              difference(review),
              SafeText.clean(base),
              findings.count(Severity.ERROR) > 0 ? "with errors" : "no errors");
    }
  }

  private static String difference(ChangeReview review) {
    return review.isUnread()
        ? "not compared with"
        : Words.count(review.libraries(), "library", "libraries")
            + " and "
            + Words.count(review.others(), "other part", "other parts")
            + " differ from";
  }

  private void write(@Nullable Path file, String text) {
    if (file == null) {
      return;
    }
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new CommandFailure(
          "cannot write " + file + ": " + Reasons.of(e), "see that its folder is there", e);
    }
  }

  /** What was known before; a data folder that is damaged is no fault of the change. */
  private Observations observations() {
    Observations kept;
    try {
      kept = new ObservationStore(common.data(world)).read();
    } catch (StoreException damaged) {
      world.err().println("catalog: " + SafeText.clean(String.valueOf(damaged.getMessage())));
      world.err().println("  help: the report goes without what was observed before");
      kept = Observations.NONE;
    }
    Map<String, Source> sources = new LinkedHashMap<>();
    kept.sources().forEach(it -> sources.put(it.id(), it));
    Services.all().forEach(it -> sources.putIfAbsent(it.id(), it));
    return new Observations(
        kept.factSets(),
        kept.history(),
        kept.readings(),
        kept.renames(),
        List.copyOf(sources.values()));
  }

  private Answers ask(Questions questions, Draft newer) {
    if (questions.isEmpty()) {
      return Answers.NONE;
    }
    Head head = newer.catalog() == null ? null : newer.catalog().head();
    Network network = Network.of(world, common, head, options.timeout(), options.budget());
    List<RepositoryLookup> repositories = new ArrayList<>();
    List<ContributorLookup> contributors = new ArrayList<>();
    List<PackageLookup> packages = new ArrayList<>();
    List<LinkObservation> links = new ArrayList<>();
    network.apis().ask(questions.repositories(), repositories::addAll);
    List<RepoUrl> there =
        repositories.stream()
            .filter(it -> it instanceof RepositoryLookup.Found)
            .map(RepositoryLookup::repo)
            .filter(repo -> repo.host().equals("github.com"))
            .toList();
    network.apis().countContributors(there, contributors::add);
    network.apis().packageIndex().ask(questions.packages(), packages::add);
    try {
      links.addAll(network.links().over(questions.links(), seen -> {}));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return new Answers(repositories, packages, contributors, links);
  }
}
