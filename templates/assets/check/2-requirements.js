// The browser half of the audit, second part: requirements as PEP 508 writes them, and the files
// of pip that hold one on each line.
"use strict";

{
  const { strip, lines, whole, specifier, opaque, wheel, wheelSpecifier } = audit;
  const fault = "this is not a requirement such as 'name>=1.0'";
  const local = "a local project: audit its own file";
  const nameless = "an address that does not say what it holds: write 'name @ address'";

  const head = /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)[\t-\r ]*(?:\[([^\]]*)\])?[\t-\r ]*(.*)$/s;
  const extra = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
  const clauses = whole("(?:(?:===|==|~=|!=|<=|>=|<|>)_*[^\\t-\\r <>=~^,|;()]+_*(?:,_*|$))+");

  const extrasOf = (text = "") => {
    const extras = text.split(",").map(strip).filter(Boolean);
    return extras.every((it) => extra.test(it)) ? extras : null;
  };

  // { name, extras, specifier, marker }, or null when the text is no requirement.
  const requirement = (text) => {
    const plain = strip(text);
    const found = plain.length <= 4000 && head.exec(plain);
    const extras = found && extrasOf(found[2]);
    if (!extras) return null;
    const [, name, , rest] = found;
    if (rest.startsWith("@")) {
      const from = strip(rest.slice(1));
      const at = from.indexOf(" ;");
      const address = strip(at < 0 ? from : from.slice(0, at));
      return { name, extras, specifier: wheelSpecifier(address), marker: at < 0 ? null : strip(from.slice(at + 2)) };
    }
    const semicolon = rest.indexOf(";");
    let versions = strip(semicolon < 0 ? rest : rest.slice(0, semicolon));
    const marker = semicolon < 0 ? null : strip(rest.slice(semicolon + 1));
    if (versions.startsWith("(") && versions.endsWith(")")) versions = strip(versions.slice(1, -1));
    if (versions.length > 1000 || (versions && !clauses.test(versions))) return null;
    return { name, extras, specifier: specifier(versions, "standard"), marker };
  };

  const comment = /(?:^|[\t-\r ])#.*/s;
  const dot = "[^\\n\\r\\x85\\u2028\\u2029]";
  const optionForm = whole(`(--[a-z][a-z-]*|-[a-zA-Z])(?:_*=_*|_+|(?<=^-[a-zA-Z]))(${dot}*)`);
  const ownOptions = new RegExp(`[\\t-\\r ](?:--[a-z]|-C[\\t-\\r ])${dot}*`);
  const address = whole(`[A-Za-z][A-Za-z0-9+.-]*:${dot}*`);
  const archive = whole("[^\\t-\\r ]+\\.(?:whl|zip|tar\\.gz|tar\\.bz2)");
  const path = whole("\\.[^\\t-\\r ]*|[^\\t-\\r ]*[/\\\\][^\\t-\\r ]*");
  const egg = /[#&]egg=([^&\t-\r ]+)/;
  const drive = whole(`[A-Za-z]:[\\\\/]${dot}*`);

  // Options about how to install, which name no package.
  const aboutInstalling = new Set(
    ("-i -f --index-url --pypi-url --extra-index-url --no-index --find-links --no-binary --only-binary " +
      "--prefer-binary --require-hashes --pre --trusted-host --use-feature --config-settings " +
      "--no-build-isolation --no-deps").split(" "),
  );

  const unquoted = (value) =>
    value.length > 1 && /^["']/.test(value) && value.endsWith(value[0]) ? value.slice(1, -1) : value;

  // What comes from an address or a folder: its name, where there is one.
  const elsewhere = (text, line, found) => {
    const name = egg.exec(text)?.[1];
    const named = name === undefined ? null : requirement(name);
    const file = wheel(text);
    if (named) found.add({ ...named, specifier: opaque("@ " + text), marker: null }, line);
    else if (file) found.add({ name: file.name, extras: [], specifier: wheelSpecifier(text), marker: null }, line);
    else if (text.startsWith("file:") || !address.test(text) || drive.test(text)) found.setAside(line, text, local);
    else found.setAside(line, text, nameless);
  };

  const asked = (all, line, found) => {
    const text = strip(all.replace(ownOptions, ""));
    const standard = archive.test(text) ? null : requirement(text);
    if (standard) found.add(standard, line);
    else if (address.test(text) || path.test(text) || archive.test(text)) elsewhere(text, line, found);
    else found.fault(line, text || all, fault);
  };

  const option = (text, line, found) => {
    const [, name, rest] = optionForm.exec(text) ?? [null, text, ""];
    const value = unquoted(strip(rest));
    if (/^(?:-r|--requirement|-c|--constraint)$/.test(name)) {
      if (value) found.include(value, line, /^--?c/.test(name));
      else found.fault(line, text, "the option names no file");
    } else if (name === "-e" || name === "--editable") {
      asked(value, line, found);
    } else if (!aboutInstalling.has(name)) {
      found.fault(line, text, "an option that is not known here");
    }
  };

  const wholeLine = (joined, line, found) => {
    if (joined.length > 100000) {
      found.fault(line, joined.slice(0, 200), "the line is too long");
      return;
    }
    const text = strip(joined.replace(comment, ""));
    if (text.startsWith("-")) option(text, line, found);
    else if (text) asked(text, line, found);
  };

  // Joins continued lines first and drops comments then, as pip does.
  const readRequirements = (text, found) => {
    let joined = [];
    let start = 0;
    const flush = () => {
      wholeLine(joined.join(""), start, found);
      joined = [];
    };
    lines(text).forEach((line, i) => {
      if (!joined.length) start = i + 1;
      const isComment = /^#/.test(strip(line));
      if (line.endsWith("\\") && !isComment) {
        joined.push(line.slice(0, -1), " ");
      } else {
        joined.push(isComment ? " " : "", line);
        flush();
      }
    });
    flush();
  };

  Object.assign(audit, { requirement, requirementFault: fault, localProject: local, requirementLine: wholeLine, readRequirements });
}
