package dev.awaitable.cli;

import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.judge.State;
import dev.awaitable.judge.Verdict;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.Library;
import dev.awaitable.model.StatusOverride;
import dev.awaitable.problem.Findings;
import dev.awaitable.render.PageWeights;
import dev.awaitable.render.SitePlan;
import dev.awaitable.render.view.Words;
import dev.awaitable.store.KeptCards;
import dev.awaitable.store.SitePublisher;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a few lines what a build made and what in it needs a person. */
final class BuildSummary {

  private static final int HEAVIEST = 8;

  private final PrintWriter out;

  BuildSummary(PrintWriter out) {
    this.out = out;
  }

  void print(
      JudgedCatalog judged,
      Findings findings,
      SitePlan site,
      SitePublisher.Published published,
      @Nullable KeptCards cards,
      Optional<PageWeights> weights,
      Path target,
      Stopwatch watch) {
    Catalog catalog = judged.enriched().catalog();
    line(
        "catalog",
        "%s in %s, %s"
            .formatted(
                Words.count(catalog.libraries().count(), "library", "libraries"),
                Words.count(catalog.categories().size(), "category", "categories"),
                Words.count(catalog.resources().size(), "resource", "resources")));
    line("states", states(judged));
    line("facts", facts(judged));
    line("attention", attention(judged, findings));
    line("pages", pages(site.pages(), published));
    if (cards != null) {
      line(
          "cards",
          "%s drawn, %d as they were"
              .formatted(
                  Words.count(cards.drawn(), "picture", "pictures"),
                  site.pictures() - cards.drawn()));
    }
    weights.ifPresent(this::weights);
    line("time", watch.summary());
    line("open", target.resolve("index.html").toUri().toString());
  }

  private void line(String label, String words) {
    out.printf("%-10s %s%n", label, words);
  }

  private void weights(PageWeights weights) {
    line(
        "weight",
        "%s in %s; compressed: own scripts %s of %s, pages with all they load up to %s of %s"
            .formatted(
                kilobytes(weights.bytes()),
                Words.count(weights.files(), "file", "files"),
                kilobytes(weights.script()),
                kilobytes(PageWeights.SCRIPT_BUDGET),
                kilobytes(weights.pages().isEmpty() ? 0 : weights.pages().getFirst().all()),
                kilobytes(PageWeights.PAGE_BUDGET)));
    for (PageWeights.Page page : weights.pages().stream().limit(HEAVIEST).toList()) {
      line(
          "",
          "%s (%s alone)  %s".formatted(kilobytes(page.all()), kilobytes(page.own()), page.path()));
    }
  }

  private static String kilobytes(long bytes) {
    return String.format(Locale.ROOT, "%,.1f kB", bytes / 1000.0);
  }

  private static String pages(long pages, SitePublisher.Published published) {
    return "%s, %s new or changed"
        .formatted(
            Words.count(pages, "page", "pages"), Words.count(published.written(), "file", "files"));
  }

  private static String states(JudgedCatalog judged) {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    judged.verdicts().values().forEach(it -> counts.merge(it.state(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(it -> it.getValue() + " " + it.getKey().word())
        .collect(Collectors.joining(" · "));
  }

  private static String facts(JudgedCatalog judged) {
    LocalDate newest = judged.enriched().newestObservation();
    if (newest == null) {
      return "none yet: every figure is unknown";
    }
    long dated =
        judged.verdicts().values().stream()
            .map(Verdict::lastActivity)
            .filter(d -> d != null)
            .count();
    return "up to %s (%s), a last activity known for %d of %d"
        .formatted(Words.day(newest), age(newest, judged.today()), dated, judged.verdicts().size());
  }

  private static String age(LocalDate newest, LocalDate today) {
    return newest.isAfter(today)
        ? "a day to come: a clock is or was wrong"
        : Words.count(ChronoUnit.DAYS.between(newest, today), "day", "days") + " old";
  }

  private static String attention(JudgedCatalog judged, Findings findings) {
    List<String> needs = new ArrayList<>();
    Catalog catalog = judged.enriched().catalog();
    int warnings = findings.problems().size();
    if (warnings > 0) {
      needs.add(Words.count(warnings, "warning", "warnings") + " in the catalog");
    }
    long due = catalog.libraries().filter(it -> isDue(it, judged.today())).count();
    if (due > 0) {
      needs.add(Words.count(due, "override", "overrides") + " past the review date");
    }
    long orphans =
        catalog
            .libraries()
            .filter(it -> it.supersededBy() == null)
            .filter(it -> isClosed(judged.verdicts().get(it.id())))
            .count();
    if (orphans > 0) {
      needs.add(orphans + " archived or gone without a successor");
    }
    LocalDate newest = judged.enriched().newestObservation();
    int oldAfter = catalog.head().policy().dataOldAfterDays();
    if (newest != null && newest.plusDays(oldAfter).isBefore(judged.today())) {
      needs.add("the newest observation is older than " + oldAfter + " days");
    }
    return needs.isEmpty() ? "nothing" : String.join("; ", needs);
  }

  private static boolean isDue(Library library, LocalDate today) {
    StatusOverride status = library.status();
    return status != null && status.reviewBy().isBefore(today);
  }

  private static boolean isClosed(@Nullable Verdict verdict) {
    return verdict != null && (verdict.state() == State.ARCHIVED || verdict.state() == State.GONE);
  }
}
