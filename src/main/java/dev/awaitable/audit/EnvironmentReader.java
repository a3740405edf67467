package dev.awaitable.audit;

import dev.awaitable.problem.Problem;
import dev.awaitable.problem.Problems;
import dev.awaitable.problem.Rule;
import dev.awaitable.problem.Severity;
import dev.awaitable.yaml.Mapping;
import dev.awaitable.yaml.Node;
import dev.awaitable.yaml.Scalar;
import dev.awaitable.yaml.Sequence;
import dev.awaitable.yaml.Unusable;
import dev.awaitable.yaml.YamlDocument;
import dev.awaitable.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an <a
 * href="https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html">environment
 * file</a> of Conda with the pip section inside it. Conda's packages are looked up by their names,
 * which mostly are the ones on PyPI.
 */
final class EnvironmentReader {

  private static final int DEEPEST = 20;
  private static final Pattern SPEC =
      Pattern.compile("(?:[^\\s:]+::)?([A-Za-z0-9_][A-Za-z0-9._-]*)\\s*+([^\\[]*)(\\[.*)?");
  private static final Pattern BUILD =
      Pattern.compile("((?:==|>=|<=|!=|~=|=|<|>)?\\s*[^\\s=<>~,|]+)(?:=|\\s+)[^\\s=<>~,|]+");

  private static final Set<Rule> ENDING = Set.of(Rule.SYNTAX, Rule.TOO_DEEP);

  private final ManifestBuilder found;

  private EnvironmentReader(ManifestBuilder found) {
    this.found = found;
  }

  static void read(String text, ManifestBuilder found) {
    if (text.isBlank()) {
      return;
    }
    Problems problems = new Problems(10);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    YamlDocument document = new YamlReader(Integer.MAX_VALUE, DEEPEST).read("", bytes, problems);
    Node root = document.root();
    if (root == null) {
      List<Problem> errors =
          problems.in(document.source()).problems().stream()
              .filter(it -> it.severity() == Severity.ERROR)
              .toList();
      // What ended the reading, rather than what a catalog would be told besides.
      Optional<Problem> first =
          errors.stream()
              .filter(it -> ENDING.contains(it.rule()))
              .findFirst()
              .or(() -> errors.stream().findFirst());
      int line = first.map(it -> it.at().line()).orElse(1);
      found.fault(
          line,
          document.source().line(line),
          "this is not valid YAML, so nothing in this file is read");
      return;
    }
    new EnvironmentReader(found).root(root);
  }

  private void root(Node root) {
    Optional<Node> list =
        root instanceof Mapping mapping ? mapping.get("dependencies") : Optional.empty();
    if (list.isEmpty()) {
      found.setAside(1, "", "there is no list of dependencies in this file");
    } else {
      list(list.get());
    }
  }

  private void list(Node list) {
    if (!(list instanceof Sequence sequence)) {
      fault(list, "this should be a list of packages");
      return;
    }
    for (Node item : sequence.items()) {
      switch (item) {
        case Scalar scalar -> conda(scalar);
        case Mapping mapping -> mapping.entries().forEach(this::section);
        case Sequence unfit -> fault(unfit, "this is no package");
        case Unusable unfit -> fault(unfit, "this is no package");
      }
    }
  }

  /** The lines of a pip section are those of a requirements file, with their own options. */
  private void section(Mapping.Entry section) {
    if (!section.key().text().equals("pip") || !(section.value() instanceof Sequence lines)) {
      fault(section.key(), "only a list called pip is known here");
      return;
    }
    for (Node line : lines.items()) {
      if (line instanceof Scalar scalar) {
        RequirementsTxtReader.line(scalar.text(), line.span().line(), found);
      } else {
        fault(line, Pep508.FAULT);
      }
    }
  }

  private void conda(Scalar scalar) {
    int line = scalar.span().line();
    Matcher spec = SPEC.matcher(scalar.text().strip());
    if (!spec.matches()) {
      found.fault(line, scalar.text(), "this is not a package such as 'name>=1.0'");
      return;
    }
    String name = spec.group(1);
    if (name.equals("python")) {
      return;
    }
    String versions = spec.group(2).strip();
    Specifier specifier =
        spec.group(3) == null
            ? Specifier.read(withoutBuild(versions), Dialect.CONDA)
            : Specifier.opaque(versions + spec.group(3));
    found.add(name, specifier, line);
  }

  /** A build is one of exactly one version, although a single equals sign stands before that. */
  private static String withoutBuild(String versions) {
    Matcher build = BUILD.matcher(versions);
    if (!build.matches()) {
      return versions;
    }
    return build.group(1).strip().replaceFirst("^=(?!=)\\s*", "");
  }

  private void fault(Node node, String why) {
    String text = node instanceof Scalar scalar ? scalar.text() : "";
    found.fault(node.span().line(), text, why);
  }
}
