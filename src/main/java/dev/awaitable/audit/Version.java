package dev.awaitable.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version of a Python package, ordered as the <a
 * href="https://packaging.python.org/en/latest/specifications/version-specifiers/">version
 * specification</a> (PEP 440) says. Two spellings of one version are equal: {@code 1.0} and {@code
 * v1}.
 *
 * @param epoch mostly 0
 * @param release the numbers, without trailing zeros
 * @param phase before the release, or the release itself
 * @param phaseNumber which alpha, beta or candidate; 0 for a release
 * @param post which post-release; -1 for none
 * @param dev which development release; {@link Long#MAX_VALUE} for none
 * @param local the label after the plus sign, in parts; empty for none
 */
public record Version(
    long epoch,
    List<Long> release,
    Phase phase,
    long phaseNumber,
    long post,
    long dev,
    List<String> local)
    implements Comparable<Version> {

  /** How far a version is from its release, in order. */
  enum Phase {
    /** Nothing but a development release. */
    DEV_ONLY,
    ALPHA,
    BETA,
    CANDIDATE,
    /** The release itself, or what comes after it. */
    FINAL
  }

  private static final int MAX_LENGTH = 200;

  /** Fifteen digits, so that every reader can keep the numbers exactly. */
  private static final String NUMBER = "(\\d{1,15})";

  private static final Pattern FORM =
      Pattern.compile(
          "v?(?:"
              + NUMBER
              + "!)?(\\d{1,15}(?:\\.\\d{1,15})*)"
              + "(?:[-_.]?(alpha|beta|preview|pre|rc|a|b|c)[-_.]?"
              + NUMBER
              + "?)?(?:-"
              + NUMBER
              + "|([-_.]?(?:post|rev|r)[-_.]?"
              + NUMBER
              + "?))?([-_.]?dev[-_.]?"
              + NUMBER
              + "?)?(?:\\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?");

  private static final long NO_POST = -1;
  private static final long NO_DEV = Long.MAX_VALUE;

  /** Drops the trailing zeros, and copies the lists. */
  public Version {
    release = List.copyOf(withoutTrailingZeros(release));
    local = List.copyOf(local);
  }

  /** Reads a version; empty when the text is none. */
  static Optional<Version> parse(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    if (plain.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(plain);
    if (!form.matches()) {
      return Optional.empty();
    }
    boolean isPost = form.group(5) != null || form.group(6) != null;
    String postNumber = form.group(5) != null ? form.group(5) : form.group(7);
    boolean isDev = form.group(8) != null;
    Phase phase = phase(form.group(3), isPost, isDev);
    return Optional.of(
        new Version(
            number(form.group(1)),
            numbers(form.group(2)),
            phase,
            number(form.group(4)),
            isPost ? number(postNumber) : NO_POST,
            isDev ? number(form.group(9)) : NO_DEV,
            form.group(10) == null ? List.of() : Arrays.asList(form.group(10).split("[-_.]", -1))));
  }

  private static Phase phase(@Nullable String word, boolean isPost, boolean isDev) {
    if (word == null) {
      return isDev && !isPost ? Phase.DEV_ONLY : Phase.FINAL;
    }
    return switch (word.charAt(0)) {
      case 'a' -> Phase.ALPHA;
      case 'b' -> Phase.BETA;
      default -> Phase.CANDIDATE;
    };
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /** The numbers of a dotted text. */
  static List<Long> numbers(String dotted) {
    List<Long> numbers = new ArrayList<>();
    for (String part : dotted.split("\\.", -1)) {
      numbers.add(Long.parseLong(part));
    }
    return numbers;
  }

  private static List<Long> withoutTrailingZeros(List<Long> numbers) {
    int length = numbers.size();
    while (length > 1 && numbers.get(length - 1) == 0) {
      length--;
    }
    return numbers.subList(0, length);
  }

  /** The lowest version with these numbers: below every candidate of that release. */
  static Version lowest(long epoch, List<Long> release) {
    return new Version(epoch, release, Phase.DEV_ONLY, 0, NO_POST, 0, List.of());
  }

  /**
   * The first that counts as a candidate of this version: of a release or a post-release its first
   * development release, of a candidate itself.
   */
  Version firstCandidate() {
    if (isPreRelease()) {
      return this;
    }
    return post == NO_POST
        ? lowest(epoch, release)
        : new Version(epoch, release, phase, phaseNumber, post, 0, List.of());
  }

  /** Above its own post-releases and whatever else is built from it, below the next version. */
  Version lastBuilt() {
    return post == NO_POST && dev == NO_DEV
        ? new Version(epoch, release, phase, phaseNumber, Long.MAX_VALUE, NO_DEV, List.of())
        : this;
  }

  /** Whether it comes before its release. */
  boolean isPreRelease() {
    return phase != Phase.FINAL || dev != NO_DEV;
  }

  @Override
  public int compareTo(Version other) {
    int order = Long.compare(epoch, other.epoch);
    order = order != 0 ? order : compareReleases(release, other.release);
    order = order != 0 ? order : phase.compareTo(other.phase);
    order = order != 0 ? order : Long.compare(phaseNumber, other.phaseNumber);
    order = order != 0 ? order : Long.compare(post, other.post);
    order = order != 0 ? order : Long.compare(dev, other.dev);
    return order != 0 ? order : compareLocals(local, other.local);
  }

  private static int compareReleases(List<Long> one, List<Long> other) {
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      int order =
          Long.compare(i < one.size() ? one.get(i) : 0, i < other.size() ? other.get(i) : 0);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Numbers come after words, and a longer label after one that it begins with. */
  private static int compareLocals(List<String> one, List<String> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int order = compareParts(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  private static int compareParts(String one, String other) {
    boolean oneCounts = one.chars().allMatch(Character::isDigit);
    boolean otherCounts = other.chars().allMatch(Character::isDigit);
    if (oneCounts && otherCounts) {
      return new BigInteger(one).compareTo(new BigInteger(other));
    }
    return oneCounts == otherCounts
        ? one.compareTo(other)
        : Boolean.compare(oneCounts, otherCounts);
  }
}
