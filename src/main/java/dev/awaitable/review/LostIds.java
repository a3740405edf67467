package dev.awaitable.review;

import dev.awaitable.model.Slug;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SafeText;
import dev.awaitable.yaml.Mapping;
import dev.awaitable.yaml.ScalarText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds ids that a change lets go. They are addresses, and permanent; only the older catalog knows
 * that there was one, so no check of the newer one alone could tell.
 */
final class LostIds {

  private LostIds() {}

  /** One problem for each library whose former id nothing in the newer catalog knows. */
  static List<Problem> of(List<Subject> subjects, CatalogParts newer) {
    Set<String> known =
        newer.all().stream()
            .filter(part -> part.isLibrary() || part.section().equals("removed"))
            .flatMap(part ->
                Stream.concat(Stream.of(part.name()), NodeText.texts(part.node(), "formerly")))
            .collect(Collectors.toSet());
    return subjects.stream()
        .filter(subject -> subject.difference().change() == Change.RENAMED)
        .filter(subject -> NodeText.text(subject.part().node(), "id") != null)
        .flatMap(subject -> problem(subject, known))
        .toList();
  }

  private static Stream<Problem> problem(Subject subject, Set<String> known) {
    CatalogPart before = subject.difference().before();
    String lost = before == null ? null : NodeText.text(before.node(), "id");
    if (lost == null || !Slug.isValid(lost) || known.contains(lost)) {
      return Stream.empty();
    }
    boolean isListed =
        subject.part().node() instanceof Mapping entry && entry.get("formerly").isPresent();
    String message = "the id was " + SafeText.quote(lost) + ", and 'formerly' does not name it";
    return Stream.of(
        subject
            .problem(Rule.MISSING_KEY, isListed ? "formerly" : "id", message)
            .advise(
                isListed
                    ? "add "
                        + ScalarText.write(lost)
                        + " to 'formerly', so that the old address leads on"
                    : "write 'formerly: ["
                        + ScalarText.write(lost)
                        + "]' below, so that the old address leads on")
            .advise("or write the old id, if the new one is a slip"));
  }
}
