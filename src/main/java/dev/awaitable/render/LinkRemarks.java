package dev.awaitable.render;

import dev.awaitable.judge.LinkVerdict;
import dev.awaitable.judge.LinkVerdicts;
import dev.awaitable.model.LinkOverride;
import dev.awaitable.model.WebUrl;
import dev.awaitable.render.view.LinkView;
import dev.awaitable.render.view.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Marks links that readers should be warned of, and those that a person vouches for. */
final class LinkRemarks {

  private final LinkVerdicts verdicts;

  LinkRemarks(LinkVerdicts verdicts) {
    this.verdicts = verdicts;
  }

  /** A link with its mark. */
  LinkView link(String label, WebUrl url, @Nullable LinkOverride said) {
    return new LinkView(label, url.value(), remark(verdicts.on(url, said)));
  }

  private static @Nullable String remark(LinkVerdict verdict) {
    return switch (verdict) {
      case LinkVerdict.Dead dead -> dead(dead);
      case LinkVerdict.Said said -> said(said.said());
      case LinkVerdict.Unknown unknown ->
          unknown.standing() instanceof LinkVerdict.Dead dead ? dead(dead) : null;
      case LinkVerdict.Alive alive -> null;
      case LinkVerdict.Moved moved -> null;
      case LinkVerdict.Suspect suspect -> null;
      case LinkVerdict.Blocked blocked -> null;
    };
  }

  private static String dead(LinkVerdict.Dead dead) {
    Instant seen = dead.grounds().on();
    return "does not work"
        + (seen == null ? "" : ", seen " + Words.day(LocalDate.ofInstant(seen, ZoneOffset.UTC)));
  }

  private static String said(LinkOverride said) {
    String what =
        switch (said.is()) {
          case ALIVE -> "works for people, says ";
          case DEAD -> "leads nowhere any more, says ";
          case IGNORED -> "not checked, says ";
        };
    String because = said.because().strip().replaceFirst("\\.$", "");
    return what + said.by() + ": " + because + "; looked at again by " + Words.day(said.reviewBy());
  }
}
