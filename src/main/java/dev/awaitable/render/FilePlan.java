package dev.awaitable.render;

import java.util.function.Supplier;

/** How one file of a site comes to be, once it is wanted. */
interface FilePlan {

  /** Gathers what the file is made of; cheap beside making it. */
  Opened open();

  /** A file of which all is known that goes into it. */
  interface Opened {

    /** See {@link Drafts.Draft#print}. */
    String print();

    byte[] content();
  }

  /** A file that only making it tells of. */
  static FilePlan of(Supplier<byte[]> content) {
    return of(() -> "", content);
  }

  /** A text that only making it tells of, without what {@link VisibleText} takes out. */
  static FilePlan ofText(Supplier<String> text) {
    return of(() -> PageWriter.bytes(text.get()));
  }

  /** A text that stays the same as long as its print does. */
  static FilePlan ofText(Supplier<String> print, Supplier<String> text) {
    return of(print, () -> PageWriter.bytes(text.get()));
  }

  /** A file that stays the same as long as its print does. */
  static FilePlan of(Supplier<String> print, Supplier<byte[]> content) {
    Opened opened =
        new Opened() {
          @Override
          public String print() {
            return print.get();
          }

          @Override
          public byte[] content() {
            return content.get();
          }
        };
    return () -> opened;
  }
}
