package dev.awaitable.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole site again, pages and what machines read, and finds what must not be published. It
 * reads each file by itself, from any thread, and remembers of it no more than others may lead to.
 */
final class SiteCheck {

  private final PageCheck pages;
  private final MachineCheck machines;
  private final Queue<PageFault> ofMachines = new ConcurrentLinkedQueue<>();

  /**
   * A check of a site.
   *
   * @param base where it is published, with a final slash; null when not known
   * @param paths every file of the site
   */
  SiteCheck(@Nullable String base, Set<String> paths) {
    SiteAddresses addresses = new SiteAddresses(base);
    // Asked some dozen times for each page, which a sorted set is slow at.
    Set<String> files = Set.copyOf(paths);
    this.pages = new PageCheck(addresses, files);
    this.machines = new MachineCheck(addresses, files);
  }

  /** Reads a file and gives the places in it that others may lead to, one on each line. */
  String read(String path, byte[] content) {
    if (path.endsWith(".html")) {
      return pages.read(path, content);
    }
    Collection<PageFault> faults = machines.read(path, content);
    ofMachines.addAll(faults);
    return "";
  }

  /** Takes a file as one that was read before. */
  void keep(String path, String anchors) {
    pages.keep(path, anchors);
  }

  /** The faults, those of pages first; empty when all is well. Asked when all files were read. */
  List<PageFault> faults() {
    List<PageFault> faults = new ArrayList<>(pages.faults());
    ofMachines.stream().sorted(Comparator.comparing(PageFault::page)).forEach(faults::add);
    return List.copyOf(faults);
  }
}
