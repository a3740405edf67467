package dev.awaitable.review;

import dev.awaitable.problem.Rule;
import dev.awaitable.review.PullRequestReport.Advice;
import dev.awaitable.review.PullRequestReport.Card;
import dev.awaitable.review.PullRequestReport.Entry;
import dev.awaitable.review.PullRequestReport.Evidence;
import dev.awaitable.review.PullRequestReport.Field;
import dev.awaitable.review.PullRequestReport.Flaw;
import dev.awaitable.review.PullRequestReport.Neighbour;
import dev.awaitable.review.PullRequestReport.Part;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** Reports to try things on. */
final class Reports {

  static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private Reports() {}

  /** One that has everything in it. */
  static PullRequestReport full() {
    return full("plain");
  }

  /** One that has everything in it, with a text wherever a stranger's may stand. */
  static PullRequestReport full(String text) {
    Flaw flaw =
        new Flaw(
            Rule.BAD_REPO,
            40,
            15,
            "this repository address is not in its plain form " + text,
            "        repo: http://github.com/owner/name.git " + text,
            List.of(
                new Advice("write", "https://github.com/owner/name" + text),
                new Advice("first listed at catalog.yaml:3:4 " + text, null)));
    Card before =
        new Card(
            "http-clients",
            List.of(
                new Field("name", "Aio Foo"),
                new Field("package", "aiofoo"),
                new Field("io", text)));
    Card after =
        new Card(
            "caches",
            List.of(
                new Field("name", "Aio Foo" + text),
                new Field("repo", "https://github.com/owner/name"),
                new Field("package", "aiofoo"),
                new Field("description", text)));
    Entry changed =
        new Entry(
            "aiofoo" + text,
            Change.RENAMED,
            "foo" + text,
            38,
            before,
            after,
            List.of(
                new Evidence(Topic.STARS, "1,234 " + text, DAY, "GitHub"),
                new Evidence(Topic.LICENCE, "MIT", null, text)),
            List.of(new Neighbour("other", "Other" + text, "caches", text + ".", "same " + text)),
            List.of(flaw),
            2,
            List.of("pypi.org: no answer came " + text));
    Entry added =
        new Entry(
            "new",
            Change.ADDED,
            null,
            90,
            null,
            after,
            List.of(),
            List.of(),
            List.of(),
            0,
            List.of());
    Entry removed =
        new Entry(
            "old",
            Change.REMOVED,
            null,
            null,
            before,
            null,
            List.of(),
            List.of(),
            List.of(),
            0,
            List.of());
    return new PullRequestReport(
        "catalog.yaml",
        "main" + text,
        DAY,
        true,
        3,
        List.of(changed, added, removed),
        1,
        List.of(
            new Part("systems", "Redis" + text, Change.CHANGED),
            new Part("title", "", Change.CHANGED)),
        0,
        List.of(flaw),
        1,
        List.of("the network failed " + text));
  }

  /** One as large as the form allows. */
  static PullRequestReport huge() {
    PullRequestReport small = full("x");
    String line = "@someone ".repeat(44);
    Card card = new Card("c", Collections.nCopies(40, new Field("description", line)));
    Flaw flaw = new Flaw(Rule.BAD_URL, 1, 1, line, line, List.of(new Advice(line, line)));
    Entry entry =
        new Entry(
            "id",
            Change.ADDED,
            null,
            1,
            null,
            card,
            Collections.nCopies(20, new Evidence(Topic.STATE, line, DAY, "s")),
            Collections.nCopies(5, new Neighbour("i", "n", "c", line, line)),
            Collections.nCopies(20, flaw),
            0,
            Collections.nCopies(10, line));
    return new PullRequestReport(
        "catalog.yaml",
        "main",
        DAY,
        false,
        3,
        Collections.nCopies(200, entry),
        0,
        Collections.nCopies(100, small.parts().getFirst()),
        0,
        Collections.nCopies(100, flaw),
        0,
        Collections.nCopies(20, line));
  }
}
