package dev.awaitable.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;

/**
 * What the made-up hosts send, well or ill. Bodies lie ready outside the heap, so that sending one
 * costs a call to the system and little else.
 */
final class Answers implements Behaviour {

  private static final String HEAD =
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>How to wait</title>\
      <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/site.css">\
      </head><body><h1>How to wait</h1>
      """;

  private static final String PARAGRAPH =
      """
      <p>A <a href="/guide">coroutine</a> waits for an answer while others go on; nobody is held \
      up, and the loop looks after all of them. <code>await</code> says where.</p>
      """;

  /** As many headers as real servers send. */
  private static final String HEADERS =
      """
      Date: Fri, 20 Nov 2026 06:00:00 GMT
      Server: made-up/1.0
      Content-Type: text/html; charset=utf-8
      Cache-Control: public, max-age=0, must-revalidate
      Strict-Transport-Security: max-age=31536000; includeSubDomains
      X-Content-Type-Options: nosniff
      X-Frame-Options: DENY
      Referrer-Policy: no-referrer-when-downgrade
      Vary: Accept-Encoding
      """
          .replace("\n", "\r\n");

  private final Population web;
  private final ByteBuffer text =
      outside((HEAD + PARAGRAPH.repeat(600)).getBytes(StandardCharsets.UTF_8));
  private final ByteBuffer bomb;

  Answers(Population web) {
    this.web = web;
    this.bomb = web.faulty() ? outside(zipped(200)) : outside(new byte[0]);
  }

  /** What a host does about a request. */
  sealed interface Answer {

    /**
     * It sends this.
     *
     * @param close whether it hangs up afterwards
     */
    record Whole(ByteBuffer head, ByteBuffer body, boolean close) implements Answer {}

    /** It sends the head, then byte by byte a body that never comes to its end. */
    record Drip(ByteBuffer head) implements Answer {}

    /** It resets the connection. */
    record Reset() implements Answer {}

    /** It never says anything. */
    record Silence() implements Answer {}
  }

  private static ByteBuffer outside(byte[] bytes) {
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
  }

  private static byte[] zipped(int megabytes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < megabytes; i++) {
        zip.write(spaces);
      }
    } catch (IOException inMemory) {
      throw new IllegalStateException(inMemory);
    }
    return bytes.toByteArray();
  }

  @Override
  public Duration latency(int link) {
    return web.latency(Math.max(link, 0));
  }

  @Override
  public Answer to(Request request, int link, int run, int number) {
    Answer answer = link < 0 ? status("404 Not Found", "") : about(request, link, run, number);
    return request.head() && answer instanceof Answer.Whole whole
        ? new Answer.Whole(whole.head(), ByteBuffer.allocate(0), whole.close())
        : answer;
  }

  private Answer about(Request request, int link, int run, int number) {
    boolean tails = web.tails(link, run, number);
    return switch (web.condition(link)) {
      case WELL -> page(link);
      case WALLED -> status("403 Forbidden", "");
      case NO_HEAD ->
          request.head() ? status("405 Method Not Allowed", "Allow: GET\r\n") : page(link);
      case FLAKY -> tails ? status("500 Internal Server Error", "") : page(link);
      case TOO_MANY ->
          number == 1 || (number == 2 && tails)
              ? status("429 Too Many Requests", "Retry-After: 1\r\n")
              : page(link);
      case RESET_ONCE -> number == 1 ? new Answer.Reset() : page(link);
      case DRIP -> new Answer.Drip(head("200 OK", "", 50_000));
      case CUT_OFF -> cut(link);
      case BOMB -> bomb();
      case HANGS -> new Answer.Silence();
      case LOOP -> status("302 Found", "Location: /page/" + link + next(request.path()) + "\r\n");
      case MISSING -> status("404 Not Found", "");
      case GONE -> status("410 Gone", "");
    };
  }

  private static String next(String path) {
    return path.endsWith("/a") ? "/b" : path.endsWith("/b") ? "" : "/a";
  }

  /** The page that belongs to a link. */
  Answer page(int link) {
    int length = web.pageBytes(link);
    return new Answer.Whole(head("200 OK", "", length), text.slice(0, length), false);
  }

  private Answer cut(int link) {
    int length = web.pageBytes(link);
    return new Answer.Whole(head("200 OK", "", length), text.slice(0, length / 2), true);
  }

  private Answer bomb() {
    ByteBuffer head = head("200 OK", "Content-Encoding: gzip\r\n", bomb.limit());
    return new Answer.Whole(head, bomb.duplicate(), false);
  }

  /** An answer with a status, some more headers, and little else. */
  static Answer status(String status, String headers) {
    byte[] body =
        ("<!doctype html><title>" + status + "</title><h1>" + status + "</h1>")
            .getBytes(StandardCharsets.UTF_8);
    return new Answer.Whole(head(status, headers, body.length), ByteBuffer.wrap(body), false);
  }

  private static ByteBuffer head(String status, String headers, int length) {
    String lines = "HTTP/1.1 " + status + "\r\n" + HEADERS + headers + "Content-Length: " + length;
    return ByteBuffer.wrap((lines + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }
}
