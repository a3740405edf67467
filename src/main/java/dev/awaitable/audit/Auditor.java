package dev.awaitable.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins what a project asks for with what the catalog says. */
public final class Auditor {

  private static final Standing UNKNOWN = new Standing.Unknown();

  private final Map<String, Standing> standings;

  /** Audits by a table made with {@link Standings#of}. */
  public Auditor(Map<String, Standing> standings) {
    this.standings = Map.copyOf(standings);
  }

  /** One finding for each package; what only constraints name is not asked for and left out. */
  public Report audit(Project project) {
    Map<String, List<Requirement>> byName = new LinkedHashMap<>();
    for (Requirement requirement : project.requirements()) {
      byName
          .computeIfAbsent(requirement.normalized(), unused -> new ArrayList<>())
          .add(requirement);
    }
    List<Finding> findings =
        byName.entrySet().stream()
            .filter(it -> !it.getValue().stream().allMatch(Requirement::constraint))
            .map(it -> finding(it.getKey(), it.getValue()))
            .sorted(Comparator.comparing(Finding::group).thenComparing(Finding::normalized))
            .toList();
    return new Report(project.files(), findings, project.unread());
  }

  private Finding finding(String normalized, List<Requirement> mentions) {
    Standing standing = standings.getOrDefault(normalized, UNKNOWN);
    Pin pin = standing instanceof Standing.AsyncSince async ? pin(async.since(), mentions) : null;
    String name =
        mentions.stream()
            .filter(it -> !it.constraint())
            .findFirst()
            .map(Requirement::name)
            .orElse(normalized);
    return new Finding(name, normalized, standing, pin, group(standing, pin), mentions);
  }

  private static Group group(Standing standing, @Nullable Pin pin) {
    return switch (standing) {
      case Standing.Blocking it -> Group.BLOCKING;
      case Standing.AsyncSince it when pin == Pin.NO -> Group.PINNED_BEFORE;
      case Standing.AsyncSince it when pin == Pin.YES -> Group.READY;
      case Standing.AsyncSince it -> Group.DEPENDS;
      case Standing.AlreadyAsync it -> Group.ALREADY_ASYNC;
      case Standing.Troubled it when it.state().equals("stale") -> Group.STALE;
      case Standing.Troubled it -> Group.CLOSED;
      case Standing.Declined it -> Group.UNKNOWN;
      case Standing.Unknown it -> Group.UNKNOWN;
    };
  }

  /**
   * Whether what is asked for has what came with a version. Exact versions, as lock files have
   * them, outweigh ranges, and of several exact ones the worst counts. Ranges hold together.
   */
  static Pin pin(@Nullable String since, List<Requirement> mentions) {
    Version first = since == null ? null : Version.parse(since).orElse(null);
    if (first == null) {
      return Pin.UNKNOWN;
    }
    List<Pin> exact =
        mentions.stream()
            .map(Requirement::specifier)
            .filter(it -> it.pinned() != null)
            .map(it -> reaches(it.versions(), first))
            .toList();
    return exact.isEmpty() ? reaches(common(mentions), first) : worst(exact);
  }

  private static Pin reaches(@Nullable VersionSpec versions, Version first) {
    return versions == null ? Pin.UNKNOWN : versions.reaches(first);
  }

  /**
   * The versions that every mention lets in, or any where they shut each other out, being for
   * different surroundings; null when one of them cannot be told.
   */
  private static @Nullable VersionSpec common(List<Requirement> mentions) {
    VersionSpec common = VersionSpec.ANY;
    VersionSpec any = new VersionSpec(List.of());
    for (Requirement mention : mentions) {
      VersionSpec versions = mention.specifier().versions();
      if (versions == null) {
        return null;
      }
      common = common.and(versions);
      any = any.or(versions);
    }
    return common.ranges().isEmpty() ? any : common;
  }

  private static Pin worst(List<Pin> pins) {
    return Stream.of(Pin.NO, Pin.DEPENDS, Pin.UNKNOWN)
        .filter(pins::contains)
        .findFirst()
        .orElse(Pin.YES);
  }
}
