package dev.awaitable.judge;

import dev.awaitable.model.LinkOverride;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What we make of a link, and why. */
public sealed interface LinkVerdict {

  /** The rule that decided, and its words. */
  Grounds grounds();

  /** Its name in reports and data: {@code alive}, {@code moved} and so on. */
  String word();

  /** It leads where it should. */
  record Alive(Grounds grounds) implements LinkVerdict {
    @Override
    public String word() {
      return "alive";
    }
  }

  /**
   * It leads there by way of a permanent redirect.
   *
   * @param to the address to write instead
   * @param tidy whether only the form of the address would change: https, {@code www.}, final
   *     slash, letter case
   * @param confirmed whether it was seen often enough to change the catalog
   */
  record Moved(Grounds grounds, String to, boolean tidy, boolean confirmed) implements LinkVerdict {
    @Override
    public String word() {
      return "moved";
    }
  }

  /** Something is wrong, but not yet, or not by itself, enough to call it dead. */
  record Suspect(Grounds grounds) implements LinkVerdict {
    @Override
    public String word() {
      return "suspect";
    }
  }

  /**
   * Somebody is there and does not let programs look.
   *
   * @param byHand whether it has been so for so long that a person should look
   */
  record Blocked(Grounds grounds, boolean byHand) implements LinkVerdict {
    @Override
    public String word() {
      return "blocked";
    }
  }

  /**
   * It leads nowhere, by evidence of several runs. Dead marks a link and never deletes it.
   *
   * @param replacement where it last redirected to for good; null when it never did
   */
  record Dead(Grounds grounds, @Nullable String replacement) implements LinkVerdict {
    @Override
    public String word() {
      return "dead";
    }
  }

  /**
   * The newest look told nothing.
   *
   * @param standing what was known before, which still stands; null when nothing was
   */
  record Unknown(Grounds grounds, @Nullable LinkVerdict standing) implements LinkVerdict {
    @Override
    public String word() {
      return "unknown";
    }
  }

  /**
   * A person has looked, and that stands in place of what programs see, for a time.
   *
   * @param said the person's word
   * @param seen what would be made of it without that; null where nobody ever looked
   */
  record Said(Grounds grounds, LinkOverride said, @Nullable LinkVerdict seen)
      implements LinkVerdict {
    @Override
    public String word() {
      return said.is().word();
    }
  }

  /**
   * Why.
   *
   * @param rule the row of the decision table
   * @param on when the observation was made; null when there was none
   * @param sentence what was seen, in one sentence
   * @param advice what a maintainer should do; null when there is nothing to do
   */
  record Grounds(LinkRule rule, @Nullable Instant on, String sentence, @Nullable String advice) {}
}
