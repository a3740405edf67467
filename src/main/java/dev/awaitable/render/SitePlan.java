package dev.awaitable.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A whole site before it is made: every file with the way to make it, the README, and the check
 * that reads each file when it is made.
 */
public final class SitePlan implements Drafts {

  private final NavigableMap<String, FilePlan> files;
  private final SiteCheck check;
  private final String readme;
  private final @Nullable Scales scales;

  SitePlan(NavigableMap<String, FilePlan> files, @Nullable String base, String readme) {
    this(files, new SiteCheck(base, files.keySet()), readme, null);
  }

  private SitePlan(
      NavigableMap<String, FilePlan> files,
      SiteCheck check,
      String readme,
      @Nullable Scales scales) {
    this.files = Collections.unmodifiableNavigableMap(files);
    this.check = check;
    this.readme = readme;
    this.scales = scales;
  }

  /** The same with every file made, and weighed when it is. */
  public SitePlan weighed(Scales on) {
    return new SitePlan(files, check, readme, on);
  }

  /** The README that belongs to the site. */
  public String readme() {
    return readme;
  }

  /** How many of the files are pages. */
  public long pages() {
    return files.keySet().stream().filter(it -> it.endsWith(".html")).count();
  }

  /** How many of them are social cards and icons. */
  public long pictures() {
    return files.keySet().stream().filter(it -> it.startsWith(CardPlan.FOLDER)).count();
  }

  @Override
  public SortedSet<String> paths() {
    return files.navigableKeySet();
  }

  @Override
  public Draft open(String path) {
    FilePlan plan = files.get(path);
    if (plan == null) {
      throw new IllegalArgumentException("no '" + path + "' is planned");
    }
    return new Opened(path, plan.open());
  }

  @Override
  public List<PageFault> faults() {
    List<PageFault> faults = new ArrayList<>(check.faults());
    if (scales != null) {
      faults.addAll(scales.weights().overBudget());
    }
    return List.copyOf(faults);
  }

  /** Makes everything in memory, on all processors: no file depends on another. */
  public RenderedSite rendered() {
    SortedMap<String, byte[]> made =
        files.keySet().parallelStream()
            .map(path -> Map.entry(path, open(path).make().content()))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    return new RenderedSite(made, readme, faults());
  }

  private final class Opened implements Draft {

    private final String path;
    private final FilePlan.Opened file;

    Opened(String path, FilePlan.Opened file) {
      this.path = path;
      this.file = file;
    }

    @Override
    public String print() {
      return scales == null ? file.print() : "";
    }

    @Override
    public Made make() {
      byte[] content = file.content();
      if (scales != null) {
        scales.weigh(path, content);
      }
      return new Made(content, check.read(path, content));
    }

    @Override
    public void keep(String anchors) {
      check.keep(path, anchors);
    }
  }
}
