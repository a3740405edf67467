package dev.awaitable.net;

import dev.awaitable.enrich.BelievedDays;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads members of a JSON object that a stranger wrote: what is missing, null or of another type is
 * null, and texts are cleaned.
 */
final class JsonFields {

  private JsonFields() {}

  /** A text on one line, cut to so many characters; null when nothing is left of it. */
  static @Nullable String text(JsonNode object, String name, int longest) {
    JsonNode member = object.path(name);
    String clean = member.isString() ? ForeignText.clean(member.stringValue(), longest) : "";
    return clean.isEmpty() ? null : clean;
  }

  /** A number from 0. */
  static @Nullable Integer count(JsonNode object, String name) {
    JsonNode member = object.path(name);
    boolean fits = member.isIntegralNumber() && member.canConvertToInt();
    return fits && member.intValue() >= 0 ? member.intValue() : null;
  }

  /** A number from 0 that names something. */
  static @Nullable Long id(JsonNode object, String name) {
    JsonNode member = object.path(name);
    boolean fits = member.isIntegralNumber() && member.canConvertToLong();
    return fits && member.longValue() >= 0 ? member.longValue() : null;
  }

  /** True or false. */
  static @Nullable Boolean flag(JsonNode object, String name) {
    JsonNode member = object.path(name);
    return member.isBoolean() ? member.booleanValue() : null;
  }

  /** Whether it says true. */
  static boolean isTrue(JsonNode object, String name) {
    return Boolean.TRUE.equals(flag(object, name));
  }

  /** A moment in ISO form, of any offset. */
  static @Nullable Instant moment(JsonNode object, String name) {
    String told = text(object, name, 64);
    if (told == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(told).toInstant();
    } catch (DateTimeException notOne) {
      return null;
    }
  }

  /** The day of a moment, where it can be believed. */
  static @Nullable LocalDate day(JsonNode object, String name, Instant now) {
    Instant moment = moment(object, name);
    return moment == null ? null : BelievedDays.of(moment, now).orElse(null);
  }
}
