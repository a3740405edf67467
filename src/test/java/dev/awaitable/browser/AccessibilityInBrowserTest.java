package dev.awaitable.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * <a href="https://github.com/dequelabs/axe-core">axe</a> finds nothing on any kind of page, with
 * all its rules on, those it calls best practice included.
 */
@TestInstance(Lifecycle.PER_CLASS)
class AccessibilityInBrowserTest {

  private static final Path AXE = Path.of("target/node/node_modules/axe-core/axe.min.js");
  private static final Path GOLDEN = Path.of("src/test/resources/golden/everything");

  private static final String FINDINGS =
      "axe.run(document, {resultTypes: ['violations']}).then(it => it.violations.flatMap(found =>"
          + " found.nodes.map(node => [found.id, found.help, node.target.join(' '),"
          + " (node.failureSummary ?? '').split('\\n').slice(1).join(';').trim()].join(' | ')))"
          + ".join('\\n'))";

  private final List<BuiltSite> sites = new ArrayList<>();
  private String axe = "";

  @BeforeAll
  void build(@TempDir Path real, @TempDir Path odd) throws IOException {
    if (!Files.isReadable(AXE)) {
      System.err.println("SKIPPED: axe-core is not installed, see .ci/run; no page tried with axe");
      abort("axe-core is not installed; .ci/run installs it");
    }
    axe = Files.readString(AXE);
    sites.add(BuiltSite.make(real));
    sites.add(BuiltSite.make(odd, GOLDEN.resolve("catalog.yaml"), GOLDEN.resolve("data")));
    for (BuiltSite site : sites) {
      PageKinds.stand(site.folder());
    }
  }

  @AfterAll
  void close() {
    sites.forEach(BuiltSite::close);
  }

  @ParameterizedTest
  @CsvSource({"360, light", "360, dark", "1440, light", "1440, dark"})
  void finds_nothing(int width, String scheme) throws IOException {
    List<String> findings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (BuiltSite site : sites) {
      site.browser().screen(width, 900, scheme);
      for (Map.Entry<String, String> page : PageKinds.of(site.folder()).entrySet()) {
        if (seen.add(page.getKey())) {
          findings.addAll(findings(site, page.getValue()));
        }
      }
    }
    assertThat(seen).contains("moved", "libraries/*", "check/index.html");
    assertThat(findings).isEmpty();
  }

  private List<String> findings(BuiltSite site, String page) {
    site.open(page);
    // The page's own policy would not let it in; it does not bind DevTools.
    site.browser().ask(axe + "; ''");
    return site.browser().ask(FINDINGS).lines().map(it -> page + " | " + it).toList();
  }
}
