// Sorts and filters the tables of a page together. What was chosen stands behind the # of the
// address, so that a link or the back button brings it back: pages from a file system may change
// that part of their address and no other.
"use strict";

{
  const controls = document.querySelector(".controls");
  const field = (name) => controls?.querySelector(`[name=${name}]`);
  const cell = (row, name) => row.querySelector(name).textContent;
  // Which facets the page offers to choose by; a page whose rows all say the same leaves one out.
  const choices = ["loop", "io", "is"].filter(field);
  const facets = {
    loop: (row, wanted) => row.dataset.loop.split(" ").includes(wanted),
    io: (row, wanted) => row.dataset.io === wanted,
    is: (row, wanted) => row.dataset.is === wanted,
  };

  const number = (text) => (text === undefined ? undefined : Number(text));
  const byName = new Intl.Collator("en", { numeric: true }).compare;
  // What each key reads from a row, and whether the largest comes first.
  const keys = {
    name: [(row) => cell(row, "th a"), false],
    stars: [(row) => number(row.dataset.stars), true],
    change: [(row) => number(row.dataset.change), true],
    activity: [(row) => row.dataset.activity, true],
    state: [(row) => number(row.dataset.rank), false],
  };

  const tables = [...document.querySelectorAll("table.libraries")].map((table) => ({
    body: table.tBodies[0],
    heads: [...table.querySelectorAll("th[data-key]")],
    rows: [...table.tBodies[0].rows],
  }));
  const all = tables.flatMap((table) => table.rows);
  const words = new Map(all.map((row) => [row, cell(row, "th").toLowerCase()]));
  let sort = "";
  let reversed = false;

  const compare = (a, b) => {
    const [read, largestFirst] = keys[sort];
    const [one, other] = [read(a), read(b)];
    // What is not known comes last, whichever way the rest goes.
    if (one === undefined || other === undefined) return (one === undefined) - (other === undefined);
    const order = typeof one === "string" ? byName(one, other) : one - other;
    return largestFirst === reversed ? order : -order;
  };

  // Each row glides from where it was; nobody who asked for less motion sees that.
  const moving = (change) => {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches || all.length > 80;
    const before = still ? [] : all.map((row) => row.getBoundingClientRect().top);
    change();
    before.forEach((top, i) => {
      const way = top - all[i].getBoundingClientRect().top;
      if (way) all[i].animate({ transform: [`translateY(${way}px)`, "none"] }, { duration: 160, easing: "ease-out" });
    });
  };

  const apply = () => {
    const wanted = field("text").value.toLowerCase().split(/\s+/).filter(Boolean);
    const asked = choices.filter((name) => field(name).value);
    for (const row of all) {
      const fits =
        wanted.every((word) => words.get(row).includes(word)) &&
        asked.every((name) => facets[name](row, field(name).value)) &&
        (!field("sync").checked || row.dataset.sync === "async-and-sync");
      row.hidden = !fits;
    }
    for (const { body, heads, rows } of tables) {
      body.append(...(sort ? [...rows].sort(compare) : rows));
      for (const head of heads) {
        if (head.dataset.key !== sort) head.removeAttribute("aria-sort");
        else head.setAttribute("aria-sort", keys[sort][1] === reversed ? "ascending" : "descending");
      }
    }
    const shown = all.filter((row) => !row.hidden).length;
    const whole = shown === all.length;
    controls.querySelector("[role=status]").textContent = whole ? `All ${shown} shown` : `${shown || "None"} of ${all.length} shown`;
    controls.querySelector(".clear").hidden = whole && !sort;
  };

  const remember = () => {
    const state = new URLSearchParams();
    if (sort) state.set("sort", (reversed ? "-" : "") + sort);
    if (field("text").value) state.set("text", field("text").value);
    for (const name of choices) if (field(name).value) state.set(name, field(name).value);
    if (field("sync").checked) state.set("sync", "yes");
    history.replaceState(null, "", "#" + state);
  };

  const restore = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    const wanted = state.get("sort") ?? "";
    reversed = wanted.startsWith("-");
    sort = wanted.replace("-", "");
    if (!(sort in keys)) sort = "";
    field("sort").value = sort;
    field("text").value = state.get("text") ?? "";
    for (const name of choices) {
      field(name).value = state.get(name) ?? "";
      if (field(name).selectedIndex < 0) field(name).value = "";
    }
    field("sync").checked = state.has("sync");
    apply();
  };

  const change = () => {
    moving(apply);
    remember();
  };

  if (controls) {
    // Where the style sheet makes cards of the rows, nobody sees the headings: they still name the
    // columns to those who listen, but the way of the Tab key does not lead through them.
    const cards = matchMedia("(max-width: 60rem)");
    const reach = () => {
      for (const button of document.querySelectorAll(".libraries thead button")) button.tabIndex = cards.matches ? -1 : 0;
    };
    cards.addEventListener("change", reach);
    for (const { heads } of tables) {
      for (const head of heads) {
        const button = document.createElement("button");
        button.type = "button";
        button.append(...head.childNodes);
        button.addEventListener("click", () => {
          reversed = sort === head.dataset.key && !reversed;
          sort = head.dataset.key;
          field("sort").value = sort;
          change();
        });
        head.append(button);
      }
    }
    reach();
    field("sort").addEventListener("change", () => {
      sort = field("sort").value;
      reversed = false;
      change();
    });
    controls.addEventListener("input", (event) => event.target.name !== "sort" && change());
    controls.querySelector(".clear").addEventListener("click", () => {
      history.replaceState(null, "", "#");
      moving(restore);
      field("text").focus();
    });
    // A jump to a heading or past the menu is no choice of rows.
    addEventListener("hashchange", () => {
      if (location.hash === "" || location.hash.includes("=")) restore();
    });
    restore();
  }
}
