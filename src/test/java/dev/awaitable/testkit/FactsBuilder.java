package dev.awaitable.testkit;

import dev.awaitable.enrich.Fact;
import dev.awaitable.enrich.PackageStanding;
import dev.awaitable.enrich.PackageStatus;
import dev.awaitable.enrich.Release;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.enrich.StarCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes facts for tests: nothing is known but what the test is about. */
public final class FactsBuilder {

  private static final String SOURCE = "forge";

  private final List<StarCount> history = new ArrayList<>();
  private @Nullable Fact<Integer> stars;
  private @Nullable Fact<LocalDate> lastCommit;
  private @Nullable Fact<Release> release;
  private @Nullable Fact<Boolean> archived;
  private @Nullable Fact<Boolean> gone;
  private @Nullable Fact<PackageStanding> standing;
  private @Nullable Fact<Boolean> yanked;
  private @Nullable Fact<String> license;
  private @Nullable Fact<List<String>> dependsOn;
  private @Nullable LocalDate lastLookedOn;

  private FactsBuilder() {}

  /** Starts with nothing known. */
  public static FactsBuilder facts() {
    return new FactsBuilder();
  }

  public FactsBuilder lastCommit(LocalDate on, LocalDate seen) {
    lastCommit = new Fact<>(on, seen, SOURCE);
    return lookedOn(seen);
  }

  public FactsBuilder release(@Nullable String version, LocalDate on, LocalDate seen) {
    release = new Fact<>(new Release(version, on), seen, SOURCE);
    return lookedOn(seen);
  }

  public FactsBuilder archived(boolean value, @Nullable LocalDate seen) {
    archived = new Fact<>(value, seen, SOURCE);
    return this;
  }

  public FactsBuilder gone(boolean value, LocalDate seen) {
    gone = new Fact<>(value, seen, SOURCE);
    return this;
  }

  public FactsBuilder license(String expression, LocalDate seen) {
    return license(expression, seen, SOURCE);
  }

  /** Sets the licence as a source of this name says it. */
  public FactsBuilder license(String expression, LocalDate seen, String source) {
    license = new Fact<>(expression, seen, source);
    return this;
  }

  public FactsBuilder dependsOn(LocalDate seen, String... packages) {
    dependsOn = new Fact<>(List.of(packages), seen, SOURCE);
    return this;
  }

  public FactsBuilder stars(int count, LocalDate seen) {
    stars = new Fact<>(count, seen, SOURCE);
    return this;
  }

  /** Adds a count; call it in the order of the days. */
  public FactsBuilder counted(LocalDate on, int count) {
    history.add(new StarCount(on, count, SOURCE));
    return this;
  }

  public FactsBuilder packageIs(PackageStatus status, @Nullable String reason, LocalDate seen) {
    standing = new Fact<>(new PackageStanding(status, reason), seen, SOURCE);
    return this;
  }

  public FactsBuilder yanked(boolean value, LocalDate seen) {
    yanked = new Fact<>(value, seen, SOURCE);
    return this;
  }

  /** Sets the newest day anybody looked, unless a later one is set. */
  public FactsBuilder lookedOn(LocalDate day) {
    lastLookedOn = lastLookedOn != null && lastLookedOn.isAfter(day) ? lastLookedOn : day;
    return this;
  }

  public RepositoryFacts build() {
    return new RepositoryFacts(
        stars,
        history,
        lastCommit,
        release,
        archived,
        gone,
        license,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        dependsOn,
        standing,
        yanked,
        null,
        lastLookedOn);
  }
}
