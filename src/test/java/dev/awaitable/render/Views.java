package dev.awaitable.render;

import dev.awaitable.judge.JudgedCatalog;
import java.time.Instant;
import java.util.List;

/** What pages show of a catalog, for tests that look at that and at no page. */
final class Views {

  private Views() {}

  static SiteViews of(JudgedCatalog judged) {
    return new SiteViews(
        judged,
        List.of(),
        new SiteSettings(null, null, Instant.parse("2026-11-20T00:00:00Z")),
        SiteLimits.DEFAULT);
  }
}
