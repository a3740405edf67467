package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.judge.JudgedLink;
import dev.awaitable.judge.LinkRule;
import dev.awaitable.judge.LinkVerdict;
import dev.awaitable.judge.LinkVerdict.Grounds;
import dev.awaitable.model.Policy;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.model.WebUrl;
import dev.awaitable.store.TemplateFiles;
import dev.awaitable.testkit.Entries;
import dev.awaitable.testkit.FactsBuilder;
import dev.awaitable.testkit.LibraryBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a library's page says of its links, its neighbours, and where to mend it. */
class LibraryPageTest {

  private static final Instant SEEN = Instant.parse("2026-11-18T06:00:00Z");
  private static final Slug ID = new Slug("driver");
  private static final WebUrl SOURCE = new WebUrl("https://github.com/example/driver");

  @Test
  void a_dead_link_is_struck_and_leads_to_the_copy_of_its_last_good_day() {
    var dead = new LinkVerdict.Dead(grounds(LinkRule.MISSING, "Answers with 404."), null);

    Element link = link(new JudgedLink(dead, LocalDate.of(2026, 10, 4)));

    assertThat(link.select("s > a").attr("href")).isEqualTo(SOURCE.value());
    assertThat(link.select("a").get(1).attr("href"))
        .isEqualTo("https://web.archive.org/web/20261004/https://github.com/example/driver");
    assertThat(link.text()).contains("dead: Answers with 404.");
  }

  @Test
  void a_dead_link_that_never_worked_leads_to_all_copies() {
    var dead = new LinkVerdict.Dead(grounds(LinkRule.MISSING, "Answers with 404."), null);

    assertThat(link(new JudgedLink(dead, null)).select("a").get(1).attr("href"))
        .isEqualTo("https://web.archive.org/web/*/https://github.com/example/driver");
  }

  @Test
  void a_look_that_told_nothing_leaves_what_was_known() {
    var alive = new LinkVerdict.Alive(grounds(LinkRule.ANSWERS, "Answers with 200."));
    var unknown = new LinkVerdict.Unknown(grounds(LinkRule.NOT_ASKED, "Not asked."), alive);

    Element link = link(new JudgedLink(unknown, LocalDate.of(2026, 11, 18)));

    assertThat(link.select("s")).isEmpty();
    assertThat(link.text()).contains("works, seen 18 November 2026");
  }

  @Test
  void suspicion_strikes_nothing_out() {
    var suspect = new LinkVerdict.Suspect(grounds(LinkRule.NO_ANSWER, "Cannot be reached."));

    Element link = link(new JudgedLink(suspect, null));

    assertThat(link.select("s")).isEmpty();
    assertThat(link.text()).contains("in doubt: Cannot be reached.");
  }

  @ParameterizedTest
  @CsvSource({
    "github.com, https://github.com/a/list/edit/HEAD/catalog.yaml#L7,"
        + " https://github.com/a/list/issues/new?template=report-entry.yml&entry=driver",
    "gitlab.com, https://gitlab.com/a/list/-/edit/HEAD/catalog.yaml#L7,"
        + " https://gitlab.com/a/list/-/issues/new?issue%5Btitle%5D=Problem+with+driver",
    "codeberg.org, https://codeberg.org/a/list/src/catalog.yaml#L7,"
        + " https://codeberg.org/a/list/issues/new?title=Problem+with+driver"
  })
  void a_reader_is_led_to_the_line_and_to_the_form(String host, String edit, String report) {
    Document page = page(null, new RepoUrl(host, "a/list"));

    assertThat(page.select(".mend a").eachAttr("href")).containsExactly(edit, report);
  }

  @Test
  void without_a_known_repository_nobody_is_led_astray() {
    assertThat(page(null, null).select(".mend")).isEmpty();
    assertThat(page(null, new RepoUrl("git.example.org", "a/list")).select(".mend")).isEmpty();
  }

  @Test
  void structured_data_says_what_is_known_and_no_more() {
    JsonNode said = structured(page(null, null));

    assertThat(said.propertyNames())
        .containsExactly(
            "@context",
            "@type",
            "name",
            "description",
            "codeRepository",
            "programmingLanguage",
            "sameAs",
            "mainEntityOfPage");
    assertThat(said.get("codeRepository").asString()).isEqualTo(SOURCE.value());
    assertThat(said.get("sameAs").asString()).isEqualTo("https://pypi.org/project/driver/");
    assertThat(said.get("mainEntityOfPage").asString())
        .isEqualTo("https://example.org/list/libraries/driver/");
  }

  @ParameterizedTest
  @CsvSource({
    "MIT, https://spdx.org/licenses/MIT.html",
    "MIT OR Apache-2.0, ''",
    "LicenseRef-own, ''"
  })
  void a_licence_is_named_where_it_has_one_address(String license, String address) {
    RepositoryFacts facts =
        FactsBuilder.facts().license(license, LocalDate.of(2026, 11, 1)).build();

    JsonNode said = structured(page(facts, null, null));

    assertThat(said.path("license").asString("")).isEqualTo(address);
  }

  @Test
  void what_it_depends_on_is_not_called_all_as_only_well_known_names_are_kept() {
    RepositoryFacts facts =
        FactsBuilder.facts().dependsOn(LocalDate.of(2026, 11, 1), "anyio", "http-core").build();

    assertThat(page(facts, null, null).select(".facts div").eachText())
        .containsExactly("Depends at least on anyio, http-coreseen 1 November 2026, forge");
  }

  private static JsonNode structured(Document page) {
    return JsonMapper.shared()
        .readTree(page.expectFirst("script[type=application/ld+json]").data());
  }

  private static Grounds grounds(LinkRule rule, String sentence) {
    return new Grounds(rule, SEEN, sentence, null);
  }

  private static Element link(JudgedLink known) {
    return page(known, null).expectFirst(".outer li");
  }

  private static Document page(@Nullable JudgedLink source, @Nullable RepoUrl repository) {
    return page(RepositoryFacts.UNKNOWN, source, repository);
  }

  private static Document page(
      RepositoryFacts facts, @Nullable JudgedLink source, @Nullable RepoUrl repository) {
    JudgedCatalog judged =
        Entries.judged(
            LibraryBuilder.catalog(
                new Policy(12, 24, 60, 60),
                LibraryBuilder.library("driver")
                    .repo("github.com/example/driver")
                    .packageName("driver")
                    .build()),
            Map.of(ID, facts),
            Map.of(),
            Map.of());
    SiteSettings settings =
        new SiteSettings(
                new WebUrl("https://example.org/list/"),
                repository,
                Instant.parse("2026-11-20T00:00:00Z"))
            .with(new EntryLines("catalog.yaml", Map.of(ID, 7)));
    RenderedSite site =
        new SiteRenderer(TemplateFiles.inFolder(Path.of("templates")))
            .render(judged.with(source == null ? Map.of() : Map.of(SOURCE, source)), settings);
    assertThat(site.faults()).isEmpty();
    byte[] bytes = site.files().get("libraries/driver/index.html");
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
  }
}
