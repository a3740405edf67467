package dev.awaitable.triage;

import dev.awaitable.model.LinkOverride;
import dev.awaitable.problem.SourceText;
import dev.awaitable.problem.Span;
import dev.awaitable.yaml.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * An address in the catalog file that is asked about.
 *
 * @param id the library's id, or the resource's title
 * @param kind what is found there
 * @param key the key that holds it
 * @param url the address; for a package, its page on PyPI
 * @param value the value in the file; for a package, its name
 * @param said a person's word on it
 */
record CatalogLink(
    String id, FindingKind kind, String key, String url, Scalar value, @Nullable Said said) {

  /**
   * A person's word on a link, and where its day stands.
   *
   * @param override the word
   * @param key the key in the file that holds it
   * @param reviewBy the day in the file
   */
  record Said(LinkOverride override, String key, Span reviewBy) {

    Finding.Subject subject(CatalogLink link, SourceText source) {
      return new Finding.Subject(
          link.id(), link.kind(), key, link.url(), Place.of(source, reviewBy));
    }
  }

  /** The person's word, whether it still holds or not; null where there is none. */
  @Nullable LinkOverride override() {
    return said == null ? null : said.override();
  }

  Finding.Subject subject(SourceText source) {
    return new Finding.Subject(id, kind, key, url, Place.of(source, value.span()));
  }
}
