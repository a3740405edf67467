package dev.awaitable.net;

import dev.awaitable.enrich.About;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what repositories and packages say of themselves. */
final class Abouts {

  private static final int LONGEST_SUMMARY = 400;
  private static final int LONGEST_ADDRESS = 500;
  private static final int LONGEST_TOPIC = 50;
  private static final int MOST = 40;

  /** Conditions on machines run to hundreds of characters, and the extra stands at their end. */
  static final int LONGEST_REQUIREMENT = 4_000;

  private static final Pattern REQUIREMENT =
      Pattern.compile("\\s*([A-Za-z0-9][A-Za-z0-9._-]*)[^;]*(;.*)?");

  private Abouts() {}

  /**
   * What a forge shows of a repository.
   *
   * @param homepage the member that holds its home
   * @param topics the member that holds its topics
   */
  static About ofForge(JsonNode node, String homepage, String topics) {
    return new About(
        JsonFields.text(node, "description", LONGEST_SUMMARY),
        homepage.isEmpty() ? null : JsonFields.text(node, homepage, LONGEST_ADDRESS),
        null,
        topics.isEmpty() ? List.of() : texts(node.path(topics)),
        List.of());
  }

  /** What PyPI's JSON API shows of a package, in its {@code info}. */
  static About ofPyPi(JsonNode info) {
    String home = JsonFields.text(info, "home_page", LONGEST_ADDRESS);
    String docs = null;
    for (Map.Entry<String, JsonNode> link : info.path("project_urls").properties()) {
      String label = link.getKey().toLowerCase(Locale.ROOT);
      String address =
          link.getValue().isString()
              ? ForeignText.clean(link.getValue().stringValue(), LONGEST_ADDRESS)
              : "";
      if (docs == null && label.startsWith("doc") && !address.isEmpty()) {
        docs = address;
      } else if (home == null
          && label.matches("home[ -]?page|home|website")
          && !address.isEmpty()) {
        home = address;
      }
    }
    List<String> topics = new ArrayList<>();
    String keywords = JsonFields.text(info, "keywords", LONGEST_SUMMARY);
    for (String word : keywords == null ? new String[0] : keywords.split("[,;\\s]+", -1)) {
      add(topics, word);
    }
    for (String classifier : texts(info.path("classifiers"))) {
      if (classifier.startsWith("Topic :: ")) {
        add(topics, classifier.substring(classifier.lastIndexOf(":: ") + 3));
      }
    }
    return new About(
        JsonFields.text(info, "summary", LONGEST_SUMMARY), home, docs, topics, needs(info));
  }

  /** What is needed in every case, and not only for an extra. */
  private static List<String> needs(JsonNode info) {
    List<String> needs = new ArrayList<>();
    for (JsonNode requirement : info.path("requires_dist")) {
      Matcher found =
          REQUIREMENT.matcher(
              requirement.isString()
                  ? ForeignText.clean(requirement.stringValue(), LONGEST_REQUIREMENT)
                  : "");
      if (found.matches() && !marker(found.group(2)).contains("extra")) {
        add(needs, found.group(1));
      }
    }
    return needs;
  }

  private static String marker(@Nullable String marker) {
    return marker == null ? "" : marker;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : list) {
      if (item.isString()) {
        add(texts, item.stringValue());
      }
    }
    return texts;
  }

  private static void add(List<String> texts, String text) {
    String clean = ForeignText.clean(text, LONGEST_TOPIC);
    if (!clean.isEmpty() && texts.size() < MOST && !texts.contains(clean)) {
      texts.add(clean);
    }
  }
}
