package dev.awaitable.check;

import dev.awaitable.model.Api;
import dev.awaitable.model.EventLoop;
import dev.awaitable.model.ExternalSystem;
import dev.awaitable.model.Head;
import dev.awaitable.model.Io;
import dev.awaitable.model.Policy;
import dev.awaitable.model.ResourceKind;
import dev.awaitable.model.Vocabulary;
import dev.awaitable.model.WebUrl;
import dev.awaitable.model.Word;
import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decodes the head of the file: title, policy, vocabulary, systems. */
final class HeadDecoder {

  private static final int MOST_MONTHS = 240;
  private static final int MOST_DAYS = 3650;
  private static final int MOST_VOTES = 1000;
  private static final int MOST_STARS = 1_000_000;

  private final Values values;
  private final Problems problems;

  HeadDecoder(Values values, Problems problems) {
    this.values = values;
    this.problems = problems;
  }

  @Nullable Head decode(Fields fields) {
    String title = fields.one("title", values.line(1, 60));
    String tagline = fields.one("tagline", values.line(10, 200));
    WebUrl site = fields.one("site", this::site);
    var repository = fields.one("repository", values::repo);
    Policy policy = fields.one("policy", this::policy);
    Vocabulary vocabulary = fields.one("vocabulary", this::vocabulary);
    List<ExternalSystem> systems = new SystemsDecoder(values, problems).decode(fields);
    if (title == null || tagline == null || policy == null || vocabulary == null) {
      return null;
    }
    return new Head(title, tagline, site, repository, policy, vocabulary, systems);
  }

  private @Nullable WebUrl site(Value value) {
    WebUrl url = values.webUrl(value);
    if (url != null && !url.value().endsWith("/")) {
      problems.add(
          value
              .problem(Rule.BAD_URL, "the site's address ends with a slash")
              .replaceWith(url.value() + "/"));
    }
    return url;
  }

  private @Nullable Policy policy(Value value) {
    Fields fields = Fields.of(Shapes.POLICY, value, problems);
    if (fields == null) {
      return null;
    }
    Integer quiet = fields.one("quiet_after_months", values.number(1, MOST_MONTHS));
    Integer stale = fields.one("stale_after_months", values.number(1, MOST_MONTHS));
    Integer valid = fields.one("observation_valid_days", values.number(1, MOST_DAYS));
    Integer old = fields.one("data_old_after_days", values.number(1, MOST_DAYS));
    Integer votes = fields.one("votes_needed", values.number(1, MOST_VOTES));
    Integer minStars = fields.one("discover_min_stars", values.number(1, MOST_STARS));
    Integer maxMonths = fields.one("discover_max_months", values.number(1, MOST_MONTHS));
    if (quiet == null || stale == null || valid == null || old == null) {
      return null;
    }
    if (stale <= quiet) {
      problems.add(
          Problem.of(
                  Rule.BAD_NUMBER,
                  fields.at("stale_after_months"),
                  "a library must be quiet before it is stale")
              .advise("make 'stale_after_months' larger than 'quiet_after_months'"));
    }
    return new Policy(
        quiet,
        stale,
        valid,
        old,
        votes == null ? Policy.USUAL_VOTES : votes,
        minStars == null ? Policy.USUAL_STARS : minStars,
        maxMonths == null ? Policy.USUAL_MONTHS : maxMonths);
  }

  private @Nullable Vocabulary vocabulary(Value value) {
    Fields fields = Fields.of(Shapes.VOCABULARY, value, problems);
    if (fields == null) {
      return null;
    }
    var api = fields.one("api", words(Shapes.API_WORDS, Api.class));
    var runsOn = fields.one("runs_on", words(Shapes.LOOP_WORDS, EventLoop.class));
    var io = fields.one("io", words(Shapes.IO_WORDS, Io.class));
    var kinds = fields.one("resource_kinds", words(Shapes.KIND_WORDS, ResourceKind.class));
    return api == null || runsOn == null || io == null || kinds == null
        ? null
        : new Vocabulary(api, runsOn, io, kinds);
  }

  private <E extends Enum<E> & Word> Decoder<Map<E, String>> words(Shape shape, Class<E> type) {
    return value -> {
      Fields fields = Fields.of(shape, value, problems);
      if (fields == null) {
        return null;
      }
      Map<E, String> sentences = new EnumMap<>(type);
      for (E word : type.getEnumConstants()) {
        String sentence = fields.one(word.word(), values.sentence(3, 200));
        if (sentence != null) {
          sentences.put(word, sentence);
        }
      }
      return sentences;
    };
  }
}
