package dev.awaitable.render;

import dev.awaitable.judge.JudgedLink;
import dev.awaitable.judge.LinkVerdict;
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

  OuterLinks(Map<WebUrl, JudgedLink> known) {
    this.known = known;
  }

  OuterLinkView of(String label, WebUrl url) {
    JudgedLink link = known.get(url);
    LinkVerdict verdict = link == null ? null : standing(link.verdict());
    boolean dead = verdict instanceof LinkVerdict.Dead;
    return new OuterLinkView(
        label,
        url.value(),
        host(url.value()),
        verdict != null,
        verdict == null ? NOT_ASKED : words(verdict),
        dead,
        link == null || !dead ? null : archive(url, link.lastOk()));
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
    };
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
    return host == null ? "" : host.replaceFirst("^www\\.", "");
  }
}
