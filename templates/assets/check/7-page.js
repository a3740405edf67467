// The page that checks a project: takes files in, shows what the audit found, and puts names and
// versions behind the # of the address. What files say is only ever shown as text.
"use strict";

{
  const area = document.querySelector(".check");
  const find = (selector) => area.querySelector(selector);
  const { root } = area.dataset;
  const paste = find("#paste");
  const choose = find("#choose");
  const readAs = find("#read-as");
  const act = (name) => find(`[data-do=${name}]`);
  const given = new Map();
  const table = globalThis.auditTable;
  const isKnown = table?.version === 1;
  const standings = isKnown && table.packages ? audit.standingsOf(table) : new Map();
  const fromLink = "link"; // Where names stand that came with the address.
  let report;

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };
  const link = (path, ...children) => {
    const made = element("a", "", ...children);
    made.href = root + path;
    return made;
  };
  const code = (text) => element("code", "", audit.clean(text));
  const sign = (state) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", "#state-" + state);
    svg.setAttribute("class", "sign");
    svg.setAttribute("aria-hidden", "true");
    svg.append(use);
    return svg;
  };

  // How each group is marked: by the shape and colour of a state that means as much.
  const marks = {
    blocking: "gone", "pinned-before-async": "archived", closed: "superseded", "depends-on-version": "quiet",
    stale: "stale", "async-in-your-version": "active", "already-async": "active", unknown: "unknown",
  };

  // What a pasted text is, by lines that only one kind of file has.
  const kindOfText = (text) => {
    if (/^\[\[package\]\]/m.test(text)) return /^content-hash\s*=/m.test(text) ? "poetry.lock" : "uv.lock";
    if (/^\[(?:dev-)?packages\]/m.test(text)) return "Pipfile";
    if (/^\s*\[(?:project|dependency-groups|build-system|tool)[\].]/m.test(text)) return "pyproject.toml";
    if (/^(?:dependencies|channels)\s*:/m.test(text)) return "environment.yml";
    return "requirements.txt";
  };

  // A file named with a folder may have been given without it.
  const fileOf = (files, path) => {
    if (files.has(path)) return path;
    const same = [...files.keys()].filter((it) => it.split("/").at(-1) === path.split("/").at(-1));
    return same.length === 1 ? same[0] : undefined;
  };

  const cannotOpen = "a page in a browser cannot open other files: add this one here";

  // What other files include is read where they include it, and not once more by itself.
  const read = (files) => {
    const included = new Set();
    for (const name of files.keys()) {
      audit.readProject([name], (path) => {
        if (path === name) return files.get(name);
        included.add(fileOf(files, path));
        return "";
      });
    }
    const open = (path) => files.get(fileOf(files, path)) ?? cannotOpen;
    let names = [...files.keys()].filter((it) => !included.has(it));
    if (!names.length) names = [...files.keys()];
    return audit.readProject(names, open);
  };

  const show = (text, note = "") => {
    find(".summary").textContent = text;
    find(".result-note").textContent = note;
    find(".result-note").hidden = !note;
  };

  const entry = (it) => {
    const shown = element("span", "answer-name", link(`libraries/${it.id}/index.html`, it.name));
    if (it.package && it.package.toLowerCase() !== it.name.toLowerCase()) shown.append(" (", code(it.package), ")");
    if (it.state !== "active") shown.append(" ", element("span", "state state-" + it.state, sign(it.state), it.state));
    return shown;
  };
  const joined = (nodes) => nodes.flatMap((it, i) => (i ? [", ", it] : [it]));

  const nameOf = (finding) => {
    const page = standings.get(finding.package)?.page;
    return page ? link(page, code(finding.name)) : code(finding.name);
  };

  const askedFor = (finding) => {
    const cell = element("td", "asked");
    for (const it of finding.mentions.slice(0, 3)) {
      const part = element("span", "mention", code(it.specifier || "any version"));
      if (!it.specifier) part.firstChild.replaceWith("any version");
      if (it.marker) part.append(" if ", code(it.marker));
      if (it.file !== fromLink) part.append(element("span", "seen", `${audit.clean(it.file)}:${it.line}`));
      cell.append(part);
    }
    const more = finding.mentions.length - 3;
    if (more > 0) cell.append(element("span", "seen", `and ${more} more`));
    return cell;
  };

  const capital = (text) => text[0].toUpperCase() + text.slice(1);

  const said = (finding) => {
    const cell = element("td", "said");
    for (const { text, entries } of audit.about(finding)) {
      const line = element("span", "say", text === finding.reason || text === finding.note ? text : capital(text));
      if (entries.length) {
        line.append(": ", ...joined(entries.slice(0, 5).map(entry)));
        if (entries.length > 5) line.append(` and ${entries.length - 5} more`);
      }
      cell.append(line);
    }
    return cell;
  };

  const groupOf = ({ word, title }, findings) => {
    const id = "group-" + word;
    const heading = element("h3", "", element("span", "state state-" + marks[word], sign(marks[word])), title, " ", element("span", "count", String(findings.length)));
    heading.id = id;
    const part = element("section", "group", heading);
    part.setAttribute("aria-labelledby", id);
    const isBrief = (it) => (word === "already-async" || word === "unknown") && !audit.about(it).length;
    const long = findings.filter((it) => !isBrief(it));
    if (long.length) {
      const head = element("tr", "", ...["Package", "Asked for", "What to know"].map((it) => {
        const th = element("th", "", it);
        th.scope = "col";
        return th;
      }));
      const rows = long.map((it) => {
        const th = element("th", "", nameOf(it));
        th.scope = "row";
        return element("tr", "", th, askedFor(it), said(it));
      });
      part.append(element("table", "audit", element("caption", "visually-hidden", title), element("thead", "", head), element("tbody", "", ...rows)));
    }
    const brief = findings.filter(isBrief);
    if (brief.length) {
      part.append(element("ul", "brief", ...brief.map((it) => {
        const item = element("li", "", nameOf(it));
        const state = it.entry?.state;
        if (state && state !== "active") item.append(" ", element("span", "state state-" + state, sign(state), state));
        return item;
      })));
    }
    return part;
  };

  const unreadOf = (unread) => {
    const heading = element("h3", "", "Not read");
    const rows = unread.map((it) => {
      const row = element("li", "", element("span", "seen", `${audit.clean(it.file)}:${it.line}`), " ", it.why);
      if (it.text) row.append(": ", code(it.text));
      return row;
    });
    return element("section", "group", heading, element("ul", "plain", ...rows));
  };

  // A large table comes in parts: those for the packages at hand are waited for.
  let turn = 0;
  const present = (project, note) => {
    const mine = ++turn;
    const arrived = table?.partsFor?.(project.requirements, () => mine === turn && present(project, note));
    if (!isKnown || (table.partsFor && !arrived)) {
      show(isKnown ? "Looking them up …" : "The catalog's table did not arrive, so nothing can be looked up. Load the page again.");
      return;
    }
    for (const part of arrived ?? []) for (const [name, found] of audit.standingsOf({ ...table, ...part })) standings.set(name, found);
    report = audit.reportOf(project, standings);
    show(capital(report.summary) + ".", note);
    const parts = [true, false].flatMap((toDo) => [
      ...audit.groups
        .filter((group) => group.toDo === toDo)
        .map((group) => [group, report.findings.filter((it) => it.group === group.word)])
        .filter(([, findings]) => findings.length)
        .map(([group, findings]) => groupOf(group, findings)),
      ...(report.unread.length && report.unread.some((it) => it.fault) === toDo ? [unreadOf(report.unread)] : []),
    ]);
    find(".findings").replaceChildren(...parts);
    find("#result").hidden = false;
    find(".result-tools").hidden = false;
    find(".to-copy").hidden = true;
    act("clear").hidden = false;
  };

  // The address: r=, p= and c= for the three ways to write versions, names with them parted by
  // semicolons, "!" before what only narrows, ":" before versions that would run into the name,
  // and "@" for what cannot be told. A long one is packed.
  const keys = { standard: "r", poetry: "p", conda: "c" };
  const plain = (text) => encodeURIComponent(text).replace(/%(?:3D|2C|40|2B)/g, decodeURIComponent);

  const written = ({ name, specifier, constraint }) => {
    const { text, versions, pinned, dialect = "standard" } = specifier;
    const isAddress = text.startsWith("@");
    const cannotTell = versions === null && (isAddress || pinned === null);
    const asked = cannotTell ? "@" : isAddress ? "==" + pinned : dialect === "standard" ? text.replace(/\s+/g, "") : text;
    return [keys[dialect], (constraint ? "!" : "") + name + (/^[\w.-]/.test(asked) ? ":" : "") + plain(asked)];
  };

  const packed = async (text) => {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    return btoa(bytes.reduce((all, it) => all + String.fromCharCode(it), "")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  };

  // No further than what a large lock file needs, whatever a link says.
  const longest = 400_000;
  const unpacked = async (text) => {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (it) => it.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).pipeThrough(new TextDecoderStream()).getReader();
    let all = "";
    for (let part = await reader.read(); !part.done && all.length < longest; part = await reader.read()) all += part.value;
    return all;
  };

  const remember = async ({ requirements }) => {
    const parts = { r: new Set(), p: new Set(), c: new Set() };
    for (const it of requirements) {
      const [key, text] = written(it);
      parts[key].add(text);
    }
    const text = Object.entries(parts).filter(([, set]) => set.size).map(([key, set]) => `${key}=${[...set].join(";")}`).join("&");
    const address = text.length > 1500 ? "z=" + (await packed(text)) : text;
    history.replaceState(null, "", "#" + address);
  };

  const restore = async () => {
    const asked = location.hash.slice(1);
    let text = asked.slice(0, longest);
    if (!/^[rpcz]=/.test(text)) return;
    if (text.startsWith("z=")) text = await unpacked(text.slice(2)).catch(() => "");
    if (asked !== location.hash.slice(1)) return;
    const requirements = [];
    for (const part of text.split("&")) {
      const dialect = Object.keys(keys).find((it) => part.startsWith(keys[it] + "="));
      for (const one of dialect ? part.slice(2).split(";") : []) {
        const found = /^(!?)([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?):?(.*)$/s.exec(one);
        if (!found || requirements.length >= 5000) continue;
        let versions = "@";
        try {
          versions = decodeURIComponent(found[3]);
        } catch {
          // Somebody cut the link: the versions are not known.
        }
        const specifier = versions === "@" ? audit.opaque("") : audit.specifier(versions, dialect);
        requirements.push({ name: found[2], extras: [], specifier, marker: null, file: fromLink, line: requirements.length + 1, constraint: found[1] === "!" });
      }
    }
    if (!requirements.length) return show("There is nothing to read in this link.");
    present({ files: [], requirements, unread: [] }, "From a link, which holds names and versions and nothing else of the project.");
  };

  const listGiven = () => {
    const list = find(".given");
    list.hidden = !given.size;
    list.replaceChildren(...[...given.keys()].map((name) => {
      const remove = element("button", "button plain-button", "Remove");
      remove.type = "button";
      remove.setAttribute("aria-label", "Remove " + name);
      remove.addEventListener("click", () => {
        given.delete(name);
        listGiven();
        check();
        paste.focus();
      });
      return element("li", "", code(name), " ", remove);
    }));
  };

  const check = (refused = []) => {
    const files = new Map(given);
    if (audit.strip(paste.value)) {
      let name = readAs.value || kindOfText(paste.value);
      if (files.has(name)) name = "pasted/" + name;
      files.set(name, new TextEncoder().encode(paste.value));
    }
    const note = refused.length ? `Not a file that is read here: ${refused.join(", ")}. Give ${audit.kinds}.` : "";
    if (!files.size) {
      clear();
      show(note || "Paste or choose something first.");
      return;
    }
    const project = read(files);
    present(project, note);
    remember(project);
  };

  const clear = () => {
    turn++;
    report = undefined;
    find(".findings").replaceChildren();
    for (const it of ["#result", ".result-tools", ".to-copy", "[data-do=clear]"]) find(it).hidden = true;
    show("");
    if (location.hash) history.replaceState(null, "", "#");
  };

  const take = async (files) => {
    const refused = [];
    for (const file of files) {
      const name = file.name.normalize("NFC");
      if (!audit.kindOf(name)) refused.push(audit.clean(name));
      // One byte more than is read is enough to be refused for its size.
      else given.set(name, new Uint8Array(await file.slice(0, 8_000_001).arrayBuffer()));
    }
    listGiven();
    check(refused);
  };

  const copied = async (button, text) => {
    const word = button.textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
    } catch {
      // The clipboard is out of reach: the reader's own keys copy what is selected.
      const box = find(".to-copy");
      box.value = text;
      box.hidden = false;
      box.select();
      button.textContent = "Selected below";
    }
    setTimeout(() => (button.textContent = word), 2000);
  };

  const actions = {
    check: () => check(),
    choose: () => choose.click(),
    example: () => {
      paste.value = document.querySelector("#example").content.textContent;
      readAs.value = "requirements.txt";
      given.clear();
      listGiven();
      check();
    },
    clear: () => {
      paste.value = "";
      readAs.value = "";
      given.clear();
      listGiven();
      clear();
      paste.focus();
    },
    markdown: (button) => copied(button, audit.markdownOf(report)),
    link: (button) => copied(button, location.href),
  };
  area.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) actions[button.dataset.do](button);
  });

  choose.addEventListener("change", async () => {
    await take([...choose.files]);
    choose.value = "";
  });
  paste.addEventListener("paste", (event) => {
    const files = [...event.clipboardData.files];
    if (files.length) {
      event.preventDefault();
      take(files);
    } else {
      setTimeout(() => check()); // When the text has arrived.
    }
  });
  paste.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) check();
  });
  readAs.addEventListener("change", () => paste.value && check());

  // A file that misses the box must not replace the page.
  for (const kind of ["dragover", "drop"]) {
    addEventListener(kind, (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      area.classList.toggle("dropping", kind === "dragover");
      if (kind === "drop") take([...event.dataTransfer.files]);
    });
  }
  addEventListener("dragleave", (event) => event.relatedTarget || area.classList.remove("dropping"));

  addEventListener("hashchange", restore);
  restore();
}
