package dev.awaitable.review;

import dev.awaitable.model.Word;
import dev.awaitable.problem.Rule;
import dev.awaitable.review.PullRequestReport.Advice;
import dev.awaitable.review.PullRequestReport.Card;
import dev.awaitable.review.PullRequestReport.Entry;
import dev.awaitable.review.PullRequestReport.Evidence;
import dev.awaitable.review.PullRequestReport.Field;
import dev.awaitable.review.PullRequestReport.Flaw;
import dev.awaitable.review.PullRequestReport.Neighbour;
import dev.awaitable.review.PullRequestReport.Part;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a report that a stranger may have written. */
final class ReportReader {

  private static final int MOST_DEPTH = 12;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(PullRequestReportJson.MOST_BYTES)
                          .maxNestingDepth(MOST_DEPTH)
                          .maxStringLength(4 * PullRequestReport.LONGEST_LINE)
                          .maxNameLength(PullRequestReport.LONGEST_NAME)
                          .maxNumberLength(20)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  ReportReading read(byte[] bytes) {
    if (bytes.length > PullRequestReportJson.MOST_BYTES) {
      return new ReportReading.Refused(
          "the report is longer than " + PullRequestReportJson.MOST_BYTES + " bytes");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      JsonNode root = JSON.readTree(text);
      return new ReportReading.Accepted(report(new Members("report", root)));
    } catch (CharacterCodingException notText) {
      return new ReportReading.Refused("the report is not UTF-8 text");
    } catch (JacksonException notJson) {
      return new ReportReading.Refused("the report is not JSON of an allowed size and depth");
    } catch (IllegalArgumentException notFitting) {
      return new ReportReading.Refused(String.valueOf(notFitting.getMessage()));
    }
  }

  private static PullRequestReport report(Members in) {
    int version = in.number("report");
    if (version != PullRequestReportJson.VERSION) {
      throw new IllegalArgumentException(
          "the report is of form "
              + version
              + ", and "
              + PullRequestReportJson.VERSION
              + " is read");
    }
    PullRequestReport report =
        new PullRequestReport(
            in.text("file"),
            in.text("base"),
            in.day("on"),
            in.flag("online"),
            in.number("votes_needed"),
            in.objects("entries", PullRequestReport.MOST_ENTRIES, ReportReader::entry),
            in.number("unshown_entries"),
            in.objects("parts", PullRequestReport.MOST_PARTS, ReportReader::part),
            in.number("unshown_parts"),
            in.objects("problems", PullRequestReport.MOST_PROBLEMS, ReportReader::flaw),
            in.number("unshown_problems"),
            in.texts("notes", PullRequestReport.MOST_NOTES));
    in.end();
    return report;
  }

  private static Entry entry(Members in) {
    Entry entry =
        new Entry(
            in.text("id"),
            in.word("change", Change.class),
            in.textOrNull("formerly"),
            in.numberOrNull("line"),
            in.objectOrNull("before", ReportReader::card),
            in.objectOrNull("after", ReportReader::card),
            in.objects("evidence", Entry.MOST_EVIDENCE, ReportReader::evidence),
            in.objects("neighbours", Entry.MOST_NEIGHBOURS, ReportReader::neighbour),
            in.objects("problems", Entry.MOST_FLAWS, ReportReader::flaw),
            in.number("unshown_problems"),
            in.texts("notes", Entry.MOST_NOTES));
    in.end();
    return entry;
  }

  private static Card card(Members in) {
    Card card =
        new Card(in.text("category"), in.objects("fields", Card.MOST_FIELDS, ReportReader::field));
    in.end();
    return card;
  }

  private static Field field(Members in) {
    Field field = new Field(in.text("key"), in.text("value"));
    in.end();
    return field;
  }

  private static Evidence evidence(Members in) {
    String day = in.textOrNull("seen");
    Evidence evidence =
        new Evidence(
            in.word("topic", Topic.class),
            in.text("value"),
            day == null ? null : in.day("seen"),
            in.text("source"));
    in.end();
    return evidence;
  }

  private static Neighbour neighbour(Members in) {
    Neighbour neighbour =
        new Neighbour(
            in.text("id"),
            in.text("name"),
            in.text("category"),
            in.text("description"),
            in.text("why"));
    in.end();
    return neighbour;
  }

  private static Part part(Members in) {
    Part part = new Part(in.text("section"), in.text("name"), in.word("change", Change.class));
    in.end();
    return part;
  }

  private static Flaw flaw(Members in) {
    String slug = in.text("rule");
    Rule rule =
        Arrays.stream(Rule.values())
            .filter(it -> it.slug().equals(slug))
            .findAny()
            .orElseThrow(() -> in.wrong("rule", "is no rule"));
    if (!in.text("severity").equals(rule.severity().word())) {
      throw in.wrong("severity", "is not that of the rule");
    }
    Flaw flaw =
        new Flaw(
            rule,
            in.number("line"),
            in.number("column"),
            in.text("message"),
            in.textOrNull("excerpt"),
            in.objects("helps", Flaw.MOST_HELPS, ReportReader::advice));
    in.end();
    return flaw;
  }

  private static Advice advice(Members in) {
    Advice advice = new Advice(in.text("text"), in.textOrNull("write"));
    in.end();
    return advice;
  }

  /** The members of one object, each of which has to be asked for. */
  private static final class Members {

    private final String where;
    private final JsonNode node;
    private final Set<String> asked = new HashSet<>();

    Members(String where, @Nullable JsonNode node) {
      this.where = where;
      if (node == null || !node.isObject()) {
        throw new IllegalArgumentException(where + " is no object");
      }
      this.node = node;
    }

    /** Refuses members that nobody asked for. */
    void end() {
      if (node.size() > asked.size()) {
        throw new IllegalArgumentException(where + " has keys that are not known");
      }
    }

    IllegalArgumentException wrong(String key, String how) {
      return new IllegalArgumentException(where + "." + key + " " + how);
    }

    private JsonNode member(String key) {
      asked.add(key);
      JsonNode member = node.get(key);
      if (member == null) {
        throw wrong(key, "is missing");
      }
      return member;
    }

    String text(String key) {
      String text = textOrNull(key);
      if (text == null) {
        throw wrong(key, "is no text");
      }
      return text;
    }

    @Nullable String textOrNull(String key) {
      JsonNode member = member(key);
      if (member.isNull()) {
        return null;
      }
      if (!member.isString()) {
        throw wrong(key, "is no text");
      }
      return member.stringValue();
    }

    int number(String key) {
      Integer number = numberOrNull(key);
      if (number == null) {
        throw wrong(key, "is no number");
      }
      return number;
    }

    @Nullable Integer numberOrNull(String key) {
      JsonNode member = member(key);
      if (member.isNull()) {
        return null;
      }
      if (!member.isIntegralNumber() || !member.canConvertToInt()) {
        throw wrong(key, "is no number");
      }
      return member.intValue();
    }

    boolean flag(String key) {
      JsonNode member = member(key);
      if (!member.isBoolean()) {
        throw wrong(key, "is neither true nor false");
      }
      return member.booleanValue();
    }

    LocalDate day(String key) {
      try {
        return LocalDate.parse(text(key));
      } catch (DateTimeException notOne) {
        throw wrong(key, "is no date");
      }
    }

    <E extends Enum<E> & Word> E word(String key, Class<E> type) {
      return Word.parse(type, text(key)).orElseThrow(() -> wrong(key, "is no word of its list"));
    }

    <T> List<T> objects(String key, int most, Function<Members, T> reader) {
      List<T> all = new ArrayList<>();
      for (JsonNode item : items(key, most)) {
        all.add(reader.apply(new Members(where + "." + key + "[" + all.size() + "]", item)));
      }
      return all;
    }

    List<String> texts(String key, int most) {
      List<String> all = new ArrayList<>();
      for (JsonNode item : items(key, most)) {
        if (!item.isString()) {
          throw wrong(key, "holds what is no text");
        }
        all.add(item.stringValue());
      }
      return all;
    }

    private JsonNode items(String key, int most) {
      JsonNode member = member(key);
      if (!member.isArray()) {
        throw wrong(key, "is no list");
      }
      if (member.size() > most) {
        throw wrong(key, "has more than " + most + " items");
      }
      return member;
    }

    <T> @Nullable T objectOrNull(String key, Function<Members, T> reader) {
      JsonNode member = member(key);
      return member.isNull() ? null : reader.apply(new Members(where + "." + key, member));
    }
  }
}
