package dev.awaitable.store;

import dev.awaitable.change.Change;
import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.HistoryRow;
import dev.awaitable.enrich.Rename;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.model.WebUrl;
import dev.awaitable.observe.Batch;
import dev.awaitable.observe.FreshFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The text of a batch in {@code data/pending}: lines of the files that they will go into, each
 * after a word that says which.
 */
final class BatchForm {

  private static final String FACTS = "facts ";
  private static final String UNANSWERED = "unanswered ";
  private static final String COUNT = "count ";
  private static final String RENAME = "rename ";
  private static final String LINK = "link ";
  private static final String FORGET = "forget ";
  private static final String CHANGE = "change ";

  private static final FactSetForm FACT_SETS = new FactSetForm();
  private static final RenameForm RENAMES = new RenameForm();
  private static final LinkMemoryForm LINKS = new LinkMemoryForm();
  private static final ChangeForm CHANGES = new ChangeForm();

  private BatchForm() {}

  static Content content(Batch batch) {
    return Content.lines(out -> print(batch, out));
  }

  private static void print(Batch batch, Consumer<String> out) {
    for (FreshFacts facts : batch.facts()) {
      out.accept(FACTS + FACT_SETS.print(facts.set()));
      if (!facts.unanswered().isEmpty()) {
        String words =
            facts.unanswered().stream()
                .map(FactKey::word)
                .sorted()
                .collect(Collectors.joining(","));
        out.accept(UNANSWERED + words);
      }
    }
    for (HistoryRow row : batch.counts()) {
      out.accept(COUNT + new HistoryForm(row.on().getYear()).print(row));
    }
    batch.renames().forEach(rename -> out.accept(RENAME + RENAMES.print(rename)));
    batch.links().forEach(link -> out.accept(LINK + LINKS.print(link)));
    batch.forgotten().forEach(url -> out.accept(FORGET + url.value()));
    batch.changes().forEach(change -> out.accept(CHANGE + CHANGES.print(change)));
  }

  /** Reads lines as they were printed; a fault is of the line it was found in. */
  static final class Reader {
    private final List<FreshFacts> facts = new ArrayList<>();
    private final List<HistoryRow> counts = new ArrayList<>();
    private final List<Rename> renames = new ArrayList<>();
    private final List<LinkMemory> links = new ArrayList<>();
    private final List<WebUrl> forgotten = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    void read(String line) throws LineFault {
      if (line.startsWith(FACTS)) {
        facts.add(new FreshFacts(FACT_SETS.parse(after(FACTS, line)), Set.of()));
      } else if (line.startsWith(UNANSWERED) && !facts.isEmpty()) {
        facts.add(new FreshFacts(facts.removeLast().set(), keys(after(UNANSWERED, line))));
      } else if (line.startsWith(COUNT)) {
        counts.add(count(after(COUNT, line)));
      } else if (line.startsWith(RENAME)) {
        renames.add(RENAMES.parse(after(RENAME, line)));
      } else if (line.startsWith(LINK)) {
        links.add(LINKS.parse(after(LINK, line)));
      } else if (line.startsWith(FORGET)) {
        forgotten.add(Fields.url("forget", after(FORGET, line)));
      } else if (line.startsWith(CHANGE)) {
        changes.add(CHANGES.parse(after(CHANGE, line)));
      } else {
        throw new LineFault("it does not begin with a word that such lines begin with");
      }
    }

    private static String after(String word, String line) {
      return line.substring(word.length());
    }

    private static Set<FactKey<?>> keys(String words) throws LineFault {
      Set<FactKey<?>> keys = new HashSet<>();
      for (String word : words.split(",", -1)) {
        keys.add(
            FactKey.parse(word)
                .orElseThrow(() -> new LineFault("no fact is called '" + word + "'")));
      }
      return keys;
    }

    private static HistoryRow count(String row) throws LineFault {
      int comma = row.indexOf(',') + 1;
      String year = row.substring(comma, Math.min(row.length(), comma + 4));
      Integer number = Fields.count("on", year);
      return new HistoryForm(number == null ? 0 : number).parse(row);
    }

    Batch batch() {
      return new Batch(facts, counts, renames, links, forgotten, changes);
    }
  }
}
