package dev.awaitable.store;

import dev.awaitable.model.RepoUrl;
import dev.awaitable.model.Slug;
import dev.awaitable.model.WebUrl;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads and writes the values that several files have. */
final class Fields {

  private Fields() {}

  /** Reads {@code github.com/owner/name}. */
  static RepoUrl repo(String name, String text) throws LineFault {
    return RepoUrl.parse("https://" + text)
        .orElseThrow(() -> new LineFault("'" + name + "' must be like 'github.com/owner/name'"));
  }

  static String print(RepoUrl repo) {
    return repo.host() + "/" + repo.path();
  }

  static LocalDate day(String name, String text) throws LineFault {
    try {
      int year = digits(text, 0, 4);
      int month = digits(text, 5, 7);
      int day = digits(text, 8, 10);
      boolean usual = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
      // Millions of days are read, and the general parser takes most of that time.
      return usual && year >= 0 && month >= 0 && day >= 0
          ? LocalDate.of(year, month, day)
          : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new LineFault("'" + name + "' must be a day like '2026-10-04'");
    }
  }

  /** The number that digits from one place up to another are; -1 if they are not. */
  private static int digits(String text, int from, int to) {
    if (text.length() < to) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  static Instant instant(String name, String text) throws LineFault {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new LineFault("'" + name + "' must be a moment like '2026-10-04T06:00:00Z'");
    }
  }

  static WebUrl url(String name, String text) throws LineFault {
    try {
      return new WebUrl(text);
    } catch (IllegalArgumentException e) {
      throw new LineFault("'" + name + "' must begin with 'https://' or 'http://'");
    }
  }

  static Slug slug(String name, String text) throws LineFault {
    if (!Slug.isValid(text)) {
      throw new LineFault("'" + name + "' must be an id like 'redis-py'");
    }
    return new Slug(text);
  }

  static String text(String name, @Nullable String text) throws LineFault {
    if (text == null || text.isEmpty()) {
      throw new LineFault("'" + name + "' is missing");
    }
    return text;
  }

  static @Nullable String optional(String text) {
    return text.isEmpty() ? null : text;
  }

  static @Nullable Integer count(String name, String text) throws LineFault {
    Long number = longCount(name, text);
    if (number != null && number > Integer.MAX_VALUE) {
      throw new LineFault("'" + name + "' is too large");
    }
    return number == null ? null : (Integer) number.intValue();
  }

  static @Nullable Long longCount(String name, String text) throws LineFault {
    if (text.isEmpty()) {
      return null;
    }
    boolean digits = text.length() <= 18;
    for (int i = 0; i < text.length(); i++) {
      digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    if (!digits || (text.length() > 1 && text.charAt(0) == '0')) {
      throw new LineFault("'" + name + "' must be a whole number from 0");
    }
    return Long.parseLong(text);
  }

  static String print(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
