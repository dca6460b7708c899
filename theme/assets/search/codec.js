// Reads the bytes that catalog/search/encoding.py, postings.py and lexicon.py write.

const GAPS = 0;
const BITMAP = 1;
const BODY_ONCE = 1 << 4;
const DIRECT = 1;
const PART = 2;
const OTHER_NAME = 4;

const decoder = new TextDecoder();

/** A place in a byte array that moves on as it is read. */
export class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get done() {
    return this.at >= this.bytes.length;
  }

  byte() {
    return this.bytes[this.at++];
  }

  varint() {
    let number = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      number += (byte & 127) * factor;
      if (!(byte & 128)) return number;
    }
  }

  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** A front-coded word, as bytes; `previous` is the word that it shares its beginning with. */
  word(previous) {
    const shared = this.varint();
    const rest = this.take(this.varint());
    const word = new Uint8Array(shared + rest.length);
    word.set(previous.subarray(0, shared));
    word.set(rest, shared);
    return word;
  }

  /** A set of document numbers, ascending. */
  numbers() {
    const form = this.byte();
    const inner = new Reader(this.take(this.varint()));
    if (form === GAPS) return gaps(inner);
    return form === BITMAP ? bitmap(inner.bytes) : runs(inner);
  }

  /** A posting list, not yet decoded. */
  postings() {
    return new Postings(this.take(this.varint()));
  }
}

/** Where a term stands: `documents` and `marks`, two arrays of equal length, decoded when first asked for. */
class Postings {
  #bytes;
  #lists = null;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  get documents() {
    return this.#decoded().documents;
  }

  get marks() {
    return this.#decoded().marks;
  }

  #decoded() {
    this.#lists ??= postingLists(new Reader(this.#bytes));
    return this.#lists;
  }
}

function postingLists(reader) {
  const documents = [];
  let last = 0;
  for (let left = reader.varint(); left > 0; left -= 1) documents.push((last += reader.varint()));
  const marks = Array.from(reader.take(documents.length));
  for (const document of reader.numbers()) {
    documents.push(document);
    marks.push(BODY_ONCE);
  }
  return { documents, marks };
}

function gaps(reader) {
  const numbers = [];
  for (let last = 0; !reader.done; ) numbers.push((last += reader.varint()));
  return numbers;
}

function bitmap(bytes) {
  const numbers = [];
  bytes.forEach((byte, index) => {
    for (let bit = 0; bit < 8; bit += 1) if (byte & (1 << bit)) numbers.push(index * 8 + bit);
  });
  return numbers;
}

function runs(reader) {
  const numbers = [];
  for (let next = 0; !reader.done; ) {
    next += reader.varint();
    for (let left = reader.varint(); left > 0; left -= 1) numbers.push(next++);
  }
  return numbers;
}

/** The entries of a term file: { word, direct, part, targets }; the lists are null where the entry has none. */
export function termEntries(bytes) {
  const reader = new Reader(bytes);
  const entries = [];
  let word = new Uint8Array(0);
  while (!reader.done) {
    word = reader.word(word);
    const flags = reader.byte();
    const entry = { word: decoder.decode(word), direct: null, part: null, targets: [] };
    if (flags & DIRECT) entry.direct = reader.postings();
    if (flags & PART) entry.part = reader.postings();
    if (flags & OTHER_NAME) {
      for (let left = reader.varint(); left > 0; left -= 1) entry.targets.push(decoder.decode(reader.word(word)));
    }
    entries.push(entry);
  }
  return entries;
}

/** Words from lines of shared length and rest. */
export function frontCodedText(text) {
  let previous = "";
  return (text ? text.split("\n") : []).map((line) => {
    previous = previous.slice(0, parseInt(line[0], 36)) + line.slice(1);
    return previous;
  });
}

/** The words of a word file: { word, common }. */
export function wordEntries(bytes) {
  const reader = new Reader(bytes);
  const entries = [];
  let word = new Uint8Array(0);
  while (!reader.done) {
    word = reader.word(word);
    entries.push({ word: decoder.decode(word), common: reader.byte() });
  }
  return entries;
}
