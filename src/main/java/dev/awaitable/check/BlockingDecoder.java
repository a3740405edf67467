package dev.awaitable.check;

import dev.awaitable.model.BlockingKind;
import dev.awaitable.model.BlockingName;
import dev.awaitable.model.PackageName;
import dev.awaitable.model.Slug;
import dev.awaitable.problem.Problems;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decodes the names people use today. */
final class BlockingDecoder {

  private final Values values;
  private final References references;
  private final Problems problems;
  private final Order order;
  private final NameClaims claims;

  BlockingDecoder(Values values, References references, Problems problems) {
    this.values = values;
    this.references = references;
    this.problems = problems;
    this.order = new Order(problems);
    this.claims = new NameClaims(problems, "blocking name", PackageName::normalize);
  }

  List<BlockingName> decode(Fields catalog) {
    List<BlockingName> names = catalog.many("blocking", this::blockingName);
    order.check("by kind, stdlib first, and then by name");
    return names;
  }

  private @Nullable BlockingName blockingName(Value value) {
    Fields fields = Fields.of(Shapes.BLOCKING, value, problems);
    if (fields == null) {
      return null;
    }
    String name = fields.one("name", values::addressableName);
    BlockingKind kind = fields.one("kind", values.word(BlockingKind.class));
    if (name != null) {
      claims.name(name, fields.at("name"));
    }
    if (name != null && kind != null) {
      String key = (kind == BlockingKind.STDLIB ? "0" : "1") + name.toLowerCase(Locale.ROOT);
      order.next(key, name, fields.at("name"));
    }
    List<String> aliases = fields.distinct("aliases", this::alias);
    List<Slug> prefer = fields.distinct("prefer", it -> preferred(it, name));
    String since = fields.one("async_since", values::version);
    String api = fields.one("async_api", values.line(1, 120));
    String evidence = fields.one("async_evidence", values.line(1, 240));
    String note = fields.one("note", values.line(1, 240));
    return name == null || kind == null
        ? null
        : new BlockingName(Slug.of(name), name, kind, aliases, prefer, since, api, evidence, note);
  }

  private @Nullable String alias(Value value) {
    String alias = values.line(1, 80).decode(value);
    return alias == null || !claims.other(alias, value.at()) ? null : alias;
  }

  private @Nullable Slug preferred(Value value, @Nullable String blockingName) {
    Slug library = references.usable(value);
    if (library != null && blockingName != null) {
      references.checkAnswer(value, library, blockingName);
    }
    return library;
  }
}
