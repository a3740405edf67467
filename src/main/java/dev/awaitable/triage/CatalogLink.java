package dev.awaitable.triage;

import dev.awaitable.problem.SourceText;
import dev.awaitable.yaml.Scalar;

/**
 * An address in the catalog file that is asked about.
 *
 * @param id the library's id, or the resource's title
 * @param kind what is found there
 * @param key the key that holds it
 * @param url the address; for a package, its page on PyPI
 * @param value the value in the file; for a package, its name
 */
record CatalogLink(String id, FindingKind kind, String key, String url, Scalar value) {

  Finding.Subject subject(SourceText source) {
    return new Finding.Subject(id, kind, key, url, Place.of(source, value.span()));
  }
}
