// Choosing libraries to compare: a box before each row of a table, a button on a library's page,
// and a tray at the bottom with what is chosen, on every page.
"use strict";

if (!document.querySelector(".compare")) {
  const { root } = document.documentElement.dataset;
  const most = 4;
  const idIn = (path) => /(?:^|\/)libraries\/([a-z0-9-]+)\/(?:index\.html)?$/.exec(path)?.[1];

  const read = () => {
    try {
      const stored = JSON.parse(localStorage.getItem("compare") ?? "[]");
      return stored.filter(([id, name]) => /^[a-z0-9-]+$/.test(id) && typeof name === "string").slice(0, most);
    } catch {
      return [];
    }
  };
  let chosen = read();
  const has = (id) => chosen.some(([it]) => it === id);

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  const boxes = [...document.querySelectorAll("table.libraries tbody th[scope=row]")].flatMap((th) => {
    const link = th.querySelector("a");
    const id = link && idIn(link.getAttribute("href"));
    if (!id) return [];
    const box = element("input", { type: "checkbox", class: "pick", "aria-label": `Compare ${link.textContent}` });
    box.addEventListener("change", () => choose(id, link.textContent, box.checked));
    th.prepend(box);
    return [[id, box]];
  });

  const own = idIn(location.pathname);
  const heading = document.querySelector("main h1");
  const button = element("button", { type: "button", class: "pick-this" });
  if (own && heading) {
    button.addEventListener("click", () => choose(own, heading.textContent.trim(), !has(own)));
    document.querySelector(".crumb")?.append(element("span", { class: "choosing" }, " · ", button));
  }

  const names = element("span", { class: "tray-names" });
  const compare = element("a", { class: "button" }, "Compare");
  const clear = element("button", { type: "button", class: "button plain-button" }, "Clear");
  const status = element("p", { class: "visually-hidden", role: "status" });
  const tray = element("aside", { class: "tray", "aria-label": "Chosen to compare" }, element("div", { class: "wide" }, names, compare, clear));
  tray.hidden = true;
  document.querySelector("main").after(tray, status);
  clear.addEventListener("click", () => {
    const box = boxes.find(([id]) => has(id))?.[1];
    set([], "None chosen");
    (box ?? (own ? button : document.querySelector("main a")))?.focus();
  });

  const show = () => {
    for (const [id, box] of boxes) {
      box.checked = has(id);
      box.disabled = !has(id) && chosen.length === most;
      box.title = box.disabled ? "Four are chosen, and no more fit" : "Compare";
    }
    button.textContent = has(own) ? "Chosen to compare" : "Compare with others";
    button.setAttribute("aria-pressed", String(has(own)));
    button.disabled = !has(own) && chosen.length === most;
    tray.hidden = !chosen.length;
    document.documentElement.classList.toggle("has-tray", chosen.length > 0);
    names.textContent = `${chosen.length} of ${most}: ${chosen.map(([, name]) => name).join(", ")}`;
    compare.href = `${root}compare/index.html#ids=${chosen.map(([id]) => id).join(",")}`;
  };

  const set = (next, said) => {
    chosen = next;
    try {
      localStorage.setItem("compare", JSON.stringify(chosen));
    } catch {
      // Chosen for this page only.
    }
    show();
    status.textContent = said;
  };

  const choose = (id, name, wanted) =>
    set(wanted ? [...chosen, [id, name]] : chosen.filter(([it]) => it !== id), wanted ? `${name} chosen, ${chosen.length + 1} of ${most}` : `${name} no longer chosen`);

  // A choice made in one tab holds in all of them, and after the back button.
  addEventListener("storage", (event) => {
    if (event.key !== "compare") return;
    chosen = read();
    show();
  });
  addEventListener("pageshow", () => {
    chosen = read();
    show();
  });
}
