package dev.awaitable.change;

import dev.awaitable.enrich.Fact;
import dev.awaitable.enrich.Release;
import dev.awaitable.enrich.Rename;
import dev.awaitable.enrich.RepositoryFacts;
import dev.awaitable.enrich.RepositoryNames;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.judge.State;
import dev.awaitable.judge.Verdict;
import dev.awaitable.model.Library;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares one catalog as it was known and judged on two days. What became known in between is no
 * change, nor is what only another source says differently: a change is the world's, not ours.
 */
public final class Comparison {

  private static final Set<State> SILENT = Set.of(State.QUIET, State.STALE);

  private final JudgedCatalog before;
  private final JudgedCatalog after;

  private Comparison(JudgedCatalog before, JudgedCatalog after) {
    this.before = before;
    this.after = after;
  }

  /**
   * What changed, sorted. Both sides hold the same catalog.
   *
   * @param before what was known at the end of the last look, judged on the day of it
   * @param after what is known now, judged today
   * @param told what was told before: nothing is told again that was told since the last look
   */
  public static List<Change> between(
      JudgedCatalog before, JudgedCatalog after, Collection<Change> told) {
    Set<Named> known =
        told.stream()
            .filter(it -> it.on().isAfter(before.today()))
            .map(it -> new Named(it.id(), it.kind()))
            .collect(Collectors.toCollection(HashSet::new));
    Comparison comparison = new Comparison(before, after);
    return after
        .enriched()
        .catalog()
        .libraries()
        .flatMap(library -> comparison.changes(library).stream())
        .filter(it -> !known.contains(new Named(it.id(), it.kind())))
        .sorted(Change.ORDER)
        .toList();
  }

  private record Named(Slug id, ChangeKind kind) {}

  /**
   * The entries whose repositories have moved since.
   *
   * @param on the day it was found out
   */
  public static List<Change> renames(
      Collection<Library> libraries, List<Rename> before, List<Rename> after, LocalDate on) {
    Map<String, String> known =
        before.stream().collect(Collectors.toMap(it -> it.from().key(), it -> it.to().key()));
    RepositoryNames names = new RepositoryNames(after);
    List<Change> changes = new ArrayList<>();
    for (Rename rename : after) {
      if (rename.to().key().equals(known.get(rename.from().key()))) {
        continue;
      }
      String key = names.newestKey(rename.to());
      for (Library library : libraries) {
        RepoUrl repo = library.repo();
        if (repo != null && names.newestKey(repo).equals(key)) {
          changes.add(
              new Change(
                  on,
                  library.id(),
                  ChangeKind.RENAMED,
                  address(rename.from()),
                  address(rename.to()),
                  null));
        }
      }
    }
    return changes.stream().sorted(Change.ORDER).toList();
  }

  private static String address(RepoUrl repo) {
    return repo.host() + "/" + repo.path();
  }

  private List<Change> changes(Library library) {
    Pair<Verdict> verdicts = pair(it -> it.verdicts().get(library.id()));
    Pair<RepositoryFacts> facts = pair(it -> it.enriched().facts().get(library.id()));
    if (verdicts == null || facts == null) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    archived(library, facts, verdicts).ifPresent(changes::add);
    gone(library, verdicts).ifPresent(changes::add);
    silence(library, verdicts).ifPresent(changes::add);
    revival(library, verdicts).ifPresent(changes::add);
    release(library, facts).ifPresent(changes::add);
    license(library, facts).ifPresent(changes::add);
    return changes;
  }

  private record Pair<T>(T was, T is) {}

  private <T> @Nullable Pair<T> pair(Function<JudgedCatalog, @Nullable T> side) {
    T was = side.apply(before);
    T is = side.apply(after);
    return was == null || is == null ? null : new Pair<>(was, is);
  }

  private static Optional<Change> none() {
    return Optional.empty();
  }

  private Optional<Change> change(
      Library library, ChangeKind kind, String from, String to, @Nullable LocalDate day) {
    return Optional.of(new Change(after.today(), library.id(), kind, from, to, day));
  }

  /** The flag counts and not the state, which may be decided by a successor. */
  private Optional<Change> archived(
      Library library, Pair<RepositoryFacts> facts, Pair<Verdict> verdicts) {
    Fact<Boolean> was = facts.was().archived();
    Fact<Boolean> is = facts.is().archived();
    boolean closed = was != null && is != null && !was.value() && is.value();
    return closed
        ? change(
            library,
            ChangeKind.ARCHIVED,
            verdicts.was().state().word(),
            State.ARCHIVED.word(),
            verdicts.is().lastActivity())
        : none();
  }

  private Optional<Change> gone(Library library, Pair<Verdict> verdicts) {
    State was = verdicts.was().state();
    boolean gone = was != State.GONE && was != State.UNKNOWN && isNow(verdicts, State.GONE);
    return gone
        ? change(
            library, ChangeKind.GONE, was.word(), State.GONE.word(), verdicts.was().lastActivity())
        : none();
  }

  private static boolean isNow(Pair<Verdict> verdicts, State state) {
    return verdicts.is().state() == state;
  }

  /** An activity that is older than the one known before was put right, and no silence begins. */
  private Optional<Change> silence(Library library, Pair<Verdict> verdicts) {
    State was = verdicts.was().state();
    LocalDate last = verdicts.is().lastActivity();
    LocalDate lastKnown = verdicts.was().lastActivity();
    if (last == null || lastKnown == null || last.isBefore(lastKnown)) {
      return none();
    }
    if (was == State.ACTIVE && isNow(verdicts, State.QUIET)) {
      return change(library, ChangeKind.WENT_QUIET, was.word(), State.QUIET.word(), last);
    }
    if ((was == State.ACTIVE || was == State.QUIET) && isNow(verdicts, State.STALE)) {
      return change(library, ChangeKind.WENT_STALE, was.word(), State.STALE.word(), last);
    }
    return none();
  }

  /** A sign of life from before the last look was only overlooked then. */
  private Optional<Change> revival(Library library, Pair<Verdict> verdicts) {
    State was = verdicts.was().state();
    LocalDate last = verdicts.is().lastActivity();
    LocalDate looked = verdicts.was().seenOn();
    if (!isNow(verdicts, State.ACTIVE)) {
      return none();
    }
    boolean moves = last != null && looked != null && last.isAfter(looked);
    boolean isBack = was == State.ARCHIVED || was == State.GONE;
    return isBack || (SILENT.contains(was) && moves)
        ? change(library, ChangeKind.REVIVED, was.word(), State.ACTIVE.word(), last)
        : none();
  }

  private Optional<Change> release(Library library, Pair<RepositoryFacts> facts) {
    Fact<Release> was = facts.was().release();
    Fact<Release> is = facts.is().release();
    if (was == null || is == null || !is.value().on().isAfter(was.value().on())) {
      return none();
    }
    String from = was.value().version();
    String to = is.value().version();
    boolean isNew = from != null && to != null && !plain(from).equals(plain(to));
    return isNew && from != null && to != null
        ? change(library, ChangeKind.RELEASED, from, to, is.value().on())
        : none();
  }

  /** A tag and the package made of it are one version: {@code v2.1.0}, {@code 2.1.0}. */
  private static String plain(String version) {
    return version.replaceFirst("^[vV](?=\\d)", "");
  }

  /** Sources word licences differently, so only what one and the same says can change. */
  private Optional<Change> license(Library library, Pair<RepositoryFacts> facts) {
    Fact<String> was = facts.was().license();
    Fact<String> is = facts.is().license();
    boolean differs =
        was != null
            && is != null
            && was.source().equals(is.source())
            && !was.value().equalsIgnoreCase(is.value());
    return differs && was != null && is != null
        ? change(library, ChangeKind.LICENSE_CHANGED, was.value(), is.value(), null)
        : none();
  }
}
