package dev.awaitable.render;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Reads a whole site again, pages and what machines read, and finds what must not be published. */
final class SiteCheck {

  private final SiteAddresses addresses;

  /**
   * A check of a site.
   *
   * @param base where it is published, with a final slash; null when not known
   */
  SiteCheck(@Nullable String base) {
    this.addresses = new SiteAddresses(base);
  }

  /** The faults, those of pages first; empty when all is well. */
  List<PageFault> check(SortedMap<String, byte[]> site) {
    List<PageFault> faults = new ArrayList<>(new PageCheck(addresses).check(site));
    faults.addAll(new MachineCheck(addresses).check(site));
    return List.copyOf(faults);
  }
}
