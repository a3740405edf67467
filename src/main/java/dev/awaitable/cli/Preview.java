package dev.awaitable.cli;

import dev.awaitable.check.Limits;
import dev.awaitable.check.Reading;
import dev.awaitable.enrich.Enricher;
import dev.awaitable.judge.Judge;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.judge.LinkJudge;
import dev.awaitable.judge.LinkPolicy;
import dev.awaitable.model.Catalog;
import dev.awaitable.model.WebUrl;
import dev.awaitable.observe.Kept;
import dev.awaitable.problem.Findings;
import dev.awaitable.problem.HumanReport;
import dev.awaitable.problem.SafeText;
import dev.awaitable.problem.Severity;
import dev.awaitable.render.EntryLines;
import dev.awaitable.render.RenderedSite;
import dev.awaitable.render.SiteRenderer;
import dev.awaitable.render.SiteSettings;
import dev.awaitable.render.view.Words;
import dev.awaitable.serve.Edition;
import dev.awaitable.serve.Notice;
import dev.awaitable.store.ObservationStore;
import dev.awaitable.store.StoreException;
import dev.awaitable.triage.CatalogPlaces;
import java.net.URI;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the site in memory as often as it is asked to, and keeps the last one that could be made:
 * whatever goes wrong becomes a notice, on the pages and on the terminal.
 */
final class Preview {

  private final World world;
  private final CommonOptions common;
  private final Limits limits;
  private final URI address;
  private SortedMap<String, byte[]> lastGood = new TreeMap<>();

  Preview(World world, CommonOptions common, URI address) {
    this.world = world;
    this.common = common;
    this.limits = common.limits(world);
    this.address = address;
  }

  /** The site as the files are now, or as they were when they last made one. */
  Edition make() {
    try {
      return made();
    } catch (CommandFailure e) {
      return stays(message(e), e.advice());
    } catch (StoreException e) {
      return stays(message(e), e.hint());
    } catch (RuntimeException e) {
      // Above all a template that is broken; and a preview outlives faults of its own, too.
      return stays("the site cannot be rendered", message(e));
    }
  }

  private Edition made() {
    Path file = common.catalog(world).toAbsolutePath().normalize();
    Reading reading = CatalogFile.read(file, limits, common.today(world));
    Findings findings = reading.findings();
    return switch (reading) {
      case Reading.Refused refused -> {
        world.err().print(new HumanReport(world.colour()).render(findings));
        world
            .err()
            .println(
                lastGood.isEmpty()
                    ? "No site can be made yet."
                    : "The last good site goes on being served.");
        String errors = Words.count(findings.count(Severity.ERROR), "error", "errors");
        yield Edition.of(lastGood, notice(errors + " in " + name(findings) + shown(), findings));
      }
      case Reading.Accepted accepted -> accepted(file, accepted);
    };
  }

  private Edition accepted(Path file, Reading.Accepted accepted) {
    RenderedSite site = render(file, accepted);
    lastGood = site.files();
    Findings findings = accepted.findings();
    world.err().print(new HumanReport(world.colour()).render(findings));
    world.out().println("rendered " + Words.count(site.pages(), "page", "pages"));
    if (!site.faults().isEmpty()) {
      String title = "the site has faults, and 'build' would not write it";
      String faults =
          site.faults().stream().map(Object::toString).collect(Collectors.joining("\n"));
      tell(title, faults);
      return Edition.of(lastGood, new Notice(title, faults, true));
    }
    if (findings.problems().isEmpty()) {
      return Edition.of(lastGood, null);
    }
    String warnings = Words.count(findings.problems().size(), "warning", "warnings");
    String title = warnings + " in " + name(findings);
    return Edition.of(lastGood, new Notice(title, plain(findings), false));
  }

  private RenderedSite render(Path file, Reading.Accepted accepted) {
    Catalog catalog = accepted.catalog();
    var store = new ObservationStore(common.data(world));
    Kept kept = store.kept();
    JudgedCatalog judged =
        Judge.judge(Enricher.join(catalog, kept.observations()), common.today(world))
            .with(new LinkJudge(LinkPolicy.DEFAULT).judgeAll(kept.links(), common.now(world)));
    SiteSettings settings =
        new SiteSettings(
            new WebUrl(address.toString()),
            Contact.repository(catalog.head(), world.environment()),
            new EntryLines(
                file.getFileName().toString(), CatalogPlaces.of(accepted.root(), catalog).lines()),
            common.now(world));
    return new SiteRenderer(world.assets().get()).render(judged, kept.changes(), settings);
  }

  private Edition stays(String what, String more) {
    tell(what, more);
    return Edition.of(lastGood, new Notice(what + shown(), more, true));
  }

  /** What stands below a notice; nothing to be told where there never was a site. */
  private String shown() {
    return lastGood.isEmpty() ? "" : "; this is the last good site";
  }

  private void tell(String what, String more) {
    world.err().println("catalog: " + what);
    more.lines().forEach(line -> world.err().println("  " + line));
  }

  private static Notice notice(String title, Findings findings) {
    return new Notice(title, plain(findings), true);
  }

  private static String plain(Findings findings) {
    return new HumanReport(false).render(findings);
  }

  private static String name(Findings findings) {
    return SafeText.clean(findings.source().name());
  }

  /** What files hold is quoted in messages, whatever it is; only the breaks of lines are kept. */
  private static String message(Exception e) {
    @Nullable String message = e.getMessage();
    return (message == null ? e.toString() : message)
        .lines()
        .map(SafeText::clean)
        .collect(Collectors.joining("\n"));
  }
}
