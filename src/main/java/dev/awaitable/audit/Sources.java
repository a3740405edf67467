package dev.awaitable.audit;

/** Hands out files; the command line takes them from the disk, a test from a map. */
@FunctionalInterface
public interface Sources {

  /** Looks for a file by its path, with forward slashes. */
  Source find(String path);

  /** What came of looking for a file. */
  sealed interface Source {

    /**
     * It is there.
     *
     * @param bytes all of it
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed over once and never compared.
    record Found(byte[] bytes) implements Source {}

    /**
     * It cannot be had.
     *
     * @param why in words that go on from its name
     */
    record Absent(String why) implements Source {}
  }
}
