package dev.awaitable.bench;

import dev.awaitable.bench.Answers.Answer;
import java.time.Duration;

/** How made-up hosts behave when they are asked about a link. For one thread. */
interface Behaviour {

  /** How long they think about a link; any, where the number is none of a link. */
  Duration latency(int link);

  /**
   * The answer to a request.
   *
   * @param link which link was asked about; negative where there is none
   * @param number the request's number among those for the link in this run, from 1
   */
  Answer to(Request request, int link, int run, int number);
}
