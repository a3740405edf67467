// Finds the parts of what is too large for one script. A part is named by the first letters of
// what stands in it; asked is always the one with the longest name that the question begins with.

const known = new Set(prefixes);
globalThis.catalogParts ??= new Map();
const awaited = new Map();

const partOf = (key) => {
  const letters = [...key];
  while (letters.length && !known.has(letters.join(""))) letters.pop();
  return letters.join("");
};

const fileOf = (prefix) =>
  folder + "of-" + prefix.replace(/[^a-z0-9]/gu, (c) => (c === " " ? "-" : `_${c.codePointAt(0).toString(16)}_`));

// What is in the parts for these keys; undefined while any is on its way, and then told again. A
// part that does not come is taken for empty, and asked for once more by the next question.
const partsFor = (keys, again) => {
  const files = [...new Set(keys.map(partOf).filter(Boolean))].map(fileOf);
  for (const file of files) {
    if (catalogParts.has(file)) continue;
    if (!awaited.has(file)) {
      const script = document.createElement("script");
      script.src = document.documentElement.dataset.root + file + ".js";
      const done = () => {
        const failed = !catalogParts.has(file);
        if (failed) catalogParts.set(file, null);
        const told = awaited.get(file);
        awaited.delete(file);
        for (const tell of told) tell();
        if (failed) catalogParts.delete(file);
      };
      script.onload = script.onerror = done;
      awaited.set(file, new Set());
      document.head.append(script);
    }
  }
  // One at a time, so that who asks for several is told again once, when the last has come.
  const missing = files.find((file) => !catalogParts.has(file));
  awaited.get(missing)?.add(again);
  return missing ? undefined : files.map((file) => catalogParts.get(file)).filter(Boolean);
};
