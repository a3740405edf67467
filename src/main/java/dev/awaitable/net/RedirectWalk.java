package dev.awaitable.net;

import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.LinkHop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Follows redirects step by step, so that every address on the way is checked by the rules, waits
 * at its own host's gate, and leaves its status in the record.
 */
final class RedirectWalk {

  private static final int MOST_HOPS = 10;

  private final LinkRules rules;
  private final HostGates gates;
  private final LinkClient client;
  private final Places places;

  RedirectWalk(LinkRules rules, HostGates gates, LinkClient client, Places places) {
    this.rules = rules;
    this.gates = gates;
    this.client = client;
    this.places = places;
  }

  /** How a walk ended. */
  sealed interface End {
    /** With an answer that leads no further. */
    record Arrived(List<LinkHop> hops, Exchange answer) implements End {}

    /** Without one. */
    record Broke(List<LinkHop> hops, LinkFailure kind, String detail, boolean inHttp2)
        implements End {}
  }

  /** Walks from an address that the rules allow. */
  End from(HttpUrl start, boolean http1Only) {
    List<LinkHop> hops = new ArrayList<>();
    Set<HttpUrl> been = new HashSet<>();
    HttpUrl current = start;
    while (true) {
      been.add(page(current));
      LinkClient.Trace trace = new LinkClient.Trace();
      Exchange answer;
      try {
        HttpUrl asked = current;
        answer = gates.pass(asked.host(), () -> client.ask(asked, http1Only, trace));
      } catch (IOException failed) {
        LinkFailure kind = FailureKinds.of(failed);
        return new End.Broke(List.copyOf(hops), kind, detail(current, kind, failed), trace.http2());
      }
      HttpUrl next = answer.redirect() ? target(answer) : null;
      if (next == null) {
        return new End.Arrived(List.copyOf(hops), answer);
      }
      hops.add(new LinkHop(places.of(current), answer.status()));
      End.Broke refusal = refusal(hops, been, next);
      if (refusal != null) {
        return refusal;
      }
      current = next;
    }
  }

  private End.@Nullable Broke refusal(List<LinkHop> hops, Set<HttpUrl> been, HttpUrl next) {
    if (rules.check(next) instanceof LinkRules.Ruling.Refused refused) {
      return broke(
          hops, LinkFailure.REFUSED_ADDRESS, "redirects to an address that " + refused.reason());
    }
    if (been.contains(page(next))) {
      return broke(hops, LinkFailure.REDIRECT_LOOP, "redirects in a circle, back to " + next);
    }
    return hops.size() > MOST_HOPS
        ? broke(hops, LinkFailure.TOO_MANY_HOPS, "more than " + MOST_HOPS + " redirects")
        : null;
  }

  private static End.Broke broke(List<LinkHop> hops, LinkFailure kind, String detail) {
    return new End.Broke(List.copyOf(hops), kind, ForeignText.clean(detail, 200), false);
  }

  /** Where a redirect leads; null when it names no http or https address. */
  private static @Nullable HttpUrl target(Exchange answer) {
    String location = answer.headers().get("Location");
    if (location == null || location.length() > 4 * 1024) {
      return null;
    }
    HttpUrl next = answer.url().resolve(location);
    String fragment = answer.url().encodedFragment();
    // RFC 9110, 10.2.2: a target without a fragment inherits the one that was asked for.
    return next != null && next.encodedFragment() == null && fragment != null
        ? next.newBuilder().encodedFragment(fragment).build()
        : next;
  }

  private static HttpUrl page(HttpUrl url) {
    return url.fragment() == null ? url : url.newBuilder().fragment(null).build();
  }

  private static String detail(HttpUrl url, LinkFailure kind, IOException failed) {
    if (kind == LinkFailure.TIMEOUT) {
      // Which of several clocks ran out first is chance, and would make a change each time.
      return ForeignText.clean(url.host() + ": " + kind.words(), 200);
    }
    String message = failed.getMessage();
    for (Throwable other : failed.getSuppressed()) {
      if (other instanceof RefusedAddressException) {
        message = other.getMessage();
      }
    }
    Throwable cause = failed.getCause();
    if (cause instanceof RefusedAddressException) {
      message = cause.getMessage();
    }
    String text = message == null ? failed.getClass().getSimpleName() : message;
    return ForeignText.clean(text.contains(url.host()) ? text : url.host() + ": " + text, 200);
  }
}
