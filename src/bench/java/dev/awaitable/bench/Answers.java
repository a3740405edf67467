package dev.awaitable.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** What the made-up hosts send, well or ill. */
final class Answers {

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

  private static final int DRIP_MILLIS = 250;
  private static final int MOST_DRIPS = 120;

  private final Population web;
  private final byte[] text = (HEAD + PARAGRAPH.repeat(600)).getBytes(StandardCharsets.UTF_8);
  private final byte[] bomb;

  Answers(Population web) {
    this.web = web;
    this.bomb = web.faulty() ? zipped(200) : new byte[0];
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

  /**
   * Answers a request, which was thought about already.
   *
   * @param link which link was asked about; negative where there is none
   * @param request its number among those for the link in this run, from 1
   * @return whether the connection can be used again
   */
  boolean send(Socket to, String method, String path, int link, int run, int request)
      throws IOException, InterruptedException {
    OutputStream out = to.getOutputStream();
    if (link < 0) {
      return status(out, "404 Not Found", "");
    }
    boolean tails = web.tails(link, run, request);
    return switch (web.condition(link)) {
      case WELL -> page(out, link);
      case WALLED -> status(out, "403 Forbidden", "");
      case NO_HEAD ->
          method.equals("HEAD")
              ? status(out, "405 Method Not Allowed", "Allow: GET\r\n")
              : page(out, link);
      case FLAKY -> tails ? status(out, "500 Internal Server Error", "") : page(out, link);
      case TOO_MANY ->
          request == 1 || (request == 2 && tails)
              ? status(out, "429 Too Many Requests", "Retry-After: 1\r\n")
              : page(out, link);
      case RESET_ONCE -> request == 1 ? reset(to) : page(out, link);
      case DRIP -> drip(out);
      case CUT_OFF -> cut(out, link);
      case BOMB -> bomb(out);
      case HANGS -> hang(to);
      case LOOP -> status(out, "302 Found", "Location: /page/" + link + next(path) + "\r\n");
      case MISSING -> status(out, "404 Not Found", "");
      case GONE -> status(out, "410 Gone", "");
    };
  }

  private static String next(String path) {
    return path.endsWith("/a") ? "/b" : path.endsWith("/b") ? "" : "/a";
  }

  private boolean page(OutputStream out, int link) throws IOException {
    int length = web.pageBytes(link);
    ByteArrayOutputStream whole = new ByteArrayOutputStream(1_000 + length);
    whole.write(head("200 OK", "", length));
    whole.write(text, 0, length);
    whole.writeTo(out);
    return true;
  }

  private static boolean status(OutputStream out, String status, String headers)
      throws IOException {
    byte[] body =
        ("<!doctype html><title>" + status + "</title><h1>" + status + "</h1>")
            .getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(head(status, headers, body.length));
    whole.write(body);
    whole.writeTo(out);
    return true;
  }

  /** As many headers as real servers send. */
  private static byte[] head(String status, String headers, int length) {
    String lines =
        """
        HTTP/1.1 %s
        Date: Fri, 20 Nov 2026 06:00:00 GMT
        Server: made-up/1.0
        Content-Type: text/html; charset=utf-8
        Cache-Control: public, max-age=0, must-revalidate
        Strict-Transport-Security: max-age=31536000; includeSubDomains
        X-Content-Type-Options: nosniff
        X-Frame-Options: DENY
        Referrer-Policy: no-referrer-when-downgrade
        Vary: Accept-Encoding
        Content-Length: %d
        """
            .formatted(status, length);
    return (lines.replace("\n", "\r\n") + headers + "\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean reset(Socket to) throws IOException {
    // Closing with nothing to linger for sends a reset instead of a farewell.
    to.setSoLinger(true, 0);
    return false;
  }

  private static boolean drip(OutputStream out) throws IOException, InterruptedException {
    out.write(head("200 OK", "", 50_000));
    for (int drop = 0; drop < MOST_DRIPS; drop++) {
      out.write('.');
      Thread.sleep(DRIP_MILLIS);
    }
    return false;
  }

  private boolean cut(OutputStream out, int link) throws IOException {
    out.write(head("200 OK", "", web.pageBytes(link)));
    out.write(text, 0, web.pageBytes(link) / 2);
    return false;
  }

  private boolean bomb(OutputStream out) throws IOException {
    out.write(head("200 OK", "Content-Encoding: gzip\r\n", bomb.length));
    out.write(bomb);
    return true;
  }

  /** Until the other side gives up, or the socket's own time limit does. */
  private static boolean hang(Socket to) throws IOException {
    InputStream in = to.getInputStream();
    in.transferTo(OutputStream.nullOutputStream());
    return false;
  }
}
