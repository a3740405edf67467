package dev.awaitable.render;

import dev.awaitable.judge.JudgedLink;
import dev.awaitable.judge.LinkJudge;
import dev.awaitable.judge.LinkVerdict;
import dev.awaitable.model.LinkOverride;
import dev.awaitable.model.LinkWord;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.WebUrl;
import dev.awaitable.render.view.OuterLinkView;
import dev.awaitable.render.view.Words;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of links that lead out of the site what is known of them, for readers. */
final class OuterLinks {

  private static final String NOT_ASKED = "not looked at yet";

  private final Map<WebUrl, JudgedLink> known;
  private final LocalDate today;

  /** Takes what is known of links, by address, and the day on which a person's word must hold. */
  OuterLinks(Map<WebUrl, JudgedLink> known, LocalDate today) {
    this.known = known;
    this.today = today;
  }

  /** Says what is known of a link, and first of all what a person says of it, if anybody does. */
  OuterLinkView of(String label, WebUrl url, @Nullable LinkOverride said) {
    JudgedLink link = known.get(url);
    LinkVerdict seen = link == null ? null : link.verdict();
    LinkVerdict told = said == null ? seen : LinkJudge.told(seen, said, today);
    LinkVerdict verdict = told == null ? null : standing(told);
    boolean dead = verdict != null && isDead(verdict);
    return new OuterLinkView(
        label,
        url.value(),
        host(url.value()),
        verdict != null,
        verdict == null ? NOT_ASKED : words(verdict),
        dead,
        dead ? archive(url, link == null ? null : link.lastOk()) : null);
  }

  private static boolean isDead(LinkVerdict verdict) {
    return verdict instanceof LinkVerdict.Dead
        || (verdict instanceof LinkVerdict.Said said && said.said().is() == LinkWord.DEAD);
  }

  /** A package's page on PyPI. */
  static WebUrl onPypi(PackageName name) {
    return new WebUrl("https://pypi.org/project/" + name.normalized() + "/");
  }

  /** The newest look that told something; null when there was none. */
  private static @Nullable LinkVerdict standing(LinkVerdict verdict) {
    return verdict instanceof LinkVerdict.Unknown unknown ? unknown.standing() : verdict;
  }

  private static String words(LinkVerdict verdict) {
    return switch (verdict) {
      case LinkVerdict.Alive alive -> "works" + seen(alive);
      case LinkVerdict.Moved moved ->
          moved.tidy() ? "works" + seen(moved) : "leads on to " + moved.to() + seen(moved);
      case LinkVerdict.Blocked blocked -> "keeps programs out" + seen(blocked);
      case LinkVerdict.Suspect suspect -> "in doubt: " + suspect.grounds().sentence();
      case LinkVerdict.Dead dead -> "dead: " + dead.grounds().sentence();
      case LinkVerdict.Unknown unknown -> NOT_ASKED;
      case LinkVerdict.Said said -> words(said.said());
    };
  }

  private static String words(LinkOverride said) {
    String what =
        switch (said.is()) {
          case ALIVE -> "works for people, says ";
          case DEAD -> "leads nowhere any more, says ";
          case IGNORED -> "not checked, says ";
        };
    String because = said.because().strip().replaceFirst("\\.$", "");
    return what + said.by() + ": " + because + "; looked at again by " + Words.day(said.reviewBy());
  }

  private static String seen(LinkVerdict verdict) {
    Instant on = verdict.grounds().on();
    return on == null ? "" : ", seen " + Words.day(LocalDate.ofInstant(on, ZoneOffset.UTC));
  }

  /** The copy nearest to the last day on which it worked, else all copies. */
  private static String archive(WebUrl url, @Nullable LocalDate lastOk) {
    String day = lastOk == null ? "*" : DateTimeFormatter.BASIC_ISO_DATE.format(lastOk);
    return "https://web.archive.org/web/" + day + "/" + url.value();
  }

  private static String host(String url) {
    String host = URI.create(url).getHost();
    if (host == null) {
      return "";
    }
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }
}
