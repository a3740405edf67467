// The browser half of the audit, first part: versions of Python packages and what lets them in.
// It says the same as ./catalog audit, word for word; a test runs both on the same files.
// docs/audit.md tells the rules, the Java room "audit" why they are so.
"use strict";

globalThis.audit = {};

{
  // Blanks as regular expressions of the other half know them: JavaScript's own \s knows more.
  const blank = "[\\t-\\r ]";
  const isSpace = /[\t-\r\x1c-\x20\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/;

  const strip = (text) => {
    let from = 0;
    let to = text.length;
    while (from < to && isSpace.test(text[from])) from++;
    while (to > from && isSpace.test(text[to - 1])) to--;
    return text.slice(from, to);
  };

  const lines = (text) => {
    const all = text.split(/\r\n|\n|\r/);
    if (all.at(-1) === "") all.pop();
    return all;
  };

  // A pattern that must fit the whole text; blanks in it are written _.
  const whole = (pattern, flags = "") => new RegExp("^(?:" + pattern.replaceAll("_", blank) + ")$", flags);

  // Versions as PEP 440 orders them: [epoch, numbers, phase, number of the phase, post, dev, local].
  const number = "(\\d{1,15})";
  const form = new RegExp(
    `^v?(?:${number}!)?(\\d{1,15}(?:\\.\\d{1,15})*)(?:[-_.]?(alpha|beta|preview|pre|rc|a|b|c)[-_.]?${number}?)?` +
      `(?:-${number}|([-_.]?(?:post|rev|r)[-_.]?${number}?))?([-_.]?dev[-_.]?${number}?)?(?:\\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$`,
  );
  const [devOnly, alpha, beta, candidate, final] = [0, 1, 2, 3, 4];

  const numbers = (dotted) => dotted.split(".").map(Number);

  const version = (epoch, release, phase, phaseNumber, post, dev, local) => {
    let length = release.length;
    while (length > 1 && release[length - 1] === 0) length--;
    return { epoch, release: release.slice(0, length), phase, phaseNumber, post, dev, local };
  };

  const parse = (text) => {
    const plain = strip(text).toLowerCase();
    const found = plain.length <= 200 && form.exec(plain);
    if (!found) return null;
    const [, epoch, release, word, count, hyphen, post, postCount, dev, devCount, local] = found;
    const isPost = hyphen !== undefined || post !== undefined;
    const phase = word
      ? { a: alpha, b: beta }[word[0]] ?? candidate
      : dev !== undefined && !isPost ? devOnly : final;
    return version(
      Number(epoch ?? 0), numbers(release), phase, Number(count ?? 0),
      isPost ? Number(hyphen ?? postCount ?? 0) : -1,
      dev === undefined ? Infinity : Number(devCount ?? 0),
      local === undefined ? [] : local.split(/[-_.]/),
    );
  };

  const lowest = (epoch, release) => version(epoch, release, devOnly, 0, -1, 0, []);
  const isPreRelease = (it) => it.phase !== final || it.dev !== Infinity;

  // The first that counts as a candidate of a version: of a release or a post-release its first
  // development release, of a candidate itself.
  const firstCandidate = (it) =>
    isPreRelease(it) ? it : it.post < 0 ? lowest(it.epoch, it.release) : { ...it, dev: 0, local: [] };
  // Above a version's own post-releases and whatever else is built from it, below the next version.
  const lastBuilt = (it) => (it.post < 0 && it.dev === Infinity ? { ...it, post: Infinity, local: [] } : it);

  const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

  const orderParts = (a, b) => {
    const [one, other] = [/^\d+$/.test(a), /^\d+$/.test(b)];
    if (one && other) return order(BigInt(a), BigInt(b));
    return one === other ? order(a, b) : one - other;
  };

  const orderLists = (a, b, compare, missing) => {
    const length = missing === undefined ? Math.min(a.length, b.length) : Math.max(a.length, b.length);
    for (let i = 0; i < length; i++) {
      const found = compare(a[i] ?? missing, b[i] ?? missing);
      if (found) return found;
    }
    return missing === undefined ? a.length - b.length : 0;
  };

  const orderVersions = (a, b) =>
    order(a.epoch, b.epoch) ||
    orderLists(a.release, b.release, order, 0) ||
    order(a.phase, b.phase) ||
    order(a.phaseNumber, b.phaseNumber) ||
    order(a.post, b.post) ||
    order(a.dev, b.dev) ||
    orderLists(a.local, b.local, orderParts);

  // A cut is a place between versions: { at, after }, with at null at the two ends. A set of
  // versions is a list of stretches [low, high], lowest first.
  const bottom = { at: null, after: false };
  const top = { at: null, after: true };
  const below = (at) => ({ at, after: false });
  const above = (at) => ({ at, after: true });
  const end = (cut) => (cut.at ? 0 : cut.after ? 1 : -1);
  const orderCuts = (a, b) =>
    a.at && b.at ? orderVersions(a.at, b.at) || a.after - b.after : end(a) - end(b);
  const later = (a, b) => (orderCuts(a, b) >= 0 ? a : b);
  const sooner = (a, b) => (orderCuts(a, b) < 0 ? a : b);
  const sorted = (ranges) => ranges.sort((a, b) => orderCuts(a[0], b[0]));

  const between = (low, high) => (orderCuts(low, high) < 0 ? [[low, high]] : []);
  const any = [[bottom, top]];

  const and = (one, other) =>
    sorted(one.flatMap((a) => other.flatMap((b) => between(later(a[0], b[0]), sooner(a[1], b[1])))));

  const or = (one, other) => {
    const merged = [];
    for (const [low, high] of sorted([...one, ...other])) {
      const last = merged.at(-1);
      if (last && orderCuts(low, last[1]) <= 0) merged[merged.length - 1] = [last[0], later(last[1], high)];
      else merged.push([low, high]);
    }
    return merged;
  };

  const complement = (ranges) => {
    const rest = [];
    let from = bottom;
    for (const [low, high] of ranges) {
      rest.push(...between(from, low));
      from = high;
    }
    return [...rest, ...between(from, top)];
  };

  // Whether what is let in has what came with a version: "yes", "no", "depends" or "unknown".
  const reaches = (ranges, since) => {
    if (!ranges?.length) return "unknown";
    const from = below(since);
    const first = below(firstCandidate(since));
    const has = ([low, high]) => orderCuts(low, from) >= 0 || (orderCuts(low, first) === 0 && orderCuts(high, from) > 0);
    if (ranges.every(has)) return "yes";
    return orderCuts(ranges.at(-1)[1], first) <= 0 ? "no" : "depends";
  };

  // Specifiers in three dialects: what the text lets in (null when that cannot be told), and the
  // one version it names.
  const clause = whole("(===|==|~=|!=|<=|>=|<|>|\\^|~|=)?_*([^\\t-\\r <>=~^,|]+)");
  const prefix = whole(`v?(?:${number}!)?(?=(\\d{1,15}(?:\\.\\d{1,15})*))\\2(.*)`, "s");

  const opaque = (text) => ({ text, versions: null, pinned: null });
  const exact = (text) => {
    const it = parse(text);
    return it && between(below(it), above(it));
  };
  const exactly = (text) => ({ text: "==" + text, versions: exact(text), pinned: text });

  const beginning = (text) => {
    const found = text.length <= 200 && prefix.exec(strip(text));
    return found ? { epoch: Number(found[1] ?? 0), release: numbers(found[2]), rest: found[3] } : null;
  };

  const stretchEnd = (it, index) => {
    const next = it.release.slice(0, index + 1);
    next[index]++;
    return below(lowest(it.epoch, next));
  };

  // From a version on, as long as the numbers up to an index stay as they are.
  const fromHere = (it, text, index) => {
    const first = parse(text);
    return first && between(below(first), stretchEnd(it, index));
  };

  const equal = (text) => {
    if (!text.endsWith(".*")) return exact(text);
    const it = beginning(text.slice(0, -2));
    return it && !it.rest ? between(below(lowest(it.epoch, it.release)), stretchEnd(it, it.release.length - 1)) : null;
  };

  const caret = (text) => {
    const it = beginning(text);
    let fixed = 0;
    while (it && fixed < it.release.length - 1 && it.release[fixed] === 0) fixed++;
    return it && fromHere(it, text, fixed);
  };

  const tilde = (text) => {
    const it = beginning(text);
    return it && fromHere(it, text, Math.min(1, it.release.length - 1));
  };

  const compatible = (text) => {
    const it = beginning(text);
    return it && it.release.length > 1 ? fromHere(it, text, it.release.length - 2) : null;
  };

  const bound = (text, make) => {
    const it = parse(text);
    return it && make(it);
  };

  const lets = (text, dialect) => {
    if (text === "*") return any;
    const found = clause.exec(text);
    if (!found) return null;
    const [, operator = "", wanted] = found;
    switch (operator) {
      case "": return dialect === "standard" ? null : equal(wanted);
      case "^": return dialect === "poetry" ? caret(wanted) : null;
      case "~": return dialect === "poetry" ? tilde(wanted) : null;
      case "=":
        if (dialect === "standard") return null;
        return equal(dialect === "poetry" || wanted.endsWith("*") ? wanted : wanted + ".*");
      case "==":
      case "===": return equal(wanted);
      case "!=": {
        const not = equal(wanted);
        return not && complement(not);
      }
      case "~=": return compatible(wanted);
      case ">=": return bound(wanted, (it) => between(below(it), top));
      case ">": return bound(wanted, (it) => between(above(lastBuilt(it)), top));
      case "<=": return bound(wanted, (it) => between(bottom, above(it)));
      case "<": return bound(wanted, (it) => between(bottom, below(firstCandidate(it))));
    }
    return null;
  };

  const together = (text, dialect) => {
    const plain =
      dialect === "poetry"
        ? strip(text.replace(/([<>=!~^])[\t-\r ]+/g, "$1")).replace(/[\t-\r ]+/g, ",")
        : text;
    let all = any;
    for (const part of plain.split(",").map(strip).filter(Boolean)) {
      const one = lets(part, dialect);
      if (!one) return null;
      all = and(all, one);
    }
    return all;
  };

  const pinned = (text, dialect) => {
    const found = clause.exec(text);
    if (!found || found[2].endsWith("*")) return null;
    const operator = found[1] ?? "";
    const one =
      operator === "==" || operator === "===" ||
      (dialect !== "standard" && operator === "") || (dialect === "poetry" && operator === "=");
    return one ? found[2] : null;
  };

  const specifier = (text, dialect) => {
    const plain = strip(text);
    if (plain === "" || plain === "*") return { text: plain, versions: any, pinned: null, dialect };
    if (plain.length > 1000) return opaque(plain);
    const alternatives = dialect === "standard" ? [plain] : plain.replaceAll("||", "|").split("|");
    let versions;
    for (const one of alternatives) {
      const read = together(one, dialect);
      if (!read) {
        versions = null;
        break;
      }
      versions = versions ? or(versions, read) : read;
    }
    return { text: plain, versions, pinned: pinned(plain, dialect), dialect };
  };

  // A wheel carries name and version in its file name.
  const wheelName = whole("([A-Za-z0-9][A-Za-z0-9._]*)-([0-9][A-Za-z0-9._+!]*)-[A-Za-z0-9._-]+\\.whl".replaceAll("_", "\\x5f"));
  const wheel = (address) => {
    const path = address.replace(/[?#].*/, "").replaceAll(/%2b/gi, "+");
    const found = wheelName.exec(path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1));
    return found && { name: found[1], version: found[2] };
  };
  const wheelSpecifier = (address) => {
    const found = wheel(address);
    const text = "@ " + address;
    return found ? { ...exactly(found.version), text } : opaque(text);
  };

  Object.assign(audit, {
    strip, lines, whole, parse, reaches, any, and, or, opaque, exactly, specifier, wheel, wheelSpecifier,
    anyVersion: { text: "", versions: any, pinned: null },
  });
}
