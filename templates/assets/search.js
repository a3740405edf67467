// The search box. The index is loaded when somebody first turns to the box, and asked on every
// key; a few hundred rows need no library for that. Who presses Enter before it has come is led
// to the first answer once it has.
"use strict";

{
  const root = document.documentElement.dataset.root;
  const groups = [
    ["instead", "Instead of", 5],
    ["for", "For", 4],
    ["library", "Libraries", 7],
    ["category", "Categories", 4],
  ];

  // "psycopg2-binary", "Psycopg2_binary" and "psycopg2 binary" are one name.
  const fold = (text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[\s_.\/-]+/g, " ").trim();

  // Whether the text starts with the query but for one letter: wrong, missing, too many, or two
  // swapped. Everything before the first difference is equal, so each case is one comparison.
  const startsNearly = (text, query) => {
    let i = 0;
    while (i < query.length && text[i] === query[i]) i++;
    const rest = query.slice(i + 1);
    return (
      text.startsWith(rest, i + 1) ||
      text.startsWith(rest, i) ||
      text.startsWith(query.slice(i), i + 1) ||
      (query[i] === text[i + 1] && query[i + 1] === text[i] && text.startsWith(query.slice(i + 2), i + 2))
    );
  };

  // How well a name fits, 0 best; undefined when it does not.
  const fit = (name, query) => {
    if (name === query) return 0;
    if (name.startsWith(query)) return 1;
    if ((" " + name).includes(" " + query)) return 2;
    if (name.replaceAll(" ", "").startsWith(query.replaceAll(" ", ""))) return 2;
    if (query.length > 2 && name.includes(query)) return 3;
  };

  const score = (row, query) => {
    let best = fit(row.names[0], query);
    for (const other of row.names.slice(1)) {
      const found = fit(other, query);
      if (found !== undefined && !(best <= found + 0.5)) best = found + 0.5;
    }
    if (best !== undefined) return best;
    const words = query.split(" ").map((word) => " " + word);
    if (query.length > 2 && words.every((word) => row.text.includes(word))) return 5;
  };

  const misspelt = (row, query) => {
    if (query.length < 4) return;
    const words = row.names.flatMap((name) => [name, ...name.split(" ")]);
    if (words.some((word) => startsNearly(word, query))) return 6;
  };

  const find = (rows, text) => {
    // Code is asked about as it stands, then as what it calls, then as the module that has it.
    const queries = new Set([text, text.split("(")[0], text.split(/[.(]/)[0]].map(fold));
    let found = [];
    for (const query of queries) {
      for (const measure of [score, misspelt]) {
        if (!query || found.length) continue;
        found = rows
          .map((row, place) => ({ row, place, score: measure(row, query) }))
          .filter((it) => it.score !== undefined)
          .sort((a, b) => a.score - b.score || a.place - b.place);
      }
    }
    return groups
      .map(([kind, title, most]) => {
        const hits = found.filter((it) => it.row.kind === kind).slice(0, most);
        return { title, best: hits[0]?.score, rows: hits.map((it) => it.row) };
      })
      .filter((it) => it.rows.length)
      .sort((a, b) => a.best - b.best);
  };

  const prepare = ([kind, name, path, sentence, state, others]) => ({
    kind, name, path, sentence, state,
    names: [name, ...others].map(fold),
    text: " " + fold([name, ...others, sentence].join(" ")),
  });

  const box = document.querySelector(".search");
  const input = box.querySelector("input");
  const popup = box.querySelector(".popup");
  const list = box.querySelector("[role=listbox]");
  const nothing = box.querySelector(".nothing");
  const status = box.querySelector("[role=status]");
  let loading = false;
  let rowsFor; // From a folded question to the rows that may answer it; nothing while they load.
  let late = false;
  let hurried = false;
  let options = [];
  let active = -1;

  const load = () => {
    if (loading) return;
    loading = true;
    const script = document.createElement("script");
    script.src = root + "search-index.js";
    script.onload = () => {
      const index = globalThis.searchIndex;
      // One list, or what finds lists in the parts of a large one.
      const rows = index.map?.(prepare);
      rowsFor = rows ? () => rows : (query) => index(query, answer)?.map(prepare);
      if (input.value) answer();
    };
    document.head.append(script);
  };

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  const option = (row, number) => {
    const link = element("a", "answer");
    link.href = root + row.path;
    link.id = "answer-" + number;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    link.tabIndex = -1;
    link.append(element("strong", "", row.name), " ");
    if (row.state && row.state !== "active") link.append(element("span", "state state-" + row.state, row.state), " ");
    link.append(element("span", "sentence", row.sentence));
    return link;
  };

  const show = (open) => {
    popup.hidden = !open;
    input.setAttribute("aria-expanded", String(open && options.length > 0));
    if (!open) choose(-1);
  };

  const choose = (number) => {
    options[active]?.setAttribute("aria-selected", "false");
    active = number;
    const chosen = options[active];
    if (chosen) {
      chosen.setAttribute("aria-selected", "true");
      chosen.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", chosen.id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };

  const answer = () => {
    const rows = rowsFor?.(fold(input.value));
    late = !rows;
    if (late) return;
    const found = find(rows, input.value);
    options = [];
    active = -1;
    const shown = found.map((group, i) => {
      const part = element("div", "answers");
      const title = element("div", "answers-title", group.title);
      title.id = "answers-" + i;
      part.setAttribute("role", "group");
      part.setAttribute("aria-labelledby", title.id);
      part.append(title);
      for (const row of group.rows) {
        options.push(option(row, options.length));
        part.append(options.at(-1));
      }
      return part;
    });
    list.replaceChildren(...shown);
    const asked = input.value.trim() !== "";
    nothing.hidden = options.length > 0;
    status.textContent = asked ? `${options.length || "No"} ${options.length === 1 ? "answer" : "answers"}` : "";
    show(asked);
    choose(-1);
    if (hurried) go();
  };

  const go = () => {
    hurried = late;
    if (!late && !popup.hidden) options[Math.max(active, 0)]?.click();
  };

  input.addEventListener("focus", load);
  input.addEventListener("input", () => {
    hurried = false;
    load();
    answer();
  });

  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const last = options.length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (popup.hidden) answer();
      if (!options.length) return;
      const down = event.key === "ArrowDown";
      choose(down ? (active >= last ? 0 : active + 1) : active <= 0 ? last : active - 1);
    } else if (event.key === "Enter") {
      if (popup.hidden && !late) return;
      go();
    } else if (event.key === "Escape" && input.value) {
      if (popup.hidden) input.value = "";
      else show(false);
    } else {
      return;
    }
    event.preventDefault();
  });

  // A press on an answer moves the focus into the popup: that must not close it under the finger.
  box.addEventListener("focusout", (event) => {
    if (!box.contains(event.relatedTarget)) show(false);
  });
  input.addEventListener("click", () => input.value && popup.hidden && answer());

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea, [contenteditable]")) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  // On the page for addresses that lead nowhere, the last part of the address is asked about.
  if ("lost" in box.dataset) {
    const part = location.pathname.replace(/\/index\.html$/, "").split("/").filter(Boolean).at(-1) ?? "";
    if (part !== "404.html") input.value = fold(part.replace(/%..|\.html?$/g, " "));
  }

  // A browser's own search box leads here, as opensearch.xml told it.
  const asked = new URLSearchParams(location.search).get("q");
  if (asked && box.classList.contains("search-home")) {
    input.value = asked;
    input.focus();
  }

  // A box that was filled before this script came, or is shown again by the back button.
  if (document.activeElement === input) load();
}
