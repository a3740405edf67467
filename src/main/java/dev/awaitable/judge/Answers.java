package dev.awaitable.judge;

import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.model.BlockingName;
import dev.awaitable.model.Library;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who answers which name, in which order, and who came after whom. */
public final class Answers {

  private static final int NOT_PREFERRED = 1_000;

  private final JudgedCatalog judged;
  private final Map<Slug, Library> libraries = new LinkedHashMap<>();
  private final Map<Slug, BlockingName> blocking = new HashMap<>();
  private final Map<String, List<BlockingName>> ownName = new HashMap<>();
  private final Map<Slug, List<Library>> answersTo = new HashMap<>();

  /** Joins the names of one catalog with their answers. */
  public Answers(JudgedCatalog judged) {
    this.judged = judged;
    for (BlockingName name : judged.enriched().catalog().blocking()) {
      blocking.put(name.id(), name);
      if (!name.speaksAsync()) {
        continue; // Sharing a package's name answers nothing unless that package speaks async.
      }
      ownName
          .computeIfAbsent(PackageName.normalize(name.name()), unused -> new ArrayList<>())
          .add(name);
    }
    judged.enriched().catalog().libraries().forEach(this::add);
  }

  private void add(Library library) {
    libraries.put(library.id(), library);
    for (BlockingName name : of(library)) {
      answersTo.computeIfAbsent(name.id(), unused -> new ArrayList<>()).add(library);
    }
  }

  /** The names people use today that this library is an answer to. */
  public List<BlockingName> of(Library library) {
    List<BlockingName> answered = new ArrayList<>();
    library.replaces().forEach(it -> answered.add(require(blocking.get(it), it)));
    PackageName itself = library.packageName();
    if (itself != null) {
      ownName.getOrDefault(itself.normalized(), List.of()).stream()
          .filter(name -> !answered.contains(name))
          .forEach(answered::add);
    }
    return List.copyOf(answered);
  }

  /** The libraries that answer a name, in the catalog's order. */
  public List<Library> to(BlockingName name) {
    return answersTo.getOrDefault(name.id(), List.of());
  }

  /** Answers that somebody could start with today: the preferred ones first, then by stars. */
  public List<Library> usable(BlockingName name) {
    Comparator<Library> preferredFirst =
        Comparator.comparingInt(
            it -> name.prefer().contains(it.id()) ? name.prefer().indexOf(it.id()) : NOT_PREFERRED);
    return to(name).stream()
        .filter(this::isUsable)
        .sorted(preferredFirst.thenComparing(mostStars()))
        .toList();
  }

  /** Answers of former days, by stars. */
  public List<Library> former(BlockingName name) {
    return to(name).stream().filter(it -> !isUsable(it)).sorted(mostStars()).toList();
  }

  /** Whether somebody could start with it today; what nobody has looked at may be fine. */
  public boolean isUsable(Library library) {
    return switch (require(judged.verdicts().get(library.id()), library.id()).state()) {
      case ACTIVE, QUIET, STALE, FINISHED, UNKNOWN -> true;
      case ARCHIVED, SUPERSEDED, GONE -> false;
    };
  }

  /** Those with most stars first; what is not known comes last. */
  public Comparator<Library> mostStars() {
    Comparator<Library> stars = Comparator.comparingInt(it -> -stars(it));
    return stars.thenComparing(Library::id);
  }

  /** Stars for sorting: -1 where they are not known. */
  public int stars(Library library) {
    var stars =
        judged.enriched().facts().getOrDefault(library.id(), RepositoryFacts.UNKNOWN).stars();
    return stars == null ? -1 : stars.value();
  }

  /** The entry at the end of the line of those that took a library's place. */
  public Optional<Library> lastSuccessor(Library library) {
    Set<Slug> seen = new HashSet<>(Set.of(library.id()));
    Library last = library;
    Slug next = library.supersededBy();
    while (next != null && seen.add(next)) {
      last = require(libraries.get(next), next);
      next = last.supersededBy();
    }
    return last.id().equals(library.id()) ? Optional.empty() : Optional.of(last);
  }

  /** Whether a library is the very package of that name. */
  public static boolean isItself(BlockingName name, Library library) {
    PackageName itself = library.packageName();
    return itself != null && itself.normalized().equals(PackageName.normalize(name.name()));
  }

  private static <T> T require(@Nullable T found, Slug id) {
    if (found == null) {
      throw new IllegalArgumentException("the catalog has no '" + id + "'");
    }
    return found;
  }
}
