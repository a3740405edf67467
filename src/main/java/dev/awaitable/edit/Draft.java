package dev.awaitable.edit;

import dev.awaitable.yaml.ScalarText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is being written, as texts that nobody has checked yet.
 *
 * @param id its id
 * @param name its name
 * @param description the sentence; null where it is still to be written
 * @param repo its repository
 * @param homepage its own site
 * @param docs its documentation
 * @param packageName its package
 * @param connectsTo names of systems
 * @param replaces blocking names
 * @param api a word on its interface
 * @param runsOn words for loops
 * @param io a word on its input and output
 * @param ioPart which part is which
 * @param added the day
 * @param note what a chooser must know
 */
public record Draft(
    String id,
    String name,
    @Nullable String description,
    @Nullable String repo,
    @Nullable String homepage,
    @Nullable String docs,
    @Nullable String packageName,
    List<String> connectsTo,
    List<String> replaces,
    @Nullable String api,
    List<String> runsOn,
    @Nullable String io,
    @Nullable String ioPart,
    LocalDate added,
    @Nullable String note) {

  /** Copies the lists. */
  public Draft {
    connectsTo = List.copyOf(connectsTo);
    replaces = List.copyOf(replaces);
    runsOn = List.copyOf(runsOn);
  }

  /** The entry in canonical form, from its dash on, without indentation. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("- id: " + ScalarText.canonical(id, false));
    add(lines, "name", name);
    if (description == null) {
      lines.add("  description:");
    }
    add(lines, "description", description);
    add(lines, "repo", repo);
    add(lines, "homepage", homepage);
    add(lines, "docs", docs);
    add(lines, "package", packageName);
    add(lines, "connects_to", connectsTo);
    add(lines, "replaces", replaces);
    add(lines, "api", api);
    add(lines, "runs_on", runsOn);
    add(lines, "io", io);
    add(lines, "io_part", ioPart);
    add(lines, "added", added.toString());
    add(lines, "note", note);
    return lines;
  }

  private static void add(List<String> lines, String key, @Nullable String value) {
    if (value != null) {
      lines.add("  " + key + ": " + ScalarText.canonical(value, false));
    }
  }

  private static void add(List<String> lines, String key, List<String> values) {
    if (!values.isEmpty()) {
      List<String> written = values.stream().map(it -> ScalarText.canonical(it, true)).toList();
      lines.add("  " + key + ": [" + String.join(", ", written) + "]");
    }
  }
}
