package dev.awaitable.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "https://example.org/",
        "http://example.org/a/b.html?c=d&e=%20#f",
        "https://sub.example.co.uk/~user/(x)",
        "https://xn--bcher-kva.example.org/",
        "http://example.org:443/odd-but-usual-ports-only",
        "https://1.example.org/",
        "https://example.com/a:b@c"
      })
  void is_plain(String text) {
    assertThat(WebAddress.of(text, false)).isEqualTo(new WebAddress.Plain(text));
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP://EXAMPLE.org/A, http://example.org/A",
    "https://example.org:443/a, https://example.org/a",
    "http://example.org:80, http://example.org",
    "https://example.org./a, https://example.org/a",
    "https://example.org:/, https://example.org/"
  })
  void is_mended_once_and_for_all(String text, String plain) {
    assertThat(WebAddress.of(text, false))
        .isInstanceOfSatisfying(
            WebAddress.Mended.class, it -> assertThat(it.url()).isEqualTo(plain));
    assertThat(WebAddress.of(plain, false)).isEqualTo(new WebAddress.Plain(plain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "//example.org/",
        "https:///path",
        "https://",
        "https://example.org\\@evil.org/",
        "https://a@example.org/",
        "https://example.org:22/",
        "https://127.1/",
        "https://0177.0.0.1/",
        "https://example.0x7f/",
        "https://[::ffff:127.0.0.1]:80/",
        "https://.example.org/",
        "https://-a.org/",
        "https://printer.home.arpa/",
        "https://LOCALHOST/",
        "https://wiki/",
        "https://localhost./",
        "https://db.Internal/",
        "https://example.org/<b>",
        "https://example.org/\"",
        "https://example.org/%zz",
        "https://example.org/a/.."
      })
  void is_refused(String text) {
    assertThat(WebAddress.of(text, false)).isInstanceOf(WebAddress.Refused.class);
  }

  @Test
  void of_the_longest_length_is_plain_and_longer_is_refused() {
    String longest = "https://example.org/" + "a".repeat(1980);
    assertThat(WebAddress.of(longest, false)).isInstanceOf(WebAddress.Plain.class);
    assertThat(WebAddress.of(longest + "a", false)).isInstanceOf(WebAddress.Refused.class);
  }

  @Test
  void has_a_host_no_longer_than_names_can_be() {
    String host = ("a".repeat(63) + ".").repeat(3) + "b".repeat(57) + ".org";
    assertThat(host).hasSize(253);
    assertThat(WebAddress.of("https://" + host, false)).isInstanceOf(WebAddress.Plain.class);
    String longer = host.replace("b.org", "bb.org");
    assertThat(WebAddress.of("https://" + longer, false)).isInstanceOf(WebAddress.Refused.class);
    String label = "https://" + "a".repeat(64) + ".org";
    assertThat(WebAddress.of(label, false)).isInstanceOf(WebAddress.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8080/x", "http://wiki/", "https://[::1]:9000/"})
  void of_an_intranet_is_plain_when_that_is_allowed(String text) {
    assertThat(WebAddress.of(text, true)).isEqualTo(new WebAddress.Plain(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///x", "https://a@b/", "https://host/a b", "http:///x", "http://:8080/x"})
  void of_an_intranet_still_has_to_be_a_web_address(String text) {
    assertThat(WebAddress.of(text, true)).isInstanceOf(WebAddress.Refused.class);
  }
}
