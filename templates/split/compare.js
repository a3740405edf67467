
// Nothing to begin with, and what adds the libraries that may be called by the names or ids asked
// for to those that are here, and then goes on.
const categories = [];
const libraries = [];

const ask = (keys, byId, then) => {
  const parts = partsFor(keys, () => ask(keys, byId, then));
  if (!parts) return;
  for (const part of parts) {
    for (const row of part.libraries) {
      if (byId.has(row[0])) continue;
      const shelf = part.categories[row[4]];
      let number = categories.findIndex((it) => it[1] === shelf[1]);
      if (number < 0) number = categories.push(shelf) - 1;
      const own = row.map((it, i) => (i === 4 ? number : it));
      libraries.push(own);
      byId.set(row[0], own);
    }
  }
  then();
};

globalThis.compareTable = { categories, libraries, ask };
