package dev.awaitable.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Says why the disk refused, where its exception's own message is only a path. */
public final class Reasons {

  private Reasons() {}

  /** The reason, in words that name the file. */
  public static String of(IOException fault) {
    return switch (fault) {
      case NoSuchFileException missing -> "'" + missing.getFile() + "' is not there";
      case AccessDeniedException denied -> "'" + denied.getFile() + "' must not be touched";
      case FileSystemException other -> other.getFile() + ": " + known(other.getReason());
      default -> known(fault.getMessage());
    };
  }

  private static String known(@Nullable String reason) {
    return reason == null ? "the disk refused" : reason;
  }
}
