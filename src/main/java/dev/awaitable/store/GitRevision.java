package dev.awaitable.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * A file as it was at another point of its repository's history, read by the {@code git} on this
 * machine. Nothing is written, nothing asked of a remote, and no text of ours can become an option.
 */
public final class GitRevision {

  /** Names, ids, {@code HEAD~2}, {@code origin/main}, {@code v1.0^{commit}}; no range, no path. */
  private static final Pattern REVISION =
      Pattern.compile("[A-Za-z0-9_@][A-Za-z0-9_./@{}^~+-]{0,199}");

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int MOST_WORDS = 16 * 1024;

  private final Path folder;
  private final String name;
  private final int mostBytes;
  private final String git;

  /**
   * Names the file.
   *
   * @param file a file in a working tree
   * @param mostBytes how much of it is read at most, and one byte more so that it shows
   */
  public GitRevision(Path file, int mostBytes) {
    this(file, mostBytes, "git");
  }

  GitRevision(Path file, int mostBytes, String git) {
    Path whole = file.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    Path last = whole.getFileName();
    if (parent == null || last == null) {
      throw new IllegalArgumentException(file + " is no file");
    }
    this.folder = parent;
    this.name = last.toString();
    this.mostBytes = mostBytes;
    this.git = git;
  }

  /**
   * The file as it was.
   *
   * @param commit the id of the commit it was taken from
   * @param isFork whether that is where the histories parted, and not the revision itself
   * @param bytes what it held; empty where there was no such file
   */
  public record Old(String commit, boolean isFork, Optional<byte[]> bytes) {}

  /**
   * Reads it as it was where our history and a revision parted, so that what others changed there
   * since is not taken for a change here; where that cannot be found, as in a shallow clone, as it
   * was at the revision.
   *
   * @throws StoreException saying what to do when there is no repository or no such revision
   */
  public Old since(String revision) {
    if (!REVISION.matcher(revision).matches() || revision.contains("..")) {
      throw new StoreException(
          "that is no revision",
          "a revision is a branch, a tag or a commit, and begins with a letter or digit",
          "give one such as main, origin/main, HEAD~1 or a commit's id",
          null);
    }
    inRepository();
    String commit = commit(revision);
    Output base = run(List.of("merge-base", commit, "HEAD"), MOST_WORDS);
    String parted = base.text().strip();
    boolean found = base.code == 0 && COMMIT.matcher(parted).matches();
    String at = found ? parted : commit;
    return new Old(at, found && !parted.equals(commit), content(at));
  }

  private void inRepository() {
    Output inside = run(List.of("rev-parse", "--is-inside-work-tree"), MOST_WORDS);
    if (inside.words().contains("dubious ownership")) {
      throw new StoreException(
          "git reads no repository of somebody else",
          inside.words(),
          "if you trust it: 'git -C " + folder + " status' tells how to say so",
          null);
    }
    if (inside.code != 0 || !inside.text().strip().equals("true")) {
      throw new StoreException(
          folder + " is in no git repository",
          inside.words(),
          "run this in a clone of the repository that holds the catalog",
          null);
    }
  }

  private String commit(String revision) {
    Output parsed =
        run(
            List.of("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"),
            MOST_WORDS);
    String commit = parsed.text().strip();
    if (parsed.code == 0 && COMMIT.matcher(commit).matches()) {
      return commit;
    }
    boolean shallow =
        run(List.of("rev-parse", "--is-shallow-repository"), MOST_WORDS)
            .text()
            .strip()
            .equals("true");
    throw new StoreException(
        "there is no revision '" + revision + "' here",
        shallow ? "this clone is shallow and may not reach so far back" : "git does not know it",
        shallow
            ? "fetch more of the history, as with 'git fetch --unshallow'"
            : "'git branch --all' and 'git tag' list what there is; 'git fetch' may bring it",
        null);
  }

  /** The folder's list tells what was there; the file itself may be missing from this clone. */
  private Optional<byte[]> content(String commit) {
    Output listed = run(List.of("ls-tree", commit, "--", "./" + name), MOST_WORDS);
    if (listed.code != 0) {
      throw missing(commit, listed);
    }
    if (listed.text().isEmpty()) {
      return Optional.empty();
    }
    Output content = run(List.of("cat-file", "blob", commit + ":./" + name), mostBytes + 1);
    if (content.code != 0 && content.out.length <= mostBytes) {
      throw missing(commit, content);
    }
    return Optional.of(content.out);
  }

  private StoreException missing(String commit, Output said) {
    return new StoreException(
        "git cannot show " + name + " of " + commit,
        said.words(),
        "run 'git fsck'; in a partial clone, fetch what is missing",
        null);
  }

  private static final class Output {
    private final int code;
    private final byte[] out;
    private final byte[] err;

    Output(int code, byte[] out, byte[] err) {
      this.code = code;
      this.out = out;
      this.err = err;
    }

    String text() {
      return new String(out, StandardCharsets.UTF_8);
    }

    String words() {
      String first = new String(err, StandardCharsets.UTF_8).lines().findFirst().orElse("");
      return first.isBlank() ? "git ended with code " + code : first.strip();
    }
  }

  private Output run(List<String> arguments, int most) {
    List<String> command = new ArrayList<>(List.of(git, "-C", folder.toString(), "--no-pager"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    // In a partial clone an object may be missing; nobody asked us to fetch it.
    builder.environment().put("GIT_NO_LAZY_FETCH", "1");
    Process process = start(builder);
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<byte[]> out = readers.submit(() -> read(process.getInputStream(), most));
      Future<byte[]> err = readers.submit(() -> read(process.getErrorStream(), MOST_WORDS));
      try {
        process.getOutputStream().close();
        byte[] said = out.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        byte[] complained = err.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
          throw slow();
        }
        return new Output(process.exitValue(), said, complained);
      } catch (TimeoutException e) {
        throw slow();
      } catch (ExecutionException | IOException e) {
        throw failed(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw failed(e);
      } finally {
        process.destroyForcibly();
      }
    }
  }

  /** As much as may be; the rest is let go by, so that the other side can finish. */
  private static byte[] read(InputStream in, int most) throws IOException {
    try (in) {
      return in.readNBytes(most);
    }
  }

  private Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new StoreException(
          "git cannot be run",
          String.valueOf(e.getMessage()),
          "install git, and see that it is on the PATH",
          e);
    }
  }

  private static StoreException failed(Exception cause) {
    return new StoreException(
        "git cannot be read from", String.valueOf(cause.getMessage()), "try again", cause);
  }

  private static StoreException slow() {
    return new StoreException(
        "git did not answer",
        "nothing came within " + PATIENCE.toSeconds() + " seconds",
        "see whether the disk is busy, and try again",
        null);
  }
}
