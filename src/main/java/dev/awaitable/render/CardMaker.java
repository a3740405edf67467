package dev.awaitable.render;

import dev.awaitable.render.view.CardView;

/**
 * Draws the pictures that other programs show for the site. Both methods throw {@link Undrawable}
 * where the machine cannot draw.
 */
public interface CardMaker {

  /**
   * All that decides what pictures look like besides their texts. What is drawn gets a name from
   * both, so that one name always is one picture.
   */
  String style();

  /**
   * The picture beside a link: 1200 by 630 pixels, PNG.
   *
   * @param path where it is going to be, from the site's root
   */
  byte[] card(String path, CardView card);

  /**
   * The mark of the site as an icon, PNG.
   *
   * @param path where it is going to be, from the site's root
   * @param size pixels on each side
   */
  byte[] icon(String path, int size);

  /** Says that this machine cannot draw at all. */
  final class Undrawable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Tells why. */
    public Undrawable(String why, Throwable cause) {
      super(why, cause);
    }
  }
}
