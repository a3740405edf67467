package dev.awaitable.model;

/** What kind of thing a resource is. */
public enum ResourceKind implements Word {
  /** Official documentation, specifications. */
  DOCUMENTATION("documentation"),
  /** Articles, posts, essays. */
  WRITING("writing"),
  /** Recorded talks. */
  TALK("talk"),
  /** Courses, free or paid. */
  COURSE("course"),
  /** Books. */
  BOOK("book"),
  /** Podcast episodes. */
  PODCAST("podcast"),
  /** Videos that are no talk. */
  VIDEO("video"),
  /** Lists, benchmarks, rule sets: collections to look things up in. */
  COLLECTION("collection");

  private final String word;

  ResourceKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
