package dev.awaitable.check;

import dev.awaitable.model.ExternalSystem;
import dev.awaitable.model.Slug;
import dev.awaitable.problem.Problems;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decodes the external systems. */
final class SystemsDecoder {

  private final Values values;
  private final Problems problems;
  private final Order order;
  private final NameClaims claims;

  SystemsDecoder(Values values, Problems problems) {
    this.values = values;
    this.problems = problems;
    this.order = new Order(problems);
    this.claims = new NameClaims(problems, "system", name -> name.toLowerCase(Locale.ROOT));
  }

  List<ExternalSystem> decode(Fields catalog) {
    List<ExternalSystem> systems = catalog.many("systems", this::system);
    order.check("by name");
    return systems;
  }

  private @Nullable ExternalSystem system(Value value) {
    Fields fields = Fields.of(Shapes.SYSTEM, value, problems);
    if (fields == null) {
      return null;
    }
    String name = fields.one("name", values::addressableName);
    if (name != null) {
      order.next(name.toLowerCase(Locale.ROOT), name, fields.at("name"));
      claims.name(name, fields.at("name"));
    }
    String kind = fields.one("kind", values.line(2, 60));
    String description = fields.one("description", values.sentence(30, 140));
    List<String> aliases = fields.distinct("aliases", this::alias);
    return name == null || kind == null || description == null
        ? null
        : new ExternalSystem(Slug.of(name), name, kind, description, aliases);
  }

  private @Nullable String alias(Value value) {
    String alias = values.line(1, 80).decode(value);
    return alias == null || !claims.other(alias, value.at()) ? null : alias;
  }
}
