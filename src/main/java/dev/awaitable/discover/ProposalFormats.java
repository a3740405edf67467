package dev.awaitable.discover;

import dev.awaitable.model.Catalog;
import dev.awaitable.model.Slug;
import dev.awaitable.problem.Json;
import dev.awaitable.problem.SafeText;
import dev.awaitable.triage.NeutralMarkdown;
import dev.awaitable.yaml.ScalarText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Candidates, written down for the one who will look at them. */
public final class ProposalFormats {

  /** The first line of the Markdown form: unseen by readers, and the same in every list. */
  public static final String MARKER = "<!-- awaitable:discover -->";

  private static final int LONGEST = 60_000;

  private final Set<String> takenIds = new HashSet<>();

  /** Keeps ids free that the catalog uses. */
  public ProposalFormats(Catalog catalog) {
    catalog
        .libraries()
        .forEach(it -> {
          takenIds.add(it.id().value());
          it.formerly().forEach(id -> takenIds.add(id.value()));
        });
    catalog.removed().forEach(it -> takenIds.add(it.id().value()));
  }

  /** Entries that lack nothing but the category they belong in and a description. */
  public String yaml(Proposals proposals) {
    StringBuilder out = new StringBuilder();
    List<String> ids = ids(proposals);
    for (int i = 0; i < ids.size(); i++) {
      if (!out.isEmpty()) {
        out.append('\n');
      }
      entry(proposals.candidates().get(i), ids.get(i))
          .forEach(line -> out.append(line).append('\n'));
    }
    return out.toString();
  }

  private List<String> entry(Candidate candidate, String id) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + SafeText.clean(evidence(candidate)));
    if (candidate.describesItself() != null) {
      lines.add("# it says of itself: " + SafeText.clean(candidate.describesItself()));
    }
    lines.add("- id: " + ScalarText.write(id));
    lines.add("  name: " + ScalarText.write(candidate.name()));
    lines.add("  # description: one plain sentence, what it is for and what sets it apart");
    lines.add("  repo: " + candidate.repo().url());
    if (candidate.packageName() != null) {
      lines.add("  package: " + ScalarText.write(candidate.packageName().value()));
    }
    lines.add("  added: " + candidate.seen());
    return lines;
  }

  /** An id for each, in their order, that neither the catalog nor another of them has. */
  private List<String> ids(Proposals proposals) {
    Set<String> taken = new HashSet<>(takenIds);
    List<String> ids = new ArrayList<>();
    for (Candidate candidate : proposals.candidates()) {
      String id = byName(candidate);
      String path = Slug.of(candidate.repo().path()).value();
      for (int number = 1; !taken.add(id); number++) {
        id = number == 1 ? path : numbered(path, number);
      }
      ids.add(id);
    }
    return ids;
  }

  /** A repository may be called by signs alone, of which no address can be made. */
  private static String byName(Candidate candidate) {
    boolean speaks = candidate.name().chars().anyMatch(Character::isLetterOrDigit);
    return Slug.of(speaks ? candidate.name() : candidate.repo().path()).value();
  }

  private static String numbered(String slug, int number) {
    String end = "-" + number;
    int most = Slug.MAX_LENGTH - end.length();
    return Slug.of(slug.substring(0, Math.min(slug.length(), most)) + end).value();
  }

  private static String evidence(Candidate candidate) {
    List<String> known = new ArrayList<>();
    known.add(String.format(Locale.ROOT, "%,d stars", candidate.stars()));
    known.add("last commit " + candidate.lastCommit());
    known.add(candidate.license() == null ? "no licence recognised" : candidate.license());
    if (candidate.release() != null) {
      known.add("release " + candidate.release());
    }
    known.addAll(candidate.reasons());
    return String.join(", ", known)
        + "; seen "
        + candidate.seen()
        + " on "
        + candidate.repo().host();
  }

  /** A line or two for each. */
  public String human(Proposals proposals) {
    StringBuilder out = new StringBuilder();
    for (Candidate candidate : proposals.candidates()) {
      out.append(candidate.repo().url()).append('\n');
      out.append("  ").append(SafeText.clean(evidence(candidate))).append('\n');
      if (candidate.describesItself() != null) {
        out.append("  \"").append(SafeText.clean(candidate.describesItself())).append("\"\n");
      }
    }
    int number = proposals.candidates().size();
    out.append(number == 1 ? "1 candidate" : number + " candidates");
    if (proposals.left() > 0) {
      out.append(", and up to ").append(proposals.left()).append(" more");
    }
    return out.append('\n').toString();
  }

  /** For machines, with the keys that {@code docs/discover.md} explains. */
  public String json(Proposals proposals) {
    return Json.object(json -> {
      json.writeNumberProperty("left", proposals.left());
      json.writeArrayPropertyStart("candidates");
      List<String> ids = ids(proposals);
      for (int i = 0; i < ids.size(); i++) {
        Candidate candidate = proposals.candidates().get(i);
        json.writeStartObject();
        json.writeStringProperty("id", ids.get(i));
        json.writeStringProperty("name", candidate.name());
        json.writeStringProperty("repo", candidate.repo().url());
        json.writeStringProperty(
            "package", candidate.packageName() == null ? null : candidate.packageName().value());
        json.writeStringProperty("release", candidate.release());
        json.writeNumberProperty("stars", candidate.stars());
        json.writeStringProperty("last_commit", candidate.lastCommit().toString());
        json.writeStringProperty("license", candidate.license());
        json.writeStringProperty("describes_itself", candidate.describesItself());
        json.writeArrayPropertyStart("reasons");
        candidate.reasons().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("seen", candidate.seen().toString());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("notes");
      proposals.notes().forEach(json::writeString);
      json.writeEndArray();
    });
  }

  /** The body of an issue, found again by its {@link #MARKER}. */
  public String markdown(Proposals proposals) {
    StringBuilder out = new StringBuilder(MARKER);
    int number = proposals.candidates().size();
    String found =
        switch (number) {
          case 0 -> "**Nothing found that the catalog lacks.** Each";
          case 1 -> "**1 candidate.** It";
          default -> "**" + number + " candidates.** Each";
        };
    out.append("\n\n")
        .append(found)
        .append(" needs a category and a description of its own words; what is declined is")
        .append(" not proposed again once it stands under `declined`.\n");
    List<String> ids = ids(proposals);
    for (int i = 0; i < number; i++) {
      String item = item(proposals.candidates().get(i), ids.get(i));
      if (out.length() + item.length() > LONGEST) {
        out.append("\nThe rest does not fit here; `./catalog discover` prints it.\n");
        break;
      }
      out.append(item);
    }
    for (String note : proposals.notes()) {
      if (out.length() + note.length() < LONGEST + 2000) {
        out.append("\n- Not known: ").append(NeutralMarkdown.prose(note)).append('\n');
      }
    }
    return out.toString();
  }

  private String item(Candidate candidate, String id) {
    StringBuilder out = new StringBuilder("\n### ");
    out.append(NeutralMarkdown.code(candidate.name())).append("\n\n");
    // The address of a repository holds letters, digits and a few signs; see RepoUrl.
    out.append('<').append(candidate.repo().url()).append(">: ");
    out.append(NeutralMarkdown.prose(evidence(candidate))).append('\n');
    if (candidate.describesItself() != null) {
      out.append("\nIt says of itself: ")
          .append(NeutralMarkdown.prose(candidate.describesItself()))
          .append('\n');
    }
    Stream<String> lines = entry(candidate, id).stream().filter(line -> !line.startsWith("#"));
    return out.append('\n').append(NeutralMarkdown.block("yaml", "", lines)).toString();
  }
}
