package dev.awaitable.edit;

import dev.awaitable.check.Layout;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.SourceText;
import dev.awaitable.yaml.Mapping;
import dev.awaitable.yaml.Node;
import dev.awaitable.yaml.Scalar;
import dev.awaitable.yaml.Sequence;
import dev.awaitable.yaml.YamlDocument;
import dev.awaitable.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts a catalog file into its one canonical form: entries and keys in order, each value written
 * the simplest way that YAML reads back as the same. Every comment stays, with what it is about.
 * What the form is docs/catalog-format.md tells.
 */
public final class CanonicalForm {

  private CanonicalForm() {}

  /**
   * The text in canonical form.
   *
   * @param root the tree of the text, which was read without errors of syntax
   * @return empty where the form would not say the same as the text, which is a fault of ours
   */
  public static Optional<String> of(SourceText source, Node root) {
    Outline outline = Outline.of(source, root);
    List<String> orphans = Remarks.attach(source, outline);
    outline.blocks().forEach(CanonicalForm::sort);
    setApart(outline);
    Printer printer = new Printer();
    orphans.forEach(printer::line);
    Block whole = outline.root();
    if (whole == null) {
      printer.line(root instanceof Scalar scalar ? Printer.scalar(scalar, false) : "");
    } else {
      printer.whole(whole);
    }
    String text = printer.text();
    return saysTheSame(source, outline, root, text)
        ? Optional.of(text.replace("\n", lineEnd(source.text())))
        : Optional.empty();
  }

  /** The file's own way to end a line: that of its first. */
  private static String lineEnd(String text) {
    int first = text.indexOf('\n');
    if (first > 0 && text.charAt(first - 1) == '\r') {
      return "\r\n";
    }
    return first < 0 && text.indexOf('\r') >= 0 ? "\r" : "\n";
  }

  private static void sort(Block block) {
    if (block.layout instanceof Layout.Table table && block.node instanceof Mapping) {
      Map<String, Integer> places = new HashMap<>();
      table.keys().forEach(key -> places.put(key, places.size()));
      block.rows.sort(Comparator.comparingInt(row -> place(row, places)));
    } else if (block.layout instanceof Layout.Rows list && list.order() != null) {
      sort(block.rows, list.order());
    }
  }

  /** A key that is not known stays behind those that are. */
  private static int place(Row row, Map<String, Integer> places) {
    return row.key == null ? 0 : places.getOrDefault(row.key.text(), places.size());
  }

  /** Where one entry cannot be placed, nobody knows where the others belong. */
  private static void sort(List<Row> rows, Function<Mapping, Optional<String>> order) {
    Map<Row, String> keys = new HashMap<>();
    for (Row row : rows) {
      Optional<String> key = row.value instanceof Mapping it ? order.apply(it) : Optional.empty();
      if (key.isEmpty()) {
        return;
      }
      keys.put(row, key.get());
    }
    rows.sort(Comparator.comparing(row -> keys.getOrDefault(row, "")));
  }

  /** Empty lines between the entries of a kind where most have one, and between the sections. */
  private static void setApart(Outline outline) {
    Map<Layout, List<Block>> kinds = new HashMap<>();
    for (Block block : outline.blocks()) {
      if (block.layout instanceof Layout.Rows list && block.rows.stream().allMatch(Row::isTall)) {
        kinds.computeIfAbsent(list, it -> new ArrayList<>()).add(block);
      }
      if (block.owner == null && block.node instanceof Mapping) {
        block.rows.stream().filter(Row::isTall).forEach(Row::setApart);
      }
    }
    for (List<Block> blocks : kinds.values()) {
      List<Row> later = blocks.stream().flatMap(it -> it.rows.stream().skip(1)).toList();
      long apart = later.stream().filter(Row::isSetApart).count();
      if (2 * apart > later.size()) {
        later.forEach(Row::setApart);
      }
    }
  }

  private static boolean saysTheSame(
      SourceText source, Outline outline, Node root, String written) {
    Problems problems = new Problems(1);
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    YamlDocument again = new YamlReader(Integer.MAX_VALUE, 1000).read("", bytes, problems);
    Node tree = again.root();
    if (tree == null || problems.hasErrors()) {
      return false;
    }
    return isSame(outline.root(), root, tree)
        && Remarks.texts(source, outline)
            .equals(Remarks.texts(again.source(), Outline.of(again.source(), tree)));
  }

  private static boolean isSame(@Nullable Block block, Node node, Node again) {
    if (block == null) {
      return node instanceof Scalar one
          && again instanceof Scalar other
          && one.text().equals(other.text())
          && one.kind() == other.kind();
    }
    return switch (again) {
      case Mapping mapping -> block.node instanceof Mapping && isSame(block, mapping.entries());
      case Sequence sequence -> block.node instanceof Sequence && areSame(block, sequence.items());
      default -> false;
    };
  }

  private static boolean isSame(Block block, List<Mapping.Entry> entries) {
    if (entries.size() != block.rows.size()) {
      return false;
    }
    for (int i = 0; i < entries.size(); i++) {
      Row row = block.rows.get(i);
      Mapping.Entry entry = entries.get(i);
      if (row.key == null
          || !row.key.text().equals(entry.key().text())
          || !isSame(row.block, row.value, entry.value())) {
        return false;
      }
    }
    return true;
  }

  private static boolean areSame(Block block, List<Node> items) {
    if (items.size() != block.rows.size()) {
      return false;
    }
    for (int i = 0; i < items.size(); i++) {
      if (!isSame(block.rows.get(i).block, block.rows.get(i).value, items.get(i))) {
        return false;
      }
    }
    return true;
  }
}
