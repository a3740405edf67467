package dev.awaitable.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * The process's standard output, which unlike {@link System#out} does not keep a full disk to
 * itself. A reader that has seen enough, such as {@code head}, is no failure.
 */
final class StandardOut extends OutputStream {

  private final OutputStream stream;
  private boolean left;

  StandardOut() {
    this(new FileOutputStream(FileDescriptor.out));
  }

  StandardOut(OutputStream stream) {
    this.stream = stream;
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
      // There is no class for it; Linux and macOS say "Broken pipe", Windows that one is closed.
      left = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
      if (!left) {
        throw failure;
      }
    }
  }
}
