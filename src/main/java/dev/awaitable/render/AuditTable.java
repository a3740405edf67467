package dev.awaitable.render;

import dev.awaitable.audit.Listed;
import dev.awaitable.audit.Standing;
import dev.awaitable.audit.Standings;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.judge.State;
import dev.awaitable.model.BlockingKind;
import dev.awaitable.model.BlockingName;
import dev.awaitable.model.PackageName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes what the page that checks a project looks packages up in: the table of {@link Standings},
 * each entry once and only what says something, with the page that tells more. A script and not a
 * JSON file, as {@link SearchIndex} is; {@code docs/audit.md} describes the keys.
 */
final class AuditTable {

  /** Goes up when the meaning of a key changes; the page refuses what it does not know. */
  private static final int VERSION = 1;

  private static final List<String> VERDICTS =
      List.of("blocking", "async-since", "already-async", "troubled", "unknown");

  private static final List<String> STATES =
      List.of(State.values()).stream().map(State::word).toList();
  private static final String FOLDER = "audit-table/";

  /** How many packages a part has at most: a tenth of what one file would have. */
  private static final int PARTS = 10;

  private final SortedMap<String, Standing> standings;
  private final Map<String, String> insteadOf = new HashMap<>();
  private final Map<String, String> libraries = new HashMap<>();

  AuditTable(JudgedCatalog judged) {
    this.standings = Standings.of(judged);
    for (BlockingName name : judged.enriched().catalog().blocking()) {
      if (name.kind() == BlockingKind.PYPI) {
        String page = SitePaths.insteadOf(name.id());
        name.aliases().forEach(it -> insteadOf.putIfAbsent(PackageName.normalize(it), page));
        insteadOf.put(PackageName.normalize(name.name()), page);
      }
    }
    judged
        .enriched()
        .catalog()
        .libraries()
        .forEach(library -> {
          PackageName name = library.packageName();
          if (name != null) {
            libraries.putIfAbsent(name.normalized(), SitePaths.library(library.id()));
          }
        });
  }

  /** Some packages and the entries that are named for them, each once. */
  private final class Table {

    private final SortedMap<String, Standing> packages;
    private final Map<Listed, Integer> entries = new LinkedHashMap<>();

    Table(SortedMap<String, Standing> packages) {
      this.packages = packages;
      packages.values().forEach(this::number);
    }

    private void number(Standing standing) {
      standing.instead().forEach(it -> entries.putIfAbsent(it, entries.size()));
      Listed own = entry(standing);
      if (own != null) {
        entries.putIfAbsent(own, entries.size());
      }
    }

    /** Writes them as members of an object. */
    void write(JsonGenerator json) {
      json.writeArrayPropertyStart("entries");
      entries.keySet().forEach(it -> entry(json, it));
      json.writeEndArray();
      json.writeObjectPropertyStart("packages");
      packages.forEach((name, standing) -> standing(json, name, standing, entries));
      json.writeEndObject();
    }
  }

  private static @Nullable Listed entry(Standing standing) {
    return switch (standing) {
      case Standing.AsyncSince it -> it.entry();
      case Standing.AlreadyAsync it -> it.entry();
      case Standing.Blocking it -> null;
      case Standing.Troubled it -> null;
      case Standing.Declined it -> null;
      case Standing.Unknown it -> null;
    };
  }

  private String whole() {
    return Json.script(
        "auditTable",
        json -> {
          json.writeStartObject();
          words(json);
          new Table(standings).write(json);
          json.writeEndObject();
        });
  }

  /**
   * Writes the table.
   *
   * @param limit how many packages one file holds
   * @param files takes each file by its path
   */
  void write(int limit, Split split, Prints prints, BiConsumer<String, FilePlan> files) {
    if (standings.size() <= limit) {
      files.accept(
          SitePaths.AUDIT_TABLE, FilePlan.ofText(() -> print(prints, standings), this::whole));
      return;
    }
    List<String> names = List.copyOf(standings.keySet());
    PrefixParts parts = new PrefixParts(Math.max(1, limit / PARTS), (prefix, all, exact) -> exact);
    for (int i = 0; i < names.size(); i++) {
      parts.add(names.get(i), i);
    }
    SortedMap<String, List<Integer>> shared = parts.share();
    shared.forEach((prefix, numbers) -> {
      SortedMap<String, Standing> own = new TreeMap<>();
      numbers.forEach(it -> own.put(names.get(it), standings.get(names.get(it))));
      files.accept(
          Split.path(FOLDER, prefix),
          FilePlan.ofText(
              () -> print(prints, own),
              () ->
                  Split.part(
                      FOLDER,
                      prefix,
                      json -> {
                        json.writeStartObject();
                        new Table(own).write(json);
                        json.writeEndObject();
                      })));
    });
    files.accept(
        SitePaths.AUDIT_TABLE,
        FilePlan.ofText(() ->
            split.directory(
                "audit",
                FOLDER,
                shared.keySet(),
                json -> {
                  json.writeStartObject();
                  words(json);
                  json.writeEndObject();
                })));
  }

  private String print(Prints prints, SortedMap<String, Standing> some) {
    List<String> pages = new ArrayList<>();
    some.forEach((name, standing) -> pages.add(String.valueOf(page(name, standing))));
    return prints.of(FOLDER, some, pages);
  }

  /** What numbers in the table stand for. */
  private static void words(JsonGenerator json) {
    json.writeNumberProperty("version", VERSION);
    texts(json, "verdicts", VERDICTS);
    texts(json, "states", STATES);
  }

  private static void texts(JsonGenerator json, String key, List<String> values) {
    json.writeArrayPropertyStart(key);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /** Id, name, what to install (0 where it is the name, null where it comes with Python), state. */
  private static void entry(JsonGenerator json, Listed entry) {
    json.writeRaw('\n');
    json.writeStartArray();
    json.writeString(entry.id().value());
    json.writeString(VisibleText.only(entry.name()));
    String install = entry.packageName();
    if (install == null) {
      json.writeNull();
    } else if (install.equals(entry.name())) {
      json.writeNumber(0);
    } else {
      json.writeString(install);
    }
    json.writeNumber(STATES.indexOf(entry.state()));
    json.writeEndArray();
  }

  private void standing(
      JsonGenerator json, String name, Standing standing, Map<Listed, Integer> entries) {
    json.writeRaw('\n');
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("v", VERDICTS.indexOf(standing.kind()));
    switch (standing) {
      case Standing.Blocking it -> knownAs(json, name, it.name());
      case Standing.AsyncSince it -> {
        knownAs(json, name, it.name());
        text(json, "s", it.since());
        text(json, "a", it.api());
      }
      case Standing.AlreadyAsync it -> knownAs(json, name, it.entry().name());
      case Standing.Troubled it -> {
        knownAs(json, name, it.name());
        text(json, "t", it.state());
        text(json, "r", it.reason());
      }
      case Standing.Declined it -> {}
      case Standing.Unknown it -> {}
    }
    Integer own = entries.get(entry(standing));
    if (own != null) {
      json.writeNumberProperty("e", own);
    }
    if (!standing.instead().isEmpty()) {
      json.writeArrayPropertyStart("i");
      standing.instead().forEach(it -> json.writeNumber(entries.getOrDefault(it, 0)));
      json.writeEndArray();
    }
    text(json, "n", standing.note());
    text(json, "p", page(name, standing));
    json.writeEndObject();
  }

  private static void knownAs(JsonGenerator json, String name, String spelt) {
    text(json, "k", spelt.equals(name) ? null : spelt);
  }

  private static void text(JsonGenerator json, String key, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(key, VisibleText.only(value));
    }
  }

  private @Nullable String page(String name, Standing standing) {
    boolean isName =
        standing instanceof Standing.Blocking || standing instanceof Standing.AsyncSince;
    return (isName ? insteadOf : libraries).get(name);
  }
}
