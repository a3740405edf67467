package dev.awaitable.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the program as people do, from its start to its exit. */
final class WholeProcess {

  private static final long LOOK_EVERY_MILLIS = 20;

  private final Path home;

  private WholeProcess(Path home) {
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
    return new WholeProcess(jar.resolve("../..").normalize());
  }

  /** The folder it takes for its own. */
  Path home() {
    return home;
  }

  /** Runs a command. */
  Run run(String... arguments) throws IOException, InterruptedException {
    return run(command(arguments), home);
  }

  /** The whole command line: the launcher decides on Java's flags, as it does for people. */
  List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("catalog").toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Runs any command in a folder; what it says is thrown away. */
  static Run run(List<String> command, Path folder) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        environed(new ProcessBuilder(command))
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

  /** With the same JDK, and an archive of classes as on a person's machine. */
  private static ProcessBuilder environed(ProcessBuilder process) {
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    process.environment().put("CI", "");
    return process;
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
