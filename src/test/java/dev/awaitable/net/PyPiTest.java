package dev.awaitable.net;

import static dev.awaitable.net.ApiServer.file;
import static dev.awaitable.net.ApiServer.json;
import static dev.awaitable.net.ApiServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.DependencyIndex;
import dev.awaitable.enrich.LookupTrouble;
import dev.awaitable.enrich.PackageAnswer;
import dev.awaitable.enrich.PackageLookup;
import dev.awaitable.enrich.PackageStatus;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PyPiTest {

  private ApiServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ApiServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private PackageLookup lookUp(String name) {
    List<PackageLookup> lookups = new ArrayList<>();
    server.hosts(ApiServer.TOKEN).packageIndex().ask(List.of(new PackageName(name)), lookups::add);
    assertThat(lookups).hasSize(1);
    return lookups.getFirst();
  }

  private PackageLookup status(String name) {
    List<PackageLookup> lookups = new ArrayList<>();
    server
        .hosts(ApiServer.TOKEN)
        .packageIndex()
        .askStatus(List.of(new PackageName(name)), lookups::add);
    assertThat(lookups).hasSize(1);
    return lookups.getFirst();
  }

  private static PackageAnswer answer(PackageLookup lookup) {
    assertThat(lookup).isInstanceOf(PackageLookup.Found.class);
    return ((PackageLookup.Found) lookup).answer();
  }

  private static LookupTrouble trouble(PackageLookup lookup) {
    assertThat(lookup).isInstanceOf(PackageLookup.Unavailable.class);
    return ((PackageLookup.Unavailable) lookup).trouble();
  }

  @Test
  void reads_a_recorded_package() {
    server.at("/pypi/django-minify-html/json", file(200, "pypi/project-django-minify-html.json"));

    PackageAnswer answer = answer(lookUp("django-minify-html"));

    assertThat(answer.version()).isEqualTo("1.0.0");
    assertThat(answer.uploadedOn()).isEqualTo(LocalDate.of(2021, 12, 28));
    assertThat(answer.requiresPython()).isEqualTo(">=3.8");
    assertThat(answer.yanked()).isFalse();
    assertThat(answer.license()).isNull();
    assertThat(answer.classifiers())
        .startsWith("Development Status :: 5 - Production/Stable", "Framework :: Django :: 2.2")
        .allMatch(it -> it.startsWith("Framework") || it.startsWith("Development Status"));
    assertThat(answer.repositories())
        .containsExactly(new RepoUrl("github.com", "adamchainz/django-minify-html"));
    assertThat(answer.status()).isNull();
    assertThat(answer.unanswered()).isEqualTo(PackageAnswer.OF_STATUS);
  }

  @Test
  void reads_past_a_long_list_of_releases() {
    server.at("/pypi/nango/json", file(200, "pypi/project-nango.json"));

    PackageAnswer answer = answer(lookUp("Nango"));

    assertThat(answer.version()).isEqualTo("0.1.2");
    assertThat(answer.uploadedOn()).isEqualTo(LocalDate.of(2022, 2, 12));
  }

  @Test
  void asks_under_the_normal_name_and_shows_what_makes_sense() {
    server.at("/pypi/odd-package/json", file(200, "pypi/project-SYNTHETIC.json"));

    PackageAnswer answer = answer(lookUp("odd__Package"));

    assertThat(answer.name()).isEqualTo(new PackageName("Odd.Package"));
    assertThat(answer.version()).isEqualTo("2.0.0rc1");
    assertThat(answer.uploadedOn()).isEqualTo(LocalDate.of(2026, 2, 5));
    assertThat(answer.requiresPython()).isNull();
    assertThat(answer.yanked()).isTrue();
    assertThat(answer.license()).isEqualTo("MIT OR (Apache-2.0 AND BSD-3-Clause)");
    assertThat(answer.classifiers())
        .containsExactly(
            "Development Status :: 7 - Inactive", "Framework :: AsyncIO", "Framework :: Trio");
    assertThat(answer.repositories())
        .extracting(RepoUrl::key)
        .containsExactly(
            "github.com/odd/package", "github.com/odd/package", "codeberg.org/odd/package");
  }

  @Test
  void sends_no_token_and_says_who_asks() {
    lookUp("nango");

    assertThat(server.requests())
        .allSatisfy(request -> {
          assertThat(request.getHeaders().get("User-Agent")).isEqualTo(Probes.USER_AGENT);
          assertThat(request.getHeaders().toString()).doesNotContain(ApiServer.TOKEN);
        });
  }

  @Nested
  class A_package_that_the_first_api_does_not_know {

    @BeforeEach
    void is_missing_there() {
      for (String name : List.of("gone", "held", "hbmqtt")) {
        server.at("/pypi/" + name + "/json", file(404, "pypi/project-404-SYNTHETIC.json"));
      }
    }

    @Test
    void is_gone_when_the_second_does_not_know_it_either() {
      server.at("/simple/gone/", LoopbackWeb.html(404, "404 Not Found"));

      assertThat(lookUp("gone"))
          .isInstanceOfSatisfying(
              PackageLookup.Gone.class, gone -> assertThat(gone.said()).isEqualTo("HTTP 404"));
      assertThat(server.paths()).containsExactly("/pypi/gone/json", "/simple/gone/");
    }

    @Test
    void may_be_quarantined() {
      server.at("/simple/held/", file(200, "pypi/simple-quarantined-SYNTHETIC.json"));

      PackageAnswer answer = answer(lookUp("held"));

      assertThat(answer.status()).isEqualTo(PackageStatus.QUARANTINED);
      assertThat(answer.version()).isNull();
      assertThat(answer.unanswered()).isEqualTo(PackageAnswer.OF_RELEASES);
    }

    @Test
    void may_be_there_after_all() {
      server.at("/simple/hbmqtt/", file(200, "pypi/simple-hbmqtt.json"));

      assertThat(answer(lookUp("hbmqtt")).status()).isEqualTo(PackageStatus.ACTIVE);
    }

    @Test
    void is_not_called_gone_while_the_second_fails() {
      server.at("/simple/gone/", LoopbackWeb.status(503));

      assertThat(trouble(lookUp("gone"))).isEqualTo(LookupTrouble.SERVER_FAULT);
    }
  }

  @Nested
  class The_status_of_a_project {

    @Test
    void is_asked_for_in_the_form_that_has_it() {
      server.at("/simple/black/", file(200, "pypi/simple-black.json"));

      PackageAnswer answer = answer(status("black"));

      assertThat(answer.status()).isEqualTo(PackageStatus.ACTIVE);
      assertThat(server.requests().getFirst().getHeaders().get("Accept"))
          .isEqualTo("application/vnd.pypi.simple.v1+json");
    }

    @Test
    void comes_with_a_reason_that_is_cleaned() {
      server.at("/simple/shelved/", file(200, "pypi/simple-archived-SYNTHETIC.json"));

      PackageAnswer answer = answer(status("shelved"));

      assertThat(answer.status()).isEqualTo(PackageStatus.ARCHIVED);
      assertThat(answer.statusReason()).isEqualTo("Use [1manyio instead.");
    }

    @Test
    void is_active_where_there_is_no_marker_or_one_nobody_has_heard_of() {
      server.at("/simple/a/", json(200, "{\"name\":\"a\",\"files\":[]}"));
      server.at(
          "/simple/b/",
          json(200, "{\"name\":\"b\",\"project-status\":{\"status\":\"odd\",\"reason\":\"r\"}}"));

      assertThat(answer(status("a")).status()).isEqualTo(PackageStatus.ACTIVE);
      assertThat(answer(status("b")).status()).isEqualTo(PackageStatus.ACTIVE);
      assertThat(answer(status("b")).statusReason()).isNull();
    }

    @Test
    void is_unknown_where_the_answer_is_a_page() {
      server.at("/simple/a/", LoopbackWeb.page());

      assertThat(trouble(status("a"))).isEqualTo(LookupTrouble.NOT_UNDERSTOOD);
    }
  }

  @Nested
  class An_answer_that_makes_no_sense {

    @Test
    void is_no_answer() {
      for (String body :
          List.of(
              "",
              "[]",
              "<html></html>",
              "{}",
              "{\"info\":[]}",
              "{\"info\":{\"name\":\"../x\"}}",
              "{\"info\":{\"name\":\"other\"}}",
              "{\"info\":{\"name\":\"nango\"},\"urls\":[")) {
        server.at("/pypi/nango/json", json(200, body));

        assertThat(trouble(lookUp("nango"))).as(body).isEqualTo(LookupTrouble.NOT_UNDERSTOOD);
      }
    }

    @Test
    void may_lack_everything_but_the_name() {
      server.at("/pypi/nango/json", json(200, "{\"info\":{\"name\":\"nango\",\"version\":3}}"));

      PackageAnswer answer = answer(lookUp("nango"));

      assertThat(answer.version()).isNull();
      assertThat(answer.uploadedOn()).isNull();
      assertThat(answer.repositories()).isEmpty();
    }

    @Test
    void may_be_nested_without_end() {
      server.at("/pypi/nango/json", json(200, "{\"info\":" + "[".repeat(100_000)));

      assertThat(trouble(lookUp("nango"))).isEqualTo(LookupTrouble.NOT_UNDERSTOOD);
    }
  }

  @Test
  void a_large_project_is_read_where_a_repository_as_large_would_not_be() {
    String file = "{\"filename\":\"" + "x".repeat(1000) + "\"},";
    String releases = file.repeat(6000);
    String body =
        text("pypi/project-django-minify-html.json")
            .replaceFirst(
                "\"releases\": *\\{",
                "\"releases\": {\"0\": [" + releases.substring(0, releases.length() - 1) + "],");
    server.at("/pypi/django-minify-html/json", json(200, body));

    assertThat(body.length()).isGreaterThan(6_000_000);
    assertThat(answer(lookUp("django-minify-html")).version()).isEqualTo("1.0.0");
  }

  @Test
  void one_that_fails_does_not_hurt_its_neighbours() {
    server.at("/pypi/nango/json", file(200, "pypi/project-nango.json"));
    server.at("/pypi/bad/json", LoopbackWeb.status(500));
    List<PackageLookup> lookups = new ArrayList<>();

    server
        .hosts(null)
        .packageIndex()
        .ask(List.of(new PackageName("bad"), new PackageName("nango")), lookups::add);

    assertThat(lookups.getFirst()).isInstanceOf(PackageLookup.Unavailable.class);
    assertThat(Objects.requireNonNull(lookups.getLast())).isInstanceOf(PackageLookup.Found.class);
  }

  @Test
  void what_a_package_needs_leaves_its_extras_out() {
    server.at(
        "/pypi/some-thing/json",
        ApiServer.json(
            200,
            """
            {"info": {"name": "some-thing", "requires_dist": ["anyio>=3", "Typing_Extensions ; python_version < '3.11'",
              "uvloop ; extra == 'fast'", "h2 (<5,>=3) ; (extra == 'http2')", "anyio", 7, "!bad", "idna[all]~=3.0"]}}
            """));
    List<DependencyIndex.Needs> told = new ArrayList<>();
    server
        .hosts(ApiServer.TOKEN)
        .dependencyIndex()
        .askNeeds(List.of(new PackageName("Some.Thing"), new PackageName("none")), told::add);
    assertThat(told.getFirst().needs())
        .extracting(PackageName::value)
        .containsExactly("anyio", "Typing_Extensions", "idna");
    assertThat(told.getFirst().trouble()).isNull();
    assertThat(told.getLast().needs()).isEmpty();
    assertThat(told.getLast().trouble()).startsWith("HTTP 404");
  }

  @Test
  void an_extra_at_the_end_of_a_long_condition_is_still_one() {
    String machines =
        IntStream.range(0, 20)
            .mapToObj("platform_machine == 'machine-%d'"::formatted)
            .collect(Collectors.joining(" or "));
    String info =
        """
        {"name": "some-thing", "requires_dist": [
          "greenlet>=1 ; (%1$s) and extra == 'fast'", "wheel>=1 ; (%1$s)", "anyio>=3"]}
        """
            .formatted(machines);
    server.at("/pypi/some-thing/json", ApiServer.json(200, "{\"info\": " + info + "}"));
    List<DependencyIndex.Needs> told = new ArrayList<>();
    server
        .hosts(ApiServer.TOKEN)
        .dependencyIndex()
        .askNeeds(List.of(new PackageName("some-thing")), told::add);
    assertThat(told.getFirst().needs())
        .extracting(PackageName::value)
        .containsExactly("wheel", "anyio");
    assertThat(Abouts.ofPyPi(JsonMapper.shared().readTree(info)).needs())
        .containsExactly("wheel", "anyio");
  }
}
