package dev.awaitable.model;

/**
 * An absolute http or https address, as the checker accepted it.
 *
 * @param value the address as written
 */
public record WebUrl(String value) implements Comparable<WebUrl> {

  /** Throws {@link IllegalArgumentException} when the text is no http or https address at all. */
  public WebUrl {
    if (!value.startsWith("https://") && !value.startsWith("http://")) {
      throw new IllegalArgumentException("not an http or https address: '" + value + "'");
    }
  }

  @Override
  public int compareTo(WebUrl other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
