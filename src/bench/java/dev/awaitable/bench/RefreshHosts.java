package dev.awaitable.bench;

import dev.awaitable.bench.Answers.Answer;
import java.time.Duration;
import java.util.BitSet;

/** The hosts of a made-up world, and what they have told in a run. For one thread. */
final class RefreshHosts implements Behaviour {

  private final RefreshWorld world;
  private final Answers answers;
  private final BitSet told = new BitSet();
  private long firstAsked;
  private long lastTold;

  RefreshHosts(RefreshWorld world) {
    this.world = world;
    this.answers = new Answers(world.pages());
  }

  @Override
  public Duration latency(int link) {
    if (firstAsked == 0) {
      firstAsked = System.nanoTime();
    }
    return link < 0 ? Duration.ofMillis(100) : world.latency(link);
  }

  @Override
  public Answer to(Request request, int link, int run, int number) {
    lastTold = System.nanoTime();
    if (link < 0) {
      return Answers.status("404 Not Found", "");
    }
    Answer answer = about(request, link, number);
    if (isPage(answer)) {
      told.set(link);
    }
    return answer;
  }

  private static boolean isPage(Answer answer) {
    return answer instanceof Answer.Whole whole && whole.head().get("HTTP/1.1 ".length()) == '2';
  }

  private Answer about(Request request, int link, int number) {
    boolean again = number > 1;
    boolean there = request.path().endsWith("/there");
    String target = "Location: /page/" + link + "/there\r\n";
    return switch (world.ofLink(link)) {
      case WELL, SLOW -> answers.page(link);
      case MOVED -> there ? answers.page(link) : Answers.status("301 Moved Permanently", target);
      case ELSEWHERE -> there ? answers.page(link) : Answers.status("302 Found", target);
      case TOO_MANY ->
          again
              ? answers.page(link)
              : Answers.status("429 Too Many Requests", "Retry-After: 1\r\n");
      case RESET_ONCE -> again ? answers.page(link) : new Answer.Reset();
      case FAULT_ONCE ->
          again ? answers.page(link) : Answers.status("500 Internal Server Error", "");
      case WALLED -> Answers.status("403 Forbidden", "");
      case MISSING -> Answers.status("404 Not Found", "");
      case GONE -> Answers.status("410 Gone", "");
      case SILENT -> new Answer.Silence();
    };
  }

  /** Begins a run of the client. */
  void beginRun() {
    told.clear();
  }

  /** Begins anew. */
  void forget() {
    beginRun();
    firstAsked = 0;
    lastTold = 0;
  }

  /** Whether the page of a link went out in this run. */
  boolean told(int link) {
    return told.get(link);
  }

  /** From the first request to the last answer. */
  Duration busy() {
    return Duration.ofNanos(lastTold - firstAsked);
  }
}
