// What pages offer beside their text: the choice of colours, and copying.
"use strict";

{
  const page = document.documentElement;
  const themes = ["auto", "light", "dark"];
  const button = document.querySelector(".theme");

  const show = (theme) => {
    if (theme === "auto") delete page.dataset.theme;
    else page.dataset.theme = theme;
    button.setAttribute("aria-label", `Colours: ${button.dataset[theme]}. Change`);
    button.title = button.getAttribute("aria-label");
  };

  button.addEventListener("click", () => {
    const next = themes[(themes.indexOf(page.dataset.theme ?? "auto") + 1) % themes.length];
    show(next);
    try {
      localStorage.setItem("theme", next);
    } catch {
      // Not remembered, and that is all.
    }
  });

  // A choice made in one tab holds in all of them.
  addEventListener("storage", (event) => {
    if (event.key === "theme") show(themes.includes(event.newValue) ? event.newValue : "auto");
  });

  show(page.dataset.theme ?? "auto");

  // Copies what stands before the button. Where the clipboard is out of reach the text is
  // selected, so that the reader's own keys copy it.
  const said = document.querySelector("#copied");
  for (const copy of document.querySelectorAll(".copy")) {
    const code = copy.parentElement.querySelector("code");
    const word = copy.firstChild;
    copy.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
        word.data = "Copied";
        said.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(code);
        word.data = "Selected";
        said.textContent = "Selected, not copied";
      }
      setTimeout(() => {
        word.data = "Copy";
        said.textContent = "";
      }, 2000);
    });
  }
}
