package dev.awaitable.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;

/** Asks a person at a terminal, one line at a time. */
final class Dialogue {

  private final BufferedReader person;
  private final PrintWriter out;

  Dialogue(BufferedReader person, PrintWriter out) {
    this.person = person;
    this.out = out;
  }

  /** The answer without spaces at its ends; the usual one where nothing is typed. */
  String ask(String question, String usual) {
    out.print(question + (usual.isEmpty() ? ": " : " [" + usual + "]: "));
    out.flush();
    String answer = line().strip();
    return answer.isEmpty() ? usual : answer;
  }

  /** Yes or no, no where nothing is typed. */
  boolean agrees(String question) {
    String answer = ask(question + " (y/n)", "n");
    return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
  }

  private String line() {
    String line;
    try {
      line = person.readLine();
    } catch (IOException e) {
      throw new CommandFailure(
          "the terminal cannot be read: " + e.getMessage(), "give the answers as options", e);
    }
    if (line == null) {
      out.println();
      throw new CommandFailure(
          "the answers ended before the questions did; nothing was changed",
          "run it again, or give the answers as options",
          null);
    }
    return line;
  }
}
