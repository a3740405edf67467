package dev.awaitable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awaitable.change.Change;
import dev.awaitable.change.ChangeKind;
import dev.awaitable.enrich.Basis;
import dev.awaitable.enrich.CodePlace;
import dev.awaitable.enrich.CodeReading;
import dev.awaitable.enrich.Evidence.Facet;
import dev.awaitable.enrich.FactKey;
import dev.awaitable.enrich.FactSet;
import dev.awaitable.enrich.HistoryRow;
import dev.awaitable.enrich.Rename;
import dev.awaitable.enrich.Source;
import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.model.WebUrl;
import dev.awaitable.observe.Batch;
import dev.awaitable.observe.FreshFacts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineFormsTest {

  private static final int ROUNDS = 500;
  private static final String HASH = "9f3c2a5d8b7e6f10123456789abcdef012345678";

  @Nested
  class Reading_what_was_written_gives_the_same {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void set_of_facts(long seed) throws LineFault {
      holds(seed, new FactSetForm(), LineFormsTest::anyFactSet);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void row_of_history(long seed) throws LineFault {
      holds(seed, new HistoryForm(2026), LineFormsTest::anyHistoryRow);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void reading_of_code(long seed) throws LineFault {
      holds(seed, new ReadingForm(), LineFormsTest::anyReading);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void memory_of_a_link(long seed) throws LineFault {
      holds(seed, new LinkMemoryForm(), Links::any);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void batch(long seed) throws LineFault, IOException {
      Random random = new Random(seed);
      for (int round = 0; round < ROUNDS / 10; round++) {
        Batch batch = anyBatch(random);
        var reader = new BatchForm.Reader();
        for (String line : text(BatchForm.content(batch)).lines().toList()) {
          reader.read(line);
        }
        assertThat(reader.batch()).isEqualTo(batch);
      }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rename(long seed) throws LineFault {
      holds(seed, new RenameForm(), LineFormsTest::anyRename);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void change(long seed) throws LineFault {
      holds(seed, new ChangeForm(), LineFormsTest::anyChange);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void source(long seed) throws LineFault {
      holds(seed, new SourceForm(), LineFormsTest::anySource);
    }

    private <T> void holds(long seed, LineForm<T> form, Function<Random, T> any) throws LineFault {
      var random = new Random(seed);
      for (int i = 0; i < ROUNDS; i++) {
        T row = any.apply(random);
        String line = form.print(row);

        assertThat(line).doesNotContain("\n");
        assertThat(form.parse(line)).isEqualTo(row);
        assertThat(form.print(form.parse(line))).isEqualTo(line);
      }
    }
  }

  @Test
  void facts_stand_in_one_order_and_the_unknown_is_left_out() {
    FactSet set =
        FactSet.of(new RepoUrl("github.com", "o/n"), LocalDate.of(2026, 10, 4), "forge")
            .with(FactKey.NOTICE, "moved")
            .with(FactKey.CLASSIFIERS, List.of("Framework :: AsyncIO"))
            .with(FactKey.ARCHIVED, true)
            .with(FactKey.LAST_COMMIT, LocalDate.of(2026, 10, 3))
            .with(FactKey.STARS, 5);

    assertThat(new FactSetForm().print(set))
        .isEqualTo(
            "{\"repo\":\"github.com/o/n\",\"seen\":\"2026-10-04\",\"source\":\"forge\","
                + "\"stars\":5,\"last_commit\":\"2026-10-03\",\"archived\":true,"
                + "\"classifiers\":[\"Framework :: AsyncIO\"],\"notice\":\"moved\"}");
  }

  @Test
  void two_packages_of_one_repository_may_be_told_of_on_one_day() {
    FactSet one =
        FactSet.of(new RepoUrl("github.com", "o/n"), LocalDate.of(2026, 10, 4), "pypi")
            .with(FactKey.PACKAGE, "n");

    assertThat(new FactSetForm().order().compare(one, one.with(FactKey.PACKAGE, "n-extras")))
        .isNegative();
    assertThat(new FactSetForm().order().compare(one, one.with(FactKey.STARS, 5))).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|it is not a JSON object",
        "{\"repo\":\"github.com/o/n\",\"source\":\"s\"} {}|something follows the object",
        "{\"source\":\"s\"}|'repo' is missing",
        "{\"repo\":\"github.com/o/n\"}|'source' is missing",
        "{\"repo\":\"o/n\",\"source\":\"s\"}|'repo' must be like 'github.com/owner/name'",
        "{\"repo\":\"github.com/o/n\",\"source\":\"s\",\"starz\":5}|no fact is called 'starz'",
        "{\"repo\":\"github.com/o/n\",\"source\":\"s\",\"stars\":\"5\"}"
            + "|'stars' must be a whole number from 0",
        "{\"repo\":\"github.com/o/n\",\"source\":\"s\",\"stars\":-5}"
            + "|'stars' must be a whole number from 0",
        "{\"repo\":\"github.com/o/n\",\"source\":\"s\",\"stars\":5000000000}|'stars' is too large",
        "{\"repo\":\"github.com/o/n\",\"source\":\"s\",\"stars\":null}"
            + "|'stars' must be a whole number from 0",
        "{\"repo\":\"github.com/o/n\",\"source\":\"s\",\"stars\":1,\"stars\":2}"
            + "|'stars' is there twice",
        "{\"repo\":\"github.com/o/n\",\"source\":\"s\",\"seen\":\"2026-02-30\"}"
            + "|'seen' must be a day like '2026-10-04'",
        "{\"repo\":\"github.com/o/n\",\"source\":\"s\",\"archived\":\"yes\"}"
            + "|'archived' must be true or false",
        "{\"repo\":\"github.com/o/n\",\"source\":\"s\",\"classifiers\":[]}"
            + "|'classifiers' is an empty list; leave it out",
        "{\"repo\":\"github.com/o/n\",\"source\":\"s\",\"notice\":\"\"}|'notice' is missing"
      })
  void a_damaged_set_of_facts_says_what_is_wrong(String line, String fault) {
    assertThatThrownBy(() -> new FactSetForm().parse(line))
        .isInstanceOf(LineFault.class)
        .hasMessage(fault);
  }

  @Test
  void a_line_cut_off_in_the_middle_is_no_JSON() {
    assertThatThrownBy(() -> new FactSetForm().parse("{\"repo\":\"github.com/o"))
        .isInstanceOf(LineFault.class)
        .hasMessageStartingWith("it cannot be read as JSON: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "github.com/o/n,2026-01-01,5|it has 3 fields and must have 8",
        "github.com/o/n,2025-01-01,5,,,,,s|it is not of 2026",
        "github.com/o/n,2026-01-01,five,,,,,s|'stars' must be a whole number from 0",
        "github.com/o/n,2026-01-01,05,,,,,s|'stars' must be a whole number from 0",
        "github.com/o/n,2026-01-01,5000000000,,,,,s|'stars' is too large",
        "github.com/o/n,2026-13-01,5,,,,,s|'on' must be a day like '2026-10-04'",
        "github.com/o/n,2026-01-01,5,,,,,|'source' is missing",
        "<<<<<<< HEAD|it has 1 fields and must have 8"
      })
  void a_damaged_row_of_history_says_what_is_wrong(String line, String fault) {
    assertThatThrownBy(() -> new HistoryForm(2026).parse(line))
        .isInstanceOf(LineFault.class)
        .hasMessage(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"A B\"}|'id' must be an id like 'redis-py'",
        "{\"facet\":\"size\"}|'facet' must be api, runs_on or io",
        "{\"commit\":\"9f3c\"}|'commit' must be a whole hash in lower case",
        "{\"confidence\":\"sure\"}|'confidence' must be high, medium or low",
        "{\"at\":[{\"line\":1}]}|'id', 'facet', 'value' or 'seen' is missing",
        "{\"at\":[5]}|it is not a JSON object",
        "{\"at\":[{\"where\":1}]}|a place has no 'where'",
        "{\"size\":1}|evidence has no 'size'"
      })
  void damaged_evidence_says_what_is_wrong(String line, String fault) {
    assertThatThrownBy(() -> new ReadingForm().parse(line))
        .isInstanceOf(LineFault.class)
        .hasMessage(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"a\"}|'on', 'id', 'kind', 'from' or 'to' is missing",
        "{\"on\":\"yesterday\"}|'on' must be a day like '2026-10-04'",
        "{\"id\":\"A B\"}|'id' must be an id like 'redis-py'",
        "{\"kind\":\"added\"}|'kind' must be one of archived, gone, went-stale, went-quiet,"
            + " revived, renamed, license-changed, released",
        "{\"why\":\"x\"}|a change has no 'why'"
      })
  void a_damaged_change_says_what_is_wrong(String line, String fault) {
    assertThatThrownBy(() -> new ChangeForm().parse(line))
        .isInstanceOf(LineFault.class)
        .hasMessage(fault);
  }

  private static Change anyChange(Random random) {
    List<ChangeKind> kinds = List.of(ChangeKind.values());
    List<ChangeKind> observed = kinds.stream().filter(ChangeKind::isObserved).toList();
    return new Change(
        anyDay(random),
        new Slug("lib-" + random.nextInt(1000)),
        observed.get(random.nextInt(observed.size())),
        anyText(random),
        anyText(random),
        random.nextBoolean() ? null : anyDay(random));
  }

  private static Batch anyBatch(Random random) {
    Set<FactKey<?>> unanswered = new HashSet<>();
    FactKey.ALL.stream().filter(key -> random.nextBoolean()).forEach(unanswered::add);
    return new Batch(
        List.of(
            new FreshFacts(anyFactSet(random), unanswered),
            new FreshFacts(anyFactSet(random), Set.of())),
        List.of(anyHistoryRow(random)),
        List.of(anyRename(random)),
        List.of(Links.any(random), Links.any(random)),
        List.of(Links.any(random).url()),
        List.of(anyChange(random)));
  }

  private static FactSet anyFactSet(Random random) {
    Map<FactKey<?>, Object> values = new HashMap<>();
    for (FactKey<?> key : FactKey.ALL) {
      if (random.nextInt(3) == 0) {
        values.put(key, anyValue(key.form(), random));
      }
    }
    LocalDate seen = random.nextInt(5) == 0 ? null : anyDay(random);
    return new FactSet(anyRepo(random), seen, "source-" + random.nextInt(5), values);
  }

  private static Object anyValue(FactKey.Form form, Random random) {
    return switch (form) {
      case COUNT -> random.nextInt(Integer.MAX_VALUE);
      case LONG_COUNT -> random.nextLong(Long.MAX_VALUE);
      case DAY -> anyDay(random);
      case TEXT -> anyText(random);
      case FLAG -> random.nextBoolean();
      case WORDS -> List.of(anyText(random), anyText(random));
    };
  }

  private static HistoryRow anyHistoryRow(Random random) {
    return new HistoryRow(
        anyRepo(random),
        LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)),
        anyCount(random),
        anyCount(random),
        anyCount(random),
        anyCount(random),
        random.nextBoolean() ? null : random.nextLong(1_000_000_000_000L),
        "source-" + random.nextInt(5));
  }

  private static CodeReading anyReading(Random random) {
    List<CodePlace> places = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      places.add(
          new CodePlace(
              random.nextBoolean() ? null : anyText(random), anyText(random), anyCount(random)));
    }
    Facet[] facets = Facet.values();
    return new CodeReading(
        new Slug("lib-" + random.nextInt(1000)),
        facets[random.nextInt(facets.length)],
        List.of(anyText(random)),
        HASH,
        anyDay(random),
        List.of("high", "medium", "low").get(random.nextInt(3)),
        random.nextBoolean() ? null : anyText(random),
        random.nextBoolean() ? null : anyText(random),
        places);
  }

  private static Rename anyRename(Random random) {
    return new Rename(anyRepo(random), anyRepo(random), anyText(random));
  }

  private static Source anySource(Random random) {
    Basis[] bases = Basis.values();
    return new Source(
        anyText(random),
        anyText(random),
        random.nextBoolean() ? null : new WebUrl("https://example.org/" + random.nextInt()),
        random.nextBoolean() ? null : anyText(random),
        bases[random.nextInt(bases.length)],
        anyText(random));
  }

  private static RepoUrl anyRepo(Random random) {
    return new RepoUrl("github.com", "Owner" + random.nextInt(50) + "/name." + random.nextInt(50));
  }

  private static LocalDate anyDay(Random random) {
    return LocalDate.of(2010, 1, 1).plusDays(random.nextInt(6000));
  }

  private static @Nullable Integer anyCount(Random random) {
    return random.nextInt(3) == 0 ? null : (Integer) random.nextInt(100_000);
  }

  private static String anyText(Random random) {
    String signs = "abc XYZ 019 ,;:\"'\\/{}[]<>&\t\u00e9\u4e2d\u202e\ud83d\ude00=";
    int[] points = signs.codePoints().toArray();
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }

  private static String text(Content content) throws IOException {
    var out = new ByteArrayOutputStream();
    content.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
