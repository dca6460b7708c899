// The files of the index, fetched once each and only when a query needs them.

import { Reader, frontCodedText, termEntries, wordEntries } from "./codec.js";
import { fold } from "./text.js";

const FORMAT = 4;

export class Store {
  /**
   * @param {string} base absolute address of the folder of a language in the index, with a slash at the end: it has the
   * manifest and the cards, the folder above what serves all languages
   */
  constructor(base) {
    this.base = base;
    this.shared = new URL("../", base);
    this.files = new Map();
    this.loadedTerms = new Map();
  }

  /** Opens the index. Throws when it is missing or of another format. */
  async open() {
    const answer = await fetch(new URL("manifest.json", this.base), { cache: "no-cache" });
    if (!answer.ok) throw new Error(`manifest: ${answer.status}`);
    this.manifest = await answer.json();
    if (this.manifest.format !== FORMAT) throw new Error(`format ${this.manifest.format}`);
    this.total = this.manifest.documents;
    this.stopWords = new Set(this.manifest.stopWords.split(" "));
    this.starts = Object.fromEntries(
      Object.entries(this.manifest.starts).map(([name, starts]) => [name, frontCodedText(starts)]),
    );
  }

  /** One file of the index, read by `read`; asked for again it comes from memory. */
  file(path, read) {
    if (!this.files.has(path)) {
      const reading = this.fetchFile(path).then(read);
      reading.catch(() => this.files.delete(path));
      this.files.set(path, reading);
    }
    return this.files.get(path);
  }

  async fetchFile(path) {
    const address = new URL(path, path.startsWith("cards/") ? this.base : this.shared);
    address.searchParams.set("v", this.manifest.version);
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    const packed = path.endsWith(".bin");
    const content = packed ? new Response(answer.body.pipeThrough(new DecompressionStream("deflate-raw"))) : answer;
    return new Uint8Array(await content.arrayBuffer());
  }

  /** The number of the file of this sort in which a folded word stands or would stand; -1 in an empty index. */
  placeOf(sort, folded) {
    const starts = this.starts[sort];
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= folded) low = middle + 1;
      else high = middle;
    }
    return starts.length ? Math.max(0, low - 1) : -1;
  }

  /** Entries of a term file by folded word: Map(folded -> [entry]). */
  async terms(number) {
    if (number < 0 || number >= this.starts.terms.length) return new Map();
    const entries = await this.termFile(number);
    this.loadedTerms.set(number, entries);
    return entries;
  }

  termFile(number) {
    return this.file(`terms/${number}.bin`, (bytes) => byFold(termEntries(bytes)));
  }

  /** Begins to fetch the file of a folded word that will be asked for; until then it does not count as being here. */
  expect(folded) {
    const number = this.placeOf("terms", folded);
    if (number >= 0) this.termFile(number).catch(() => {}); // whoever asks for it is told
  }

  /** The entries whose word folds to this. */
  async entriesOf(folded) {
    return (await this.terms(this.placeOf("terms", folded))).get(folded) ?? [];
  }

  /** The same, but only from files that are here already. */
  loadedEntriesOf(folded) {
    return this.loadedTerms.get(this.placeOf("terms", folded))?.get(folded) ?? [];
  }

  /** The entry of exactly this word, or undefined. */
  async entry(word) {
    return (await this.entriesOf(fold(word))).find((entry) => entry.word === word);
  }

  /** The words among which a mistyped word may be: [{ word, common }]. */
  async words(sort, folded) {
    const number = this.placeOf(sort, folded);
    return number < 0 ? [] : this.file(`${sort}/${number}.bin`, wordEntries);
  }

  /** The documents of every term of some facets: { regions: { uusimaa: [0, 4] } }. */
  async facets(ids) {
    return Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await this.facet(id)])));
  }

  facet(id) {
    const { terms } = this.manifest.facets.find((facet) => facet.id === id);
    return this.file(`facets/${id}.bin`, (bytes) => {
      const reader = new Reader(bytes);
      return Object.fromEntries(terms.map(([term]) => [term, reader.numbers()]));
    });
  }

  /** How new each document is, and its evidence: { newness, evidence }, by document number. */
  orders() {
    return this.file("order.bin", (bytes) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      const newness = Array.from({ length: this.total }, (_, document) => view.getUint16(document * 2, true));
      return { newness, evidence: bytes.subarray(this.total * 2) };
    });
  }

  /** The result card of a document. */
  async card(document) {
    const size = this.manifest.cardsInFile;
    const cards = await this.file(`cards/${Math.floor(document / size)}.json`, (bytes) =>
      JSON.parse(new TextDecoder().decode(bytes)),
    );
    const [address, title, summary, badges, kind, language, updated, evidence] = cards[document % size];
    return { document, address, title, summary, badges, kind, language, updated, evidence };
  }

  /** The fingerprints of neighbouring words of a document, as a set. */
  async pairs(document) {
    const size = this.manifest.pairsInFile;
    const sets = await this.file(`pairs/${Math.floor(document / size)}.bin`, pairSets);
    return sets[document % size];
  }
}

function byFold(entries) {
  const found = new Map();
  for (const entry of entries) {
    const key = fold(entry.word);
    if (found.has(key)) found.get(key).push(entry);
    else found.set(key, [entry]);
  }
  return found;
}

function pairSets(bytes) {
  const reader = new Reader(bytes);
  const sets = [];
  while (!reader.done) {
    const pairs = new Set();
    for (let left = reader.varint(); left > 0; left -= 1) pairs.add(reader.byte() | (reader.byte() << 8));
    sets.push(pairs);
  }
  return sets;
}
