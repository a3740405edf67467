package dev.awaitable.testkit;

import java.util.stream.LongStream;

/** Seeds for properties: fixed, so that a failure can be repeated, and shown in the test's name. */
public final class Seeds {

  private Seeds() {}

  /** So many seeds. */
  public static LongStream upTo(int count) {
    return LongStream.rangeClosed(1, count);
  }
}
