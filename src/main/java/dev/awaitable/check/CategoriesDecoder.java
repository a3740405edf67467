package dev.awaitable.check;

import dev.awaitable.model.Category;
import dev.awaitable.model.Library;
import dev.awaitable.model.Slug;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.SafeText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decodes the categories with their libraries. */
final class CategoriesDecoder {

  private final Values values;
  private final Problems problems;
  private final Claims ids;
  private final Claims names;
  private final LibraryDecoder libraries;

  CategoriesDecoder(
      Values values,
      References references,
      EntryClaims claims,
      Decisions decisions,
      Problems problems) {
    this.values = values;
    this.problems = problems;
    this.ids = new Claims(problems, Rule.DUPLICATE_ID);
    this.names = new Claims(problems, Rule.DUPLICATE_NAME);
    this.libraries = new LibraryDecoder(values, references, claims, decisions, problems);
  }

  List<Category> decode(Fields catalog) {
    List<Category> categories = catalog.many("categories", this::category);
    libraries.checkTogether();
    return categories;
  }

  private @Nullable Category category(Value value) {
    Fields fields = Fields.of(Shapes.CATEGORY, value, problems);
    if (fields == null) {
      return null;
    }
    Slug id = fields.one("id", values::slug);
    String name = fields.one("name", values.line(1, 80));
    String description = fields.one("description", values.sentence(30, 140));
    claim(fields, id, name);
    Order order = new Order(problems);
    List<Library> shelf = fields.many("libraries", it -> libraries.decode(it, id, order));
    order.check("by id");
    return id == null || name == null || description == null
        ? null
        : new Category(id, name, description, shelf);
  }

  private void claim(Fields fields, @Nullable Slug id, @Nullable String name) {
    String advice = "keep one of the two, or call this one differently";
    if (id != null) {
      ids.take(id.value(), fields.at("id"), "the category id '" + id + "' is taken", advice);
    }
    if (name != null) {
      names.take(
          name.toLowerCase(Locale.ROOT),
          fields.at("name"),
          "a category called " + SafeText.quote(name) + " is listed already",
          advice);
    }
  }
}
