package dev.awaitable.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awaitable.enrich.Wall;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BotWallsTest {

  private final BotWalls walls = new BotWalls();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.org/ | 503 | x-datadome-cid: 1 | | DataDome",
        "https://a.org/ | 503 | x-iinfo: 1-2 | | Imperva / Incapsula",
        "https://a.org/ | 403 | Set-Cookie: _abck=1; Path=/ | | Akamai",
        "https://a.org/ | 403 | x-kasada: yes | | Kasada",
        "https://a.org/ | 403 | | Sucuri Website Firewall | Sucuri",
        "https://a.org/ | 429 | | <div class=g-recaptcha> | reCAPTCHA",
        "https://a.org/ | 503 | x-cache: Error from cloudfront | | CloudFront",
        "https://www.reddit.com/r/x | 403 | | You've been blocked by network security. | Reddit",
      })
  void explain_a_bad_answer_by_product(
      String url, int status, String header, String body, String product) {
    assertThat(walls.on(answer(url, status, header, body))).contains(new Wall(product, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.org/ | 403 | | blocked by network security.",
        "https://a.org/ | 404 | x-cache: Error from cloudfront | ",
        "https://a.org/ | 500 | | <div class=g-recaptcha>",
        "https://a.org/ | 403 | x-datadome: protected | ",
        "https://a.org/ | 200 | x-kasada: yes | Sucuri Website Firewall",
        "https://a.org/ | 200 | cf-ray: 1 | _cf_chl_opt",
        "https://a.org/ | 403 | cf-mitigated: other | ",
        "https://a.org/ | 200 | | <title> - YouTube</title>",
        "https://notyoutube.com/ | 200 | | <title> - YouTube</title>",
      })
  void see_nothing_where_a_mark_means_nothing(String url, int status, String header, String body) {
    assertThat(walls.on(answer(url, status, header, body))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.org/ | 403 | cf-mitigated: challenge | | Cloudflare",
        "https://a.org/ | 200 | CF-Mitigated: Challenge | | Cloudflare",
        "https://a.org/ | 429 | x-vercel-mitigated: challenge | | Vercel",
        "https://a.org/ | 202 | x-amzn-waf-action: challenge | | AWS WAF",
        "https://a.org/ | 405 | x-amzn-waf-action: captcha | | AWS WAF",
        "https://a.org/ | 200 | | <script id=\"anubis_challenge\" type=\"a\"> | Anubis",
        "https://m.youtube.com/watch | 200 | | <title> - YouTube</title> | YouTube",
      })
  void see_a_challenge_on_any_status(
      String url, int status, String header, String body, String product) {
    assertThat(walls.on(answer(url, status, header, body))).startsWith(new Wall(product, true));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.org/x, https://a.org/users/sign_in, true",
    "https://a.org/x, https://a.org/login?next=/x, true",
    "https://a.org/x, https://a.org/en/signin/, true",
    "https://a.org/x, https://a.org/login.html, true",
    "https://a.org/x, https://consent.google.co.uk/m, true",
    "https://consent.youtube.com/m, https://consent.youtube.com/m, true",
    "https://a.org/login, https://a.org/login/, false",
    "https://a.org/x, https://a.org/docs/auth/login, false",
    "https://a.org/x, https://a.org/logins, false",
    "https://a.org/x, https://a.org/blog/why-we-login, false",
    "https://a.org/x, https://consent.example.org/m, true",
  })
  void know_a_sign_in_page_by_its_address(String from, String to, boolean signIn) {
    assertThat(walls.leadsToSignIn(HttpUrl.get(from), HttpUrl.get(to))).isEqualTo(signIn);
  }

  @Test
  void every_mark_in_the_file_can_be_tried_on_an_empty_answer() {
    assertThat(walls.on(answer("https://a.org/", 500, null, null))).isEmpty();
  }

  private static Exchange answer(
      String url, int status, @Nullable String header, @Nullable String body) {
    Headers.Builder headers = new Headers.Builder();
    if (header != null) {
      headers.add(header);
    }
    return new Exchange(
        HttpUrl.get(url),
        status,
        headers.build(),
        null,
        Body.of(body == null ? "" : body),
        false,
        false);
  }
}
