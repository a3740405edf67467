package dev.awaitable.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads <a href="https://pip.pypa.io/en/stable/reference/requirements-file-format/">requirements
 * files</a> of pip: continued lines, comments, options, hashes, editable lines, addresses and
 * includes.
 */
final class RequirementsTxtReader {

  static final String LOCAL = "a local project: audit its own file";
  private static final String NAMELESS =
      "an address that does not say what it holds: write 'name @ address'";

  private static final int MAX_LINE = 100_000;
  private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*", Pattern.DOTALL);
  private static final Pattern OPTION =
      Pattern.compile("(--[a-z][a-z-]*|-[a-zA-Z])(?:\\s*=\\s*|\\s+|(?<=^-[a-zA-Z]))(.*)");
  private static final Pattern OWN_OPTIONS = Pattern.compile("\\s(?:--[a-z]|-C\\s).*");
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final Pattern ARCHIVE = Pattern.compile("\\S+\\.(?:whl|zip|tar\\.gz|tar\\.bz2)");
  private static final Pattern PATH = Pattern.compile("\\.\\S*|\\S*[/\\\\]\\S*");
  private static final Pattern EGG = Pattern.compile("[#&]egg=([^&\\s]+)");

  /** Options about how to install, which name no package. */
  private static final Set<String> ABOUT_INSTALLING =
      Set.of(
          "-i",
          "-f",
          "--index-url",
          "--pypi-url",
          "--extra-index-url",
          "--no-index",
          "--find-links",
          "--no-binary",
          "--only-binary",
          "--prefer-binary",
          "--require-hashes",
          "--pre",
          "--trusted-host",
          "--use-feature",
          "--config-settings",
          "--no-build-isolation",
          "--no-deps");

  private final ManifestBuilder found;

  private RequirementsTxtReader(ManifestBuilder found) {
    this.found = found;
  }

  static void read(String text, ManifestBuilder found) {
    new RequirementsTxtReader(found).lines(text.lines().toList());
  }

  /** Reads one line that stands in a file of another kind. */
  static void line(String text, int line, ManifestBuilder found) {
    new RequirementsTxtReader(found).whole(text, line);
  }

  /** Joins continued lines first and drops comments then, as pip does. */
  private void lines(List<String> lines) {
    StringBuilder joined = new StringBuilder();
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      start = joined.isEmpty() ? i + 1 : start;
      boolean isComment = line.stripLeading().startsWith("#");
      if (line.endsWith("\\") && !isComment) {
        joined.append(line, 0, line.length() - 1).append(' ');
      } else {
        joined.append(isComment ? " " : "").append(line);
        whole(joined.toString(), start);
        joined.setLength(0);
      }
    }
    whole(joined.toString(), start);
  }

  private void whole(String joined, int line) {
    if (joined.length() > MAX_LINE) {
      found.fault(line, joined.substring(0, 200), "the line is too long");
      return;
    }
    String text = COMMENT.matcher(joined).replaceFirst("").strip();
    if (text.startsWith("-")) {
      option(text, line);
    } else if (!text.isEmpty()) {
      requirement(text, line);
    }
  }

  private void option(String text, int line) {
    Matcher form = OPTION.matcher(text);
    String name = form.matches() ? form.group(1) : text;
    String value = form.matches() ? unquoted(form.group(2).strip()) : "";
    switch (name) {
      case "-r", "--requirement" -> include(text, value, line, false);
      case "-c", "--constraint" -> include(text, value, line, true);
      case "-e", "--editable" -> requirement(value, line);
      default -> {
        if (!ABOUT_INSTALLING.contains(name)) {
          found.fault(line, text, "an option that is not known here");
        }
      }
    }
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.endsWith(value.substring(0, 1));
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private void include(String text, String target, int line, boolean narrows) {
    if (target.isEmpty()) {
      found.fault(line, text, "the option names no file");
    } else {
      found.include(target, line, narrows);
    }
  }

  private void requirement(String whole, int line) {
    String text = OWN_OPTIONS.matcher(whole).replaceFirst("").strip();
    Optional<Pep508> standard =
        ARCHIVE.matcher(text).matches() ? Optional.empty() : Pep508.parse(text);
    if (standard.isPresent()) {
      found.add(standard.get(), line);
    } else if (ADDRESS.matcher(text).matches() || isPath(text)) {
      elsewhere(text, line);
    } else {
      found.fault(line, text.isEmpty() ? whole : text, Pep508.FAULT);
    }
  }

  private static boolean isPath(String text) {
    return PATH.matcher(text).matches() || ARCHIVE.matcher(text).matches();
  }

  /** What comes from an address or a folder: its name, where there is one. */
  private void elsewhere(String text, int line) {
    Matcher egg = EGG.matcher(text);
    Optional<Pep508> named = egg.find() ? Pep508.parse(egg.group(1)) : Optional.empty();
    Optional<Wheel> wheel = Wheel.of(text);
    if (named.isPresent()) {
      found.add(
          new Pep508(named.get().name(), named.get().extras(), Specifier.opaque("@ " + text), null),
          line);
    } else if (wheel.isPresent()) {
      found.add(wheel.get().name(), Wheel.specifier(text), line);
    } else if (isLocal(text)) {
      found.setAside(line, text, LOCAL);
    } else {
      found.setAside(line, text, NAMELESS);
    }
  }

  /** A drive letter is no scheme. */
  private static boolean isLocal(String text) {
    return text.startsWith("file:")
        || !ADDRESS.matcher(text).matches()
        || text.matches("[A-Za-z]:[\\\\/].*");
  }
}
