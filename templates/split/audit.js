
// The words of the table, and what finds the rest of it for the packages that a project asks for.
globalThis.auditTable = {
  ...shared,
  partsFor: (requirements, again) =>
    partsFor(requirements.map((it) => it.name.replace(/[-_.]+/g, "-").toLowerCase()), again),
};
