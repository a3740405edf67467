// Runs before the first paint, so that nothing jumps when the other scripts arrive. All scripts
// here are classic ones: browsers load no module from a file system, and the site must work there.
"use strict";

document.documentElement.classList.add("js");
