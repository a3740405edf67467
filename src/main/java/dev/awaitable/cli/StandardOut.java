package dev.awaitable.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The process's standard output, which unlike {@link System#out} does not keep a full disk to
 * itself. A reader that has seen enough, such as {@code head}, is no failure.
 */
final class StandardOut extends OutputStream {

  private final OutputStream stream;
  private final Supplier<String> wordsOfBrokenPipes;
  private boolean left;

  StandardOut() {
    this(new FileOutputStream(FileDescriptor.out), StandardOut::wordsOfABrokenPipe);
  }

  StandardOut(OutputStream stream, Supplier<String> wordsOfBrokenPipes) {
    this.stream = stream;
    this.wordsOfBrokenPipes = wordsOfBrokenPipes;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (left) {
      return;
    }
    try {
      stream.write(bytes, offset, length);
    } catch (IOException failure) {
      left = isOfReader(String.valueOf(failure.getMessage()));
      if (!left) {
        throw failure;
      }
    }
  }

  /** There is no class for it: Windows says that a pipe is closed, others what they always say. */
  private boolean isOfReader(String words) {
    return words.toLowerCase(Locale.ROOT).contains("pipe")
        || words.equals(wordsOfBrokenPipes.get());
  }

  /** They are in the language of the user, so that only one broken on purpose tells them. */
  private static String wordsOfABrokenPipe() {
    try {
      Pipe pipe = Pipe.open();
      pipe.source().close();
      try (Pipe.SinkChannel sink = pipe.sink()) {
        sink.write(ByteBuffer.allocate(1));
      }
      return "";
    } catch (IOException broken) {
      return String.valueOf(broken.getMessage());
    }
  }
}
