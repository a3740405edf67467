package dev.awaitable.judge;

/**
 * The rows of the decision table for links, in its order; {@code docs/links.md} explains each. Row
 * 11 has two rules, since a host that is merely slow is given more time.
 */
public enum LinkRule {
  /** It answers, without a redirect. */
  ANSWERS(1, Weight.GOOD),
  /** It answers after a permanent redirect. */
  MOVED(2, Weight.GOOD),
  /** It answers after temporary redirects only. */
  REDIRECTS(3, Weight.GOOD),
  /** It answers, but a permanent redirect led to a front page or to another owner's domain. */
  MOVED_AWAY(4, Weight.FAILING),
  /** It led to a page that asks to sign in or to consent. */
  SIGN_IN(5, Weight.BLOCKED),
  /** 404 or 410. */
  MISSING(6, Weight.FAILING, Proof.MISSING),
  /** The forge's API says that there is no such repository. */
  REPOSITORY_MISSING(7, Weight.FAILING, Proof.MISSING),
  /** PyPI says that there is no such package. */
  PACKAGE_MISSING(8, Weight.FAILING, Proof.MISSING),
  /** The domain does not resolve. */
  NO_SUCH_NAME(9, Weight.FAILING, Proof.UNREACHABLE),
  /** Nobody could tell whether the domain resolves. */
  NAME_UNCLEAR(10, Weight.UNCLEAR),
  /** Refused, cut, circling, not HTTP, or a server's fault. */
  NO_ANSWER(11, Weight.FAILING, Proof.UNREACHABLE),
  /** No answer in time. */
  TOO_SLOW(11, Weight.FAILING, Proof.SLOW),
  /** The certificate is out of date or for another host. */
  BAD_CERTIFICATE(12, Weight.FAILING, Proof.CERTIFICATE),
  /** Java does not trust the certificate, or finds no common way to encrypt. */
  UNTRUSTED(13, Weight.FAILING),
  /** A bot wall, or a status that such walls give. */
  WALLED(14, Weight.BLOCKED),
  /** Closed for legal reasons. */
  CLOSED_BY_LAW(15, Weight.BLOCKED),
  /** A status that speaks of our request rather than of the page. */
  ODD_STATUS(16, Weight.FAILING),
  /** It answers, but the body could not be read whole. */
  BODY_UNREAD(17, Weight.GOOD),
  /** It answers, but seems to be for sale, or answers the same to anything. */
  PARKED(18, Weight.FAILING),
  /** It answers, but lacks the anchor that the address names. */
  NO_ANCHOR(19, Weight.GOOD),
  /** Our own rules forbid the address it leads to. */
  REFUSED_ADDRESS(20, Weight.UNCLEAR),
  /** It could not be asked: no way there from this machine, or no time left. */
  NOT_ASKED(21, Weight.UNCLEAR),
  /** A fault in our own program. */
  OWN_FAULT(22, Weight.UNCLEAR);

  private final int row;
  private final Weight weight;
  private final Proof proof;

  LinkRule(int row, Weight weight) {
    this(row, weight, Proof.NONE);
  }

  LinkRule(int row, Weight weight, Proof proof) {
    this.row = row;
    this.weight = weight;
    this.proof = proof;
  }

  /** The number of its row in the decision table. */
  public int row() {
    return row;
  }

  /** What an observation under this rule does to the memory of a link. */
  public Weight weight() {
    return weight;
  }

  /** What repeating it can prove. */
  public Proof proof() {
    return proof;
  }

  /** How much repetition makes a failure proof that a link is dead. */
  public enum Proof {
    /** No number of runs proves anything; a person must look. */
    NONE,
    /** Somebody answered that it is not there. */
    MISSING,
    /** Nobody could be reached. */
    UNREACHABLE,
    /** Nobody answered in time: the failure that passes most often. */
    SLOW,
    /** Readers are warned off by their browsers; owners often mend it. */
    CERTIFICATE
  }

  /** What an observation does to the memory of a link. */
  public enum Weight {
    /** A success: clears every failure. */
    GOOD,
    /** Counts as a failure, at most one in 20 hours. */
    FAILING,
    /** Neither: somebody is there and does not let us look. */
    BLOCKED,
    /** Tells nothing: what was known stands. */
    UNCLEAR
  }
}
