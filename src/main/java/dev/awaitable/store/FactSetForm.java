package dev.awaitable.store;

import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.FactSet;
import dev.awaitable.enrich.SeldomAsked;
import dev.awaitable.model.RepoUrl;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of {@code repositories.jsonl}. */
final class FactSetForm implements LineForm<FactSet> {

  private static final Comparator<FactSet> ORDER =
      Comparator.comparing(FactSet::repo)
          .thenComparing(FactSet::seen, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          // First of its day, where it also stands once the others are of a later one.
          .thenComparing(set -> !SeldomAsked.isAll(set))
          .thenComparing(FactSet::source)
          .thenComparing(
              set -> set.get(FactKey.PACKAGE),
              Comparator.nullsFirst(Comparator.<String>naturalOrder()));

  private final Newest<LocalDate> newest = new Newest<>(Fields::day);
  private final JsonLine.Repeated repeated = new JsonLine.Repeated();

  @Override
  public boolean takesFirst(String line) throws LineFault {
    return newest.learn(line);
  }

  @Override
  public Optional<String> first(List<FactSet> rows) {
    return newest.announce(rows.stream().map(FactSet::seen).flatMap(Stream::ofNullable));
  }

  @Override
  public FactSet parse(String line) throws LineFault {
    var draft = new Draft(newest);
    JsonLine.read(line, repeated, draft::member);
    return draft.finished();
  }

  @Override
  public String print(FactSet set) {
    return JsonText.object(out -> {
      out.text("repo", Fields.print(set.repo()));
      // What is seldom asked is written once for each look, so its day is not that of later runs.
      out.text("seen", SeldomAsked.isAll(set) ? set.seen() : newest.print(set.seen()));
      out.text("source", set.source());
      for (FactKey<?> key : FactKey.ALL) {
        Object value = set.get(key);
        if (value != null) {
          print(out, key, value);
        }
      }
    });
  }

  private static void print(JsonText out, FactKey<?> key, Object value) {
    switch (value) {
      case Number number -> out.number(key.word(), number);
      case Boolean flag -> out.flag(key.word(), flag);
      case List<?> words -> out.words(key.word(), words);
      default -> out.text(key.word(), value);
    }
  }

  @Override
  public Comparator<FactSet> order() {
    return ORDER;
  }

  @Override
  public Stream<String> sources(FactSet set) {
    return Stream.of(set.source());
  }

  /** A line as far as it has been read. */
  private static final class Draft {
    private final Newest<LocalDate> newest;
    private final Map<FactKey<?>, Object> values = new HashMap<>();
    private @Nullable RepoUrl repo;
    private @Nullable LocalDate seen;
    private @Nullable String source;

    Draft(Newest<LocalDate> newest) {
      this.newest = newest;
    }

    void member(JsonLine line, String name) throws LineFault {
      switch (name) {
        case "repo" -> repo = Fields.repo(name, line.text(name));
        case "seen" -> seen = newest.parse(name, line.text(name));
        case "source" -> source = line.text(name);
        default -> {
          FactKey<?> key =
              FactKey.parse(name)
                  .orElseThrow(() -> new LineFault("no fact is called '" + name + "'"));
          values.put(key, value(line, key));
        }
      }
    }

    private static Object value(JsonLine line, FactKey<?> key) throws LineFault {
      return switch (key.form()) {
        case COUNT -> line.count(key.word());
        case LONG_COUNT -> line.longCount(key.word());
        case DAY -> line.day(key.word());
        case TEXT -> line.text(key.word());
        case FLAG -> line.flag(key.word());
        case WORDS -> line.words(key.word());
      };
    }

    FactSet finished() throws LineFault {
      if (repo == null) {
        throw new LineFault("'repo' is missing");
      }
      return new FactSet(repo, seen, Fields.text("source", source), values);
    }
  }
}
