package dev.awaitable.desk;

/** The labels that are set by program, with what a new repository learns of them. */
public enum Label {
  TRIAGE("triage", "fbca04", "The list of what needs a person, kept by the rebuild"),
  REBUILD("rebuild", "d93f0b", "The rebuild itself needs a person"),
  CANDIDATES("candidates", "c5def5", "Libraries that the catalog lacks, found by program"),
  SUGGESTION("suggestion", "bfdadc", "A library suggested by form"),
  PLEASE_VOTE("please vote", "0e8a16", "Adds a library: a thumbs up says that it belongs here"),
  VOTE_PASSED("vote passed", "1d76db", "Has as many thumbs up as the catalog asks for");

  private final String word;
  private final String colour;
  private final String meaning;

  Label(String word, String colour, String meaning) {
    this.word = word;
    this.colour = colour;
    this.meaning = meaning;
  }

  /** Its name on the forge. */
  public String word() {
    return word;
  }

  /** Its colour, as six hexadecimal digits. */
  public String colour() {
    return colour;
  }

  /** What it says of an issue; GitHub takes 100 characters. */
  public String meaning() {
    return meaning;
  }
}
