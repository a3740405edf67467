package dev.awaitable.audit;

import dev.awaitable.audit.Manifest.Include;
import java.util.ArrayList;
import java.util.List;

/** Collects what a reader finds in one file. */
final class ManifestBuilder {

  /** A file of another kind would else fill screens with lines. */
  private static final int MOST_UNREAD = 50;

  private static final int LONGEST_TEXT = 120;

  private final String file;
  private final boolean constraint;
  private final List<Requirement> requirements = new ArrayList<>();
  private final List<Include> includes = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private int unshown;
  private boolean unshownFault;

  /**
   * Begins a file.
   *
   * @param file its path
   * @param constraint whether all it says only narrows versions
   */
  ManifestBuilder(String file, boolean constraint) {
    this.file = file;
    this.constraint = constraint;
  }

  Place at(int line) {
    return new Place(file, line);
  }

  /** Adds a requirement of a name and specifier alone. */
  void add(String name, Specifier specifier, int line) {
    add(new Pep508(name, List.of(), specifier, null), line);
  }

  void add(Pep508 read, int line) {
    add(read, line, constraint);
  }

  /** Adds what only narrows versions. */
  void addConstraint(Pep508 read, int line) {
    add(read, line, true);
  }

  private void add(Pep508 read, int line, boolean narrows) {
    requirements.add(
        new Requirement(
            read.name(), read.extras(), read.specifier(), read.marker(), at(line), narrows));
  }

  /** Reads a standard requirement and adds it, or says that it could not be read. */
  void addStandard(String text, int line) {
    Pep508.parse(text).ifPresentOrElse(it -> add(it, line), () -> fault(line, text, Pep508.FAULT));
  }

  void include(String target, int line, boolean narrows) {
    includes.add(new Include(target, at(line), narrows || constraint));
  }

  /** Notes what could not be understood. */
  void fault(int line, String text, String why) {
    note(line, text, why, true);
  }

  /** Notes what is understood and not followed. */
  void setAside(int line, String text, String why) {
    note(line, text, why, false);
  }

  private void note(int line, String text, String why, boolean isFault) {
    if (unread.size() == MOST_UNREAD) {
      unshown++;
      unshownFault |= isFault;
      return;
    }
    unread.add(new Unread(at(line), shortened(text), why, isFault));
  }

  private static String shortened(String text) {
    String plain = text.strip();
    if (plain.codePointCount(0, plain.length()) <= LONGEST_TEXT) {
      return plain;
    }
    return plain.substring(0, plain.offsetByCodePoints(0, LONGEST_TEXT - 3)) + "...";
  }

  Manifest build() {
    List<Unread> all = new ArrayList<>(unread);
    if (unshown > 0) {
      Place last = all.getLast().where();
      all.add(new Unread(last, "", "and " + unshown + " more after this line", unshownFault));
    }
    return new Manifest(requirements, includes, all);
  }
}
