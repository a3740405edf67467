package dev.awaitable.bench;

/** What is the matter with a made-up link, and whether a person would call it dead. */
enum Condition {
  WELL("well", false),
  WALLED("403 to bots", false),
  NO_HEAD("405 to HEAD", false),
  FLAKY("500 every other time", false),
  TOO_MANY("429 with Retry-After", false),
  RESET_ONCE("reset once a run", false),
  DRIP("slow drip", false),
  CUT_OFF("cut-off body", false),
  BOMB("200 MB in gzip", false),
  HANGS("hangs", true),
  LOOP("redirect loop", true),
  MISSING("404", true),
  GONE("410", true);

  private final String words;
  private final boolean dead;

  Condition(String words, boolean dead) {
    this.words = words;
    this.dead = dead;
  }

  String words() {
    return words;
  }

  /** Whether no reader ever gets anything there, run after run. */
  boolean dead() {
    return dead;
  }
}
