package dev.awaitable.net;

import dev.awaitable.enrich.Wall;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recognises products that keep programs out. Two kinds of marks: those of a challenge itself,
 * which are few, written here and believed on any status; and those in {@code bot-walls.json}, many
 * of which are on every answer of such a host, so that they may only explain a bad one.
 */
final class BotWalls {

  private static final String MARKS = "bot-walls.json";

  private static final Pattern ANUBIS_CHALLENGE =
      Pattern.compile("<script\\s+id=\"anubis_challenge\"");
  private static final Pattern YOUTUBE_WITHOUT_VIDEO =
      Pattern.compile("<title>\\s*-\\s*YouTube</title>", Pattern.CASE_INSENSITIVE);

  private static final Pattern CONSENT_HOST =
      Pattern.compile("consent\\.(?:google|youtube)\\.[a-z.]+");
  private static final Pattern SIGN_IN_HOST =
      Pattern.compile("(?:consent|login|signin|sso)\\..+|accounts\\.google\\.com");
  private static final Pattern SIGN_IN_PATH =
      Pattern.compile(
          "/(?:[^/]+/)?(?:log[-_]?in|sign[-_]?in)(?:\\.[a-z]+)?/?", Pattern.CASE_INSENSITIVE);

  /** The marks that come with the program, read when the first bad answer is to be explained. */
  private static final class Marks {
    private static final List<Mark> ALL = read();
  }

  /** The products seen at work on an answer; marks of a challenge come first. */
  List<Wall> on(Exchange answer) {
    Set<Wall> walls = new LinkedHashSet<>(challenges(answer));
    if (!answer.success()) {
      String text = answer.body().text();
      for (Mark mark : Marks.ALL) {
        if (walls.stream().noneMatch(wall -> wall.product().equals(mark.product()))
            && mark.test(answer, text)) {
          walls.add(new Wall(mark.product(), false));
        }
      }
    }
    return List.copyOf(walls);
  }

  private static List<Wall> challenges(Exchange answer) {
    List<Wall> walls = new ArrayList<>();
    if (header(answer, "cf-mitigated", "challenge")) {
      walls.add(new Wall("Cloudflare", true));
    }
    if (header(answer, "x-vercel-mitigated", "challenge")) {
      walls.add(new Wall("Vercel", true));
    }
    // Either half alone is an ordinary answer: only the pair is AWS WAF's.
    String awsPair =
        switch (answer.status()) {
          case 202 -> "challenge";
          case 405 -> "captcha";
          default -> "";
        };
    if (!awsPair.isEmpty() && header(answer, "x-amzn-waf-action", awsPair)) {
      walls.add(new Wall("AWS WAF", true));
    }
    if (answer.body().has(Body.Word.ANUBIS_CHALLENGE)
        && ANUBIS_CHALLENGE.matcher(answer.body().text()).find()) {
      walls.add(new Wall("Anubis", true));
    }
    String host = answer.url().host();
    if ((host.equals("youtube.com") || host.endsWith(".youtube.com"))
        && YOUTUBE_WITHOUT_VIDEO.matcher(answer.body().text()).find()) {
      walls.add(new Wall("YouTube", true));
    }
    return walls;
  }

  private static boolean header(Exchange answer, String name, String value) {
    String found = answer.headers().get(name);
    return found != null && found.strip().equalsIgnoreCase(value);
  }

  /** Whether the way from one address to another led to a page that asks to sign in or consent. */
  boolean leadsToSignIn(HttpUrl start, HttpUrl end) {
    if (CONSENT_HOST.matcher(end.host()).matches()) {
      return true;
    }
    return !start.equals(end) && !signIn(start) && signIn(end);
  }

  private static boolean signIn(HttpUrl url) {
    return SIGN_IN_HOST.matcher(url.host()).matches()
        || SIGN_IN_PATH.matcher(url.encodedPath()).matches();
  }

  private static List<Mark> read() {
    try (InputStream in = BotWalls.class.getResourceAsStream(MARKS)) {
      if (in == null) {
        throw new IllegalStateException(MARKS + " is missing from the program");
      }
      List<Mark> marks = new ArrayList<>();
      for (JsonNode product : JsonMapper.shared().readTree(in).path("products")) {
        for (JsonNode detection : product.path("detections")) {
          marks.add(Mark.of(product.path("label").asString(), detection));
        }
      }
      return List.copyOf(marks);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** One group of marks: any of its rules is enough, on the sites and statuses it is meant for. */
  private record Mark(
      String product, Set<Integer> statuses, String site, List<Predicate<Seen>> rules) {

    private record Seen(Exchange answer, String text) {}

    private static Mark of(String product, JsonNode detection) {
      Set<Integer> statuses = new LinkedHashSet<>();
      detection.path("statusCodes").forEach(status -> statuses.add(status.asInt()));
      String site =
          detection.path("domain").asString(detection.path("domainWithoutSuffix").asString(""));
      List<Predicate<Seen>> rules = new ArrayList<>();
      for (JsonNode rule : detection.path("rules")) {
        rules.add(
            switch (detection.path("type").asString()) {
              case "headers" -> onHeader(rule);
              case "cookies" -> onCookie(rule.path("cookie").asString());
              default -> onText(rule);
            });
      }
      return new Mark(product, statuses, site, rules);
    }

    private boolean test(Exchange answer, String text) {
      Seen seen = new Seen(answer, text);
      return (statuses.isEmpty() || statuses.contains(answer.status()))
          && (site.isEmpty() || ("." + answer.url().host() + ".").contains("." + site + "."))
          && rules.stream().anyMatch(rule -> rule.test(seen));
    }

    private static Predicate<Seen> onHeader(JsonNode rule) {
      if (rule.has("headerNamePattern")) {
        Predicate<String> name = regex(rule, "headerNamePattern").asMatchPredicate();
        return seen -> seen.answer().headers().names().stream().anyMatch(name);
      }
      String name = rule.path("header").asString();
      Predicate<String> value = onValue(rule);
      return seen -> seen.answer().headers().values(name).stream().anyMatch(value);
    }

    private static Predicate<String> onValue(JsonNode rule) {
      if (rule.has("equals")) {
        String wanted = rule.path("equals").asString();
        return wanted::equalsIgnoreCase;
      }
      if (rule.has("startsWith")) {
        String start = rule.path("startsWith").asString();
        return value -> value.startsWith(start);
      }
      if (rule.has("oneOf")) {
        Set<String> wanted = new LinkedHashSet<>();
        rule.path("oneOf").forEach(value -> wanted.add(value.asString()));
        return wanted::contains;
      }
      String except = rule.path("except").asString("");
      return value -> except.isEmpty() || !value.equals(except);
    }

    private static Predicate<Seen> onCookie(String start) {
      return seen ->
          seen.answer().headers().values("Set-Cookie").stream()
              .anyMatch(cookie -> cookie.startsWith(start));
    }

    private static Predicate<Seen> onText(JsonNode rule) {
      if (rule.has("contains")) {
        String wanted = rule.path("contains").asString();
        return seen -> seen.text().contains(wanted);
      }
      Predicate<String> found = regex(rule, "regex").asPredicate();
      return seen -> found.test(seen.text());
    }

    private static Pattern regex(JsonNode rule, String field) {
      boolean anyCase = rule.path("flags").asString("").toLowerCase(Locale.ROOT).contains("i");
      return Pattern.compile(rule.path(field).asString(), anyCase ? Pattern.CASE_INSENSITIVE : 0);
    }
  }
}
