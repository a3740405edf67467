// The browser half of the audit, fourth part: the YAML that environment files are written in.
// Lists, mappings and texts in both styles; anchors and tags are passed over, aliases lead to
// nothing, and a file that is no YAML is not read in part.
"use strict";

{
  const deepest = 20;

  class Fault extends Error {
    constructor(line) {
      super("not valid YAML");
      this.line = line;
    }
  }

  const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Zs}]/gu;
  const readable = (text) => text.replace(hidden, (c) => (" \n\r\t".includes(c) ? c : "\ufffd"));

  const escapes = {
    0: "\0", a: "\x07", b: "\b", t: "\t", "\t": "\t", n: "\n", v: "\v", f: "\f", r: "\r", e: "\x1b", " ": " ",
    '"': '"', "/": "/", "\\": "\\", N: "\x85", _: "\xa0", L: "\u2028", P: "\u2029",
  };

  // A node is { map: [[key, value]] }, { items }, { text } or { unfit }; all have a line.
  class Reader {
    constructor(text) {
      this.lines = text.split(/\r\n|\n|\r/);
      this.row = 0;
      this.at = 0;
      this.flow = 0;
      this.level = 0;
    }

    get line() {
      return this.lines[this.row];
    }

    get rest() {
      return this.line.slice(this.at);
    }

    get ended() {
      return this.row >= this.lines.length;
    }

    get number() {
      return Math.min(this.row, this.lines.length - 1) + 1;
    }

    fail(line = this.number) {
      throw new Fault(line);
    }

    nextLine() {
      this.row++;
      this.at = 0;
    }

    // Whether the document ends at this line.
    atMark() {
      return this.at === 0 && /^(?:---|\.\.\.)(?:[ \t]|$)/.test(this.line);
    }

    // Goes to the next thing that counts, over blanks, comments and empty lines.
    gap() {
      while (!this.ended) {
        while (this.line[this.at] === " " || (this.line[this.at] === "\t" && (this.at > 0 || this.flow))) this.at++;
        const c = this.line[this.at];
        if (c !== undefined && (c !== "#" || (this.at > 0 && !/[ \t]/.test(this.line[this.at - 1])))) return;
        this.nextLine();
        if (!this.ended && this.atMark()) return;
      }
    }

    document() {
      this.gap();
      while (!this.ended && this.at === 0 && this.line.startsWith("%")) {
        this.nextLine();
        this.gap();
      }
      if (!this.ended && this.atMark() && this.line.startsWith("---")) {
        this.at = 3;
        this.gap();
      }
      if (this.ended || this.atMark()) return { text: "", line: 1 };
      const root = this.block(-1);
      this.gap();
      if (!this.ended && !this.atMark()) this.fail();
      return root;
    }

    // A node that is indented further than its parent; the place is at its first character.
    block(parent, inMapping = false) {
      if (++this.level > deepest) this.fail();
      const made = this.blockNode(parent, inMapping);
      this.level--;
      return made;
    }

    blockNode(parent, inMapping) {
      this.marks();
      const line = this.number;
      if (this.ended || this.atMark()) return { text: "", line };
      const column = this.at;
      const c = this.line[column];
      if (column <= parent && !(inMapping && column === parent && /^-(?:[ \t]|$)/.test(this.rest))) return { text: "", line };
      if (/^-(?:[ \t]|$)/.test(this.rest)) return this.list(column);
      if (/^\?(?:[ \t]|$)/.test(this.rest)) this.fail();
      if (c === "|" || c === ">") return this.longText(parent);
      if (this.isKey()) return this.mapping(column);
      return this.scalar(parent);
    }

    // Anchors and tags before a node mean nothing here.
    marks() {
      for (;;) {
        this.gap();
        const mark = !this.ended && /^(?:&[^ \t,[\]{}]+|![^ \t,[\]{}]*)(?=[ \t]|$)/.exec(this.rest);
        if (!mark || this.atMark()) return;
        this.at += mark[0].length;
      }
    }

    // Whether a key with its colon begins here.
    isKey() {
      const key = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*:(?:[ \t]|$)/.exec(this.rest);
      if (key) return true;
      if (/^["'[\]{}#|>%@`,]/.test(this.rest)) return false;
      if (/^[-?:](?:[ \t]|$)/.test(this.rest)) return false;
      const colon = /:(?:[ \t]|$)/.exec(this.rest);
      return colon !== null && !/[ \t]#/.test(this.rest.slice(0, colon.index));
    }

    list(column) {
      const made = { items: [], line: this.number };
      while (!this.ended && this.at === column && !this.atMark() && /^-(?:[ \t]|$)/.test(this.rest)) {
        const line = this.number;
        this.at++;
        const { row } = this;
        this.gap();
        const empty = this.ended || (this.row > row && (this.at <= column || this.atMark()));
        made.items.push(empty ? { text: "", line } : this.block(column));
        this.gap();
      }
      if (!this.ended && !this.atMark() && this.at > column) this.fail();
      return made;
    }

    mapping(column) {
      const made = { map: [], line: this.number };
      while (!this.ended && this.at === column && !this.atMark()) {
        if (!this.isKey()) this.fail();
        const line = this.number;
        const key = this.keyText();
        this.blanks();
        this.at++;
        const { row } = this;
        this.gap();
        let value = { text: "", line };
        if (!this.ended && !this.atMark()) {
          if (this.row > row) value = this.block(column, true);
          else if (/^-(?:[ \t]|$)/.test(this.rest)) this.fail();
          else {
            this.marks();
            if (this.row > row) value = this.block(column, true);
            else if (!"|>".includes(this.line[this.at]) && this.isKey()) this.fail();
            else value = this.block(column);
          }
        }
        if (key !== "<<" && !made.map.some(([other]) => other.text === key)) made.map.push([{ text: key, line }, value]);
        this.gap();
      }
      if (!this.ended && !this.atMark() && this.at > column) this.fail();
      return made;
    }

    blanks() {
      while (/^[ \t]/.test(this.rest)) this.at++;
    }

    keyText() {
      if (/^["']/.test(this.rest)) return this.quoted(-1);
      const colon = /[ \t]*:(?:[ \t]|$)/.exec(this.rest);
      const key = this.rest.slice(0, colon.index);
      this.at += colon.index;
      return key;
    }

    scalar(parent) {
      const line = this.number;
      const c = this.line[this.at];
      if (c === "*") {
        this.at += /^[^ \t,[\]{}]*/.exec(this.rest)[0].length;
        return { unfit: true, line };
      }
      let made;
      if (c === '"' || c === "'") made = { text: this.quoted(parent), line };
      else if (c === "[" || c === "{") made = this.bracket(parent);
      else return { text: this.plain(parent), line };
      // Nothing but a comment may follow what is closed.
      if (!this.flow && !/^[ \t]*(?:$|[ \t]#)/.test(this.rest)) this.fail();
      return made;
    }

    plain(parent) {
      if (/^[\]}#|>%@`,"'&*!\t]/.test(this.rest) || /^[-?:](?:[ \t]|$)/.test(this.rest)) this.fail();
      const stop = this.flow ? /[ \t]#|:(?=[ \t,[\]{}]|$)|[,[\]{}]/ : /[ \t]#|:(?=[ \t]|$)/;
      let text = "";
      for (let breaks = 0; ; ) {
        const found = stop.exec(this.rest);
        const part = (found ? this.rest.slice(0, found.index) : this.rest).replace(/[ \t]+$/, "");
        text += (text === "" ? "" : breaks > 1 ? "\n".repeat(breaks - 1) : " ") + part;
        const { row } = this;
        const at = this.at + part.length;
        this.at = found ? this.at + found.index : this.line.length;
        if (found) {
          // A colon here makes no key of a text that began above or stands behind another key.
          if (found[0] === ":" && !this.flow) this.fail();
          return text;
        }
        for (breaks = 1, this.nextLine(); !this.ended && /^[ \t]*$/.test(this.line); breaks++) this.nextLine();
        if (!this.ended) this.blanks();
        const more = !this.ended && !(this.at === 0 && this.atMark()) && (this.flow || this.at > parent) && this.line[this.at] !== "#";
        if (!more || (this.flow && /^[,[\]{}]/.test(this.rest))) {
          this.row = row;
          this.at = at;
          return text;
        }
      }
    }

    quoted(parent) {
      const mark = this.line[this.at++];
      const begun = this.number;
      let text = "";
      for (;;) {
        const c = this.line[this.at];
        if (c === undefined) {
          text = text.replace(/[ \t]+$/, "");
          let breaks = 0;
          do {
            this.nextLine();
            breaks++;
            if (this.ended || this.atMark()) this.fail(begun);
          } while (/^[ \t]*$/.test(this.line));
          this.blanks();
          text += breaks > 1 ? "\n".repeat(breaks - 1) : " ";
        } else if (c === mark && mark === "'" && this.line[this.at + 1] === "'") {
          text += "'";
          this.at += 2;
        } else if (c === mark) {
          this.at++;
          return text;
        } else if (c === "\\" && mark === '"') {
          text += this.escaped();
        } else {
          text += c;
          this.at++;
        }
      }
    }

    escaped() {
      const c = this.line[this.at + 1];
      this.at += 2;
      if (c === undefined) {
        this.nextLine();
        if (this.ended) this.fail();
        this.blanks();
        return "";
      }
      const length = { x: 2, u: 4, U: 8 }[c];
      if (length === undefined) return escapes[c] ?? this.fail();
      const digits = this.line.slice(this.at, this.at + length);
      if (digits.length < length || /[^\da-fA-F]/.test(digits) || parseInt(digits, 16) > 0x10ffff) this.fail();
      this.at += length;
      return String.fromCodePoint(parseInt(digits, 16));
    }

    longText(parent) {
      const header = /^([|>])([-+]?)([1-9]?)([-+]?)[ \t]*(?:$|[ \t]#.*$)/.exec(this.rest);
      if (!header) this.fail();
      const folds = header[1] === ">";
      const rows = [];
      let indent = header[3] ? Math.max(parent, 0) + Number(header[3]) : 0;
      for (this.nextLine(); !this.ended && !this.atMark(); this.nextLine()) {
        const own = /^ */.exec(this.line)[0].length;
        if (own === this.line.length) {
          rows.push("");
          continue;
        }
        if (!indent) indent = own;
        if (own < indent || own <= parent) break;
        rows.push(this.line.slice(indent));
      }
      while (rows.at(-1) === "") rows.pop();
      const text = rows.join(folds ? " " : "\n");
      return { text: (header[2] + header[4]).includes("-") || text === "" ? text : text + "\n", line: this.number - rows.length };
    }

    bracket(parent) {
      if (++this.level > deepest) this.fail();
      const begun = this.number;
      const isList = this.line[this.at++] === "[";
      const close = isList ? "]" : "}";
      const made = isList ? { items: [], line: begun } : { map: [], line: begun };
      this.flow++;
      for (;;) {
        this.flowGap(begun, parent);
        if (this.line[this.at] === close) break;
        const line = this.number;
        this.marks();
        if (this.ended) this.fail(begun);
        const value = /^[,:]/.test(this.rest) ? this.fail() : this.scalar(parent);
        this.flowGap(begun, parent);
        let entry = value;
        if (this.line[this.at] === ":") {
          this.at++;
          this.flowGap(begun, parent);
          const empty = /^[,\]}]/.test(this.rest);
          entry = [{ text: value.text ?? this.fail(), line }, empty ? { text: "", line } : this.scalar(parent)];
          this.flowGap(begun, parent);
        }
        if (isList) made.items.push(Array.isArray(entry) ? { map: [entry], line } : entry);
        else made.map.push(Array.isArray(entry) ? entry : [{ text: entry.text ?? this.fail(), line }, { text: "", line }]);
        if (this.line[this.at] === ",") this.at++;
        else if (this.line[this.at] !== close) this.fail(begun);
      }
      this.at++;
      this.flow--;
      this.level--;
      return made;
    }

    flowGap(begun) {
      this.gap();
      if (this.ended || this.atMark()) this.fail(begun);
    }
  }

  const isEmpty = (text) => text.split(/\r\n|\n|\r/).every((line) => /^(?:#.*|---|\.\.\.)?$/.test(audit.strip(line)));

  // The first document's root; null where the text is no YAML, which is noted.
  audit.readYaml = (text, found) => {
    const refuse = (line) =>
      found.fault(line, audit.lines(text)[line - 1] ?? "", "this is not valid YAML, so nothing in this file is read");
    if (isEmpty(text)) {
      refuse(1);
      return null;
    }
    try {
      return new Reader(readable(text)).document();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      // A tab or a character that nobody sees is the likelier cause.
      const rows = readable(text).split(/\r\n|\n|\r/);
      const odd = rows[error.line - 1]?.includes("\t") ? rows.findIndex((it) => /[\t\ufffd]/.test(it)) : -1;
      refuse(odd < 0 ? error.line : odd + 1);
      return null;
    }
  };
}
