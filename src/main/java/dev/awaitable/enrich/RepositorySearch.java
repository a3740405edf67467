package dev.awaitable.enrich;

import dev.awaitable.model.RepoUrl;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A forge that can be searched for repositories nobody has named yet. */
public interface RepositorySearch {

  /**
   * Looks for repositories, those with the most stars first. Whatever goes wrong ends the search
   * and is part of the outcome; what was found by then is kept. This never throws for it.
   */
  Outcome search(Question question);

  /**
   * What to look for: Python repositories that are no forks and not archived.
   *
   * @param topic a topic that their owners gave them
   * @param minStars stars at least
   * @param pushedSince the day since which something was pushed to them
   * @param mostRequests how many requests may be made at most
   */
  record Question(String topic, int minStars, LocalDate pushedSince, int mostRequests) {}

  /**
   * What came of it.
   *
   * @param found what was found
   * @param requests how many requests were made
   * @param trouble why the search ended before its end, for people; null when it did not
   */
  record Outcome(List<Found> found, int requests, @Nullable String trouble) {

    /** Copies the list. */
    public Outcome {
      found = List.copyOf(found);
    }
  }

  /**
   * A repository as a search tells of it.
   *
   * @param repo its address in the forge's spelling
   * @param stars stars
   */
  record Found(RepoUrl repo, int stars) {}
}
