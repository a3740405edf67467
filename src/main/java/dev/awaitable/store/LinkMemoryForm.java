package dev.awaitable.store;

import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.judge.LinkMemory;
import dev.awaitable.judge.LinkRule;
import dev.awaitable.model.WebUrl;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of {@code links.jsonl}. */
final class LinkMemoryForm implements LineForm<LinkMemory> {

  private final Newest<Instant> newest = new Newest<>(Fields::instant);
  private final JsonLine.Repeated repeated = new JsonLine.Repeated();

  @Override
  public boolean takesFirst(String line) throws LineFault {
    return newest.learn(line);
  }

  @Override
  public Optional<String> first(List<LinkMemory> rows) {
    return newest.announce(rows.stream().flatMap(LinkMemoryForm::looks));
  }

  /** When a link was looked at, for all that is remembered. */
  private static Stream<Instant> looks(LinkMemory link) {
    LinkMemory.Sighting last = link.last();
    LinkMemory.Doubt doubt = link.doubt();
    return Stream.of(
            Stream.ofNullable(link.lastOk()),
            Stream.ofNullable(last == null ? null : last.on()),
            Stream.ofNullable(doubt == null ? null : doubt.on()))
        .flatMap(it -> it);
  }

  @Override
  public LinkMemory parse(String line) throws LineFault {
    var draft = new Draft(newest);
    JsonLine.read(line, repeated, draft::member);
    return draft.finished();
  }

  @Override
  public String print(LinkMemory link) {
    return JsonText.object(out -> {
      out.text("url", link.url());
      out.text("since", link.since());
      out.text("last_ok", newest.print(link.lastOk()));
      out.text("first_failed", link.firstFailed());
      if (link.countedFailures() > 0) {
        out.number("counted_failures", link.countedFailures());
      }
      out.nested("streak", link.streak(), streak -> print(out, streak));
      out.nested("move", link.move(), move -> print(out, move));
      out.nested("last", link.last(), last -> print(out, last, link.url()));
      out.nested("doubt", link.doubt(), doubt -> print(out, doubt));
    });
  }

  private static void print(JsonText out, LinkMemory.Streak streak) {
    out.text("rule", word(streak.rule()));
    out.text("first", streak.first());
    out.text("last", streak.last());
    out.number("runs", streak.runs());
  }

  private static void print(JsonText out, LinkMemory.Move move) {
    out.text("to", move.to());
    if (move.tidy()) {
      out.flag("tidy", true);
    }
    out.text("first", move.first());
    out.text("last", move.last());
    out.number("runs", move.runs());
  }

  private void print(JsonText out, LinkMemory.Sighting seen, WebUrl url) {
    out.text("rule", word(seen.rule()));
    out.text("on", newest.print(seen.on()));
    if (!seen.statuses().isEmpty()) {
      out.numbers("statuses", seen.statuses());
    }
    if (!seen.end().equals(url.value())) {
      out.text("end", seen.end());
    }
    printWhy(out, seen.failure(), seen.detail());
  }

  private void print(JsonText out, LinkMemory.Doubt doubt) {
    out.text("rule", word(doubt.rule()));
    out.text("on", newest.print(doubt.on()));
    printWhy(out, doubt.failure(), doubt.detail());
  }

  private static void printWhy(JsonText out, @Nullable LinkFailure failure, String detail) {
    out.text("failure", failure == null ? null : word(failure));
    out.text("detail", detail.isEmpty() ? null : detail);
  }

  @Override
  public Comparator<LinkMemory> order() {
    return Comparator.comparing(LinkMemory::url);
  }

  @Override
  public Stream<String> sources(LinkMemory link) {
    return Stream.empty();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E value(Class<E> type, String name, String word)
      throws LineFault {
    for (E value : type.getEnumConstants()) {
      if (word(value).equals(word)) {
        return value;
      }
    }
    throw new LineFault("'" + name + "' is never '" + word + "'");
  }

  /** A line as far as it has been read. */
  private static final class Draft {
    private final Newest<Instant> newest;
    private @Nullable WebUrl url;
    private @Nullable Instant since;
    private @Nullable Instant lastOk;
    private @Nullable Instant firstFailed;
    private int countedFailures;
    private @Nullable Part streak;
    private @Nullable Part move;
    private @Nullable Part last;
    private @Nullable Part doubt;

    Draft(Newest<Instant> newest) {
      this.newest = newest;
    }

    void member(JsonLine line, String name) throws LineFault {
      switch (name) {
        case "url" -> url = Fields.url(name, line.text(name));
        case "since" -> since = line.instant(name);
        case "last_ok" -> lastOk = newest.parse(name, line.text(name));
        case "first_failed" -> firstFailed = line.instant(name);
        case "counted_failures" -> countedFailures = line.count(name);
        case "streak" -> streak = part(line, name);
        case "move" -> move = part(line, name);
        case "last" -> last = part(line, name);
        case "doubt" -> doubt = part(line, name);
        default -> throw new LineFault("a link has no '" + name + "'");
      }
    }

    private Part part(JsonLine line, String name) throws LineFault {
      var part = new Part(name, newest);
      line.nested(name, part::member);
      return part;
    }

    LinkMemory finished() throws LineFault {
      if (url == null || since == null) {
        throw new LineFault("'url' or 'since' is missing");
      }
      return new LinkMemory(
          url,
          since,
          lastOk,
          firstFailed,
          countedFailures,
          streak == null ? null : streak.streak(),
          move == null ? null : move.move(),
          last == null ? null : last.sighting(url),
          doubt == null ? null : doubt.doubt());
    }
  }

  /** One of the objects in a line; which keys it must have depends on which one it is. */
  private static final class Part {
    private final String name;
    private final Newest<Instant> newest;
    private @Nullable LinkRule rule;
    private @Nullable Instant on;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private int runs;
    private @Nullable String to;
    private boolean tidy;
    private List<Integer> statuses = List.of();
    private @Nullable String end;
    private @Nullable LinkFailure failure;
    private String detail = "";

    Part(String name, Newest<Instant> newest) {
      this.name = name;
      this.newest = newest;
    }

    void member(JsonLine line, String key) throws LineFault {
      switch (key) {
        case "rule" -> rule = value(LinkRule.class, key, line.text(key));
        case "on" -> on = newest.parse(key, line.text(key));
        case "first" -> first = line.instant(key);
        case "last" -> last = line.instant(key);
        case "runs" -> runs = line.count(key);
        case "to" -> to = line.text(key);
        case "tidy" -> tidy = line.flag(key);
        case "statuses" -> statuses = line.counts(key);
        case "end" -> end = line.text(key);
        case "failure" -> failure = value(LinkFailure.class, key, line.text(key));
        case "detail" -> detail = line.text(key);
        default -> throw new LineFault("'" + name + "' has no '" + key + "'");
      }
    }

    LinkMemory.Streak streak() throws LineFault {
      return new LinkMemory.Streak(
          given("rule", rule), given("first", first), given("last", last), runs);
    }

    LinkMemory.Move move() throws LineFault {
      return new LinkMemory.Move(
          given("to", to), tidy, given("first", first), given("last", last), runs);
    }

    LinkMemory.Sighting sighting(WebUrl url) throws LineFault {
      return new LinkMemory.Sighting(
          given("rule", rule),
          given("on", on),
          statuses,
          end == null ? url.value() : end,
          failure,
          detail);
    }

    LinkMemory.Doubt doubt() throws LineFault {
      return new LinkMemory.Doubt(given("rule", rule), given("on", on), failure, detail);
    }

    private <T> T given(String key, @Nullable T value) throws LineFault {
      if (value == null) {
        throw new LineFault("'" + name + "' lacks '" + key + "'");
      }
      return value;
    }
  }
}
