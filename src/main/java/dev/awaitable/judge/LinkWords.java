package dev.awaitable.judge;

import dev.awaitable.judge.LinkVerdict.Grounds;
import dev.awaitable.model.LinkOverride;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what was seen of a link, and what a maintainer should do about it. */
final class LinkWords {

  private final LinkPolicy policy;

  LinkWords(LinkPolicy policy) {
    this.policy = policy;
  }

  Grounds of(
      LinkMemory.Sighting seen,
      LinkMemory memory,
      boolean dead,
      boolean confirmed,
      boolean byHand) {
    String sentence = what(seen, memory) + since(seen, memory) + ".";
    return new Grounds(
        seen.rule(), seen.on(), sentence, advice(seen, memory, dead, confirmed, byHand));
  }

  Grounds of(LinkMemory.Doubt doubt, LinkMemory memory) {
    String sentence = why(doubt.rule()) + inBrackets(doubt.detail()) + lastOk(memory) + ".";
    String advice = null;
    if (doubt.rule() == LinkRule.REFUSED_ADDRESS) {
      advice = "Look at once: a public name may have been pointed at an inner address.";
    } else if (doubt.rule() == LinkRule.OWN_FAULT) {
      advice = "Report this as a bug, with the address.";
    }
    return new Grounds(doubt.rule(), doubt.on(), sentence, advice);
  }

  /** A person's word, with what it stands against. */
  static Grounds of(LinkOverride said, @Nullable LinkVerdict seen) {
    String because = said.because().strip().replaceFirst("\\.$", "");
    String sentence =
        "Said to be %s until %s: %s (%s)."
            .formatted(said.is().word(), said.reviewBy(), because, said.by());
    LinkRule rule = seen == null ? LinkRule.NOT_ASKED : seen.grounds().rule();
    Instant on = seen == null ? null : seen.grounds().on();
    String more = seen == null ? "" : " Seen by program: " + seen.grounds().sentence();
    return new Grounds(rule, on, sentence + more, null);
  }

  private static String why(LinkRule rule) {
    if (rule == LinkRule.REFUSED_ADDRESS) {
      return "Not asked: the address is not allowed";
    }
    if (rule == LinkRule.OWN_FAULT) {
      return "Not known: this program failed on it";
    }
    return rule == LinkRule.NAME_UNCLEAR
        ? "Not known: its name could not be looked up"
        : "Not asked this time";
  }

  private static String what(LinkMemory.Sighting seen, LinkMemory memory) {
    String chain = chain(seen);
    return switch (seen.rule()) {
      case ANSWERS -> chain.isEmpty() ? "It is there" : "Answers with " + chain;
      case MOVED -> "Moved for good to " + target(memory, seen) + inBrackets(chain);
      case REDIRECTS -> "Answers after a temporary redirect" + inBrackets(chain);
      case MOVED_AWAY -> "Redirects for good to " + seen.detail() + ", which may be another page";
      case SIGN_IN -> "Leads to a page that asks to sign in or to consent: " + seen.end();
      case MISSING -> "Answers with " + chain;
      case REPOSITORY_MISSING -> "The forge knows no such repository: gone or private";
      case PACKAGE_MISSING -> "PyPI knows no such package: removed, renamed or quarantined";
      case NO_SUCH_NAME -> "The domain does not resolve" + inBrackets(seen.detail());
      case NO_ANSWER ->
          seen.failure() == null
              ? "The server fails with " + chain
              : "Cannot be reached: " + seen.failure().words() + inBrackets(seen.detail());
      case TOO_SLOW -> "Gives no answer in time" + inBrackets(seen.detail());
      case BAD_CERTIFICATE, UNTRUSTED ->
          "Cannot be read safely: "
              + (seen.failure() == null ? "bad certificate" : seen.failure().words());
      case WALLED -> "Does not let programs look: " + chain + inBrackets(seen.detail());
      case CLOSED_BY_LAW ->
          "Closed for legal reasons" + inBrackets(chain) + inBrackets(seen.detail());
      case ODD_STATUS -> "Answers with " + chain + ", which is probably due to our request";
      case BODY_UNREAD -> "Answers with " + chain + "; its text was not read to the end";
      case PARKED -> "Answers, but the domain may be parked" + inBrackets(quoted(seen.detail()));
      case NO_ANCHOR -> "Answers with " + chain + ", but the page lacks the anchor named";
      case NAME_UNCLEAR, REFUSED_ADDRESS, NOT_ASKED, OWN_FAULT -> "Not known";
    };
  }

  private static String target(LinkMemory memory, LinkMemory.Sighting seen) {
    LinkMemory.Move move = memory.move();
    return move == null ? seen.end() : move.to();
  }

  private static String since(LinkMemory.Sighting seen, LinkMemory memory) {
    return switch (seen.rule().weight()) {
      case GOOD, UNCLEAR -> "";
      case BLOCKED -> lastOk(memory);
      case FAILING -> {
        Instant first = memory.firstFailed();
        String counted =
            first == null
                ? ""
                : String.format(
                    Locale.ROOT,
                    ", failing since %s, counted %s",
                    day(first),
                    times(memory.countedFailures()));
        yield counted + lastOk(memory);
      }
    };
  }

  private static String lastOk(LinkMemory memory) {
    Instant lastOk = memory.lastOk();
    return lastOk == null ? ", never seen working" : ", last working " + day(lastOk);
  }

  private @Nullable String advice(
      LinkMemory.Sighting seen,
      LinkMemory memory,
      boolean dead,
      boolean confirmed,
      boolean byHand) {
    return switch (seen.rule()) {
      case MOVED -> confirmed ? "Write " + target(memory, seen) + " instead." : null;
      case MOVED_AWAY -> "Look at both addresses: the content may be gone.";
      case MISSING, REPOSITORY_MISSING, PACKAGE_MISSING, NO_SUCH_NAME, NO_ANSWER, TOO_SLOW ->
          dead ? replace(memory) : null;
      case BAD_CERTIFICATE ->
          dead ? "Readers see a warning page. " + replace(memory) : "Readers see a warning page.";
      case UNTRUSTED -> "Look by hand: a browser may manage where this program does not.";
      case WALLED ->
          byHand
              ? "Check by hand: no success for " + policy.byHandAfter().toDays() + " days or more."
              : null;
      case CLOSED_BY_LAW -> "Read the notice and decide whether to keep the link.";
      case ODD_STATUS -> "Look by hand; the request may be at fault.";
      case PARKED -> "Look by hand: the domain may be for sale.";
      case NO_ANCHOR -> "Correct the part after the # in the address.";
      case ANSWERS,
          REDIRECTS,
          SIGN_IN,
          BODY_UNREAD,
          NAME_UNCLEAR,
          REFUSED_ADDRESS,
          NOT_ASKED,
          OWN_FAULT ->
          null;
    };
  }

  private static String replace(LinkMemory memory) {
    LinkMemory.Move move = memory.move();
    return move == null
        ? "Replace the link, or use a copy from https://web.archive.org/web/*/" + memory.url() + "."
        : "Replace the link; it last redirected to " + move.to() + ".";
  }

  private static String chain(LinkMemory.Sighting seen) {
    return seen.statuses().stream().map(String::valueOf).collect(Collectors.joining(" → "));
  }

  private static String quoted(String title) {
    return title.isEmpty() ? "" : "\"" + title + "\"";
  }

  private static String inBrackets(String detail) {
    return detail.isEmpty() ? "" : " (" + detail + ")";
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
