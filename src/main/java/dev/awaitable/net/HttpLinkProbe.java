package dev.awaitable.net;

import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.LinkHop;
import dev.awaitable.enrich.LinkNote;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.LinkProbe;
import dev.awaitable.enrich.Wall;
import dev.awaitable.model.WebUrl;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Asks about links over HTTP: a GET, redirects followed step by step, a second try where the first
 * failure may pass, and {@code Retry-After} honoured. Made for one run; safe for many threads.
 */
public final class HttpLinkProbe implements LinkProbe {

  private static final Set<LinkFailure> WORTH_A_SECOND_TRY =
      EnumSet.of(
          LinkFailure.NAME_NOT_FOUND,
          LinkFailure.NAME_TEMPORARY,
          LinkFailure.REFUSED,
          LinkFailure.RESET,
          LinkFailure.END_OF_STREAM,
          LinkFailure.TIMEOUT);

  private static final Pattern BLOCKED_BY =
      Pattern.compile("<([^<>]*)>\\s*;\\s*rel=\"?blocked-by\"?");

  private final ProbeSettings settings;
  private final HostGates gates;
  private final Timekeeper time;
  private final LinkRules rules;
  private final RedirectWalk walk;
  private final Places places = new Places();
  private final BotWalls walls = new BotWalls();
  private final PageReader reader = new PageReader();
  private final SoftNotFound softNotFound;

  /** A probe for one run, which passes the gates given. */
  public HttpLinkProbe(ProbeSettings settings, HostGates gates, Timekeeper time) {
    this(settings, gates, time, Dns.SYSTEM, UnaryOperator.identity());
  }

  HttpLinkProbe(
      ProbeSettings settings,
      HostGates gates,
      Timekeeper time,
      Dns resolver,
      UnaryOperator<OkHttpClient.Builder> last) {
    this.settings = settings;
    this.gates = gates;
    this.time = time;
    this.rules = new LinkRules(settings.reach());
    LinkClient client = new LinkClient(settings, resolver, last);
    this.walk = new RedirectWalk(rules, gates, client, places);
    this.softNotFound = new SoftNotFound(gates, client, reader);
  }

  @Override
  public LinkObservation probe(WebUrl url) {
    Instant asked = time.now();
    try {
      return switch (rules.check(url.value())) {
        case LinkRules.Ruling.Allowed allowed -> observe(url, allowed.url(), asked);
        case LinkRules.Ruling.Refused refused ->
            failed(
                url,
                List.of(),
                LinkFailure.REFUSED_ADDRESS,
                "the address " + refused.reason(),
                asked);
      };
    } catch (RuntimeException | StackOverflowError fault) {
      return failed(
          url, List.of(), LinkFailure.INTERNAL, ForeignText.clean(fault.toString(), 200), asked);
    }
  }

  private LinkObservation observe(WebUrl url, HttpUrl start, Instant asked) {
    RedirectWalk.End end = secondTry(start, walk.from(start, false));
    return switch (end) {
      case RedirectWalk.End.Arrived arrived -> answered(url, start, arrived, asked);
      case RedirectWalk.End.Broke broke ->
          failed(url, broke.hops(), broke.kind(), broke.detail(), asked);
    };
  }

  private RedirectWalk.End secondTry(HttpUrl start, RedirectWalk.End first) {
    return switch (first) {
      case RedirectWalk.End.Broke broke ->
          WORTH_A_SECOND_TRY.contains(broke.kind()) ? later(start, broke.inHttp2()) : broke;
      case RedirectWalk.End.Arrived arrived -> {
        Exchange answer = arrived.answer();
        Optional<Duration> wait = wait(answer);
        if (wait.isPresent()) {
          yield gates.holdBack(answer.url().host(), wait.get())
              ? held(walk.from(start, false))
              : arrived;
        }
        boolean serverFault = answer.status() >= 500 && answer.status() < 600;
        yield serverFault && walls.on(answer).isEmpty() ? later(start, false) : arrived;
      }
    };
  }

  /** A host that asks for a pause again gets it, though this link has had its tries. */
  private RedirectWalk.End held(RedirectWalk.End second) {
    if (second instanceof RedirectWalk.End.Arrived arrived) {
      wait(arrived.answer()).ifPresent(more -> gates.holdBack(arrived.answer().url().host(), more));
    }
    return second;
  }

  private RedirectWalk.End later(HttpUrl start, boolean http1Only) {
    try {
      gates.rest(settings.secondTryAfter());
    } catch (IOException noTime) {
      String detail = "no time for a second try; the first failed";
      return new RedirectWalk.End.Broke(List.of(), FailureKinds.of(noTime), detail, false);
    }
    return held(walk.from(start, http1Only));
  }

  private Optional<Duration> wait(Exchange answer) {
    String header = answer.retryAfter();
    return header != null && (answer.status() == 429 || answer.status() == 503)
        ? RetryAfter.parse(header, time.now())
        : Optional.empty();
  }

  private LinkObservation answered(
      WebUrl url, HttpUrl start, RedirectWalk.End.Arrived arrived, Instant asked) {
    Exchange answer = arrived.answer();
    List<Wall> seen = walls.on(answer);
    Set<LinkNote> notes = EnumSet.noneOf(LinkNote.class);
    if (answer.success()) {
      notes.addAll(reader.notes(answer, start));
      if (softNotFound.is(answer)) {
        notes.add(LinkNote.SOFT_404);
      }
    }
    if (wait(answer).isPresent()) {
      notes.add(LinkNote.RETRY_AFTER);
    }
    if (walls.leadsToSignIn(start, answer.url())) {
      notes.add(LinkNote.SIGN_IN);
    }
    boolean titled = notes.contains(LinkNote.PARKED) || notes.contains(LinkNote.SOFT_404);
    return new LinkObservation.Answered(
        url,
        arrived.hops(),
        places.of(answer.url()),
        answer.status(),
        notes,
        seen,
        titled ? reader.title(answer) : null,
        answer.status() == 451 ? notice(answer) : null,
        asked,
        Duration.between(asked, time.now()));
  }

  /** The notice that <a href="https://www.rfc-editor.org/rfc/rfc7725">RFC 7725, 4</a> asks for. */
  private @Nullable String notice(Exchange answer) {
    for (String link : answer.headers().values("Link")) {
      Matcher found = BLOCKED_BY.matcher(link);
      if (found.find() && rules.check(found.group(1)) instanceof LinkRules.Ruling.Allowed allowed) {
        return allowed.url().toString();
      }
    }
    return null;
  }

  private LinkObservation failed(
      WebUrl url, List<LinkHop> hops, LinkFailure kind, String detail, Instant asked) {
    return new LinkObservation.Failed(
        url, hops, kind, detail, asked, Duration.between(asked, time.now()));
  }
}
