package dev.awaitable.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the catalog says about a package, whatever its version. */
public sealed interface Standing {

  /** Its kind in one word, as the published data has it. */
  String kind();

  /** What to use in its place, best first. */
  List<Listed> instead();

  /** What a reader must know besides; null for nothing. */
  @Nullable String note();

  /**
   * It blocks the event loop.
   *
   * @param name as the catalog spells it; another spelling or variant may have been asked for
   * @param instead async answers
   * @param note about the change
   */
  record Blocking(String name, List<Listed> instead, @Nullable String note) implements Standing {
    /** Copies the list. */
    public Blocking {
      instead = List.copyOf(instead);
    }

    @Override
    public String kind() {
      return "blocking";
    }
  }

  /**
   * It blocked once and speaks async itself by now.
   *
   * @param name as the catalog spells it
   * @param since the first version that does; null where that is not known
   * @param api the part that does; null where that is not said
   * @param entry its own entry, where it has one
   * @param instead further answers
   * @param note about the change
   */
  record AsyncSince(
      String name,
      @Nullable String since,
      @Nullable String api,
      @Nullable Listed entry,
      List<Listed> instead,
      @Nullable String note)
      implements Standing {
    /** Copies the list. */
    public AsyncSince {
      instead = List.copyOf(instead);
    }

    @Override
    public String kind() {
      return "async-since";
    }
  }

  /**
   * It is an entry of the catalog and fine.
   *
   * @param entry that entry
   */
  record AlreadyAsync(Listed entry) implements Standing {
    @Override
    public String kind() {
      return "already-async";
    }

    @Override
    public List<Listed> instead() {
      return List.of();
    }

    @Override
    public @Nullable String note() {
      return null;
    }
  }

  /**
   * It is an entry that others have taken the place of, that is closed, gone or stale, or that was
   * taken out.
   *
   * @param name of the entry
   * @param state in one word: a state of the catalog, or {@code removed}
   * @param reason why, with its dates
   * @param instead its successor, or other answers
   * @param note about the change
   */
  record Troubled(
      String name, String state, String reason, List<Listed> instead, @Nullable String note)
      implements Standing {
    /** Copies the list. */
    public Troubled {
      instead = List.copyOf(instead);
    }

    @Override
    public String kind() {
      return "troubled";
    }
  }

  /**
   * It was looked at and left out of the catalog.
   *
   * @param note why
   * @param instead what answers the need
   */
  record Declined(String note, List<Listed> instead) implements Standing {
    /** Copies the list. */
    public Declined {
      instead = List.copyOf(instead);
    }

    @Override
    public String kind() {
      return "unknown";
    }
  }

  /** Nobody has looked at it. */
  record Unknown() implements Standing {
    @Override
    public String kind() {
      return "unknown";
    }

    @Override
    public List<Listed> instead() {
      return List.of();
    }

    @Override
    public @Nullable String note() {
      return null;
    }
  }
}
