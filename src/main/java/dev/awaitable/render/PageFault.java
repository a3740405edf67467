package dev.awaitable.render;

/**
 * Something wrong with a rendered page; always a fault of templates or assets.
 *
 * @param page the page, from the site's root
 * @param fault what is wrong, to be read after the page's name
 */
public record PageFault(String page, String fault) {

  @Override
  public String toString() {
    return page + " " + fault;
  }
}
