package dev.awaitable.check;

import dev.awaitable.model.RepoUrl;
import java.util.Optional;

/** Puts addresses that people or services give into the one form in which they are kept. */
public final class PlainAddress {

  private PlainAddress() {}

  /** The address of a page on the public web; empty where the checker would refuse it. */
  public static Optional<String> web(String text) {
    return switch (WebAddress.of(text.strip(), false)) {
      case WebAddress.Plain plain -> Optional.of(plain.url());
      case WebAddress.Mended mended -> Optional.of(mended.url());
      case WebAddress.Refused refused -> Optional.empty();
    };
  }

  /** The repository that an address, or a page of it on a forge, belongs to. */
  public static Optional<RepoUrl> repository(String text) {
    return RepoAddress.mend(text.strip())
        .flatMap(RepoUrl::parse)
        .filter(repo -> !(WebAddress.of(repo.url(), false) instanceof WebAddress.Refused));
  }
}
