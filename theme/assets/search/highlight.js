// Which words of a shown text made it a result.

import { fold, stemsOf, wordsWithPlaces } from "./text.js";

const SHORTEST_INNER = 4;

/** Tells of a word of a text whether one of the matches stands for it, inflected or inside a compound. */
export class Marker {
  constructor(store, matches) {
    this.store = store;
    this.terms = new Set();
    this.inner = new Set();
    for (const match of matches) this.take(match);
    this.known = new Map();
    this.names = namesOf(this.terms, store);
    this.heads = new Set([...this.terms, ...this.names].map((name) => name[0]));
  }

  take(match) {
    for (const [term, { how }] of match.terms) {
      for (const part of term.split(" ")) this.terms.add(fold(part));
      if (how !== "beginning" && term.length >= SHORTEST_INNER) this.inner.add(fold(term));
    }
    const typed = fold(match.word);
    if (!match.corrected) this.terms.add(typed);
    for (const stem of match.corrected ? [] : [match.word, ...stemsOf(match.word)]) {
      if (stem.length >= SHORTEST_INNER) this.inner.add(fold(stem));
    }
    for (const { first, second } of match.pieces) {
      this.take(first);
      this.take(second);
    }
  }

  marks(word) {
    if (!this.known.has(word)) this.known.set(word, this.isMarked(word));
    return this.known.get(word);
  }

  isMarked(word) {
    const folded = fold(word);
    if (this.store.stopWords.has(word) && !this.terms.has(folded)) return false;
    const names = this.heads.has(folded[0]) ? [folded, ...stemsOf(word).map(fold)] : []; // a stem keeps the first letter
    if (names.some((name) => this.terms.has(name) || this.names.has(name))) return true;
    return [...this.inner].some((term) => folded.includes(term));
  }

  /** Puts a text into an element, its matching words inside <mark>. */
  fill(element, text) {
    let from = 0;
    for (const { word, start, end } of wordsWithPlaces(text)) {
      if (!this.marks(word)) continue;
      element.append(text.slice(from, start));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      element.append(mark);
      from = end;
    }
    element.append(text.slice(from));
  }
}

/** The names, in the files that are here, that lead to one of the terms. */
function namesOf(terms, store) {
  const leads = ({ targets }) => targets.some((target) => terms.has(fold(target)));
  const names = [...store.loadedTerms.values()].flatMap((entries) => [...entries]);
  return new Set(names.filter(([, entries]) => entries.some(leads)).map(([name]) => name));
}
