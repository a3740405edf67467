package dev.awaitable.store;

import dev.awaitable.change.Change;
import dev.awaitable.change.ChangeKind;
import dev.awaitable.model.Slug;
import dev.awaitable.model.Word;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of {@code changes.jsonl}. */
final class ChangeForm implements LineForm<Change> {

  private final JsonLine.Repeated repeated = new JsonLine.Repeated();

  @Override
  public Change parse(String line) throws LineFault {
    var draft = new Draft();
    JsonLine.read(line, repeated, draft::member);
    return draft.finished();
  }

  @Override
  public String print(Change change) {
    return JsonText.object(out -> {
      out.text("on", change.on());
      out.text("id", change.id());
      out.text("kind", change.kind().word());
      out.text("from", change.from());
      out.text("to", change.to());
      out.text("day", change.day());
    });
  }

  @Override
  public Comparator<Change> order() {
    return Change.ORDER;
  }

  @Override
  public Stream<String> sources(Change change) {
    return Stream.empty();
  }

  private static ChangeKind kind(String word) throws LineFault {
    return Word.parse(ChangeKind.class, word)
        .filter(ChangeKind::isObserved)
        .orElseThrow(() ->
            new LineFault(
                "'kind' must be one of "
                    + Stream.of(ChangeKind.values())
                        .filter(ChangeKind::isObserved)
                        .map(ChangeKind::word)
                        .collect(Collectors.joining(", "))));
  }

  /** A line as far as it has been read. */
  private static final class Draft {
    private @Nullable LocalDate on;
    private @Nullable Slug id;
    private @Nullable ChangeKind kind;
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable LocalDate day;

    void member(JsonLine line, String name) throws LineFault {
      switch (name) {
        case "on" -> on = line.day(name);
        case "id" -> id = Fields.slug(name, line.text(name));
        case "kind" -> kind = kind(line.text(name));
        case "from" -> from = line.text(name);
        case "to" -> to = line.text(name);
        case "day" -> day = line.day(name);
        default -> throw new LineFault("a change has no '" + name + "'");
      }
    }

    Change finished() throws LineFault {
      if (on == null || id == null || kind == null || from == null || to == null) {
        throw new LineFault("'on', 'id', 'kind', 'from' or 'to' is missing");
      }
      return new Change(on, id, kind, from, to, day);
    }
  }
}
