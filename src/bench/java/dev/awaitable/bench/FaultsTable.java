package dev.awaitable.bench;

import static dev.awaitable.bench.Printout.say;

import dev.awaitable.judge.LinkVerdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** What became of the links of each condition, and whether any was judged wrongly. */
final class FaultsTable {

  /** A link that was suspect in the last so many runs is suspect for good. */
  private static final int FOR_GOOD = 3;

  private final Map<Condition, Row> rows = new EnumMap<>(Condition.class);

  private static final class Row {
    private int links;
    private int everSuspect;
    private int everDead;
    private int suspectForGood;
    private int everAlive;
    private int neverDead;
    private final Map<String, Integer> lastWords = new TreeMap<>();
  }

  /** Adds a link with its verdicts, run by run. */
  void add(Condition condition, List<LinkVerdict> verdicts) {
    Row row = rows.computeIfAbsent(condition, any -> new Row());
    List<String> words = verdicts.stream().map(FaultsTable::word).toList();
    List<String> last = words.subList(Math.max(0, words.size() - FOR_GOOD), words.size());
    row.links++;
    row.everSuspect += words.contains("suspect") ? 1 : 0;
    row.everDead += words.contains("dead") ? 1 : 0;
    row.everAlive += words.contains("alive") || words.contains("moved") ? 1 : 0;
    row.suspectForGood += last.stream().allMatch("suspect"::equals) ? 1 : 0;
    row.neverDead += words.getLast().equals("dead") ? 0 : 1;
    row.lastWords.merge(words.getLast(), 1, Integer::sum);
  }

  /** A look that told nothing leaves a link as it stood. */
  private static String word(LinkVerdict verdict) {
    return verdict instanceof LinkVerdict.Unknown unknown && unknown.standing() != null
        ? unknown.standing().word()
        : verdict.word();
  }

  void print() {
    say(
        "%-22s %-8s %6s %9s %9s %9s  %s",
        "condition", "truth", "links", "suspect", "dead", "alive", "in the end");
    say("%-22s %-8s %6s %9s %9s %9s", "", "", "", "ever", "ever", "ever");
    rows.forEach((condition, row) ->
        say(
            "%-22s %-8s %6d %9d %9d %9d  %s",
            condition.words(),
            condition.dead() ? "dead" : "healthy",
            row.links,
            row.everSuspect,
            row.everDead,
            row.everAlive,
            row.lastWords));
    say("");
    say("healthy links ever called dead      %d of %d", healthyCalledDead(), links(false));
    say("healthy links suspect for good      %d", healthySuspectForGood());
    say("dead links ever called alive        %d of %d", deadCalledAlive(), links(true));
    say("dead links not called dead in time  %d", deadNotFound());
    say("judged                              %s", passed() ? "rightly" : "WRONGLY");
  }

  /** Whether nothing was judged wrongly. */
  boolean passed() {
    return healthyCalledDead() + healthySuspectForGood() + deadCalledAlive() + deadNotFound() == 0;
  }

  private int links(boolean dead) {
    return sum(dead, row -> row.links);
  }

  private int healthyCalledDead() {
    return sum(false, row -> row.everDead);
  }

  private int healthySuspectForGood() {
    return sum(false, row -> row.suspectForGood);
  }

  private int deadCalledAlive() {
    return sum(true, row -> row.everAlive);
  }

  private int deadNotFound() {
    return sum(true, row -> row.neverDead);
  }

  private int sum(boolean dead, ToIntFunction<Row> what) {
    return rows.entrySet().stream()
        .filter(entry -> entry.getKey().dead() == dead)
        .mapToInt(entry -> what.applyAsInt(entry.getValue()))
        .sum();
  }
}
