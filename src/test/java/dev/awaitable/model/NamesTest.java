package dev.awaitable.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awaitable.testkit.Seeds;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  static LongStream seeds() {
    return Seeds.upTo(200);
  }

  @Nested
  class A_slug {

    @ParameterizedTest
    @CsvSource({
      "PostgreSQL,postgresql",
      "concurrent.futures,concurrent-futures",
      "Server-Sent Events,server-sent-events",
      "X (Twitter),x-twitter",
      "Cap'n Proto,cap-n-proto",
      "Žluťoučký,zlutoucky",
      "HTTP/2,http-2"
    })
    void is_made_from_a_name(String name, String slug) {
      assertThat(Slug.of(name)).hasToString(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "a b", "a/b", "..", "ä"})
    void refuses_what_is_no_address(String text) {
      assertThat(Slug.isValid(text)).isFalse();
      assertThatThrownBy(() -> new Slug(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("dev.awaitable.model.NamesTest#seeds")
    void made_from_any_name_is_valid_and_stable(long seed) {
      Random random = new Random(seed);
      StringBuilder name = new StringBuilder("x");
      random.ints(random.nextInt(120), 0x20, 0x2FF).forEach(name::appendCodePoint);
      Slug slug = Slug.of(name.toString());
      assertThat(Slug.isValid(slug.value())).isTrue();
      assertThat(Slug.of(slug.value())).isEqualTo(slug);
    }
  }

  @Nested
  class A_package_name {

    /** As the specification writes them down. */
    private static final Pattern FORM =
        Pattern.compile("^([A-Z0-9]|[A-Z0-9][A-Z0-9._-]*[A-Z0-9])$", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @MethodSource("dev.awaitable.model.NamesTest#seeds")
    void is_valid_and_compared_as_the_specification_says(long seed) {
      Random random = new Random(seed);
      for (int i = 0; i < 100; i++) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
          text.append("aB9-_.. ä/K".charAt(random.nextInt(11)));
        }
        String name = text.toString();
        assertThat(PackageName.isValid(name)).as(name).isEqualTo(FORM.matcher(name).matches());
        assertThat(PackageName.normalize(name))
            .isEqualTo(name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT));
      }
    }

    @Test
    void is_compared_as_installers_do() {
      assertThat(new PackageName("Flask_SQL.-Alchemy").normalized()).isEqualTo("flask-sql-alchemy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", ".a", "a b", "é"})
    void refuses_what_no_index_holds(String text) {
      assertThat(PackageName.isValid(text)).isFalse();
    }
  }

  @Nested
  class A_repository {

    @Test
    void is_known_by_host_and_path_whatever_the_case() {
      RepoUrl repo = RepoUrl.parse("https://GitHub.com/MagicStack/asyncpg").orElseThrow();
      assertThat(repo.key()).isEqualTo("github.com/magicstack/asyncpg");
      assertThat(repo.url()).isEqualTo("https://github.com/MagicStack/asyncpg");
    }

    @Test
    void may_lie_in_nested_groups() {
      assertThat(RepoUrl.parse("https://gitlab.com/a/b/c").orElseThrow().path()).isEqualTo("a/b/c");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://github.com/a/b",
          "https://github.com/a/b/",
          "https://github.com/a/b.git",
          "https://github.com/a",
          "https://github.com/a/b?x",
          "https://user@github.com/a/b",
          "git@github.com:a/b"
        })
    void is_written_in_one_way_only(String text) {
      assertThat(RepoUrl.parse(text)).isEmpty();
    }
  }
}
