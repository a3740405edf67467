package dev.awaitable.net;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code Retry-After}: whole seconds, or a date in one of the three forms of <a
 * href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110, 10.2.3</a> and 5.6.7.
 */
final class RetryAfter {

  /** What any longer wait is read as; nobody waits that long. */
  static final Duration LONGEST = Duration.ofDays(36_500);

  private static final Pattern SECONDS = Pattern.compile("[0-9]+");

  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH),
          new DateTimeFormatterBuilder()
              .appendPattern("EEEE, dd-MMM-")
              .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
              .appendPattern(" HH:mm:ss 'GMT'")
              .toFormatter(Locale.ENGLISH),
          DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH));

  private RetryAfter() {}

  /** How long to wait from now on, never negative; empty when the header makes no sense. */
  static Optional<Duration> parse(String header, Instant now) {
    String text = header.strip();
    if (text.length() > 64) {
      return SECONDS.matcher(text).matches() ? Optional.of(LONGEST) : Optional.empty();
    }
    return SECONDS.matcher(text).matches() ? Optional.of(seconds(text)) : until(text, now);
  }

  private static Duration seconds(String digits) {
    String plain = digits.replaceFirst("^0+(?=.)", "");
    return plain.length() > 18 ? LONGEST : capped(Duration.ofSeconds(Long.parseLong(plain)));
  }

  private static Optional<Duration> until(String date, Instant now) {
    return DATES.stream()
        .flatMap(form -> read(date, form).stream())
        .findFirst()
        .map(then -> Duration.between(now, then))
        .map(wait -> wait.isNegative() ? Duration.ZERO : capped(wait));
  }

  private static Optional<Instant> read(String date, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDateTime.parse(date, form).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException otherForm) {
      return Optional.empty();
    }
  }

  private static Duration capped(Duration wait) {
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
