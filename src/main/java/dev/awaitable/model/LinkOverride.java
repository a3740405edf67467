package dev.awaitable.model;

import java.time.LocalDate;

/**
 * A person's word on one link. Unlike a {@link StatusOverride} it ends by itself: links change too
 * often for a forgotten word to stand for ever.
 *
 * @param is what was found
 * @param because why, in one sentence
 * @param by who says so
 * @param reviewBy the last day it holds; by then somebody looks again
 */
public record LinkOverride(LinkWord is, String because, String by, LocalDate reviewBy) {

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isAfter(reviewBy);
  }
}
