package dev.awaitable.store;

import dev.awaitable.render.Drafts;
import dev.awaitable.render.PageFault;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A site that is all made, and that nobody has to look at again. */
final class WholeSite implements Drafts {

  private final SortedMap<String, byte[]> files;

  WholeSite(SortedMap<String, byte[]> files) {
    this.files = new TreeMap<>(files);
  }

  @Override
  public SortedSet<String> paths() {
    return new TreeSet<>(files.keySet());
  }

  @Override
  public Draft open(String path) {
    return new Ready(files.getOrDefault(path, new byte[0]));
  }

  @Override
  public List<PageFault> faults() {
    return List.of();
  }

  private static final class Ready implements Draft {

    private final byte[] content;

    Ready(byte[] content) {
      this.content = content;
    }

    @Override
    public String print() {
      return "";
    }

    @Override
    public Drafts.Made make() {
      return new Drafts.Made(content, "");
    }

    @Override
    public void keep(String anchors) {
      // Nothing is to be known of it.
    }
  }
}
