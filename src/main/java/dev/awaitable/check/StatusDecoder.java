package dev.awaitable.check;

import dev.awaitable.model.LibraryLink;
import dev.awaitable.model.LinkOverride;
import dev.awaitable.model.LinkWord;
import dev.awaitable.model.OverrideState;
import dev.awaitable.model.StatusOverride;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decodes what people say against the rules: of an entry as a whole, and of single links. */
final class StatusDecoder {

  private final Values values;
  private final Problems problems;

  StatusDecoder(Values values, Problems problems) {
    this.values = values;
    this.problems = problems;
  }

  /** A word on an entry as a whole. */
  @Nullable StatusOverride library(Value value) {
    Fields fields = Fields.of(Shapes.STATUS, value, problems);
    if (fields == null) {
      return null;
    }
    OverrideState is = fields.one("is", values.word(OverrideState.class));
    Said said = said(fields);
    return is == null || said == null
        ? null
        : new StatusOverride(is, said.because(), said.by(), said.reviewBy());
  }

  /** A word on one link. */
  @Nullable LinkOverride link(Value value) {
    Fields fields = Fields.of(Shapes.LINK_WORD, value, problems);
    if (fields == null) {
      return null;
    }
    LinkWord is = fields.one("is", values.word(LinkWord.class));
    Said said = said(fields);
    return is == null || said == null
        ? null
        : new LinkOverride(is, said.because(), said.by(), said.reviewBy());
  }

  /**
   * Words on the links of an entry.
   *
   * @param entry the entry, which must have the links
   */
  Map<LibraryLink, LinkOverride> links(Fields entry) {
    Map<LibraryLink, LinkOverride> links = entry.one("link_status", value -> links(value, entry));
    return links == null ? Map.of() : links;
  }

  private @Nullable Map<LibraryLink, LinkOverride> links(Value value, Fields entry) {
    Fields fields = Fields.of(Shapes.LINK_STATUS, value, problems);
    if (fields == null) {
      return null;
    }
    Map<LibraryLink, LinkOverride> links = new EnumMap<>(LibraryLink.class);
    for (LibraryLink link : LibraryLink.values()) {
      LinkOverride said = fields.one(link.word(), this::link);
      if (fields.has(link.word()) && !entry.has(link.word())) {
        problems.add(
            Problem.of(
                    Rule.NO_SUCH_LINK,
                    fields.keyOf(link.word()),
                    "the " + entry.who() + " has no '" + link.word() + "' to have a status")
                .advise("name a link that it has, or delete this one's status"));
      } else if (said != null) {
        links.put(link, said);
      }
    }
    if (fields.isEmpty()) {
      problems.add(
          Problem.of(Rule.EMPTY_VALUE, value.at(), "there is nothing in 'link_status'")
              .advise("delete the key 'link_status'"));
    }
    return links;
  }

  /** What every such word says beside itself. */
  private record Said(String because, String by, LocalDate reviewBy) {}

  private @Nullable Said said(Fields fields) {
    String because = fields.one("because", values.line(10, 240));
    String by = fields.one("by", values.line(2, 120));
    LocalDate reviewBy = fields.one("review_by", values::date);
    if (reviewBy != null && values.isPast(reviewBy)) {
      problems.add(
          Problem.of(
                  Rule.OVERDUE_REVIEW,
                  fields.at("review_by"),
                  "this status was to be looked at again by " + reviewBy)
              .advise("check whether it still holds; then set a new date, or delete the status"));
    }
    return because == null || by == null || reviewBy == null
        ? null
        : new Said(because, by, reviewBy);
  }
}
