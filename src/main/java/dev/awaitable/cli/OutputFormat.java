package dev.awaitable.cli;

import static java.util.stream.Collectors.joining;

import dev.awaitable.model.RepoUrl;
import dev.awaitable.problem.GithubReport;
import dev.awaitable.problem.HumanReport;
import dev.awaitable.problem.JsonReport;
import dev.awaitable.problem.MarkdownReport;
import dev.awaitable.problem.ReportFormat;
import dev.awaitable.problem.RulePages;
import dev.awaitable.problem.SafeText;
import dev.awaitable.problem.SarifReport;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The forms in which findings can be asked for. */
enum OutputFormat {
  HUMAN,
  GITHUB,
  JSON,
  SARIF,
  MARKDOWN;

  /** What writes this form in a world. */
  ReportFormat in(World world) {
    return switch (this) {
      case HUMAN -> new HumanReport(world.colour());
      case GITHUB -> new GithubReport();
      case JSON -> new JsonReport(pages(world));
      case SARIF -> new SarifReport(pages(world));
      case MARKDOWN -> new MarkdownReport(pages(world));
    };
  }

  /** Whether a line of our own may follow the report. */
  boolean isLog() {
    return this == HUMAN || this == GITHUB;
  }

  /** Where the rules' pages can be read. */
  static RulePages pages(World world) {
    RepoUrl repository = Contact.repository(world.environment());
    return new RulePages(repository == null ? null : repository.url() + "/blob/HEAD/");
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads one as it is written on the command line. */
  static final class Reader implements ITypeConverter<OutputFormat> {
    @Override
    public OutputFormat convert(String text) {
      return Arrays.stream(values())
          .filter(format -> format.toString().equals(text.toLowerCase(Locale.ROOT)))
          .findAny()
          .orElseThrow(() ->
              new TypeConversionException(
                  SafeText.quote(text)
                      + " is no format; choose from "
                      + Arrays.stream(values()).map(Object::toString).collect(joining(", "))));
    }
  }
}
