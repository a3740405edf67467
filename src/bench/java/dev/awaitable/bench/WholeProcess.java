package dev.awaitable.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the program as people do, from its start to its exit. */
final class WholeProcess {

  private static final long LOOK_EVERY_MILLIS = 20;

  private final Path jar;
  private final Path home;

  /**
   * Knows what to run.
   *
   * @param jar the program
   * @param home the folder it takes for its own
   */
  WholeProcess(Path jar, Path home) {
    this.jar = jar;
    this.home = home;
  }

  /**
   * What a run took.
   *
   * @param wall from start to exit
   * @param megabytes the most memory it had resident; -1 where the system does not tell
   * @param code its exit code
   */
  record Run(Duration wall, long megabytes, int code) {}

  /** The program that this process was started with, at home in its project. */
  static WholeProcess program() {
    String first = System.getProperty("java.class.path").split(File.pathSeparator, -1)[0];
    Path jar = Path.of(first).toAbsolutePath();
    return new WholeProcess(jar, jar.resolve("../..").normalize());
  }

  /** The folder it takes for its own. */
  Path home() {
    return home;
  }

  /** Runs a command with the flags that this process itself was started with. */
  Run run(List<String> flags, String... arguments) throws IOException, InterruptedException {
    return run(command(flags, arguments), home);
  }

  /** The whole command line, with the flags that this process itself was started with. */
  List<String> command(List<String> flags, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(flags);
    command.add("-Dcatalog.home=" + home);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Runs any command in a folder; what it says is thrown away. */
  static Run run(List<String> command, Path folder) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    long most = -1;
    while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
      most = Math.max(most, resident(status));
    }
    return new Run(Duration.ofNanos(System.nanoTime() - start), most, process.exitValue());
  }

  /** The most memory a process had resident, in megabytes; -1 where the system does not tell. */
  static long resident(Path status) {
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
          .findFirst()
          .orElse(-1);
    } catch (IOException e) {
      return -1; // It has just ended, or this system has no such file.
    }
  }
}
