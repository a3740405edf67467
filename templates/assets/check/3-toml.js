// The browser half of the audit, third part: TOML 1.0, each value with its line.
"use strict";

{
  const { lines } = audit;
  const deepest = 50;
  const fault = "this is not valid TOML, so nothing in this file is read";

  const other = "(a number or date)";

  // A table is { map }, an array { items }, anything else { text } or { shown }; all have a line.
  class Fault extends Error {
    constructor(line, why = fault) {
      super(why);
      this.line = line;
    }
  }

  const escapes = { b: "\b", t: "\t", n: "\n", f: "\f", r: "\r", '"': '"', "\\": "\\" };
  const date = "(\\d{4})-(\\d{2})-(\\d{2})";
  const time = "(\\d{2}):(\\d{2}):(\\d{2})(\\.\\d+)?";
  const dateTime = new RegExp(`^(?:${date}(?:[Tt ]${time}([Zz]|[+-]\\d{2}:\\d{2})?)?|${time})$`);
  const integer = /^(?:[+-]?(?:0|[1-9](?:_?\d)*)|0x[\da-fA-F](?:_?[\da-fA-F])*|0o[0-7](?:_?[0-7])*|0b[01](?:_?[01])*)$/;
  const float = /^[+-]?(?:inf|nan|(?:0|[1-9](?:_?\d)*)(?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?)$/;

  const dayExists = (year, month, day) =>
    month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

  class Reader {
    constructor(text) {
      this.text = text;
      this.at = 0;
      this.line = 1;
    }

    fail() {
      throw new Fault(this.line);
    }

    // One character of a text or comment, where controls may not stand.
    letter() {
      if (/[\0-\x08\x0b-\x1f\x7f]/.test(this.next ?? "\0")) this.fail();
      return this.text[this.at++];
    }

    get next() {
      return this.text[this.at];
    }

    has(start) {
      return this.text.startsWith(start, this.at);
    }

    take(start) {
      if (!this.has(start)) return false;
      this.at += start.length;
      return true;
    }

    need(start) {
      if (!this.take(start)) this.fail();
    }

    blanks() {
      while (this.next === " " || this.next === "\t") this.at++;
    }

    comment() {
      if (this.next !== "#") return;
      while (this.at < this.text.length && !this.atBreak()) this.letter();
    }

    atBreak() {
      return this.next === "\n" || this.has("\r\n");
    }

    break() {
      if (!this.take("\n") && !this.take("\r\n")) return false;
      this.line++;
      return true;
    }

    // Blanks, comments and line breaks.
    gap() {
      do {
        this.blanks();
        this.comment();
      } while (this.break());
    }

    lineEnd() {
      this.blanks();
      this.comment();
      if (this.at < this.text.length && !this.break()) this.fail();
    }

    file() {
      const root = { map: new Map(), line: 1 };
      let table = root;
      for (this.gap(); this.at < this.text.length; this.gap()) {
        if (this.next === "[") table = this.header(root);
        else this.pair(table);
        this.lineEnd();
      }
      return root;
    }

    header(root) {
      const line = this.line;
      const isList = this.has("[[");
      this.at += isList ? 2 : 1;
      this.blanks();
      const keys = this.keys();
      this.need(isList ? "]]" : "]");
      const last = keys.pop();
      let table = root;
      for (const key of keys) {
        const below = table.map.get(key);
        if (below === undefined) table.map.set(key, (table = { map: new Map(), line, implied: true }));
        else if (below.list) table = below.items.at(-1);
        else if (below.map && !below.closed) table = below;
        else throw new Fault(line);
        if (!table.map) throw new Fault(line);
      }
      const there = table.map.get(last);
      const made = { map: new Map(), line };
      if (isList) {
        if (there === undefined) table.map.set(last, { items: [made], line, list: true });
        else if (there.list) there.items.push(made);
        else throw new Fault(line);
        return made;
      }
      if (there === undefined) {
        table.map.set(last, made);
        return made;
      }
      if (!there.implied) throw new Fault(line);
      there.implied = false;
      there.line = line;
      return there;
    }

    keys() {
      const keys = [];
      do {
        this.blanks();
        keys.push(this.key());
        this.blanks();
      } while (this.take("."));
      return keys;
    }

    key() {
      if (this.next === '"') return this.basic();
      if (this.next === "'") return this.literal();
      const from = this.at;
      while (this.at < this.text.length && /[A-Za-z0-9_-]/.test(this.next)) this.at++;
      if (from === this.at) this.fail();
      return this.text.slice(from, this.at);
    }

    pair(into) {
      const line = this.line;
      const keys = this.keys();
      this.need("=");
      this.blanks();
      const value = this.value();
      const last = keys.pop();
      let table = into;
      for (const key of keys) {
        const below = table.map.get(key);
        if (below === undefined) table.map.set(key, (table = { map: new Map(), line, dotted: into }));
        else if (below.dotted === into) table = below;
        else throw new Fault(line);
      }
      if (table.map.has(last)) throw new Fault(line);
      value.line = line;
      table.map.set(last, value);
    }

    value() {
      const line = this.line;
      if (this.has('"""')) return { text: this.longText('"'), line };
      if (this.has("'''")) return { text: this.longText("'"), line };
      if (this.next === '"') return { text: this.basic(), line };
      if (this.next === "'") return { text: this.literal(), line };
      if (this.next === "[") return this.array();
      if (this.next === "{") return this.inline();
      return { shown: this.scalar(), line };
    }

    array() {
      const made = { items: [], line: this.line };
      this.need("[");
      for (this.gap(); !this.take("]"); this.gap()) {
        made.items.push(this.value());
        this.gap();
        if (!this.take(",") && this.next !== "]") this.fail();
      }
      return made;
    }

    inline() {
      const made = { map: new Map(), line: this.line, closed: true };
      this.need("{");
      this.blanks();
      if (!this.take("}")) {
        do {
          this.blanks();
          this.pair(made);
          this.blanks();
        } while (this.take(","));
        this.need("}");
      }
      return made;
    }

    basic() {
      this.need('"');
      let text = "";
      while (!this.take('"')) {
        if (this.atBreak()) this.fail();
        text += this.take("\\") ? this.escaped() : this.letter();
      }
      return text;
    }

    literal() {
      this.need("'");
      const from = this.at;
      while (this.next !== "'") {
        if (this.atBreak()) this.fail();
        this.letter();
      }
      return this.text.slice(from, this.at++);
    }

    escaped() {
      const mark = this.text[this.at++];
      if (mark in escapes) return escapes[mark];
      const digits = this.text.slice(this.at, this.at + { u: 4, U: 8 }[mark]);
      const code = /^(?:[\da-fA-F]{4}|[\da-fA-F]{8})$/.test(digits) ? parseInt(digits, 16) : Infinity;
      if (!/^[uU]$/.test(mark) || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) this.fail();
      this.at += digits.length;
      return String.fromCodePoint(code);
    }

    longText(quote) {
      const fence = quote.repeat(3);
      this.need(fence);
      this.break();
      let text = "";
      for (;;) {
        if (this.at >= this.text.length) this.fail();
        if (this.has(fence)) {
          // Up to two quotes may stand right before the fence.
          for (let i = 0; i < 2 && this.has(fence + quote); i++) text += this.text[this.at++];
          this.at += 3;
          return text;
        }
        if (this.break()) {
          text += "\n";
        } else if (quote === '"' && this.take("\\")) {
          const rest = /[ \t]*\r?\n/y;
          rest.lastIndex = this.at;
          if (rest.test(this.text)) {
            while (/[ \t\r\n]/.test(this.next ?? "")) if (!this.break()) this.at++;
          } else {
            text += this.escaped();
          }
        } else {
          text += this.letter();
        }
      }
    }

    scalar() {
      const token = /\d{4}-\d{2}-\d{2} \d{2}:[\d:.+Zz-]*|[A-Za-z0-9_.:+-]+/y;
      token.lastIndex = this.at;
      const found = token.exec(this.text)?.[0];
      if (found === undefined) this.fail();
      this.at += found.length;
      if (found === "true" || found === "false") return found;
      if (integer.test(found)) {
        const plain = found.replaceAll("_", "").replace("+", "");
        const value = plain.startsWith("-") ? -BigInt(plain.slice(1)) : BigInt(plain);
        if (BigInt.asIntN(64, value) !== value) this.fail();
        return String(value);
      }
      if (float.test(found)) return other;
      const when = dateTime.exec(found);
      if (!when) this.fail();
      const [, year, month, day, hour, minute, second, , , hour2, minute2, second2] = when;
      const late = Number(hour ?? hour2 ?? 0) > 23 || Number(minute ?? minute2 ?? 0) > 59 || Number(second ?? second2 ?? 0) > 59;
      if (late || (year !== undefined && !dayExists(Number(year), Number(month), Number(day)))) this.fail();
      return other;
    }
  }

  // Everything that can hold a bracket without meaning it, and the brackets.
  const pieces = /"""(?:\\[^]|[^\\])*?(?:"""|$)|'''[^]*?(?:'''|$)|"(?:\\[^]|[^"\\\n])*"?|'[^'\n]*'?|#[^\n]*|[[\]{}\n]/g;

  const refuseTooDeep = (text) => {
    let [depth, line] = [0, 1];
    for (const [piece] of text.matchAll(pieces)) {
      if (piece === "[" || piece === "{") depth++;
      else if (piece === "]" || piece === "}") depth = Math.max(0, depth - 1);
      else line += piece.split("\n").length - 1;
      if (depth > deepest) throw new Fault(line, "lists and tables stand too deep inside one another");
    }
  };

  // The root table; null where the file has a fault, which is noted.
  audit.readToml = (text, found) => {
    try {
      refuseTooDeep(text);
      return new Reader(text).file();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      found.fault(error.line, lines(text)[error.line - 1] ?? "", error.message);
      return null;
    }
  };
}
