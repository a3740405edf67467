package dev.awaitable.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

  private final AddressGuard guard = new AddressGuard();

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 0.255.255.255, this network",
    "10.0.0.0, 10.255.255.255, private network",
    "100.64.0.0, 100.127.255.255, carrier-grade NAT",
    "127.0.0.0, 127.255.255.255, this machine",
    "168.63.129.16, 168.63.129.16, cloud platform",
    "169.254.0.0, 169.254.255.255, 'link-local, cloud metadata'",
    "172.16.0.0, 172.31.255.255, private network",
    "192.0.0.0, 192.0.0.255, protocol assignments",
    "192.0.2.0, 192.0.2.255, documentation",
    "192.88.99.0, 192.88.99.255, 6to4 relay",
    "192.168.0.0, 192.168.255.255, private network",
    "198.18.0.0, 198.19.255.255, benchmarks",
    "198.51.100.0, 198.51.100.255, documentation",
    "203.0.113.0, 203.0.113.255, documentation",
    "224.0.0.0, 239.255.255.255, multicast",
    "240.0.0.0, 255.255.255.255, 'reserved, broadcast'",
    "::1, ::1, this machine",
    "::, ::, unspecified or IPv4-compatible",
    "::7f00:1, ::ffff:ffff, unspecified or IPv4-compatible",
    "64:ff9b::, 64:ff9b::ffff:ffff, NAT64",
    "64:ff9b:1::, 64:ff9b:1:ffff:ffff:ffff:ffff:ffff, local NAT64",
    "100::, 100::ffff:ffff:ffff:ffff, discard",
    "fc00::, fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, private network",
    "fe80::, febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff, link-local",
    "fec0::, feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, site-local",
    "ff00::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, multicast",
    "2001::, 2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff, 'protocol assignments, Teredo'",
    "2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, documentation",
    "2002::, 2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 6to4",
    "3fff::, 3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff, documentation",
    "1::, 1fff::, not global unicast",
    "4000::, 5f00::, not global unicast",
    "fe00::, fe7f::, not global unicast",
  })
  void refuses_the_first_and_the_last_address_of_a_range(String first, String last, String why)
      throws UnknownHostException {
    assertThat(guard.refusal(InetAddress.getByName(first))).contains(why);
    assertThat(guard.refusal(InetAddress.getByName(last))).contains(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0.0.0",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "168.63.129.15",
        "168.63.129.17",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "191.255.255.255",
        "192.0.1.0",
        "192.0.3.0",
        "192.88.98.255",
        "192.88.100.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "198.51.99.255",
        "198.51.101.0",
        "203.0.112.255",
        "203.0.114.0",
        "223.255.255.255",
        "2001:200::",
        "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:db9::",
        "2003::",
        "2606:4700::6810:84e5",
        "3ffe::",
        "3fff:1000::",
        "3fff:ffff::",
      })
  void lets_the_public_neighbours_of_each_range_through(String address)
      throws UnknownHostException {
    assertThat(guard.refusal(InetAddress.getByName(address))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "00000000000000000000ffff7f000001, IPv4-mapped",
    "00000000000000000000ffff08080808, IPv4-mapped",
    "0000000000000000000000007f000001, unspecified or IPv4-compatible",
    "0064ff9b00000000000000000a000001, NAT64",
    "20027f00000100000000000000000001, 6to4",
    "7f000001, this machine",
  })
  void goes_by_raw_bytes_so_that_no_form_hides_an_address(String hex, String why) {
    assertThat(guard.refusal(HexFormat.of().parseHex(hex))).contains(why);
  }

  @Test
  void takes_nothing_but_addresses() {
    assertThatThrownBy(() -> guard.refusal(new byte[5]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
