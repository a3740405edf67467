package dev.awaitable.testkit;

import dev.awaitable.check.CatalogReader;
import dev.awaitable.check.Limits;
import dev.awaitable.check.Reading;
import dev.awaitable.enrich.Enricher;
import dev.awaitable.judge.Judge;
import dev.awaitable.judge.JudgedCatalog;
import dev.awaitable.model.WebUrl;
import dev.awaitable.render.RenderedSite;
import dev.awaitable.render.SiteLimits;
import dev.awaitable.render.SiteRenderer;
import dev.awaitable.render.SiteSettings;
import dev.awaitable.store.ObservationStore;
import dev.awaitable.store.TemplateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The project's own catalog, as a site on which small limits make it a large one. */
public final class LargeSite {

  /** Limits so small that everything of it that may come in parts does. */
  public static final SiteLimits IN_PARTS = new SiteLimits(8, 50, 10, 300, 100, 100, 100, 100, 100);

  private LargeSite() {}

  /** The catalog with what is known of it. */
  public static JudgedCatalog catalog() {
    try {
      byte[] bytes = Files.readAllBytes(Path.of("catalog.yaml"));
      Reading reading =
          new CatalogReader(Limits.DEFAULT).read("catalog.yaml", bytes, Entries.TODAY);
      var catalog = ((Reading.Accepted) reading).catalog();
      var observations = new ObservationStore(Path.of("data")).read();
      return Judge.judge(Enricher.join(catalog, observations), Entries.TODAY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The site of a catalog. */
  public static RenderedSite render(
      JudgedCatalog judged, SiteLimits limits, @Nullable String address) {
    var settings =
        new SiteSettings(
            address == null ? null : new WebUrl(address),
            null,
            Instant.parse("2026-11-20T00:00:00Z"));
    var changes = new ObservationStore(Path.of("data")).changes();
    return new SiteRenderer(TemplateFiles.inFolder(Path.of("templates")), null, limits)
        .render(judged, changes, settings);
  }

  /** Writes a site as it is published. */
  public static void write(RenderedSite site, Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : site.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }
}
