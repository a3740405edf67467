package dev.awaitable.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A git repository of a test's own, which asks nobody and knows no user's settings. */
public final class GitRepo {

  private final Path folder;

  private GitRepo(Path folder) {
    this.folder = folder;
  }

  /** Makes an empty one, with the branch {@code main}. */
  public static GitRepo in(Path folder) {
    GitRepo repo = new GitRepo(folder);
    repo.git("init", "--quiet", "--initial-branch=main");
    return repo;
  }

  /** Writes a file and commits everything; gives the commit's id. */
  public String commit(String file, String text) {
    write(file, text);
    git("add", "--all");
    git("commit", "--quiet", "--message", "change " + file);
    return git("rev-parse", "HEAD").strip();
  }

  /** Writes a file. */
  public GitRepo write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Runs git, which has to succeed, and gives what it said. */
  public String git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"));
    command.addAll(List.of("-c", "commit.gpgsign=false"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    try {
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(command + ": " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
