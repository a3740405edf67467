package dev.awaitable.observe;

import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.model.WebUrl;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Asks about every address that no service can tell us of. */
final class LinkLane {

  private final Books books;
  private final Set<WebUrl> open;

  LinkLane(List<WebUrl> urls, Books books) {
    this.books = books;
    this.open = new LinkedHashSet<>(urls);
  }

  void run(Outside outside) {
    books.guarded("the links", () -> ask(outside));
    open.forEach(url -> books.settled(Hosts.of(url), Books.KEPT));
  }

  private void ask(Outside outside) {
    try {
      outside.links().ask(List.copyOf(open), this::seen);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void seen(LinkObservation observation) {
    WebUrl url = observation.url();
    if (open.remove(url)) {
      books.answered(Hosts.of(url), () -> entry(url, observation));
    }
  }

  private Books.Entry entry(WebUrl url, LinkObservation observation) {
    return books
        .ledger()
        .remember(url, observation)
        .map(after -> new Books.Entry(Batch.ofLinks(List.of(after)), Ledger.counted(after)))
        .orElse(new Books.Entry(Batch.EMPTY, Books.KEPT));
  }
}
