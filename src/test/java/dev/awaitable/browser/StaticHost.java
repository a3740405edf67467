package dev.awaitable.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/**
 * Serves a folder below a path as hosts of static files do: a folder's index, else the 404 page.
 */
final class StaticHost extends Dispatcher {

  private final Path folder;
  private final String base;

  /** The base begins and ends with a slash. */
  StaticHost(Path folder, String base) {
    this.folder = folder;
    this.base = base;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    String path = request.getUrl().encodedPath();
    Path file = file(path);
    boolean found = has(path);
    try {
      byte[] body = Files.readAllBytes(found ? file : folder.resolve("404.html"));
      return new MockResponse.Builder()
          .code(found ? 200 : 404)
          .setHeader("Content-Type", type(found ? file.toString() : "404.html"))
          .body(new Buffer().write(body))
          .build();
    } catch (IOException e) {
      return new MockResponse.Builder().code(500).build();
    }
  }

  /** Whether a path leads to a file, with no redirect and no 404 page. */
  boolean has(String path) {
    return path.startsWith(base) && Files.isRegularFile(file(path));
  }

  private Path file(String path) {
    Path file = path.startsWith(base) ? folder.resolve(path.substring(base.length())) : folder;
    return Files.isDirectory(file) ? file.resolve("index.html") : file;
  }

  private static String type(String name) {
    if (name.endsWith(".css")) {
      return "text/css";
    }
    if (name.endsWith(".js")) {
      return "text/javascript";
    }
    if (name.endsWith(".webmanifest")) {
      return "application/manifest+json";
    }
    if (name.endsWith(".json")) {
      return "application/json";
    }
    return name.endsWith(".svg") ? "image/svg+xml" : "text/html";
  }
}
