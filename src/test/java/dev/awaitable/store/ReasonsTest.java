package dev.awaitable.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

/** What people are told where an exception of the disk has only a path for a message. */
class ReasonsTest {

  @Test
  void a_path_alone_is_no_reason() {
    assertThat(Reasons.of(new AccessDeniedException("a/b"))).isEqualTo("'a/b' must not be touched");
    assertThat(Reasons.of(new NoSuchFileException("a/b"))).isEqualTo("'a/b' is not there");
    assertThat(Reasons.of(new FileSystemException("a/b"))).isEqualTo("a/b: the disk refused");
  }

  @Test
  void what_the_disk_says_is_passed_on() {
    assertThat(Reasons.of(new IOException("Is a directory"))).isEqualTo("Is a directory");
  }
}
