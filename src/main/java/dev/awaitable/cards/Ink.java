package dev.awaitable.cards;

/** The colours of a card: one paper and the inks on it. */
enum Ink {
  /** Titles and sentences. */
  TEXT(0x1D2526),
  /** What stands beside them. */
  FAINT(0x55605F),
  /** The mark, the shelf, the state. */
  ACCENT(0x17545C);

  static final int PAPER = 0xFBF9F4;

  private final int rgb;

  Ink(int rgb) {
    this.rgb = rgb;
  }

  /** The colour where so much of the paper is covered, from 0 to 1. */
  int over(float share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int paper = (PAPER >> shift) & 0xFF;
      int ink = (rgb >> shift) & 0xFF;
      mixed |= Math.round(paper + (ink - paper) * share) << shift;
    }
    return mixed;
  }
}
