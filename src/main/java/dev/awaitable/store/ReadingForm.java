package dev.awaitable.store;

import dev.awaitable.enrich.CodePlace;
import dev.awaitable.enrich.CodeReading;
import dev.awaitable.enrich.Evidence.Facet;
import dev.awaitable.model.Slug;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of {@code evidence.jsonl}. */
final class ReadingForm implements LineForm<CodeReading> {

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final Set<String> CONFIDENCES = Set.of("high", "medium", "low");
  private static final Comparator<CodeReading> ORDER =
      Comparator.comparing(CodeReading::library).thenComparing(CodeReading::facet);

  private final JsonLine.Repeated repeated = new JsonLine.Repeated();

  @Override
  public CodeReading parse(String line) throws LineFault {
    var draft = new Draft();
    JsonLine.read(line, repeated, draft::member);
    return draft.finished();
  }

  @Override
  public String print(CodeReading reading) {
    return JsonText.object(out -> {
      out.text("id", reading.library());
      out.text("facet", word(reading.facet()));
      out.words("value", reading.value());
      out.text("commit", reading.commit());
      out.text("seen", reading.seenOn());
      out.text("confidence", reading.confidence());
      out.text("kind", reading.kind());
      out.text("remark", reading.remark());
      if (!reading.places().isEmpty()) {
        out.objects("at", reading.places(), place -> print(out, place));
      }
    });
  }

  private static void print(JsonText out, CodePlace place) {
    out.text("what", place.what());
    out.text("path", place.path());
    out.number("line", place.line());
  }

  @Override
  public Comparator<CodeReading> order() {
    return ORDER;
  }

  @Override
  public Stream<String> sources(CodeReading reading) {
    return Stream.empty();
  }

  private static String word(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }

  private static Facet facet(String word) throws LineFault {
    for (Facet facet : Facet.values()) {
      if (word(facet).equals(word)) {
        return facet;
      }
    }
    throw new LineFault("'facet' must be api, runs_on or io");
  }

  /** A line as far as it has been read. */
  private static final class Draft {
    private final List<PlaceDraft> places = new ArrayList<>();
    private @Nullable Slug library;
    private @Nullable Facet facet;
    private List<String> value = List.of();
    private @Nullable String commit;
    private @Nullable LocalDate seen;
    private @Nullable String confidence;
    private @Nullable String kind;
    private @Nullable String remark;

    void member(JsonLine line, String name) throws LineFault {
      switch (name) {
        case "id" -> library = Fields.slug(name, line.text(name));
        case "facet" -> facet = facet(line.text(name));
        case "value" -> value = line.words(name);
        case "commit" -> commit = commit(line.text(name));
        case "seen" -> seen = line.day(name);
        case "confidence" -> confidence = confidence(line.text(name));
        case "kind" -> kind = line.text(name);
        case "remark" -> remark = line.text(name);
        case "at" ->
            line.objects(
                name,
                () -> places.add(new PlaceDraft()),
                (at, part) -> places.getLast().member(at, part));
        default -> throw new LineFault("evidence has no '" + name + "'");
      }
    }

    CodeReading finished() throws LineFault {
      if (library == null || facet == null || seen == null || value.isEmpty()) {
        throw new LineFault("'id', 'facet', 'value' or 'seen' is missing");
      }
      List<CodePlace> finished = new ArrayList<>();
      for (PlaceDraft place : places) {
        finished.add(place.finished());
      }
      return new CodeReading(
          library,
          facet,
          value,
          Fields.text("commit", commit),
          seen,
          Fields.text("confidence", confidence),
          kind,
          remark,
          finished);
    }

    private static String commit(String text) throws LineFault {
      if (!COMMIT.matcher(text).matches()) {
        throw new LineFault("'commit' must be a whole hash in lower case");
      }
      return text;
    }

    private static String confidence(String text) throws LineFault {
      if (!CONFIDENCES.contains(text)) {
        throw new LineFault("'confidence' must be high, medium or low");
      }
      return text;
    }
  }

  /** A place as far as it has been read. */
  private static final class PlaceDraft {
    private @Nullable String what;
    private @Nullable String path;
    private @Nullable Integer line;

    void member(JsonLine json, String name) throws LineFault {
      switch (name) {
        case "what" -> what = json.text(name);
        case "path" -> path = json.text(name);
        case "line" -> line = json.count(name);
        default -> throw new LineFault("a place has no '" + name + "'");
      }
    }

    CodePlace finished() throws LineFault {
      return new CodePlace(what, Fields.text("path", path), line);
    }
  }
}
