package dev.awaitable.cli;

import dev.awaitable.check.Nearest;
import dev.awaitable.edit.Import;
import dev.awaitable.edit.MarkdownList;
import dev.awaitable.model.Catalog;
import dev.awaitable.problem.SafeText;
import dev.awaitable.render.view.Words;
import dev.awaitable.store.NewFile;
import dev.awaitable.store.Reasons;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns the README of an awesome list into entries. */
@Command(
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "The entries are for a person to finish: descriptions are left to be written, since the words"
          + " of another list are not ours.",
      "Exit codes: 0 there are entries; 1 there is none, or a file could not be read or written;"
          + " 2 wrong usage, or no such list."
    })
final class ImportCommand implements Callable<Integer> {

  private static final int MOST_BYTES = 4 << 20;
  private static final int MOST_TOLD = 60;

  private final World world;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "FILE.md", description = "The list to read.")
  private Path list = Path.of("");

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the entries to a new file (default: print them).")
  private @Nullable Path output;

  @Option(
      names = "--category-map",
      paramLabel = "HEADING=ID",
      description = "The category that a heading stands for; may be given again.")
  private List<String> mappings = new ArrayList<>();

  @Option(
      names = "--keep-descriptions",
      description = "Take the list's own words as descriptions: for a list that is your own.")
  private boolean keepDescriptions;

  ImportCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    String text = text();
    return CatalogFile.workOn(
        world,
        common,
        "The catalog has errors, so nothing can be held against it.",
        accepted -> read(text, accepted.catalog()));
  }

  private int read(String text, Catalog catalog) {
    MarkdownList.Result found = MarkdownList.read(text);
    Import.Outcome outcome =
        Import.of(found, catalog, mappings(catalog), keepDescriptions, common.today(world));
    if (!outcome.yaml().isEmpty()) {
      if (output == null) {
        world.out().print(outcome.yaml());
        world.out().flush();
      } else {
        NewFile.write(output, outcome.yaml().getBytes(StandardCharsets.UTF_8));
      }
    }
    tell(found, outcome);
    return outcome.yaml().isEmpty() ? ExitCode.PROBLEMS : ExitCode.FINE;
  }

  private String text() {
    try {
      if (Files.size(list) > MOST_BYTES) {
        throw new CommandFailure(
            list + " has more than " + (MOST_BYTES >> 20) + " MB, and no list is as long as that",
            "see that it is the right file",
            null);
      }
      return Files.readString(list, StandardCharsets.UTF_8);
    } catch (MalformedInputException e) {
      throw new CommandFailure(list + " is not UTF-8 text", "save it as UTF-8", e);
    } catch (NoSuchFileException e) {
      throw common.usage("there is no file " + SafeText.quote(list.toString()));
    } catch (IOException e) {
      throw new CommandFailure(
          "cannot read " + list + ": " + Reasons.of(e), "see that it is a readable file", e);
    }
  }

  private Map<String, String> mappings(Catalog catalog) {
    List<String> ids = catalog.categories().stream().map(it -> it.id().value()).toList();
    Map<String, String> map = new HashMap<>();
    for (String mapping : mappings) {
      int sign = mapping.lastIndexOf('=');
      if (sign < 1) {
        throw common.usage(
            SafeText.quote(mapping) + " maps nothing; write --category-map 'Heading=category-id'");
      }
      String id = mapping.substring(sign + 1).strip();
      if (!ids.contains(id)) {
        List<String> near = Nearest.several(id, ids, 3);
        throw common.usage(
            "there is no category "
                + SafeText.quote(id)
                + "; "
                + (near.isEmpty() ? "there are " : "near are ")
                + String.join(", ", near.isEmpty() ? ids : near));
      }
      map.put(mapping.substring(0, sign).strip().toLowerCase(Locale.ROOT), id);
    }
    return map;
  }

  private void tell(MarkdownList.Result found, Import.Outcome outcome) {
    say(
        "%s: %s and %s; %s left out"
            .formatted(
                list,
                Words.count(outcome.libraries(), "library", "libraries"),
                Words.count(outcome.resources(), "resource", "resources"),
                outcome.leftovers().size()));
    if (found.badges() + found.contents() > 0) {
      say(
          "passed over: %s and %s into the file itself"
              .formatted(
                  Words.count(found.badges(), "badge", "badges"),
                  Words.count(found.contents(), "link", "links")));
    }
    for (Import.Unmapped heading : outcome.unmapped()) {
      String near =
          heading.near().isEmpty()
              ? ""
              : "; to use one that is there: --category-map "
                  + quoted(heading.heading() + "=" + heading.near().getFirst())
                  + (heading.near().size() > 1
                      ? " (or "
                          + String.join(", ", heading.near().subList(1, heading.near().size()))
                          + ")"
                      : "");
      say(
          "no category is called '%s' (%s): a new one was made%s"
              .formatted(
                  heading.heading(), Words.count(heading.entries(), "entry", "entries"), near));
    }
    List<MarkdownList.Leftover> left = outcome.leftovers();
    int shown = common.verbose() ? left.size() : Math.min(MOST_TOLD, left.size());
    left.subList(0, shown)
        .forEach(it -> say(list + ":" + it.line() + ": left out: " + it.what() + ": " + it.why()));
    if (shown < left.size()) {
      say((left.size() - shown) + " more were left out; --verbose tells of all");
    }
    if (outcome.libraries() + outcome.resources() > 0) {
      say(
          "next: write the descriptions that are missing, put the entries into the catalog, and run"
              + " 'catalog format' and 'catalog check'");
    }
  }

  /** One word of a shell, whatever a stranger's heading holds: people paste what we propose. */
  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  private void say(String words) {
    world.err().println(SafeText.clean(words));
    world.err().flush();
  }
}
