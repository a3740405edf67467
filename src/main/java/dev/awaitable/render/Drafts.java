package dev.awaitable.render;

import java.util.List;
import java.util.SortedSet;

/**
 * The files of a site before they are made. Which files there are is known from the start; what is
 * in them comes one by one as it is asked for, so that a site need not fit into memory, and what
 * has not changed need not be made at all.
 */
public interface Drafts {

  /** The paths of all files from the site's root, with slashes. */
  SortedSet<String> paths();

  /** One file that is still to be made; may be asked for from any thread. */
  Draft open(String path);

  /**
   * What is wrong with the site, asked once every file was made or kept; a site with faults is not
   * to be published.
   */
  List<PageFault> faults();

  /** One file of a site that is still to be made. */
  interface Draft {

    /**
     * Stands for everything the file is made of: as long as it is the same, so are the file's
     * bytes, with the same program. Empty where only making the file tells.
     */
    String print();

    /** Makes the file, and reads it again to find its faults. */
    Made make();

    /**
     * Says that the file is there already, so that it need not be made.
     *
     * @param anchors what {@link Made#anchors} was when it was made
     */
    void keep(String anchors);
  }

  /** A file that was made. */
  final class Made {

    private final byte[] content;
    private final String anchors;

    /**
     * A file.
     *
     * @param content its bytes, not to be changed
     * @param anchors the places in it that others may lead to, one on each line
     */
    public Made(byte[] content, String anchors) {
      this.content = content;
      this.anchors = anchors;
    }

    /** Its bytes, not to be changed. */
    public byte[] content() {
      return content;
    }

    /** The places in it that others may lead to, one on each line. */
    public String anchors() {
      return anchors;
    }
  }
}
