package dev.awaitable.review;

import dev.awaitable.enrich.Fact;
import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.PackageAnswer;
import dev.awaitable.enrich.PackageIdentity;
import dev.awaitable.enrich.PackageLookup;
import dev.awaitable.enrich.Release;
import dev.awaitable.enrich.Rename;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.enrich.RepositoryTrait;
import dev.awaitable.enrich.Source;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkPolicy;
import dev.awaitable.judge.Verdict;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import dev.awaitable.model.Word;
import dev.awaitable.review.PullRequestReport.Entry;
import dev.awaitable.review.PullRequestReport.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of an entry, for people who vote: each with its day and who says so. */
final class EvidenceTable {

  private final JudgedCatalog judged;
  private final Answers answers;
  private final List<Evidence> rows = new ArrayList<>();

  private EvidenceTable(JudgedCatalog judged, Answers answers) {
    this.judged = judged;
    this.answers = answers;
  }

  static List<Evidence> of(Subject subject, JudgedCatalog judged, Answers answers) {
    EvidenceTable table = new EvidenceTable(judged, answers);
    table.fill(subject);
    return List.copyOf(Bounds.first(table.rows, Entry.MOST_EVIDENCE));
  }

  private void fill(Subject subject) {
    RepositoryLookup repository = answers.of(subject.library().repo()).orElse(null);
    RepositoryFacts facts =
        judged.enriched().facts().getOrDefault(subject.library().id(), RepositoryFacts.UNKNOWN);
    repository(repository);
    boolean isGone = repository instanceof RepositoryLookup.Gone;
    if (!isGone) {
      row(Topic.ARCHIVED, facts.archived(), it -> archived(it, repository));
      licence(facts, repository);
      row(Topic.STARS, facts.stars(), EvidenceTable::number);
      row(Topic.LAST_COMMIT, facts.lastCommit(), LocalDate::toString);
      row(Topic.CONTRIBUTORS, facts.contributors(), EvidenceTable::number);
    }
    row(Topic.RELEASE, facts.release(), EvidenceTable::release);
    packageOf(subject);
    subject.links().forEach(this::link);
    state(judged.verdicts().get(subject.library().id()));
  }

  private void repository(@Nullable RepositoryLookup lookup) {
    switch (lookup) {
      case RepositoryLookup.Found found ->
          found
              .rename()
              .ifPresentOrElse(
                  rename ->
                      asked(
                          Topic.REPOSITORY,
                          "answers as " + rename.to().url(),
                          found.asked(),
                          host(found.repo())),
                  () -> asked(Topic.REPOSITORY, "answers", found.asked(), host(found.repo())));
      case RepositoryLookup.Gone gone ->
          asked(Topic.REPOSITORY, "not found: " + gone.said(), gone.asked(), host(gone.repo()));
      case RepositoryLookup.Blocked blocked ->
          asked(
              Topic.REPOSITORY,
              "closed: " + blocked.reason(),
              blocked.asked(),
              host(blocked.repo()));
      case RepositoryLookup.Unavailable none -> {}
      case null -> {}
    }
  }

  private static String host(RepoUrl repo) {
    return repo.host();
  }

  private static String host(WebUrl url) {
    return url.value().replaceFirst("^https?://", "").replaceFirst("[/?#].*", "");
  }

  private static String archived(boolean archived, @Nullable RepositoryLookup lookup) {
    String traits =
        lookup instanceof RepositoryLookup.Found found
            ? found.answer().traits().stream()
                .sorted()
                .map(RepositoryTrait::word)
                .map(it -> ", " + it)
                .collect(Collectors.joining())
            : "";
    return (archived ? "yes" : "no") + traits;
  }

  private void licence(RepositoryFacts facts, @Nullable RepositoryLookup lookup) {
    if (facts.license() != null) {
      row(Topic.LICENCE, facts.license(), it -> it);
    } else if (lookup instanceof RepositoryLookup.Found found
        && !found.answer().unanswered().contains(FactKey.LICENSE)) {
      asked(Topic.LICENCE, "none recognised", found.asked(), host(found.repo()));
    }
  }

  private static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String release(Release release) {
    return release.version() == null
        ? release.on().toString()
        : release.version() + " of " + release.on();
  }

  private void packageOf(Subject subject) {
    PackageLookup lookup = answers.of(subject.library().packageName()).orElse(null);
    if (lookup instanceof PackageLookup.Gone gone) {
      asked(Topic.PACKAGE, "not found: " + gone.said(), gone.asked(), "PyPI");
    } else if (lookup instanceof PackageLookup.Found found) {
      PackageAnswer told = found.answer();
      List<String> words = new ArrayList<>();
      words.add(told.name().value());
      words.add(identity(subject, told));
      if (told.yanked()) {
        words.add("every release withdrawn");
      }
      Word status = told.status();
      if (status != null) {
        words.add(status.word());
      }
      words.removeIf(String::isEmpty);
      asked(Topic.PACKAGE, String.join(", ", words), found.asked(), "PyPI");
    }
  }

  private String identity(Subject subject, PackageAnswer told) {
    RepoUrl repo = subject.library().repo();
    if (repo == null) {
      return "";
    }
    var renames =
        answers.of(repo).orElse(null) instanceof RepositoryLookup.Found found
            ? found.rename().stream().toList()
            : List.<Rename>of();
    return switch (PackageIdentity.of(repo, told.repositories(), renames)) {
      case SAME -> "links to this repository";
      case DIFFERENT -> "links to other repositories";
      case UNTOLD -> "links to no repository";
    };
  }

  private void link(Subject.Link link) {
    LinkObservation seen = answers.of(link.url()).orElse(null);
    if (seen == null) {
      return;
    }
    Instant now = seen.asked();
    LinkMemory.Sighting last =
        LinkMemory.unseen(link.url(), now).after(seen, LinkPolicy.DEFAULT, now).last();
    if (last != null) {
      asked(Topic.LINK, link.key() + ": " + OnlineRules.words(last), now, host(link.url()));
    }
  }

  private void state(@Nullable Verdict verdict) {
    if (verdict != null) {
      rows.add(
          new Evidence(
              Topic.STATE,
              fit(verdict.state().word() + ": " + verdict.reason()),
              verdict.seenOn(),
              "judged on " + judged.today()));
    }
  }

  private <T> void row(Topic topic, @Nullable Fact<T> fact, Function<T, String> words) {
    if (fact != null) {
      rows.add(
          new Evidence(
              topic, fit(words.apply(fact.value())), fact.seenOn(), source(fact.source())));
    }
  }

  private String source(String id) {
    Source source = judged.enriched().sources().get(id);
    return Bounds.fit(source == null ? id : source.name(), PullRequestReport.LONGEST_NAME);
  }

  private void asked(Topic topic, String value, Instant when, String source) {
    rows.add(
        new Evidence(
            topic,
            fit(value),
            LocalDate.ofInstant(when, ZoneOffset.UTC),
            Bounds.fit(source, PullRequestReport.LONGEST_NAME)));
  }

  private static String fit(String text) {
    return Bounds.fit(text, PullRequestReport.LONGEST_LINE);
  }
}
