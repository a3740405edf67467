package dev.awaitable.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Tells which addresses lead somewhere other than the public internet, by a table of its own: the
 * predicates of {@link InetAddress} miss most of these ranges. Made from the IANA special-purpose
 * registries for <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4</a> and
 * <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6</a>. Of IPv6 only
 * global unicast is let through at all; forms that carry an IPv4 address inside are refused
 * whatever it is.
 */
public final class AddressGuard {

  private static final List<Range> REFUSED =
      List.of(
          range("0.0.0.0/8", "this network"),
          range("10.0.0.0/8", "private network"),
          range("100.64.0.0/10", "carrier-grade NAT"),
          range("127.0.0.0/8", "this machine"),
          range("168.63.129.16/32", "cloud platform"),
          range("169.254.0.0/16", "link-local, cloud metadata"),
          range("172.16.0.0/12", "private network"),
          range("192.0.0.0/24", "protocol assignments"),
          range("192.0.2.0/24", "documentation"),
          range("192.88.99.0/24", "6to4 relay"),
          range("192.168.0.0/16", "private network"),
          range("198.18.0.0/15", "benchmarks"),
          range("198.51.100.0/24", "documentation"),
          range("203.0.113.0/24", "documentation"),
          range("224.0.0.0/4", "multicast"),
          range("240.0.0.0/4", "reserved, broadcast"),
          range("::1/128", "this machine"),
          range("::/96", "unspecified or IPv4-compatible"),
          range("::ffff:0:0/96", "IPv4-mapped"),
          range("64:ff9b::/96", "NAT64"),
          range("64:ff9b:1::/48", "local NAT64"),
          range("100::/64", "discard"),
          range("fc00::/7", "private network"),
          range("fe80::/10", "link-local"),
          range("fec0::/10", "site-local"),
          range("ff00::/8", "multicast"),
          range("2001::/23", "protocol assignments, Teredo"),
          range("2001:db8::/32", "documentation"),
          range("2002::/16", "6to4"),
          range("3fff::/20", "documentation"));

  private static final Range GLOBAL_UNICAST = range("2000::/3", "global unicast");

  /** Why the address is refused, in a few words; empty when it is public. */
  public Optional<String> refusal(InetAddress address) {
    return refusal(address.getAddress());
  }

  /**
   * The same for the raw bytes of an address, in network order.
   *
   * @throws IllegalArgumentException unless there are 4 or 16 of them
   */
  Optional<String> refusal(byte[] address) {
    if (address.length != 4 && address.length != 16) {
      throw new IllegalArgumentException("an address has 4 or 16 bytes, not " + address.length);
    }
    for (Range range : REFUSED) {
      if (range.holds(address)) {
        return Optional.of(range.meaning());
      }
    }
    return address.length == 4 || GLOBAL_UNICAST.holds(address)
        ? Optional.empty()
        : Optional.of("not global unicast");
  }

  private static Range range(String block, String meaning) {
    int slash = block.indexOf('/');
    try {
      // A literal is parsed, never looked up; the mapped form comes back as four bytes.
      byte[] start = InetAddress.getByName(block.substring(0, slash)).getAddress();
      int bits = Integer.parseInt(block.substring(slash + 1));
      return new Range(bits > 32 && start.length == 4 ? mapped(start) : start, bits, meaning);
    } catch (UnknownHostException notALiteral) {
      throw new IllegalStateException("not an address: " + block, notALiteral);
    }
  }

  private static byte[] mapped(byte[] four) {
    byte[] sixteen = new byte[16];
    sixteen[10] = (byte) 0xff;
    sixteen[11] = (byte) 0xff;
    System.arraycopy(four, 0, sixteen, 12, 4);
    return sixteen;
  }

  private static final class Range {

    private final byte[] start;
    private final int bits;
    private final String meaning;

    private Range(byte[] start, int bits, String meaning) {
      this.start = start;
      this.bits = bits;
      this.meaning = meaning;
    }

    private String meaning() {
      return meaning;
    }

    private boolean holds(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
