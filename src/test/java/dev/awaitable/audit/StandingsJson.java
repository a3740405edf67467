package dev.awaitable.audit;

import dev.awaitable.problem.Json;
import java.util.SortedMap;

/**
 * Writes the table of {@link Standings} for programs that audit elsewhere, such as a page in a
 * browser; {@code docs/audit.md} describes the keys.
 */
public final class StandingsJson {

  private StandingsJson() {}

  /** The table as one JSON object. */
  public static String write(SortedMap<String, Standing> standings) {
    return Json.object(json -> {
      json.writeObjectPropertyStart("packages");
      standings.forEach((name, standing) -> {
        json.writeObjectPropertyStart(name);
        JsonText.standing(json, standing);
        json.writeEndObject();
      });
      json.writeEndObject();
    });
  }
}
