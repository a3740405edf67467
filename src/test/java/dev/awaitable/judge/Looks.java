package dev.awaitable.judge;

import dev.awaitable.enrich.LinkFailure;
import dev.awaitable.enrich.LinkHop;
import dev.awaitable.enrich.LinkNote;
import dev.awaitable.enrich.LinkObservation;
import dev.awaitable.enrich.LinkPlace;
import dev.awaitable.enrich.Wall;
import dev.awaitable.model.WebUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Observations as a probe would make them, for tests. */
final class Looks {

  static final WebUrl URL = new WebUrl("https://docs.example.com/guide");

  private Looks() {}

  static LinkObservation status(int status) {
    return answered(status, Set.of(), List.of(), null, null);
  }

  static LinkObservation status(int status, LinkNote... notes) {
    return answered(status, Set.of(notes), List.of(), null, null);
  }

  static LinkObservation walled(int status, Wall wall) {
    return answered(status, Set.of(), List.of(wall), null, null);
  }

  /** A chain of alternating addresses and statuses, ending with a status. */
  static LinkObservation chain(Object... steps) {
    List<LinkHop> hops = new ArrayList<>();
    for (int i = 0; i + 2 < steps.length; i += 2) {
      hops.add(new LinkHop(place((String) steps[i]), (Integer) steps[i + 1]));
    }
    LinkPlace end = place((String) steps[steps.length - 2]);
    WebUrl asked = new WebUrl((String) steps[0]);
    return new LinkObservation.Answered(
        asked,
        hops,
        end,
        (Integer) steps[steps.length - 1],
        Set.of(),
        List.of(),
        null,
        null,
        Instant.EPOCH,
        Duration.ZERO);
  }

  /** An answer of a page with a title. */
  static LinkObservation titled(int status, String title, LinkNote... notes) {
    return answered(status, Set.of(notes), List.of(), title, null);
  }

  /** An answer that names a legal notice. */
  static LinkObservation noticed(int status, String notice) {
    return answered(status, Set.of(), List.of(), null, notice);
  }

  static LinkObservation failed(LinkFailure kind) {
    return new LinkObservation.Failed(
        URL, List.of(), kind, "docs.example.com", Instant.EPOCH, Duration.ZERO);
  }

  static LinkObservation told(LinkObservation.Told.Word word) {
    return new LinkObservation.Told(URL, word, "", null, Instant.EPOCH, Duration.ZERO);
  }

  /** An API says that the thing is there, and where it is now. */
  static LinkObservation movedTo(String url) {
    return new LinkObservation.Told(
        URL, LinkObservation.Told.Word.THERE, "", new WebUrl(url), Instant.EPOCH, Duration.ZERO);
  }

  private static LinkObservation answered(
      int status,
      Set<LinkNote> notes,
      List<Wall> walls,
      @Nullable String title,
      @Nullable String notice) {
    return new LinkObservation.Answered(
        URL,
        List.of(),
        place(URL.value()),
        status,
        notes,
        walls,
        title,
        notice,
        Instant.EPOCH,
        Duration.ZERO);
  }

  private static LinkPlace place(String url) {
    int hostStart = url.indexOf("//") + 2;
    int pathStart = url.indexOf('/', hostStart);
    String host = url.substring(hostStart, pathStart);
    String path = url.substring(pathStart).replaceFirst("[?#].*", "");
    String[] labels = host.split("\\.", -1);
    String site = labels[labels.length - 2] + "." + labels[labels.length - 1];
    return new LinkPlace(url, host, path, site);
  }
}
