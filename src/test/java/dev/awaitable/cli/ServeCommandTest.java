package dev.awaitable.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awaitable.store.TemplateFiles;
import dev.awaitable.testkit.Cli;
import dev.awaitable.testkit.Fixtures;
import dev.awaitable.testkit.Folders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview as a browser sees it, over real connections. */
class ServeCommandTest {

  private static final String SMALL = Fixtures.text("catalogs/small.yaml");
  private static final String SENTENCE = "HTTP client and server with WebSockets";
  private static final int PATIENCE_SECONDS = 30;

  @TempDir Path home;

  private final Lines out = new Lines();
  private final Lines err = new Lines();
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private Thread running = new Thread(() -> {});
  private URI address = URI.create("http://127.0.0.1/");

  @BeforeEach
  void a_catalog_with_templates() throws IOException {
    Folders.write(home.resolve("templates"), Folders.read(Path.of("templates")));
    write(SMALL);
  }

  @AfterEach
  void end() throws Exception {
    running.interrupt();
    running.join(Duration.ofSeconds(PATIENCE_SECONDS).toMillis());
    client.close();
  }

  private void serve() throws Exception {
    World world =
        new World(
            home,
            Map.of(),
            Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC),
            time -> {},
            () -> TemplateFiles.inFolder(home.resolve("templates")),
            new PrintWriter(out),
            new PrintWriter(err),
            false);
    running = new Thread(() -> ended.complete(CatalogCommand.run(world, "serve", "--port", "0")));
    running.start();
    String line = out.next("serving ");
    address = URI.create(line.split(" ", -1)[1]);
  }

  private void write(String text) throws IOException {
    Files.writeString(home.resolve("catalog.yaml"), text);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address.resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** What comes back for a request as it is written here, with nothing tidied up. */
  private String raw(String... lines) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(PATIENCE_SECONDS * 1000);
      String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void shows_every_page_with_one_script_of_its_own() throws Exception {
    serve();
    HttpResponse<String> page = get("/libraries/aiohttp/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.body())
        .contains(SENTENCE)
        .containsOnlyOnce("<script src=\"/-/reload.js?")
        .doesNotContain("preview-notice");
    assertThat(get("/").body()).contains("<title>Small");
    assertThat(get("/assets/site.css").headers().firstValue("Content-Type"))
        .hasValue("text/css; charset=utf-8");
    assertThat(get("/assets/site.css").body())
        .isEqualTo(Files.readString(home.resolve("templates/assets/site.css")));
    assertThat(get("/-/reload.js").body()).contains("new EventSource(\"/-/events\")");
  }

  @Test
  void leads_to_folders_and_shows_the_page_for_missing_addresses_at_any_depth() throws Exception {
    serve();
    HttpResponse<String> folder = get("/libraries/aiohttp");
    assertThat(folder.statusCode()).isEqualTo(302);
    assertThat(folder.headers().firstValue("Location")).hasValue("/libraries/aiohttp/");
    HttpResponse<String> missing = get("/a/b/reqeusts");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body())
        .contains("<script src=\"/-/reload.js?")
        .contains("href=\"/assets/site.css\"");
  }

  @Test
  void writes_nothing() throws Exception {
    serve();
    get("/");
    try (var files = Files.list(home)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder("catalog.yaml", "templates");
    }
  }

  @Test
  void answers_the_head_of_a_page_and_no_other_method() throws Exception {
    serve();
    String host = "Host: " + address.getAuthority();
    assertThat(raw("HEAD / HTTP/1.1", host))
        .startsWith("HTTP/1.1 200 ")
        .containsIgnoringCase("content-length: ")
        .doesNotContain("<title>");
    assertThat(raw("HEAD /-/events HTTP/1.1", host)).startsWith("HTTP/1.1 200 ");
    assertThat(raw("POST / HTTP/1.1", host, "Content-Length: 0"))
        .startsWith("HTTP/1.1 405 ")
        .containsIgnoringCase("allow: GET, HEAD");
  }

  @Test
  void refuses_whoever_asks_for_another_host() throws Exception {
    serve();
    int port = address.getPort();
    for (String host :
        new String[] {
          "evil.example",
          "evil.example:" + port,
          "127.0.0.1.evil.example:" + port,
          "localhost@evil.example",
          "localhost:" + port + ":1",
          "127.0.0.2:" + port,
          ""
        }) {
      for (String path : new String[] {"/", "/-/events", "/-/reload.js"}) {
        assertThat(raw("GET " + path + " HTTP/1.1", "Host: " + host))
            .as(host + path)
            .startsWith("HTTP/1.1 421 ")
            .doesNotContain("Small");
      }
    }
    assertThat(raw("GET / HTTP/1.1")).startsWith("HTTP/1.1 421 ");
    assertThat(raw("GET / HTTP/1.1", "Host: localhost", "Host: evil.example"))
        .startsWith("HTTP/1.1 4");
    assertThat(raw("GET http://evil.example/ HTTP/1.1", "Host: localhost"))
        .startsWith("HTTP/1.1 421 ");
    for (String host : new String[] {"localhost", "LocalHost:" + port, "127.0.0.1:9"}) {
      assertThat(raw("GET / HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void never_leaves_the_site() throws Exception {
    serve();
    for (String path :
        new String[] {
          "/../catalog.yaml",
          "/catalog.yaml",
          "/assets/../../catalog.yaml",
          "/%2e%2e/catalog.yaml",
          "/..%2fcatalog.yaml",
          "/assets/..%5c..%5ccatalog.yaml",
          "/%00",
          "/./catalog.yaml",
          home.resolve("catalog.yaml").toString(),
          "/-/../../catalog.yaml",
          "/-/Answering.class"
        }) {
      assertThat(raw("GET " + path + " HTTP/1.1", "Host: localhost"))
          .as(path)
          .startsWith("HTTP/1.1 404 ")
          .doesNotContain("A catalog that shows every key once\nsite:");
    }
    assertThat(raw("GET //etc/passwd HTTP/1.1", "Host: localhost")).startsWith("HTTP/1.1 421 ");
    assertThat(raw("GET /%zz HTTP/1.1", "Host: localhost")).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void listens_to_this_machine_alone() throws Exception {
    serve();
    List<InetAddress> others = new ArrayList<>(List.of(InetAddress.getByName("127.0.0.2")));
    NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(it -> !it.equals(InetAddress.getLoopbackAddress()))
        .forEach(others::add);
    for (InetAddress other : others) {
      try (Socket socket = new Socket()) {
        assertThatThrownBy(
                () -> socket.connect(new InetSocketAddress(other, address.getPort()), 2000))
            .as(other.toString())
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void tells_browsers_of_a_change_and_shows_it() throws Exception {
    serve();
    try (Events events = new Events()) {
      String first = events.next();
      assertThat(get("/").body()).contains("/-/reload.js?" + first + "\"");

      write(SMALL.replace(SENTENCE, "Speaks HTTP in both directions, with WebSockets"));

      String second = events.next();
      assertThat(second).isNotEqualTo(first);
      assertThat(get("/libraries/aiohttp/").body())
          .contains("Speaks HTTP in both directions")
          .contains("/-/reload.js?" + second + "\"");
      assertThat(out.next("changed: ")).endsWith("catalog.yaml");

      write(SMALL);
      assertThat(events.next()).as("the same site has the same name").isEqualTo(first);
    }
  }

  @Test
  void sees_changes_of_templates_assets_and_data_and_files_that_are_new() throws Exception {
    serve();
    try (Events events = new Events()) {
      String before = events.next();
      Path about = home.resolve("templates/pages/about.ftlh");
      Files.writeString(about, Files.readString(about).replace("<h1>", "<h1>All "));
      String template = events.next();
      assertThat(get("/about/").body()).contains("<h1>All ");

      Files.writeString(home.resolve("templates/assets/new.js"), "1;\n");
      String asset = events.next();
      assertThat(get("/assets/new.js").body()).isEqualTo("1;\n");

      Folders.write(
          home.resolve("data"), Folders.read(Path.of("src/test/resources/golden/everything/data")));
      String data = events.next();
      assertThat(List.of(before, template, asset, data)).doesNotHaveDuplicates();
    }
  }

  @Test
  void shows_what_is_wrong_and_goes_on_with_the_last_good_site() throws Exception {
    serve();
    try (Events events = new Events()) {
      String good = events.next();
      write(SMALL.replace("  - id: http-clients", "  - idd: <b>http</b>"));

      events.next();
      String page = get("/libraries/aiohttp/").body();
      assertThat(page)
          .contains(SENTENCE)
          .contains("<aside class=\"preview-notice grave\" aria-label=\"About this preview\">")
          .contains("; this is the last good site</summary>")
          .contains("error[unknown-key]")
          .contains("&lt;b&gt;http&lt;/b&gt;")
          .doesNotContain("<b>http</b>")
          .contains("<link rel=\"stylesheet\" href=\"/-/preview.css\">");
      assertThat(get("/-/preview.css").statusCode()).isEqualTo(200);
      assertThat(err.next("catalog.yaml:", "error[unknown-key]")).isNotEmpty();
      assertThat(err.next("The last good site")).isNotEmpty();

      Files.delete(home.resolve("catalog.yaml"));
      events.next();
      assertThat(get("/").body()).contains("there is no catalog at");

      write(SMALL);
      assertThat(events.next()).isEqualTo(good);
      assertThat(get("/").body()).doesNotContain("preview-notice");
    }
  }

  @Test
  void survives_a_template_that_is_broken_and_data_that_is_damaged() throws Exception {
    serve();
    try (Events events = new Events()) {
      String good = events.next();
      Path about = home.resolve("templates/pages/about.ftlh");
      String sound = Files.readString(about);
      Files.writeString(about, "<#if>");
      events.next();
      assertThat(get("/about/").body())
          .contains("the site cannot be rendered; this is the last good site")
          .contains("about.ftlh")
          .contains("About");
      Files.writeString(about, sound);
      assertThat(events.next()).isEqualTo(good);

      Files.createDirectory(home.resolve("data"));
      Files.writeString(home.resolve("data/sources.csv"), "what is this\n");
      events.next();
      assertThat(get("/").body()).contains("preview-notice grave").contains("sources.csv");
    }
  }

  @Test
  void shows_a_page_with_a_fault_that_would_stop_a_build() throws Exception {
    serve();
    try (Events events = new Events()) {
      events.next();
      Path about = home.resolve("templates/pages/about.ftlh");
      Files.writeString(
          about, Files.readString(about).replace("<h1>", "<a href=\"nowhere.html\">x</a><h1>"));
      events.next();
      assertThat(get("/about/").body())
          .contains("the site has faults")
          .contains("href=\"nowhere.html\"");
    }
  }

  @Test
  void begins_with_a_catalog_that_is_broken_and_turns_into_the_site() throws Exception {
    write("\ttitle: x");
    serve();
    try (Events events = new Events()) {
      events.next();
      HttpResponse<String> page = get("/");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body())
          .contains("No site yet")
          .contains("error[tab]")
          .contains("/-/reload.js?")
          .doesNotContain("last good site");
      assertThat(err.next("No site can be made yet")).isNotEmpty();
      Files.delete(home.resolve("catalog.yaml"));
      events.next();
      assertThat(get("/").body())
          .contains("there is no catalog at")
          .doesNotContain("last good site");
      write(SMALL);
      events.next();
      assertThat(get("/").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void ends_when_it_is_told_to_and_gives_the_port_back() throws Exception {
    serve();
    try (Events events = new Events()) {
      events.next();
      running.interrupt();
      assertThat(ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isZero();
      assertThatThrownBy(events::next).isInstanceOfAny(IOException.class, AssertionError.class);
    }
    new ServerSocket(address.getPort(), 1, InetAddress.getLoopbackAddress()).close();
  }

  @Test
  void says_what_to_do_where_it_cannot_begin() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Cli.Run run = new Cli(home).run("serve", "--port", String.valueOf(taken.getLocalPort()));
      assertThat(run.code()).isEqualTo(ExitCode.PROBLEMS);
      assertThat(run.err())
          .contains("cannot listen at 127.0.0.1:" + taken.getLocalPort())
          .contains("--port 0 takes one that is free");
    }
    assertThat(new Cli(home).run("serve", "--port", "65536").code()).isEqualTo(ExitCode.USAGE);
    Files.delete(home.resolve("catalog.yaml"));
    Cli.Run none = new Cli(home).run("serve", "--port", "0");
    assertThat(none.code()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(none.err()).contains("there is no catalog at");
  }

  /** The stream of events, as a browser hears it. */
  private final class Events implements AutoCloseable {

    private final HttpURLConnection connection;
    private final BufferedReader lines;

    Events() throws IOException {
      connection = (HttpURLConnection) address.resolve("/-/events").toURL().openConnection();
      connection.setReadTimeout(PATIENCE_SECONDS * 1000);
      assertThat(connection.getContentType()).isEqualTo("text/event-stream; charset=utf-8");
      lines =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    }

    String next() throws IOException {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data: ")) {
          return line.substring("data: ".length());
        }
      }
      throw new AssertionError("the stream is over");
    }

    @Override
    public void close() {
      connection.disconnect();
    }
  }

  /** What a program says, line by line as it says it. */
  private static final class Lines extends Writer {

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final StringBuilder begun = new StringBuilder();

    @Override
    public synchronized void write(char[] characters, int from, int count) {
      for (int i = from; i < from + count; i++) {
        if (characters[i] == '\n') {
          lines.add(begun.toString());
          begun.setLength(0);
        } else {
          begun.append(characters[i]);
        }
      }
    }

    /** The next line that has all these words in it; waits for it. */
    String next(String... words) throws InterruptedException {
      while (true) {
        String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
          throw new AssertionError("nothing was said with " + List.of(words));
        }
        if (List.of(words).stream().allMatch(line::contains)) {
          return line;
        }
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
