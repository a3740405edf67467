package dev.awaitable.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRulesTest {

  private final LinkRules rules = new LinkRules(Reach.PUBLIC);

  @ParameterizedTest
  @CsvSource({
    "https://example.com, https://example.com/",
    "http://example.com:80/a, http://example.com/a",
    "https://example.com:443/a, https://example.com/a",
    "http://example.com:443/a, http://example.com:443/a",
    "https://EXAMPLE.com/A?b=C#d, https://example.com/A?b=C#d",
    "https://docs.python.org/3/library/asyncio.html, https://docs.python.org/3/library/asyncio.html",
    "https://bücher.de/, https://xn--bcher-kva.de/",
    "https://my-local.dev/, https://my-local.dev/",
    "https://notexample/x.example.org, ",
    "https://example.test.org/, https://example.test.org/",
    "https://3.141.example.org/, https://3.141.example.org/",
    "'http://example.com\\@127.0.0.1/', http://example.com/@127.0.0.1/",
  })
  void allows_public_addresses_in_the_parsers_spelling(String written, String spelling) {
    switch (rules.check(written)) {
      case LinkRules.Ruling.Allowed allowed ->
          assertThat(allowed.url().toString()).isEqualTo(spelling);
      case LinkRules.Ruling.Refused refused -> assertThat(spelling).as(refused.reason()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://017700000001/",
        "http://0/",
        "http://①②⑦.⓪.⓪.①/",
        "http://127。0。0。1/",
        "http://%31%32%37.0.0.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[fd00::2]/",
        "http://8.8.8.8/",
        "http://169.254.169.254/latest/meta-data/",
      })
  void refuses_address_literals_in_every_spelling(String written) {
    assertThat(reason(written)).contains("by its address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/",
        "http://LOCALHOST/",
        "http://app.localhost/",
        "http://printer.local/",
        "http://metadata.google.internal/",
        "http://wiki.intranet/",
        "http://router.lan/",
        "http://a.test/",
        "http://a.invalid/",
        "http://a.example/",
        "http://a.onion/",
        "http://router.home.arpa/",
      })
  void refuses_names_that_are_not_public(String written) {
    assertThat(reason(written)).contains("not public");
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://example.com/, no http or https",
    "javascript:alert(1), no http or https",
    "'data:text/html,x', no http or https",
    "file:///etc/passwd, no http or https",
    "//example.com/, no http or https",
    "https://, no http or https",
    "https://user@example.com/, user name",
    "https://user:secret@example.com/, user name",
    "https://example.com:22/, port 22",
    "https://example.com:8080/, port 8080",
    "https://intranet-host/, without a domain",
    "https://example.com./, dot",
    "https://localhost./, dot",
  })
  void refuses_what_no_link_needs(String written, String reason) {
    assertThat(reason(written)).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/\u202etxt.exe",
        "https://example.com/a\tb",
        "https://example.com/a\nb",
        "https://example.com/\u0000",
        "https://example.com/#\u2066x",
        "https://exam\u00adple.com/",
        "https://example.com/\u200b",
      })
  void refuses_characters_that_hide_something(String written) {
    assertThat(reason(written)).contains("control or direction-changing");
  }

  @Test
  void refuses_what_is_too_long_for_anybody() {
    assertThat(reason("https://example.com/" + "a".repeat(3_000))).contains("longer than");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8080/", "http://localhost:1/", "http://[::1]/"})
  void lifts_the_rules_on_places_but_not_on_forms_where_reach_is_anywhere(String written) {
    LinkRules anywhere = new LinkRules(Reach.ANYWHERE);
    assertThat(anywhere.check(written)).isInstanceOf(LinkRules.Ruling.Allowed.class);
    assertThat(anywhere.check("ftp://localhost/")).isInstanceOf(LinkRules.Ruling.Refused.class);
    assertThat(anywhere.check("http://a:b@localhost/"))
        .isInstanceOf(LinkRules.Ruling.Refused.class);
  }

  private String reason(String written) {
    return rules.check(written) instanceof LinkRules.Ruling.Refused refused
        ? refused.reason()
        : "allowed";
  }
}
