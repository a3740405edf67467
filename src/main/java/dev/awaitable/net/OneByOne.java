package dev.awaitable.net;

import dev.awaitable.enrich.RepositoryHost;
import dev.awaitable.enrich.RepositoryLookup;
import dev.awaitable.model.RepoUrl;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Asks about one repository after the other; what goes wrong with one is its own affair. */
final class OneByOne implements RepositoryHost {

  private final Reader reader;
  private final String apiHost;
  private final Timekeeper time;

  /** Asks about one repository. */
  @FunctionalInterface
  interface Reader {
    RepositoryLookup read(RepoUrl repo, Instant asked) throws IOException;
  }

  OneByOne(Reader reader, String apiHost, Timekeeper time) {
    this.reader = reader;
    this.apiHost = apiHost;
    this.time = time;
  }

  @Override
  public void ask(List<RepoUrl> repositories, Consumer<List<RepositoryLookup>> told) {
    for (RepoUrl repo : repositories) {
      told.accept(List.of(lookUp(repo)));
    }
  }

  private RepositoryLookup lookUp(RepoUrl repo) {
    Instant asked = time.now();
    try {
      return reader.read(repo, asked);
    } catch (IOException failure) {
      return Lookups.failed(repo, failure, apiHost, asked);
    } catch (RuntimeException fault) {
      return Lookups.ownFault(repo, fault, asked);
    }
  }
}
