package dev.awaitable.enrich;

import dev.awaitable.model.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one look at an address showed; what to make of it is for others to say. */
public sealed interface LinkObservation {

  /** The address that was asked about. */
  WebUrl url();

  /** When the look began. */
  Instant asked();

  /** How long it took, waiting included. */
  Duration took();

  /**
   * A server answered.
   *
   * @param url the address that was asked about
   * @param hops the redirects that were followed, first to last
   * @param end the address that answered in the end
   * @param status its status; anything from 100 to 999
   * @param notes what else was seen
   * @param walls the products recognised that keep programs out
   * @param title the page's title where a note needs it, cleaned of control characters
   * @param notice the address of a legal notice, where the answer names one
   * @param asked when the look began
   * @param took how long it took
   */
  record Answered(
      WebUrl url,
      List<LinkHop> hops,
      LinkPlace end,
      int status,
      Set<LinkNote> notes,
      List<Wall> walls,
      @Nullable String title,
      @Nullable String notice,
      Instant asked,
      Duration took)
      implements LinkObservation {

    /** Copies the collections. */
    public Answered {
      hops = List.copyOf(hops);
      notes = Set.copyOf(notes);
      walls = List.copyOf(walls);
    }
  }

  /**
   * There was no answer to read.
   *
   * @param url the address that was asked about
   * @param hops the redirects that were followed before it failed
   * @param kind what kind of failure
   * @param detail what exactly, for people: host, address, error; cleaned of control characters
   * @param asked when the look began
   * @param took how long it took
   */
  record Failed(
      WebUrl url, List<LinkHop> hops, LinkFailure kind, String detail, Instant asked, Duration took)
      implements LinkObservation {

    /** Copies the list. */
    public Failed {
      hops = List.copyOf(hops);
    }
  }

  /**
   * An API told us about the thing behind the address, so that its page need not be fetched.
   *
   * @param url the address that was asked about
   * @param word what it said
   * @param detail its reason where it gave one, cleaned of control characters; else empty
   * @param movedTo where the thing is now, when that is another address; proved by its identity
   * @param asked when the look began
   * @param took how long it took
   */
  record Told(
      WebUrl url, Word word, String detail, @Nullable WebUrl movedTo, Instant asked, Duration took)
      implements LinkObservation {

    /** What an API can say about a thing. */
    public enum Word {
      /** It is there. */
      THERE,
      /** There is no such repository, or we may not see it, while other answers came. */
      REPOSITORY_MISSING,
      /** There is no such package, by the word of both package APIs. */
      PACKAGE_MISSING,
      /** It is there and closed for legal reasons. */
      CLOSED_BY_LAW
    }
  }
}
