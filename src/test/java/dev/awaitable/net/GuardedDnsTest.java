package dev.awaitable.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awaitable.enrich.LinkFailure;
import java.net.UnknownHostException;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardedDnsTest {

  private static final String HOST = "www.example.org";

  private final FakeNetwork network = new FakeNetwork(SocketFactory.getDefault(), 0);
  private final GuardedDns dns = new GuardedDns(network, Reach.PUBLIC);

  @ParameterizedTest
  @CsvSource({
    "Name or service not known, NAME_NOT_FOUND",
    "'nodename nor servname provided, or not known', NAME_NOT_FOUND",
    "No such host is known (www.example.org), NAME_NOT_FOUND",
    "Temporary failure in name resolution, NAME_TEMPORARY",
    "No address associated with hostname, NO_USABLE_ADDRESS",
    "some words nobody foresaw, NAME_TEMPORARY",
  })
  void tells_a_missing_name_from_a_resolver_in_trouble(String words, LinkFailure kind) {
    network.name(HOST, words);
    assertKind(kind);
  }

  @Test
  void remembers_the_reason_while_java_answers_from_its_cache_without_one() {
    network.name(HOST, "Name or service not known", "");
    assertKind(LinkFailure.NAME_NOT_FOUND);
    assertKind(LinkFailure.NAME_NOT_FOUND);
  }

  @Test
  void takes_a_failure_without_any_reason_for_a_passing_one() {
    network.name(HOST, "");
    assertKind(LinkFailure.NAME_TEMPORARY);
  }

  @Test
  void forgets_the_reason_once_the_name_resolves() throws UnknownHostException {
    network.name(HOST, "Name or service not known", FakeNetwork.SERVER, "");
    assertKind(LinkFailure.NAME_NOT_FOUND);
    assertThat(dns.lookup(HOST)).hasSize(1);
    assertKind(LinkFailure.NAME_TEMPORARY);
  }

  @Test
  void lets_everything_through_where_reach_is_anywhere() throws UnknownHostException {
    network.name(HOST, "127.0.0.1");
    assertThat(new GuardedDns(network, Reach.ANYWHERE).lookup(HOST)).hasSize(1);
    assertKind(LinkFailure.REFUSED_ADDRESS);
  }

  private void assertKind(LinkFailure kind) {
    assertThatThrownBy(() -> dns.lookup(HOST))
        .isInstanceOfSatisfying(
            NameFailureException.class,
            failed -> {
              assertThat(failed.kind()).isEqualTo(kind);
              assertThat(failed).hasMessageContaining(HOST);
            });
  }
}
