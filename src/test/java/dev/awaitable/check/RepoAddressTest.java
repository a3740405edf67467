package dev.awaitable.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.model.RepoUrl;
import dev.awaitable.testkit.Seeds;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The many forms of a repository's address come down to one. */
class RepoAddressTest {

  /** What an address consists of, in pieces that matter. */
  private static final String[] PIECES = {
    "https://github.com/", "https://", "github.com", "gitlab.com/", "/", "-", "-/", "a", "B.c",
        ".git",
    "?x", "#y", "git@", ":", "www.", "http://", "_~", "ä", " ", "tree"
  };

  private static final Pattern FORM =
      Pattern.compile(
          "https://([A-Za-z0-9.-]+\\.[A-Za-z]{2,})/([A-Za-z0-9._~-]+(?:/[A-Za-z0-9._~-]+)+)");

  static LongStream seeds() {
    return Seeds.upTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/a/b, https://github.com/a/b",
    "https://github.com/a/b.git, https://github.com/a/b",
    "https://www.github.com/a/b/tree/main, https://github.com/a/b",
    "git@github.com:a/b.git, https://github.com/a/b",
    "git@github.com:22/b.git, https://github.com/22/b",
    "git+ssh://git@github.com/a/b.git, https://github.com/a/b",
    "ssh://git@GitHub.com:22/a/b.git, https://github.com/a/b",
    "git://github.com/a/b, https://github.com/a/b",
    "git+https://github.com:443/a/b.git#egg=b, https://github.com/a/b",
    "http://codeberg.org:80/a/b/?tab=readme, https://codeberg.org/a/b",
    "https://www.codeberg.org//a/b/src/branch/main, https://codeberg.org/a/b",
    "https://www.gitlab.com/g/h/b, https://www.gitlab.com/g/h/b",
    "https://gitlab.com/g/h/b/-/issues, https://gitlab.com/g/h/b"
  })
  void an_address(String text, String mended) {
    assertThat(RepoAddress.mend(text)).contains(mended);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_short_way_leads_where_the_long_one_does(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      String text = text(random);
      assertThat(RepoAddress.mend(text)).as(text).isEqualTo(RepoAddress.mendAny(text));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void only_an_address_in_that_form_is_one(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      String text = text(random);
      Matcher form = FORM.matcher(text);
      Optional<RepoUrl> expected =
          form.matches() && !text.endsWith(".git")
              ? Optional.of(new RepoUrl(form.group(1), form.group(2)))
              : Optional.empty();
      assertThat(RepoUrl.parse(text)).as(text).isEqualTo(expected);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "" : PIECES[0]);
    for (int length = random.nextInt(6); length > 0; length--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
