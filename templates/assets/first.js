// Runs before the first paint, so that no colour flashes and nothing jumps when the other scripts
// arrive. All scripts here are classic ones: browsers load no module from a file system, and the
// site must work there.
"use strict";

{
  const page = document.documentElement;
  page.classList.add("js");

  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") page.dataset.theme = theme;
  } catch {
    // A browser that keeps nothing for this site: the system's choice stands.
  }

  // A site that nobody builds any more still says so, as it knows the day its figures are from.
  const { dataOf, oldAfter } = page.dataset;
  if (Date.now() - Date.parse(dataOf) > oldAfter * 24 * 60 * 60 * 1000) page.classList.add("old-data");
}
