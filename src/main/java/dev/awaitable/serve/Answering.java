package dev.awaitable.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Answers requests out of the newest edition; no path ever reaches the disk. */
final class Answering implements HttpHandler {

  /** How long an event stream is silent: a line then shows whether somebody is still there. */
  private static final int SILENCE_SECONDS = 15;

  private static final int FOUND = 302;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int MISDIRECTED = 421;
  private static final int UNAVAILABLE = 503;

  private final Newest newest;

  Answering(Newest newest) {
    this.newest = newest;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
      URI target = exchange.getRequestURI();
      if (!LocalNames.meant(exchange.getRequestHeaders().get("Host"), target.getRawAuthority())) {
        say(
            exchange,
            MISDIRECTED,
            "This is a preview for the person at this machine. Open it as http://127.0.0.1 or"
                + " http://localhost with its port.");
      } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        say(exchange, NOT_ALLOWED, "Here is only something to read.");
      } else {
        answer(exchange, Optional.ofNullable(target.getPath()).orElse(""));
      }
    }
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    switch (path) {
      case Dressing.EVENTS -> events(exchange);
      case Dressing.SCRIPT -> send(exchange, 200, path, own("reload.js"));
      case Dressing.STYLE -> send(exchange, 200, path, own("preview.css"));
      default -> page(exchange, path.replaceFirst("^/", ""));
    }
  }

  private void page(HttpExchange exchange, String path) throws IOException {
    Edition edition = newest.get();
    String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    byte[] content = edition.files().get(file);
    if (content != null) {
      send(
          exchange, 200, file, file.endsWith(".html") ? Dressing.dress(content, edition) : content);
    } else if (edition.files().isEmpty()) {
      send(exchange, UNAVAILABLE, "index.html", Dressing.instead(edition));
    } else if (edition.files().containsKey(file + "/index.html")) {
      exchange.getResponseHeaders().set("Location", "/" + file + "/");
      say(exchange, FOUND, "A slash is missing at the end.");
    } else {
      byte[] none = edition.files().get("404.html");
      if (none == null) {
        say(exchange, NOT_FOUND, "There is no such page.");
      } else {
        send(exchange, NOT_FOUND, "404.html", Dressing.dress(none, edition));
      }
    }
  }

  /**
   * Tells the newest edition's id at once and each time there is another, as <a
   * href="https://html.spec.whatwg.org/multipage/server-sent-events.html">server-sent events</a>. A
   * browser that comes back after a pause or a restart so learns what it missed.
   */
  private void events(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    try {
      String told = newest.get().id();
      write(out, "retry: 1000\n" + event(told));
      while (!newest.isOver()) {
        Optional<Edition> next = newest.after(told, SILENCE_SECONDS);
        if (next.isPresent()) {
          told = next.get().id();
          write(out, event(told));
        } else {
          write(out, ":\n\n");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String event(String id) {
    return "data: " + id + "\n\n";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static byte[] own(String name) throws IOException {
    try (InputStream in = Answering.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the program lacks its " + name);
      }
      return in.readAllBytes();
    }
  }

  private static void say(HttpExchange exchange, int status, String words) throws IOException {
    send(exchange, status, "words.txt", (words + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String name, byte[] content)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", MediaTypes.of(name));
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(content.length));
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
      exchange.getResponseBody().write(content);
    }
  }
}
