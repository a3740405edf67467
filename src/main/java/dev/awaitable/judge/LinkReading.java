package dev.awaitable.judge;

import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.LinkHop;
import dev.awaitable.enrich.LinkNote;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.LinkPlace;
import dev.awaitable.enrich.Wall;
import dev.awaitable.model.WebUrl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One observation, placed in its row of the decision table.
 *
 * @param rule the rule it falls under
 * @param statuses the statuses on the way
 * @param end the address asked last
 * @param failure the kind of failure, where there was no answer
 * @param detail more, for people
 * @param movedTo where the link has gone for good; null when it has not
 * @param tidy whether only the form of the address would change
 */
record LinkReading(
    LinkRule rule,
    List<Integer> statuses,
    String end,
    @Nullable LinkFailure failure,
    String detail,
    @Nullable String movedTo,
    boolean tidy) {

  private static final Set<Integer> WALL_STATUSES = Set.of(401, 403, 407, 418, 429, 999);
  private static final Pattern FRONT_PAGE = Pattern.compile("/?(?:index\\.(?:html?|php))?");
  private static final Pattern SCHEME_AND_WWW = Pattern.compile("^https?://(?:www\\.)?");

  static LinkReading of(LinkObservation observation) {
    return switch (observation) {
      case LinkObservation.Answered answered -> answered(answered);
      case LinkObservation.Failed failed -> failed(failed);
      case LinkObservation.Told told -> told(told);
    };
  }

  LinkMemory.Sighting sighting(Instant now) {
    return new LinkMemory.Sighting(rule, now, statuses, end, failure, detail);
  }

  private static LinkReading answered(LinkObservation.Answered seen) {
    LinkRule rule = rule(seen);
    List<Integer> statuses = statuses(seen.hops());
    statuses.add(seen.status());
    LinkPlace target = permanentTarget(seen);
    boolean moved = rule == LinkRule.MOVED && target != null;
    return new LinkReading(
        rule,
        statuses,
        seen.end().url(),
        null,
        detail(rule, seen, target),
        moved && target != null ? target.url() : null,
        moved && target != null && tidy(start(seen).url(), target.url()));
  }

  private static LinkRule rule(LinkObservation.Answered seen) {
    int status = seen.status();
    if (status == 451) {
      return LinkRule.CLOSED_BY_LAW;
    }
    if (seen.notes().contains(LinkNote.SIGN_IN)) {
      return LinkRule.SIGN_IN;
    }
    if (walled(seen)) {
      return LinkRule.WALLED;
    }
    if (status >= 200 && status < 300) {
      return success(seen);
    }
    if (status == 404 || status == 410) {
      return LinkRule.MISSING;
    }
    return status >= 500 && status < 600 ? LinkRule.NO_ANSWER : LinkRule.ODD_STATUS;
  }

  /** Marks of the challenge itself count on any status; the others only explain a bad one. */
  private static boolean walled(LinkObservation.Answered seen) {
    if (WALL_STATUSES.contains(seen.status())) {
      return true;
    }
    if (seen.walls().stream().anyMatch(Wall::challenge)) {
      return true;
    }
    return seen.status() == 503
        && (seen.notes().contains(LinkNote.RETRY_AFTER) || !seen.walls().isEmpty());
  }

  private static LinkRule success(LinkObservation.Answered seen) {
    Set<LinkNote> notes = seen.notes();
    if (notes.contains(LinkNote.PARKED) || notes.contains(LinkNote.SOFT_404)) {
      return LinkRule.PARKED;
    }
    LinkPlace target = permanentTarget(seen);
    if (target != null) {
      return movedAway(start(seen), target) ? LinkRule.MOVED_AWAY : LinkRule.MOVED;
    }
    if (notes.contains(LinkNote.BODY_BROKEN) || notes.contains(LinkNote.BODY_CUT)) {
      return LinkRule.BODY_UNREAD;
    }
    if (notes.contains(LinkNote.FRAGMENT_MISSING)) {
      return LinkRule.NO_ANCHOR;
    }
    return seen.hops().isEmpty() ? LinkRule.ANSWERS : LinkRule.REDIRECTS;
  }

  private static LinkPlace start(LinkObservation.Answered seen) {
    return seen.hops().isEmpty() ? seen.end() : seen.hops().getFirst().from();
  }

  /** The end of the leading run of permanent redirects; a temporary one ends the run. */
  private static @Nullable LinkPlace permanentTarget(LinkObservation.Answered seen) {
    List<LinkHop> hops = seen.hops();
    int run = 0;
    while (run < hops.size() && hops.get(run).permanent()) {
      run++;
    }
    if (run == 0) {
      return null;
    }
    return run < hops.size() ? hops.get(run).from() : seen.end();
  }

  private static boolean movedAway(LinkPlace from, LinkPlace to) {
    boolean lostItsPath = !frontPage(from) && frontPage(to);
    return lostItsPath || !from.site().equals(to.site());
  }

  private static boolean frontPage(LinkPlace place) {
    return FRONT_PAGE.matcher(place.path()).matches();
  }

  private static boolean tidy(String from, String to) {
    return plain(from).equals(plain(to));
  }

  private static String plain(String url) {
    String bare = SCHEME_AND_WWW.matcher(url.toLowerCase(Locale.ROOT)).replaceFirst("");
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static String detail(
      LinkRule rule, LinkObservation.Answered seen, @Nullable LinkPlace target) {
    if (rule == LinkRule.WALLED) {
      return seen.walls().stream().map(Wall::product).collect(Collectors.joining(", "));
    }
    if (rule == LinkRule.PARKED) {
      return orEmpty(seen.title());
    }
    if (rule == LinkRule.CLOSED_BY_LAW) {
      return orEmpty(seen.notice());
    }
    return rule == LinkRule.MOVED_AWAY && target != null ? target.url() : "";
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static LinkReading failed(LinkObservation.Failed seen) {
    LinkRule rule =
        switch (seen.kind()) {
          case NAME_NOT_FOUND -> LinkRule.NO_SUCH_NAME;
          case NAME_TEMPORARY -> LinkRule.NAME_UNCLEAR;
          case REFUSED, RESET, END_OF_STREAM, NOT_HTTP, REDIRECT_LOOP, TOO_MANY_HOPS ->
              LinkRule.NO_ANSWER;
          case TIMEOUT -> LinkRule.TOO_SLOW;
          case TLS_EXPIRED, TLS_NAME -> LinkRule.BAD_CERTIFICATE;
          case TLS_UNTRUSTED, TLS_HANDSHAKE -> LinkRule.UNTRUSTED;
          case REFUSED_ADDRESS -> LinkRule.REFUSED_ADDRESS;
          case NO_USABLE_ADDRESS, HOST_LEFT, BUDGET -> LinkRule.NOT_ASKED;
          case INTERNAL -> LinkRule.OWN_FAULT;
        };
    return new LinkReading(
        rule, statuses(seen.hops()), seen.url().value(), seen.kind(), seen.detail(), null, false);
  }

  private static LinkReading told(LinkObservation.Told told) {
    WebUrl moved = told.movedTo();
    LinkRule rule =
        switch (told.word()) {
          case THERE -> moved == null ? LinkRule.ANSWERS : LinkRule.MOVED;
          case REPOSITORY_MISSING -> LinkRule.REPOSITORY_MISSING;
          case PACKAGE_MISSING -> LinkRule.PACKAGE_MISSING;
          case CLOSED_BY_LAW -> LinkRule.CLOSED_BY_LAW;
        };
    String to = rule == LinkRule.MOVED && moved != null ? moved.value() : null;
    return new LinkReading(
        rule,
        List.of(),
        told.url().value(),
        null,
        told.detail(),
        to,
        to != null && tidy(told.url().value(), to));
  }

  private static List<Integer> statuses(List<LinkHop> hops) {
    List<Integer> statuses = new ArrayList<>();
    hops.forEach(hop -> statuses.add(hop.status()));
    return statuses;
  }
}
