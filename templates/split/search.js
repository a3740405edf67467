
// The rows that may answer a folded question: of all that begins with it, and of all that begins
// with one of its words.
globalThis.searchIndex = (query, again) => {
  const found = partsFor([query, query.replaceAll(" ", ""), ...query.split(" ")], again);
  if (!found || found.length < 2) return found?.flat();
  const rows = new Map(found.flat().map((row) => [row[2], row]));
  return [...rows.values()].sort((a, b) => (b[6] ?? 0) - (a[6] ?? 0));
};
