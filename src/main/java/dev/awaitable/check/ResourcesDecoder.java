package dev.awaitable.check;

import dev.awaitable.model.LinkOverride;
import dev.awaitable.model.Resource;
import dev.awaitable.model.ResourceKind;
import dev.awaitable.model.WebUrl;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes the resources. */
final class ResourcesDecoder {

  private final Values values;
  private final Problems problems;
  private final Claims links;
  private final StatusDecoder statuses;

  ResourcesDecoder(Values values, Problems problems) {
    this.values = values;
    this.problems = problems;
    this.statuses = new StatusDecoder(values, problems);
    this.links = new Claims(problems, Rule.REPEATED_LINK);
  }

  List<Resource> decode(Fields catalog) {
    return catalog.many("resources", this::resource);
  }

  private @Nullable Resource resource(Value value) {
    Fields fields = Fields.of(Shapes.RESOURCE, value, problems);
    if (fields == null) {
      return null;
    }
    String title = fields.one("title", values.line(1, 200));
    ResourceKind kind = fields.one("kind", values.word(ResourceKind.class));
    String author = fields.one("author", values.line(1, 120));
    Integer year = fields.one("year", values::year);
    String description = fields.one("description", values.sentence(30, 140));
    List<Resource.Link> all = fields.many("links", this::link);
    return title == null || kind == null || description == null
        ? null
        : new Resource(title, kind, author, year, description, all);
  }

  private Resource.@Nullable Link link(Value value) {
    Fields fields = Fields.of(Shapes.LINK, value, problems);
    if (fields == null) {
      return null;
    }
    String label = fields.one("label", values.line(1, 40));
    WebUrl url = fields.one("url", values::webUrl);
    if (url != null) {
      links.take(
          url.value(),
          fields.at("url"),
          "this link is listed already",
          "delete it here, or give the address that is meant");
    }
    LinkOverride status = fields.one("status", statuses::link);
    return label == null || url == null ? null : new Resource.Link(label, url, status);
  }
}
