package dev.awaitable.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.Basis;
import dev.awaitable.enrich.CodePlace;
import dev.awaitable.enrich.Evidence;
import dev.awaitable.enrich.Fact;
import dev.awaitable.enrich.PackageStanding;
import dev.awaitable.enrich.PackageStatus;
import dev.awaitable.enrich.Release;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.enrich.Source;
import dev.awaitable.model.Library;
import dev.awaitable.model.Resource;
import dev.awaitable.model.ResourceKind;
import dev.awaitable.model.Slug;
import dev.awaitable.model.WebUrl;
import dev.awaitable.store.TemplateFiles;
import dev.awaitable.testkit.Entries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** Text that wants to be markup stands in every field that text can come from, and stays text. */
class HostileTextTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 4);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</title></head><body><script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "<!-- comment --> ]]> <![CDATA[",
        "${site.title} <#include \"x\"> <@x/>",
        "[click](javascript:alert(1)) ![x](http://evil.example/x.png)",
        "| a | b |\n|---|---|\n# heading\n- item",
        "&lt;script&gt; &amp;#60;",
        "=HYPERLINK(\"http://evil.example/\",\"x\")",
        "-1+cmd|' /C calc'!A0",
        "\t@SUM(1)",
        "`code` *bold* _it_ ~~x~~ <b>b</b>",
        "evil \u202Egnp.exe\u202C \u2066x\u2069 \u0000\u0007\u001B[31m red \u200Bzero \uFEFF"
      })
  void stays_text_on_every_page_and_in_every_file(String text) {
    RenderedSite site = render(text);

    assertThat(site.faults()).isEmpty();
    site.files()
        .forEach((path, bytes) -> {
          String content = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
          if (path.endsWith(".html")) {
            assertPageIsSafe(path, content);
          } else if (path.endsWith(".xml") || path.endsWith(".svg")) {
            assertParsesAsXml(path, bytes);
          } else if (path.endsWith("search-index.js")) {
            String rows = content.substring(content.indexOf('['), content.lastIndexOf(';'));
            assertThat(JsonMapper.shared().readTree(rows).get(0).get(1).asString())
                .isEqualTo(VisibleText.only(text));
          } else if (path.endsWith("feed.json")) {
            assertThat(JsonMapper.shared().readTree(content).at("/items/0/content_text").asString())
                .isEqualTo(VisibleText.only(text));
          } else if (path.endsWith("catalog.csv")) {
            assertThat(content.lines()).as("a row is a line").hasSize(2);
            assertThat(content).doesNotContainPattern("(^|,)\"?[=+@-]");
          } else if (path.endsWith("catalog.json")) {
            assertThat(JsonMapper.shared().readTree(content).get("title").asString())
                .isEqualTo(VisibleText.only(text));
          }
          if (!path.startsWith("assets/")) {
            assertThat(content).as(path).isEqualTo(VisibleText.only(content));
            assertThat(content).as(path).doesNotContain("\\u202E", "\\u202e", "\\u001B");
          }
        });
    assertThat(site.readme()).isEqualTo(VisibleText.only(site.readme()));
    assertReadmeIsSafe(site.readme());
  }

  private static void assertPageIsSafe(String path, String content) {
    Document page = Jsoup.parse(content);
    assertThat(page.select("script[type]"))
        .as(path)
        .allSatisfy(block -> {
          assertThat(block.attr("type")).isEqualTo("application/ld+json");
          assertThat(JsonMapper.shared().readTree(block.data()).get("@type").asString())
              .isEqualTo("SoftwareSourceCode");
        });
    assertThat(page.select("script:not([type])"))
        .as(path)
        .allSatisfy(script -> {
          assertThat(script.attr("src"))
              .matches("(/list/|(\\.\\./)*)(assets/[a-z]+|(audit|compare)-table)\\.js");
          assertThat(script.data()).isEmpty();
        });
    assertThat(page.select("style,b,iframe,object")).as(path).isEmpty();
    assertThat(page.select("img"))
        .as(path)
        .allSatisfy(img -> assertThat(img.attr("src")).isEqualTo("../../badges/hostile.svg"));
    assertThat(page.getAllElements())
        .as(path)
        .allSatisfy(element ->
            assertThat(element.attributes())
                .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    assertThat(page.select("[href^=javascript:],[src^=javascript:]")).as(path).isEmpty();
    assertThat(page.select("main").size()).as(path).isEqualTo(1);
  }

  private static void assertParsesAsXml(String path, byte[] bytes) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      assertThat(factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes))).isNotNull();
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(path + " is no XML: " + e.getMessage(), e);
    }
  }

  private static void assertReadmeIsSafe(String readme) {
    Parser.builder()
        .build()
        .parse(readme)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(HtmlBlock block) {
                throw new AssertionError("the README holds HTML: " + block.getLiteral());
              }

              @Override
              public void visit(HtmlInline inline) {
                throw new AssertionError("the README holds HTML: " + inline.getLiteral());
              }

              @Override
              public void visit(Link link) {
                assertThat(link.getDestination())
                    .doesNotContain("javascript:")
                    .doesNotContain("evil.example");
                visitChildren(link);
              }
            });
  }

  private static RenderedSite render(String text) {
    Library library = Entries.library("hostile", text);
    Slug id = library.id();
    Resource resource =
        new Resource(
            text,
            ResourceKind.TALK,
            text,
            2026,
            text,
            List.of(
                new Resource.Link(text, new WebUrl("https://example.com/a"), null),
                new Resource.Link(text, new WebUrl("https://example.com/b"), null)));
    RepositoryFacts facts =
        new RepositoryFacts(
            fact(1),
            List.of(),
            fact(DAY),
            fact(new Release(text, DAY)),
            fact(false),
            null,
            fact(text),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            fact(text),
            fact(List.of(text, text)),
            fact(List.of(text)),
            fact(new PackageStanding(PackageStatus.ARCHIVED, text)),
            fact(true),
            fact(text),
            DAY);
    Evidence evidence =
        new Evidence(
            Evidence.Facet.IO,
            List.of(new CodePlace(text, text, 1)),
            "0123456789abcdef",
            DAY,
            "high",
            text);
    Source source =
        new Source("source", text, new WebUrl("https://example.com/s"), text, Basis.LIST, text);
    var judged =
        Entries.judged(
            Entries.catalog(text, List.of(library), List.of(resource)),
            Map.of(id, facts),
            Map.of(id, List.of(evidence)),
            Map.of("source", source));
    SiteSettings settings =
        new SiteSettings(
            new WebUrl("https://awaitable.example.com/list/"),
            null,
            Instant.parse("2026-11-20T00:00:00Z"));
    return new SiteRenderer(TemplateFiles.inFolder(Path.of("templates"))).render(judged, settings);
  }

  private static <T> Fact<T> fact(T value) {
    return new Fact<>(value, DAY, "source");
  }
}
