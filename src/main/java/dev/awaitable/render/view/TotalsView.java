package dev.awaitable.render.view;

import java.util.List;

/**
 * What is known of the whole catalog, and how old that is.
 *
 * @param ages how old the answers to each question are
 * @param facets how many libraries are of which sort
 * @param links how many addresses are in which state; empty while nobody asked any
 */
public record TotalsView(List<Age> ages, List<Facet> facets, List<Count> links) {

  /** Copies the lists. */
  public TotalsView {
    ages = List.copyOf(ages);
    facets = List.copyOf(facets);
    links = List.copyOf(links);
  }

  /**
   * The answers to one question.
   *
   * @param question what was asked
   * @param known of how many libraries the answer is known
   * @param fresh how many of the answers are no older than an observation holds
   * @param oldest the day of the oldest answer, in words
   * @param newest the day of the newest answer, in words
   */
  public record Age(String question, int known, int fresh, String oldest, String newest) {}

  /**
   * One facet.
   *
   * @param question the question
   * @param counts how many libraries give which answer; a library may give several
   */
  public record Facet(String question, List<Count> counts) {}

  /**
   * A count.
   *
   * @param word of what
   * @param count how many
   */
  public record Count(String word, int count) {}
}
