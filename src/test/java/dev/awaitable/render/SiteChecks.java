package dev.awaitable.render;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Reads whole sites for tests. */
final class SiteChecks {

  private SiteChecks() {}

  static List<PageFault> faults(@Nullable String base, SortedMap<String, byte[]> site) {
    SiteCheck check = new SiteCheck(base, site.keySet());
    site.forEach(check::read);
    return check.faults();
  }

  /** Looks at no page. */
  static List<PageFault> ofMachines(String base, SortedMap<String, byte[]> site) {
    MachineCheck check = new MachineCheck(new SiteAddresses(base), site.keySet());
    return site.entrySet().stream()
        .flatMap(file -> check.read(file.getKey(), file.getValue()).stream())
        .toList();
  }
}
