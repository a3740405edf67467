package dev.awaitable.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Reads times as people write them: {@code 500ms}, {@code 20s}, {@code 10m}, {@code 1h}, 0. */
final class Durations {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h)?");

  private Durations() {}

  static Duration parse(String text) {
    Matcher found = FORM.matcher(text.strip());
    if (!found.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is no time; write it like 500ms, 20s, 10m or 1h");
    }
    long number = Long.parseLong(found.group(1));
    String unit = found.group(2);
    return switch (unit == null ? "s" : unit) {
      case "ms" -> Duration.ofMillis(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofSeconds(number);
    };
  }
}
