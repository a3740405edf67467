package dev.awaitable.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One page in a real headless browser, driven over the <a
 * href="https://chromedevtools.github.io/devtools-protocol/">DevTools protocol</a> with what the
 * JDK brings. It remembers every request and every complaint of the page.
 */
public final class Browser implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int PATIENCE_SECONDS = 20;
  private static final String LISTENING = "DevTools listening on ";
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

  private static final Map<String, Integer> KEY_CODES =
      Map.of(
          "Tab",
          9,
          "Enter",
          13,
          "Escape",
          27,
          "End",
          35,
          "Home",
          36,
          "ArrowLeft",
          37,
          "ArrowUp",
          38,
          "ArrowRight",
          39,
          "ArrowDown",
          40);

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final String session;
  private volatile CompletableFuture<JsonNode> loaded = new CompletableFuture<>();

  private Browser(Process process, URI address) {
    this.process = process;
    this.socket =
        within(HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Ears()));
    String target =
        call("", "Target.createTarget", Map.of("url", "about:blank")).get("targetId").asString();
    session =
        call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asString();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
  }

  /** Where a browser is installed; empty where there is none. */
  public static Optional<Path> installed() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(java.io.File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts a browser that keeps what it needs in an empty folder. */
  public static Browser start(Path program, Path profile) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(program.toString(), "--headless", "--remote-debugging-port=0"));
    command.addAll(
        List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--user-data-dir=" + profile,
            "about:blank"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.PIPE)
            .start();
    var lines = process.inputReader(StandardCharsets.UTF_8);
    String line = lines.readLine();
    while (line != null && !line.startsWith(LISTENING)) {
      line = lines.readLine();
    }
    if (line == null) {
      throw new IOException("the browser ended before it listened");
    }
    // A browser whose words nobody takes would stop when the pipe is full.
    Thread.ofVirtual().start(() -> lines.lines().forEach(unused -> {}));
    return new Browser(process, URI.create(line.substring(LISTENING.length())));
  }

  /** Opens an address and waits until it and its scripts are loaded. */
  public void open(String address) {
    // From an empty page, since a mere change behind the # would load nothing.
    leave(() -> call("Page.navigate", Map.of("url", "about:blank")));
    complaints.clear();
    requests.clear();
    leave(() -> call("Page.navigate", Map.of("url", address)));
  }

  /** Does something that leads to another page and waits until that is loaded. */
  public void leave(Runnable action) {
    loaded = new CompletableFuture<>();
    action.run();
    within(loaded);
  }

  /** Evaluates an expression in the page, a promise to its end; what it gives, as text. */
  public String ask(String expression) {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.get("result").path("value").asString("");
  }

  /** Waits until an expression is true. */
  public void await(String expression) {
    String looked =
        ask(
            "new Promise(done => { const end = performance.now() + 8000; const look = () => (%s) ?"
                    .formatted(expression)
                + " done('yes') : performance.now() > end ? done('no') : requestAnimationFrame(look);"
                + " look(); })");
    if (!looked.equals("yes")) {
      throw new AssertionError("never came true: " + expression);
    }
  }

  /** Types text into what has the focus. */
  public void type(String text) {
    call("Input.insertText", Map.of("text", text));
  }

  /** Chooses files in a field for files. */
  public void choose(String selector, Path... files) {
    JsonNode document = call("DOM.getDocument", Map.of());
    JsonNode field =
        call(
            "DOM.querySelector",
            Map.of("nodeId", document.path("root").path("nodeId").asInt(), "selector", selector));
    List<String> paths = Stream.of(files).map(it -> it.toAbsolutePath().toString()).toList();
    call("DOM.setFileInputFiles", Map.of("nodeId", field.get("nodeId").asInt(), "files", paths));
  }

  /** Presses a key by its name: {@code ArrowDown}, {@code Enter}, {@code /}. */
  public void press(String key) {
    Map<String, Object> stroke = new java.util.HashMap<>(Map.of("key", key, "type", "keyDown"));
    Integer code = KEY_CODES.get(key);
    if (code != null) {
      stroke.put("windowsVirtualKeyCode", code);
      stroke.put("code", key);
    }
    if (key.length() == 1 || key.equals("Enter")) {
      stroke.put("text", key.equals("Enter") ? "\r" : key);
    }
    call("Input.dispatchKeyEvent", stroke);
    stroke.put("type", "keyUp");
    stroke.remove("text");
    call("Input.dispatchKeyEvent", stroke);
  }

  /** Lets the page believe in a screen and a colour scheme. */
  public void screen(int width, int height, String scheme) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            "screen",
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Lets the page believe that it is printed, until it has a screen again. */
  public void paper() {
    call("Emulation.setEmulatedMedia", Map.of("media", "print"));
  }

  /** Lets the page believe that its reader asked for less motion. */
  public void lessMotion() {
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** Lets pages run scripts, or not. */
  public void scripts(boolean allowed) {
    call("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
  }

  /** What one screen shows, as PNG. */
  public byte[] picture() {
    JsonNode shot = call("Page.captureScreenshot", Map.of("format", "png"));
    return Base64.getDecoder().decode(shot.get("data").asString());
  }

  /** Errors and refusals since the page was opened. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Addresses asked for since the page was opened. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Ends the browser with all its helpers, so that nothing writes to its folder any more. */
  @Override
  public void close() {
    List<ProcessHandle> helpers = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
    for (ProcessHandle helper : helpers) {
      helper.destroyForcibly();
      helper.onExit().join();
    }
  }

  private JsonNode call(String method, Map<String, ?> params) {
    return call(session, method, params);
  }

  private JsonNode call(String to, String method, Map<String, ?> params) {
    int id = calls.incrementAndGet();
    Map<String, Object> message = new java.util.HashMap<>();
    message.put("id", id);
    message.put("method", method);
    message.put("params", params);
    if (!to.isEmpty()) {
      message.put("sessionId", to);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    within(socket.sendText(JSON.writeValueAsString(message), true));
    JsonNode reply = within(answer);
    if (reply.has("error")) {
      throw new AssertionError(method + ": " + reply.get("error"));
    }
    return reply.get("result");
  }

  private static <T> T within(CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("the browser does not answer", e);
    }
  }

  private void heard(JsonNode message) {
    if (message.has("id")) {
      CompletableFuture<JsonNode> answer = waiting.remove(message.get("id").asInt());
      if (answer != null) {
        answer.complete(message);
      }
      return;
    }
    JsonNode params = message.path("params");
    switch (message.path("method").asString("")) {
      case "Page.loadEventFired" -> loaded.complete(params);
      case "Runtime.exceptionThrown" -> complaints.add(params.path("exceptionDetails").toString());
      case "Log.entryAdded" -> complaints.add(params.path("entry").path("text").asString(""));
      case "Runtime.consoleAPICalled" -> complaints.add(params.path("args").toString());
      case "Network.requestWillBeSent" ->
          requests.add(params.path("request").path("url").asString(""));
      default -> {
        // Everything else that a browser tells is not asked for.
      }
    }
  }

  /** Puts together what arrives in parts. */
  private final class Ears implements WebSocket.Listener {

    private final StringBuilder part = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        JsonNode message = JSON.readTree(part.toString());
        part.setLength(0);
        heard(message);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }
  }
}
