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
    if (this.store.stopWords.has(word) && !this.terms.has(fold(word))) return false;
    const names = [word, ...stemsOf(word)].map(fold);
    if (names.some((name) => this.terms.has(name))) return true;
    const targets = names.flatMap((name) => this.store.loadedEntriesOf(name)).flatMap((entry) => entry.targets);
    if (targets.some((target) => this.terms.has(fold(target)))) return true;
    return [...this.inner].some((term) => names[0].includes(term));
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
