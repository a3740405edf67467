// The browser half of the audit, fifth part: from the files of a project to what it asks for.
"use strict";

{
  const { strip, specifier, exactly, opaque, wheelSpecifier, requirement, requirementFault, localProject } = audit;
  const largest = 8_000_000;

  const kinds = "requirements.txt, pyproject.toml, Pipfile, environment.yml, uv.lock or poetry.lock";
  const kindOf = (path) => {
    const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
    const known = { "pyproject.toml": "pyproject", pipfile: "pipfile", "uv.lock": "lock", "poetry.lock": "lock" };
    if (Object.hasOwn(known, name)) return known[name];
    if (/\.(?:txt|in)$/.test(name)) return "requirements";
    return /\.ya?ml$/.test(name) ? "environment" : null;
  };

  // Collects what a reader finds in one file.
  class Manifest {
    requirements = [];
    includes = [];
    unread = [];
    unshown = 0;
    unshownFault = false;

    constructor(file, constraint) {
      this.file = file;
      this.constraint = constraint;
    }

    add(read, line, constraint = this.constraint) {
      this.requirements.push({ ...read, file: this.file, line, constraint });
    }

    include(target, line, narrows) {
      this.includes.push({ target, file: this.file, line, constraint: narrows || this.constraint });
    }

    fault(line, text, why) {
      this.note(line, text, why, true);
    }

    setAside(line, text, why) {
      this.note(line, text, why, false);
    }

    note(line, text, why, fault) {
      if (this.unread.length === 50) {
        this.unshown++;
        this.unshownFault ||= fault;
        return;
      }
      const plain = strip(text);
      const letters = plain.length > 120 ? [...plain] : [];
      const shown = letters.length > 120 ? letters.slice(0, 117).join("") + "..." : plain;
      this.unread.push({ file: this.file, line, text: shown, why, fault });
    }

    end() {
      if (!this.unshown) return;
      const { file, line } = this.unread.at(-1);
      this.unread.push({ file, line, text: "", why: `and ${this.unshown} more after this line`, fault: this.unshownFault });
    }
  }

  // Ways into TOML: the value below some keys, the entries of a table by line, how it is shown.
  const below = (value, ...keys) => keys.reduce((it, key) => it?.map?.get(key), value);
  const entries = (value) => [...(value?.map ?? [])].sort((a, b) => a[1].line - b[1].line);
  const shown = (value) => value.text ?? value.shown ?? (value.map ? "{...}" : "[...]");

  const poetryTable = (table, dialect, found) => {
    const versions = (name, value) => {
      const text = value.map ? below(value, "version")?.text : value.text;
      const address = ["git", "url", "file"].map((key) => below(value, key)?.text).find((it) => it !== undefined);
      const add = (read) => {
        const extras = (below(value, "extras")?.items ?? []).map((it) => it.text).filter((it) => it !== undefined);
        found.add({ name, extras, specifier: read, marker: below(value, "markers")?.text ?? null }, value.line);
      };
      if (text !== undefined) add(specifier(text, dialect));
      else if (address !== undefined) add(wheelSpecifier(address));
      else if (below(value, "path")?.text !== undefined) found.setAside(value.line, name, localProject);
      else if (value.map) add(audit.anyVersion);
      else found.fault(value.line, name, "this should be versions or a table about them");
    };
    if (!table.map) found.fault(table.line, shown(table), "this should be a table of names and versions");
    for (const [name, value] of entries(table)) {
      if (dialect === "poetry" && name === "python") continue;
      if (requirement(name)?.name !== name) found.fault(value.line, name, "this is no name of a package");
      else if (value.items) value.items.forEach((it) => versions(name, it));
      else versions(name, value);
    }
  };

  const readPyproject = (text, found) => {
    const file = audit.readToml(text, found);
    const list = (it) => {
      if (!it.items) found.fault(it.line, shown(it), "this should be a list of requirements");
      for (const item of it.items ?? []) {
        if (item.text !== undefined) standard(item);
        // A group may take in another one, which is read where it stands.
        else if (below(item, "include-group")?.text === undefined) found.fault(item.line, shown(item), requirementFault);
      }
    };
    const standard = (item) => {
      const read = requirement(item.text);
      if (read) found.add(read, item.line);
      else found.fault(item.line, item.text, requirementFault);
    };
    const lists = (table) => {
      if (!table.map) found.fault(table.line, shown(table), "this should be a table of lists");
      entries(table).forEach(([, it]) => list(it));
    };
    const constraints = (it) => {
      for (const item of it.items ?? []) {
        const read = item.text === undefined ? null : requirement(item.text);
        if (read) found.add(read, item.line, true);
        else found.fault(item.line, shown(item), requirementFault);
      }
    };
    const packages = (table) => poetryTable(table, "poetry", found);
    const at = (read, ...keys) => {
      const value = below(file, ...keys);
      if (value) read(value);
    };
    for (const name of below(file, "project", "dynamic")?.items ?? []) {
      if (/^(?:optional-)?dependencies$/.test(shown(name))) {
        found.setAside(name.line, shown(name), "these are worked out when it is built: audit where from");
      }
    }
    at(list, "project", "dependencies");
    at(lists, "project", "optional-dependencies");
    at(lists, "dependency-groups");
    at(packages, "tool", "poetry", "dependencies");
    at(packages, "tool", "poetry", "dev-dependencies");
    for (const [, group] of entries(below(file, "tool", "poetry", "group"))) {
      const value = below(group, "dependencies");
      if (value) packages(value);
    }
    at(list, "tool", "uv", "dev-dependencies");
    at(constraints, "tool", "uv", "constraint-dependencies");
    at(constraints, "tool", "uv", "override-dependencies");
  };

  const readPipfile = (text, found) => {
    for (const [name, table] of entries(audit.readToml(text, found))) {
      if (!/^(?:source|requires|scripts|pipenv)$/.test(name)) poetryTable(table, "standard", found);
    }
  };

  const readLock = (text, found) => {
    for (const item of below(audit.readToml(text, found), "package")?.items ?? []) {
      const isOwn = ([key, value]) => /^(?:virtual|editable|directory)$/.test(key === "type" ? value.text : key);
      if (entries(below(item, "source")).some(isOwn)) continue;
      const name = below(item, "name");
      const plain = name?.text ?? "";
      const line = name?.text === undefined ? item.line : name.line;
      const version = below(item, "version")?.text;
      if (requirement(plain)?.name !== plain) found.fault(line, plain, "a package without a proper name");
      else found.add({ name: plain, extras: [], specifier: version === undefined ? opaque("") : exactly(version), marker: null }, line);
    }
  };

  const condaSpec = /^(?:[^\t-\r :]+::)?([A-Za-z0-9_][A-Za-z0-9._-]*)(?=([\t-\r ]*))\2([^[]*)(\[[^\n\r\x85\u2028\u2029]*)?$/;
  const build = /^((?:==|>=|<=|!=|~=|=|<|>)?[\t-\r ]*[^\t-\r =<>~,|]+)(?:=|[\t-\r ]+)[^\t-\r =<>~,|]+$/;

  const readEnvironment = (text, found) => {
    if (strip(text) === "") return;
    const root = audit.readYaml(text, found);
    if (!root) return;
    const fault = (node, why) => found.fault(node.line, node.text ?? "", why);
    const conda = (item) => {
      const spec = condaSpec.exec(strip(item.text));
      if (!spec) {
        fault(item, "this is not a package such as 'name>=1.0'");
        return;
      }
      const [, name, , rest, bracket] = spec;
      if (name === "python") return;
      const versions = strip(rest);
      // A build is one of exactly one version, although a single equals sign stands before that.
      const plain = build.test(versions) ? strip(build.exec(versions)[1]).replace(/^=(?!=)[\t-\r ]*/, "") : versions;
      const read = bracket === undefined ? specifier(plain, "conda") : opaque(versions + bracket);
      found.add({ name, extras: [], specifier: read, marker: null }, item.line);
    };
    const list = root.map?.find(([key]) => key.text === "dependencies")?.[1];
    if (!list) {
      found.setAside(1, "", "there is no list of dependencies in this file");
    } else if (!list.items) {
      fault(list, "this should be a list of packages");
    }
    for (const item of list?.items ?? []) {
      if (item.text !== undefined) {
        conda(item);
        continue;
      }
      if (!item.map) fault(item, "this is no package");
      for (const [key, value] of item.map ?? []) {
        if (key.text !== "pip" || !value.items) {
          fault(key, "only a list called pip is known here");
          continue;
        }
        for (const line of value.items) {
          if (line.text !== undefined) audit.requirementLine(line.text, line.line, found);
          else fault(line, requirementFault);
        }
      }
    }
  };

  const readers = {
    requirements: audit.readRequirements, pyproject: readPyproject, pipfile: readPipfile,
    environment: readEnvironment, lock: readLock,
  };

  // Text in UTF-8, or UTF-16 where a byte order mark says so; null when the bytes are no text.
  const decode = (bytes) => {
    const name = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
    try {
      const text = new TextDecoder(name, { fatal: true }).decode(bytes);
      return text.includes("\0") ? null : text;
    } catch {
      return null;
    }
  };

  const normalized = (path) => {
    const parts = [];
    for (const part of path.split("/")) {
      if (part === ".." && parts.length && parts.at(-1) !== "..") parts.pop();
      else if (part !== "" && part !== ".") parts.push(part);
    }
    return (path.startsWith("/") ? "/" : "") + parts.join("/");
  };
  const folder = (path) => path.slice(0, path.lastIndexOf("/") + 1);
  // What goes on with two dots leads out of the folder again, as ../../ out of ../
  const isBelow = (folder, path) => path.startsWith(folder) && !/^(?:\/|\.\.$|\.\.\/)/.test(path.slice(folder.length));
  const isWithin = (path, named) => isBelow("", path) || named.some((it) => isBelow(folder(it), path));

  // Reads files with all that they include. "find" gives the bytes of a path, or a text that says
  // why they cannot be had.
  const readProject = (names, find) => {
    const named = [...new Set(names.map(normalized))];
    const met = new Set();
    const files = [];
    const requirements = [];
    const unread = [];

    const leave = ({ file, line, target }, why, fault) => unread.push({ file, line, text: target, why, fault });

    const file = (path, include) => {
      const once = (include.constraint ? "c " : "r ") + path;
      if (met.has(once)) return;
      met.add(once);
      if (met.size > 100) return leave(include, "more than 100 files include one another", true);
      const bytes = find(path);
      if (typeof bytes === "string") return leave(include, bytes, true);
      if (bytes.length > largest) return leave(include, "the file is larger than 8 MB", true);
      const text = decode(bytes);
      if (text === null) return leave(include, "the file is not text in UTF-8", true);
      if (!files.includes(path)) files.push(path);
      const found = new Manifest(path, include.constraint);
      readers[kindOf(path) ?? "requirements"](text, found);
      found.end();
      for (const it of found.requirements) requirements.push(it); // Too many for one call's arguments.
      unread.push(...found.unread);
      found.includes.forEach(included);
    };

    const included = (include) => {
      const { target } = include;
      if (target.includes("://") || target.startsWith("file:")) return leave(include, "an address: only files are read", false);
      if (/^(?:[\/\\~]|[A-Za-z]:[^\n\r\x85\u2028\u2029]*$)/.test(target)) {
        return leave(include, "an absolute path is not followed: give that file by its name", false);
      }
      const path = normalized(folder(include.file) + target.replaceAll("\\", "/"));
      if (!isWithin(path, named)) return leave(include, "this leads out of the project: give that file by its name", false);
      file(path, include);
    };

    for (const path of named) file(path, { target: path, file: path, line: 1, constraint: false });
    const place = (it) => files.indexOf(it.file);
    unread.sort((a, b) => place(a) - place(b) || a.line - b.line);
    return { files, requirements, unread };
  };

  Object.assign(audit, { kinds, kindOf, readProject });
}
