package dev.awaitable.triage;

import static dev.awaitable.enrich.LinkObservation.Told.Word.REPOSITORY_MISSING;
import static dev.awaitable.enrich.LinkObservation.Told.Word.THERE;

import dev.awaitable.check.CatalogReader;
import dev.awaitable.check.Limits;
import dev.awaitable.check.Reading;
import dev.awaitable.enrich.Basis;
import dev.awaitable.enrich.Enricher;
import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.FactSet;
import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.LinkNote;
import dev.awaitable.enrich.Observations;
import dev.awaitable.enrich.Rename;
import dev.awaitable.enrich.Source;
import dev.awaitable.judge.Judge;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkPolicy;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import dev.awaitable.testkit.Fixtures;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A made-up world in which something of every sort is the matter. */
public final class Troubles {

  /** What a stranger wrote into the title of a page. */
  static final String HOSTILE =
      "</details> @someone closes #1 and other/list#2 GH-3 ![x](https://evil.example.com/y.png)"
          + " `tick` a|b <img src=x> [link](javascript:alert) $x$ :tada: deadbeef12 \u202Egnp";

  public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private Troubles() {}

  /** The text of the catalog. */
  static String catalog() {
    return Fixtures.text("triage/catalog.yaml");
  }

  /** Everything that is known of that catalog. */
  static CaseFile world() {
    return known(catalog(), observations(), memories());
  }

  /** What is known of a catalog that must be in order. */
  static CaseFile known(String text, Observations observations, Map<WebUrl, LinkMemory> memories) {
    LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    Reading reading =
        new CatalogReader(Limits.DEFAULT)
            .read("catalog.yaml", text.getBytes(StandardCharsets.UTF_8), today);
    if (!(reading instanceof Reading.Accepted accepted)) {
      throw new IllegalArgumentException(reading.findings().problems().toString());
    }
    return new CaseFile(
        accepted.findings().source(),
        accepted.root(),
        Judge.judge(Enricher.join(accepted.catalog(), observations), today),
        observations,
        memories,
        LinkPolicy.DEFAULT,
        NOW);
  }

  static Observations observations() {
    return new Observations(
        List.of(
            seen("alive").with(FactKey.LAST_COMMIT, day("2026-11-01")),
            seen("archived")
                .with(FactKey.LAST_COMMIT, day("2026-03-01"))
                .with(FactKey.ARCHIVED, true)
                .with(FactKey.ARCHIVED_ON, day("2026-09-09")),
            seen("given-up").with(FactKey.LAST_COMMIT, day("2026-02-01")),
            seen("mismatch")
                .with(FactKey.LAST_COMMIT, day("2026-11-02"))
                .with(FactKey.PACKAGE, "mismatch")
                .with(FactKey.PACKAGE_REPOSITORIES, List.of("github.com/someone/else")),
            seen("newly-stale").with(FactKey.LAST_COMMIT, day("2024-11-05")),
            seen("notice")
                .with(FactKey.LAST_COMMIT, day("2026-05-05"))
                .with(FactKey.NOTICE, "looking for maintainers"),
            packaged("package-archived")
                .with(FactKey.PACKAGE_STATUS, "archived")
                .with(FactKey.PACKAGE_STATUS_REASON, "moved into the standard library"),
            packaged("quarantined").with(FactKey.PACKAGE_STATUS, "quarantined"),
            packaged("withdrawn")
                .with(FactKey.PACKAGE_STATUS, "active")
                .with(FactKey.YANKED, true)),
        List.of(),
        List.of(),
        List.of(
            new Rename(repo("old-name"), repo("new-name"), "forge"),
            new Rename(repo("hearsay"), repo("said-to-be"), "list")),
        List.of(
            new Source("forge", "Forge", null, null, Basis.SERVICE, "everything"),
            new Source("list", "List", null, null, Basis.LIST, "names")));
  }

  /** What is remembered of its links. */
  public static Map<WebUrl, LinkMemory> memories() {
    return new Past()
        .answered("https://alive.example.org/guide", 200, "2026-11-19")
        .told("https://github.com/example/alive", THERE, "2026-11-19")
        .answered(
            "https://anchor.example.org/guide#gone",
            200,
            LinkNote.FRAGMENT_MISSING,
            null,
            "2026-11-19")
        .answered("https://walled.example.net/", 200, "2026-06-01")
        .answered("https://walled.example.net/", 403, "2026-06-08", "2026-11-19")
        .answered("https://newly-walled.example.net/", 200, "2026-11-12")
        .answered("https://newly-walled.example.net/", 403, "2026-11-19")
        .moved("http://tidy.example.org/", "https://tidy.example.org/", "2026-10-01", "2026-10-08")
        .moved(
            "https://www.tidy.example.com/x",
            "https://tidy.example.com/x",
            "2026-10-02",
            "2026-10-09")
        .answered("https://dead.example.org/manual", 200, "2026-10-25")
        .answered("https://dead.example.org/manual", 404, "2026-11-01", "2026-11-08", "2026-11-15")
        .told("https://github.com/example/dead-repo", THERE, "2026-10-01")
        .told(
            "https://github.com/example/dead-repo", REPOSITORY_MISSING, "2026-10-08", "2026-10-15")
        .answered("https://expired.example.org/", 200, "2026-10-01")
        .failed(
            "https://expired.example.org/",
            LinkFailure.TLS_EXPIRED,
            "expired.example.org",
            "2026-10-20",
            "2026-10-27",
            "2026-11-03")
        .answered(
            "https://parked.example.com/a_(b)",
            200,
            LinkNote.PARKED,
            HOSTILE,
            "2026-11-02",
            "2026-11-09")
        .answered("https://inside.example.org/", 200, "2026-11-12")
        .failed(
            "https://inside.example.org/",
            LinkFailure.REFUSED_ADDRESS,
            "inside.example.org is 10.0.0.1",
            "2026-11-19")
        .moved(
            "https://old.example.org/guide",
            "https://new.example.org/guide",
            "2026-11-10",
            "2026-11-17")
        .failed(
            "https://flaky.example.org/", LinkFailure.TIMEOUT, "flaky.example.org", "2026-11-19")
        .failed("https://unasked.example.org/", LinkFailure.BUDGET, "", "2026-11-19")
        .failed(
            "https://untrusted.example.org/",
            LinkFailure.TLS_UNTRUSTED,
            "untrusted.example.org",
            "2026-08-01",
            "2026-11-19")
        .moved(
            "https://away.example.org/deep/page",
            "https://away.example.org/",
            "2026-11-03",
            "2026-11-10")
        .answered("https://said-alive.example.org/", 404, "2026-11-01", "2026-11-08")
        .answered("https://said-too-long-ago.example.org/", 404, "2026-11-01", "2026-11-08")
        .answered("https://talks.example.com/watch/1", 404, "2026-11-04", "2026-11-11")
        .answered("https://talks.example.com/watch/2", 404, "2026-11-04", "2026-11-11")
        .answered("https://talks.example.com/watch/3", 404, "2026-11-05", "2026-11-12")
        .memories();
  }

  private static FactSet packaged(String name) {
    return seen(name).with(FactKey.LAST_COMMIT, day("2026-11-03")).with(FactKey.PACKAGE, name);
  }

  private static FactSet seen(String name) {
    return FactSet.of(repo(name), day("2026-11-19"), "forge");
  }

  private static RepoUrl repo(String name) {
    return new RepoUrl("github.com", "example/" + name);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
