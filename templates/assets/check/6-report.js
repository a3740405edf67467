// The browser half of the audit, sixth part: what the catalog says about each package, as JSON for
// the test of both halves, and as Markdown to be pasted into an issue.
"use strict";

{
  const { parse, reaches, any, and, or } = audit;

  // [word, whether there is something to do, title, for one, for many], most pressing first.
  const groups = [
    ["blocking", true, "Blocks the event loop", "blocks the loop", "block the loop"],
    ["pinned-before-async", true, "Held at a version without async", "is held at a version without async", "are held at versions without async"],
    ["closed", true, "Superseded, archived or gone", "is superseded or closed", "are superseded or closed"],
    ["depends-on-version", false, "Async from a version on", "is async from some version on", "are async from some version on"],
    ["stale", false, "No longer moving", "is stale", "are stale"],
    ["async-in-your-version", false, "Async in your version", "is async in your version", "are async in your versions"],
    ["already-async", false, "Async already", "is async already", "are async already"],
    ["unknown", false, "Not in the catalog", "is not in the catalog", "are not in the catalog"],
  ].map(([word, toDo, title, one, many]) => ({ word, toDo, title, one, many }));

  const unknown = {
    verdict: "unknown", known_as: null, entry: null, async_since: null, async_api: null,
    state: null, reason: null, instead: [], note: null,
  };

  // The published table is packed: each entry once, and only keys that say something.
  const standingsOf = (table) => {
    const entries = table.entries.map(([id, name, install, state]) => ({
      id, name, package: install === 0 ? name : install, state: table.states[state],
    }));
    const standings = new Map();
    for (const [name, packed] of Object.entries(table.packages)) {
      const verdict = table.verdicts[packed.v];
      const standing = {
        verdict, known_as: verdict === "unknown" ? null : packed.k ?? name, entry: entries[packed.e] ?? null,
        async_since: packed.s ?? null, async_api: packed.a ?? null, state: packed.t ?? null, reason: packed.r ?? null,
        instead: (packed.i ?? []).map((it) => entries[it]), note: packed.n ?? null,
      };
      standings.set(name, { standing, page: packed.p });
    }
    return standings;
  };

  const worst = (pins) => ["no", "depends", "unknown"].find((it) => pins.includes(it)) ?? "yes";

  // Exact versions outweigh ranges, and of several exact ones the worst counts. Ranges hold
  // together, unless they shut each other out, being for different surroundings.
  const pinOf = (since, mentions) => {
    const first = since === null ? null : parse(since);
    if (!first) return "unknown";
    const specifiers = mentions.map((it) => it.specifier);
    const exact = specifiers.filter((it) => it.pinned !== null);
    if (exact.length) return worst(exact.map((it) => reaches(it.versions, first)));
    if (specifiers.some((it) => it.versions === null)) return "unknown";
    const common = specifiers.reduce((all, it) => and(all, it.versions), any);
    return reaches(common.length ? common : specifiers.reduce((all, it) => or(all, it.versions), []), first);
  };

  const groupOf = ({ verdict, state }, pin) => {
    switch (verdict) {
      case "blocking":
      case "already-async": return verdict;
      case "async-since": return { no: "pinned-before-async", yes: "async-in-your-version" }[pin] ?? "depends-on-version";
      case "troubled": return state === "stale" ? "stale" : "closed";
    }
    return "unknown";
  };

  const summaryOf = (findings, unread) => {
    const parts = [];
    for (const { word, one, many } of groups) {
      const found = findings.filter((it) => it.group === word);
      if (!found.length) continue;
      if (word !== "closed") {
        parts.push(`${found.length} ${found.length === 1 ? one : many}`);
        continue;
      }
      // By state, since a successor and a closed door call for different things.
      for (const state of [...new Set(found.map((it) => it.state))].sort().reverse()) {
        const count = found.filter((it) => it.state === state).length;
        parts.push(
          state === "removed"
            ? `${count} ${count === 1 ? "was" : "were"} taken out of the catalog`
            : `${count} ${count === 1 ? "is" : "are"} ${state}`,
        );
      }
    }
    if (!parts.length) parts.push("no dependencies found");
    const faults = unread.filter((it) => it.fault).length;
    if (faults) parts.push(`${faults} ${faults === 1 ? "line" : "lines"} could not be read`);
    return parts.join(", ");
  };

  // The report with the keys that docs/audit.md describes.
  const reportOf = ({ files, requirements, unread }, standings) => {
    const byName = new Map();
    for (const it of requirements) {
      const name = it.name.replace(/[-_.]+/g, "-").toLowerCase();
      if (!byName.has(name)) byName.set(name, []);
      byName.get(name).push(it);
    }
    const findings = [];
    for (const [name, mentions] of byName) {
      const asked = mentions.find((it) => !it.constraint);
      if (!asked) continue;
      const { standing } = standings.get(name) ?? { standing: unknown };
      const pin = standing.verdict === "async-since" ? pinOf(standing.async_since, mentions) : null;
      const group = groupOf(standing, pin);
      findings.push({
        name: asked.name, package: name, group, to_do: groups.find((it) => it.word === group).toDo, pin, ...standing,
        mentions: mentions.map(({ file, line, name: spelt, extras, specifier, marker, constraint }) => ({
          file, line, name: spelt, extras, specifier: specifier.text, pinned: specifier.pinned, marker, constraint,
        })),
      });
    }
    const rank = (it) => groups.findIndex(({ word }) => word === it.group);
    findings.sort((a, b) => rank(a) - rank(b) || (a.package < b.package ? -1 : 1));
    return {
      needs_work: findings.some((it) => it.to_do) || unread.some((it) => it.fault),
      summary: summaryOf(findings, unread),
      counts: Object.fromEntries(groups.map(({ word }) => [word, findings.filter((it) => it.group === word).length])),
      files, findings, unread,
    };
  };

  const listed = (it) =>
    it.package === null || it.package.toLowerCase() === it.name.toLowerCase() ? it.name : `${it.name} (${it.package})`;

  // What to know and do about a finding: a text and, where it names entries, these; most important first.
  const about = (finding) => {
    const { verdict, group, pin, instead, note } = finding;
    const isSince = verdict === "async-since";
    const said = [];
    if (isSince) {
      const since = finding.async_since;
      const from = since === null ? "speaks async itself, from which version is not known" : "speaks async itself from " + since;
      const what = finding.async_api === null ? from : from + ": " + finding.async_api;
      said.push({ text: pin === "no" ? "ask for a newer version; it " + what : what, entries: [] });
    }
    if (verdict === "troubled") said.push({ text: finding.reason, entries: [] });
    const isReady = group === "async-in-your-version";
    if (instead.length && !isReady) {
      said.push({ text: isSince ? (group === "pinned-before-async" ? "or use" : "or") : "use", entries: instead });
    } else if (group === "blocking") {
      said.push({ text: "no async answer is listed; run it in a thread", entries: [] });
    }
    if (note !== null && !isReady) said.push({ text: note, entries: [] });
    return said;
  };

  const sentence = ({ text, entries }) => {
    if (!entries.length) return text;
    const more = entries.length - 5;
    return text + ": " + entries.slice(0, 5).map(listed).join(", ") + (more > 0 ? ` and ${more} more` : "");
  };

  // Nothing that cannot be seen for what it is: controls, marks of direction, private characters.
  const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\ufdd0-\ufdef]|[\ufffe\uffff]|\p{Noncharacter_Code_Point}/gu;
  const clean = (text) => text.replace(unseen, (c) => `<U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}>`);

  // A code span that nothing in the text can end.
  const code = (foreign) => {
    const plain = clean(foreign);
    const longest = Math.max(0, ...(plain.match(/`+/g) ?? []).map((it) => it.length));
    const gap = longest || audit.strip(plain) === "" ? " " : "";
    const fence = "`".repeat(longest + 1);
    return fence + gap + plain + gap + fence;
  };
  const escaped = (own) => clean(own).replace(/[\\`*_{}[\]<>|~&@#]/g, "\\$&");

  const markdownOf = (report) => {
    let out = `**${escaped(report.summary)}**\n`;
    for (const { word, title } of groups) {
      const findings = report.findings.filter((it) => it.group === word);
      if (!findings.length) continue;
      out += `\n### ${title}\n\n`;
      const isBrief = (it) => (word === "already-async" || word === "unknown") && !about(it).length;
      for (const it of findings.filter((one) => !isBrief(one))) {
        const places = it.mentions.slice(0, 3).map(
          ({ file, line, specifier }) => code(`${file}:${line}`) + (specifier ? " asks for " + code(specifier) : ""),
        );
        const more = it.mentions.length - places.length;
        out += `- **${code(it.name)}** (${places.join(", ")}${more > 0 ? ` and ${more} more` : ""})\n`;
        for (const said of about(it)) out += `  - ${escaped(sentence(said))}\n`;
      }
      const brief = findings.filter(isBrief);
      if (brief.length) out += (brief.length < findings.length ? "- " : "") + brief.map((it) => code(it.name)).join(", ") + "\n";
    }
    if (report.unread.length) {
      out += "\n### Not read\n\n";
      for (const it of report.unread) {
        out += `- ${code(`${it.file}:${it.line}`)}: ${escaped(it.why)}${it.text ? ": " + code(it.text) : ""}\n`;
      }
    }
    return out;
  };

  Object.assign(audit, { groups, standingsOf, reportOf, about, listed, clean, markdownOf });
}
