package dev.awaitable.net;

import dev.awaitable.enrich.LinkFailure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The gate in front of every host: so many requests at a time, so far apart, no more than the whole
 * run may have, and none once the host asked for a long pause or the run's time is up. Meant for
 * virtual threads, which simply wait here. One object serves one run.
 */
public final class HostGates {

  private final Manners manners;
  private final Timekeeper time;
  private final @Nullable Instant deadline;
  private final Semaphore total;

  /** Links leave one place of the run's to services, which would have to queue with thousands. */
  private final Semaphore totalOfLinks;

  private final Map<String, Gate> gates = new ConcurrentHashMap<>();

  /**
   * Gates for one run.
   *
   * @param deadline when the run's time is used up; null for as long as it takes
   */
  public HostGates(Manners manners, Timekeeper time, @Nullable Instant deadline) {
    this.manners = manners;
    this.time = time;
    this.deadline = deadline;
    this.total = new Semaphore(manners.total(), true);
    this.totalOfLinks = new Semaphore(Math.max(1, manners.total() - 1), true);
  }

  /** A request to be made when the gate opens. */
  @FunctionalInterface
  interface Ask<T> {
    T ask() throws IOException;
  }

  /**
   * Makes the request when it is its turn.
   *
   * @throws GateClosedException when it never will be
   */
  <T> T pass(String host, Ask<T> request) throws IOException {
    return pass(host, true, request);
  }

  /**
   * Makes a request to a service when it is its turn; it does not have to queue with links for a
   * place of the run's.
   *
   * @throws GateClosedException when it never will be
   */
  <T> T passAsService(String host, Ask<T> request) throws IOException {
    return pass(host, false, request);
  }

  private <T> T pass(String host, boolean link, Ask<T> request) throws IOException {
    Gate gate = gate(host);
    try {
      gate.places.acquire();
      try {
        enter(gate, host, link);
        try {
          return request.ask();
        } finally {
          leave(link);
        }
      } finally {
        gate.places.release();
      }
    } catch (InterruptedException stopped) {
      throw stopped();
    }
  }

  private void takePlace(boolean link) throws InterruptedException {
    if (!link) {
      total.acquire();
      return;
    }
    totalOfLinks.acquire();
    try {
      total.acquire();
    } catch (InterruptedException stopped) {
      totalOfLinks.release();
      throw stopped;
    }
  }

  private void leave(boolean link) {
    total.release();
    if (link) {
      totalOfLinks.release();
    }
  }

  private void enter(Gate gate, String host, boolean link)
      throws IOException, InterruptedException {
    Instant came = time.now();
    gate.door.acquire();
    try {
      while (true) {
        check(gate, host);
        sleep(Duration.between(time.now(), gate.nextStart()));
        takePlace(link);
        // The place may have come long after it was asked for.
        if (inTime() && gate.start(time.now(), manners.pause(), came)) {
          return;
        }
        leave(link);
      }
    } finally {
      gate.door.release();
    }
  }

  private void check(Gate gate, String host) throws GateClosedException {
    if (gate.left()) {
      throw new GateClosedException(
          LinkFailure.HOST_LEFT, host + " asked to be left alone for longer than a run may wait");
    }
    if (!inTime()) {
      throw outOfTime();
    }
  }

  private boolean inTime() {
    return deadline == null || time.now().isBefore(deadline);
  }

  private void sleep(Duration wait) throws IOException, InterruptedException {
    if (wait.isNegative() || wait.isZero()) {
      return;
    }
    if (deadline != null && time.now().plus(wait).isAfter(deadline)) {
      throw outOfTime();
    }
    time.sleep(wait);
  }

  /**
   * Waits before a second try, holding up nobody else.
   *
   * @throws GateClosedException when the run's time does not allow it
   */
  void rest(Duration wait) throws IOException {
    try {
      sleep(wait);
    } catch (InterruptedException stopped) {
      throw stopped();
    }
  }

  /**
   * Waits because a host asked for it, holding up nobody else; the time counts as waiting for that
   * host.
   *
   * @throws GateClosedException when the run's time does not allow it
   */
  void rest(String host, Duration wait) throws IOException {
    Instant came = time.now();
    try {
      rest(wait);
    } finally {
      gate(host).waited(Duration.between(came, time.now()));
    }
  }

  /**
   * Holds back every request to a host for a time it asked for. False when that would make it more
   * than {@link Manners#longestWait()} in all: then the host is left alone for the rest of the run.
   */
  boolean holdBack(String host, Duration wait) {
    return gate(host).holdBack(time.now(), wait, manners.longestWait());
  }

  /** What was asked of each host, by its name. */
  public Map<String, Tally> tallies() {
    Map<String, Tally> tallies = new TreeMap<>();
    gates.forEach((host, gate) -> tallies.put(host, gate.tally()));
    return tallies;
  }

  /**
   * What passed one gate.
   *
   * @param requests how many requests were made
   * @param waited how long they waited for their turn and for what the host asked, added up
   * @param left whether the host was left alone because it asked for a long pause
   */
  public record Tally(int requests, Duration waited, boolean left) {}

  private Gate gate(String host) {
    return gates.computeIfAbsent(host, name -> new Gate(manners.perHost()));
  }

  private static GateClosedException outOfTime() {
    return new GateClosedException(LinkFailure.BUDGET, "the time for this run is used up");
  }

  private static GateClosedException stopped() {
    Thread.currentThread().interrupt();
    return new GateClosedException(LinkFailure.BUDGET, "the run was stopped");
  }

  private static final class Gate {

    private final Semaphore places;

    /**
     * One at a time waits for the next start, and for a place of the run's: only one can have it.
     */
    private final Semaphore door = new Semaphore(1, true);

    private Instant nextStart = Instant.EPOCH;
    private Instant heldUntil = Instant.EPOCH;
    private Duration heldBack = Duration.ZERO;
    private Duration waited = Duration.ZERO;
    private int requests;
    private boolean left;

    private Gate(int places) {
      this.places = new Semaphore(places, true);
    }

    private synchronized boolean left() {
      return left;
    }

    private synchronized Instant nextStart() {
      return nextStart;
    }

    private synchronized boolean start(Instant now, Duration pause, Instant came) {
      if (left || now.isBefore(nextStart)) {
        return false;
      }
      nextStart = now.plus(pause);
      requests++;
      waited = waited.plus(Duration.between(came, now));
      return true;
    }

    private synchronized boolean holdBack(Instant now, Duration wait, Duration longest) {
      Instant until = now.plus(wait);
      Duration added = Duration.between(heldUntil.isAfter(now) ? heldUntil : now, until);
      if (added.isNegative()) {
        return true;
      }
      if (heldBack.plus(added).compareTo(longest) > 0) {
        left = true;
        return false;
      }
      heldBack = heldBack.plus(added);
      heldUntil = until;
      nextStart = until.isAfter(nextStart) ? until : nextStart;
      return true;
    }

    private synchronized void waited(Duration more) {
      waited = waited.plus(more);
    }

    private synchronized Tally tally() {
      return new Tally(requests, waited, left);
    }
  }
}
