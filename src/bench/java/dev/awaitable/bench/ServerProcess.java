package dev.awaitable.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The server's process, as the client's sees it. Closing ends it. */
final class ServerProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader from;
  private final Writer to;
  private final int port;

  private ServerProcess(Process process) throws IOException {
    this.process = process;
    this.from =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    this.to =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.US_ASCII));
    this.port = Integer.parseInt(line());
  }

  /** Starts the hosts of a population. */
  static ServerProcess start(Population web) throws IOException {
    return start(LinkServer.class, web.arguments());
  }

  /** Starts a server that prints its port and then obeys a line at a time. */
  static ServerProcess start(Class<?> server, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As little work on the processors that the client needs as can be.
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx256m"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(server.getName());
    command.addAll(arguments);
    return new ServerProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  int port() {
    return port;
  }

  /** Begins a run: requests are numbered anew, and the flaky throw their dice for it. */
  void begin(int run) throws IOException {
    order("run " + run);
  }

  /**
   * What the server counted since it was ready.
   *
   * @param connections connections accepted
   * @param requests requests answered
   * @param mostPerHost the most requests that one host thought about at once
   * @param mostAtOnce the most that all hosts together did
   * @param cpu the processor time that it took for the client
   */
  record Tally(int connections, int requests, int mostPerHost, int mostAtOnce, Duration cpu) {}

  Tally tally() throws IOException {
    String[] numbers = order("tally").split(" ", -1);
    return new Tally(
        Integer.parseInt(numbers[0]),
        Integer.parseInt(numbers[1]),
        Integer.parseInt(numbers[2]),
        Integer.parseInt(numbers[3]),
        Duration.ofMillis(Long.parseLong(numbers[4])));
  }

  /** Gives an order and returns the reply. */
  String order(String order) throws IOException {
    to.write(order + "\n");
    to.flush();
    return line();
  }

  private String line() throws IOException {
    String line = from.readLine();
    if (line == null) {
      throw new IOException("the server has ended; it said why above");
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    to.close();
    process.destroy();
  }
}
