// The page that sets libraries side by side. The choice stands behind the # of the address; the
// tray on other pages (pick.js) leads here and shares what was chosen last.
"use strict";

{
  const most = 4;
  const area = document.querySelector(".compare");
  const find = (selector) => area.querySelector(selector);
  const { root } = area.dataset;
  const add = find("#add");
  const onlyDifferences = find("#differences");
  const { categories, libraries, ask } = globalThis.compareTable ?? { categories: [], libraries: [] };
  const byId = new Map(libraries.map((row) => [row[0], row]));
  // Of a large table only what is asked for comes, and only then can it be gone on with.
  const asking = (keys, then) => (ask ? ask(keys, byId, then) : then());
  let chosen = [];

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const link = (path, text) => element("a", { href: root + path }, text);
  const hidden = (text) => element("span", { class: "visually-hidden" }, text);

  const sign = (state) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", "#state-" + state);
    svg.setAttribute("class", "sign");
    svg.setAttribute("aria-hidden", "true");
    svg.append(use);
    return element("span", { class: "state state-" + state }, svg, state);
  };

  const small = (text) => element("span", { class: "seen" }, text);
  const value = (i, title) => (row) => [row[i] ?? "unknown", ...(title && row[title] ? [small(row[title])] : [])];

  // What each line is called, what of a row makes it differ (nothing where each has its own), and
  // how it is shown.
  const lines = [
    ["What it is", null, value(3)],
    ["Category", (row) => row[4], (row) => [link(categories[row[4]][1], categories[row[4]][0])]],
    ["Runs on", (row) => row[5], (row) => [row[5] ?? "not stated"]],
    ["API", (row) => row[6], (row) => [{ "async-only": "async only", "async-and-sync": "async and sync" }[row[6]] ?? row[6] ?? "not stated"]],
    ["Input and output", (row) => row[7], (row) => [row[7] ?? "not stated"]],
    ["Stars", (row) => row[8], value(8, 9)],
    ["Stars in a year", (row) => row[10], value(10, 11)],
    ["Last activity", (row) => row[12], value(12, 13)],
    ["Newest release", (row) => row[14], value(14, 15)],
    ["Licence", (row) => row[16], value(16, 17)],
    ["Needs Python", (row) => row[18], value(18, 19)],
    ["State", (row) => row[20], (row) => [sign(row[20]), small(row[21])]],
    ["Install", null, (row) => [row[2] ? element("code", {}, row[2]) : "comes with Python or from elsewhere"]],
  ];

  // What is not known is no difference.
  const judged = (values) => {
    const known = values.filter((it) => it !== null);
    if (new Set(known).size > 1) return ["≠ differs", "differs"];
    return known.length === values.length ? ["= same", "same"] : ["? not all known", "open"];
  };

  // Roles are said again, since a phone lays the table out as something else.
  const table = (rows) => {
    const heads = rows.map((row) => {
      const remove = element("button", { type: "button", class: "button plain-button", "aria-label": `Remove ${row[1]}` }, "Remove");
      remove.addEventListener("click", () => {
        change(chosen.filter((id) => id !== row[0]), `${row[1]} removed`);
        add.focus();
      });
      return element("th", { scope: "col", role: "columnheader" }, link(`libraries/${row[0]}/index.html`, row[1]), " ", remove);
    });
    const body = [];
    for (const [name, key, show] of lines) {
      const [word, className] = rows.length < 2 || !key ? ["", ""] : judged(rows.map(key));
      if (onlyDifferences.checked && className === "same") continue;
      const mark = word ? [element("span", { class: className }, word)] : [];
      body.push(
        element("tr", { role: "row", class: "is-" + className },
          element("th", { scope: "row", role: "rowheader" }, name, " ", ...mark),
          ...rows.map((row) => element("td", { role: "cell", "data-label": row[1] }, ...show(row)))),
      );
    }
    const head = element("tr", { role: "row" }, element("th", { scope: "col", role: "columnheader" }, hidden("What is compared")), ...heads);
    return element("table", { class: "compare-table", role: "table" },
      element("caption", { class: "visually-hidden" }, rows.map((row) => row[1]).join(" and ") + " compared"),
      element("thead", { role: "rowgroup" }, head), element("tbody", { role: "rowgroup" }, ...body));
  };

  const neighbours = (rows) => {
    const shelves = new Set(rows.map((row) => row[4]));
    // A row that does not come with all others brings those for the same need.
    const near = ask ? [...new Map(rows.flatMap((row) => row[22])).entries()] : libraries.filter((row) => shelves.has(row[4]) && /^(?:active|finished)$/.test(row[20]));
    const others = near.filter((row) => !chosen.includes(row[0]));
    const shown = chosen.length && chosen.length < most ? others.slice(0, 8) : [];
    const line = find(".neighbours-too");
    line.hidden = !shown.length;
    const buttons = shown.map((row) => {
      const button = element("button", { type: "button", class: "chip" }, "+ ", row[1]);
      button.addEventListener("click", () => asking([row[0]], () => change([...chosen, row[0]], `${row[1]} added`)));
      return button;
    });
    line.replaceChildren(ask ? "For the same need: " : "On the same shelf: ", ...buttons.flatMap((it) => [it, " "]));
  };

  const show = (said = "") => {
    const rows = chosen.map((id) => byId.get(id));
    find(".compared").replaceChildren(...(rows.length ? [table(rows)] : []));
    find(".nothing-chosen").hidden = rows.length > 0;
    find(".compare-status").textContent = said;
    onlyDifferences.disabled = rows.length < 2;
    neighbours(rows);
  };

  const remember = () => {
    const only = onlyDifferences.checked ? "&only=differences" : "";
    history.replaceState(null, "", chosen.length ? "#ids=" + chosen.join(",") + only : "#");
  };

  const change = (ids, said) => {
    chosen = ids;
    try {
      localStorage.setItem("compare", JSON.stringify(ids.map((id) => [id, byId.get(id)[1]])));
    } catch {
      // Not remembered for other pages, and that is all.
    }
    remember();
    show(said);
  };

  const fold = (text) => text.toLowerCase().replace(/[\s_.-]+/g, "-");

  const typed = () => fold(add.value.trim());

  const addTyped = () => {
    const wanted = typed();
    if (!wanted) return;
    const names = (row) => [row[0], row[1], row[2] ?? ""].map(fold);
    const begin = libraries.filter((row) => names(row).some((it) => it.startsWith(wanted)));
    const found = libraries.find((row) => names(row).includes(wanted)) ?? (begin.length === 1 ? begin[0] : undefined);
    if (!found) show(begin.length ? `${begin.length} names begin so: write one in full.` : "No library here has that name.");
    else if (chosen.includes(found[0])) show(`${found[1]} is here already.`);
    else if (chosen.length === most) show("Four are here already: remove one first.");
    else {
      add.value = "";
      change([...chosen, found[0]], `${found[1]} added`);
    }
  };

  const stored = () => {
    try {
      return JSON.parse(localStorage.getItem("compare") ?? "[]").map(([id]) => id);
    } catch {
      return [];
    }
  };

  const restore = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    const asked = state.has("ids") ? state.get("ids").split(",") : stored();
    asking(asked.slice(0, 99), () => showAsked(state, asked));
  };

  const showAsked = (state, asked) => {
    const known = [...new Set(asked)].filter((id) => byId.has(id));
    const missing = state.has("ids") ? asked.filter((id) => id && !byId.has(id)).length : 0;
    chosen = known.slice(0, most);
    onlyDifferences.checked = state.get("only") === "differences";
    if (!state.has("ids") && chosen.length) remember();
    const left = known.length > most ? "Only four fit: the rest is left out. " : "";
    show(left + (missing ? `${missing} of the names in this link ${missing === 1 ? "is" : "are"} not in the catalog.` : ""));
  };

  const offer = (rows) => find("#known").replaceChildren(...rows.map((row) => element("option", { value: row[1] })));
  offer(libraries);
  if (ask) add.addEventListener("input", () => asking([typed()], () => offer(libraries.filter((row) => fold(row[1]).startsWith(typed())).slice(0, 20))));
  const addNow = () => asking([typed()], addTyped);
  find("#add-it").addEventListener("click", addNow);
  add.addEventListener("keydown", (event) => event.key === "Enter" && !event.isComposing && addNow());
  onlyDifferences.addEventListener("change", () => {
    remember();
    show();
  });
  addEventListener("hashchange", restore);
  restore();
}
