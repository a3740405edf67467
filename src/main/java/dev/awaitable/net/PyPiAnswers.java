package dev.awaitable.net;

import dev.awaitable.enrich.PackageAnswer;
import dev.awaitable.enrich.PythonVersions;
import dev.awaitable.enrich.RepositoryLinks;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.RepoUrl;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the documents of PyPI, of which most is a list of files that nobody here needs. */
final class PyPiAnswers {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int MOST_LINKS = 20;

  private static final int MOST_NEEDS = 200;

  /** The name that a requirement begins with (PEP 508). */
  private static final Pattern REQUIREMENT = Pattern.compile("^[A-Za-z0-9][A-Za-z0-9._-]*");

  /** A condition that only an extra fulfils. */
  private static final Pattern EXTRA = Pattern.compile(";.*\\bextra\\s*==");

  private PyPiAnswers() {}

  /** Reads the JSON API's document about a package; empty when it is none. */
  static Optional<PackageAnswer> of(ByteString document, Instant asked) {
    Map<String, JsonNode> members = members(document, Set.of("info", "urls"));
    JsonNode info = members.get("info");
    String name = info == null ? null : JsonFields.text(info, "name", 200);
    return info == null || name == null || !PackageName.isValid(name)
        ? Optional.empty()
        : Optional.of(answer(new PackageName(name), info, members.get("urls"), asked));
  }

  private static PackageAnswer answer(
      PackageName name, JsonNode info, @Nullable JsonNode files, Instant asked) {
    String requires = JsonFields.text(info, "requires_python", 300);
    return new PackageAnswer(
        name,
        JsonFields.text(info, "version", 100),
        files == null ? null : newestUpload(files, asked),
        requires == null ? null : PythonVersions.parse(requires).orElse(null),
        JsonFields.isTrue(info, "yanked"),
        Licenses.spdx(info, "license_expression"),
        classifiers(info.path("classifiers")),
        null,
        null,
        repositories(info),
        PackageAnswer.OF_STATUS,
        Abouts.ofPyPi(info));
  }

  private static @Nullable LocalDate newestUpload(JsonNode files, Instant asked) {
    return elements(files)
        .map(file -> JsonFields.day(file, "upload_time_iso_8601", asked))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Those on frameworks and on the state of development; the rest says nothing that we show. */
  private static List<String> classifiers(JsonNode list) {
    return elements(list)
        .filter(JsonNode::isString)
        .map(it -> ForeignText.clean(it.stringValue(), 100))
        .filter(it -> it.startsWith("Framework :: ") || it.startsWith("Development Status :: "))
        .distinct()
        .sorted()
        .toList();
  }

  private static List<RepoUrl> repositories(JsonNode info) {
    List<String> links = new ArrayList<>();
    for (String member : List.of("home_page", "download_url")) {
      String link = JsonFields.text(info, member, 500);
      if (link != null) {
        links.add(link);
      }
    }
    elements(info.path("project_urls"))
        .filter(JsonNode::isString)
        .forEach(link -> links.add(ForeignText.clean(link.stringValue(), 500)));
    return links.stream()
        .flatMap(link -> RepositoryLinks.find(link).stream())
        .distinct()
        .limit(MOST_LINKS)
        .toList();
  }

  /** What the newest version needs to run, without what only its extras need. */
  static List<PackageName> needs(ByteString document) {
    JsonNode info = members(document, Set.of("info")).get("info");
    return info == null
        ? List.of()
        : elements(info.path("requires_dist"))
            .filter(JsonNode::isString)
            .map(it -> ForeignText.clean(it.stringValue(), Abouts.LONGEST_REQUIREMENT))
            .filter(it -> !EXTRA.matcher(it).find())
            .flatMap(it -> REQUIREMENT.matcher(it).results().map(MatchResult::group))
            .filter(PackageName::isValid)
            .map(PackageName::new)
            .distinct()
            .limit(MOST_NEEDS)
            .toList();
  }

  /**
   * Reads the status marker out of the Index API's document about a project, as an object that is
   * empty where there is no marker; empty when the document is something else.
   */
  static Optional<JsonNode> statusIn(ByteString document) {
    Map<String, JsonNode> members = members(document, Set.of("name", "project-status"));
    if (!members.containsKey("name")) {
      return Optional.empty();
    }
    JsonNode marker = members.get("project-status");
    return Optional.of(marker == null ? JsonNodeFactory.instance.objectNode() : marker);
  }

  /** The members wanted of a large object; none when it cannot be read to its end. */
  private static Map<String, JsonNode> members(ByteString document, Set<String> wanted) {
    Map<String, JsonNode> members = new HashMap<>();
    try (JsonParser parser = JSON.createParser(document.toByteArray())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Map.of();
      }
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        parser.nextToken();
        if (wanted.contains(name)) {
          members.put(name, parser.readValueAsTree());
        } else {
          parser.skipChildren();
        }
      }
      return parser.currentToken() == JsonToken.END_OBJECT ? members : Map.of();
    } catch (JacksonException notJson) {
      return Map.of();
    }
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }
}
