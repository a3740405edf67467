package dev.awaitable.triage;

import dev.awaitable.enrich.RepositoryLinks;
import dev.awaitable.judge.LinkJudge;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkVerdict;
import dev.awaitable.model.LinkOverride;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.WebUrl;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The changes that are safe: permanent moves that were seen often enough, by a link that leads
 * where it should at the newest look; and renames of repositories that the forge's own number
 * proves. What is suspect, doubtful, in another owner's hands now, or what a person has given a
 * word on, is left to people.
 */
public final class SafeFixes {

  private static final Pattern ADDRESS = Pattern.compile("https?://[!-~]+");

  private final CaseFile known;
  private final LinkJudge judge;
  private final Map<String, Renaming> renamings;

  private SafeFixes(CaseFile known) {
    this.known = known;
    this.judge = new LinkJudge(known.policy());
    this.renamings = Renaming.in(known.observations());
  }

  /** Every safe change, in the file's order. */
  public static List<Fix> in(CaseFile known) {
    var safe = new SafeFixes(known);
    List<Fix> fixes = new ArrayList<>();
    for (CatalogLink link :
        CatalogPlaces.of(known.root(), known.judged().enriched().catalog()).links()) {
      safe.of(link).ifPresent(fixes::add);
    }
    return fixes;
  }

  Optional<Fix> of(CatalogLink link) {
    LinkOverride said = link.override();
    if (said != null && said.holdsOn(known.judged().today())) {
      return Optional.empty();
    }
    return switch (link.kind()) {
      case REPOSITORY -> renamed(link).or(() -> moved(link).filter(SafeFixes::isRepository));
      case LINK -> moved(link);
      case PACKAGE -> Optional.empty();
    };
  }

  private Optional<Fix> renamed(CatalogLink link) {
    return RepoUrl.parse(link.url())
        .map(repo -> renamings.get(repo.key()))
        .filter(Renaming::proved)
        .flatMap(way ->
            fix(link, way.to().url(), "was renamed, by the repository's number on its forge"));
  }

  private Optional<Fix> moved(CatalogLink link) {
    LinkMemory memory = known.memories().get(new WebUrl(link.url()));
    LinkMemory.Move move = memory == null ? null : memory.move();
    if (memory == null
        || move == null
        || !(judge.judge(memory, known.now()) instanceof LinkVerdict.Moved moved)
        || !moved.confirmed()
        || losesEncryption(link.url(), moved.to())) {
      return Optional.empty();
    }
    String because =
        "moved for good, seen in "
            + move.runs()
            + " runs since "
            + LocalDate.ofInstant(move.first(), ZoneOffset.UTC);
    return fix(link, moved.to(), because);
  }

  private Optional<Fix> fix(CatalogLink link, String to, String because) {
    TextEdit edit = new TextEdit(link.value().span(), link.url(), to);
    boolean possible =
        ADDRESS.matcher(to).matches()
            && !to.equals(link.url())
            && TextEdits.isPossible(known.source(), edit);
    return possible
        ? Optional.of(new Fix(link.id(), link.key(), edit, because, null))
        : Optional.empty();
  }

  private static boolean losesEncryption(String from, String to) {
    return from.startsWith("https:") && !to.startsWith("https:");
  }

  /** Whether it is the address of a repository itself, and not of a page in one. */
  private static boolean isRepository(Fix fix) {
    String to = fix.edit().after();
    return RepositoryLinks.find(to).or(() -> RepoUrl.parse(to)).stream()
        .anyMatch(repo -> repo.url().equals(to));
  }

  static SafeFixes knowing(CaseFile known) {
    return new SafeFixes(known);
  }
}
