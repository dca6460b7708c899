// From a typed word to the terms of the index that it may mean, each with a weight.

import { nearestTerms } from "./spelling.js";
import { fold, namesOfPhrase, stemsOf } from "./text.js";

const PART_WEIGHT = 0.6;
const COMMON_SHARE = 0.4;
const FOLDED_WEIGHT = 0.9;
const STEM_WEIGHT = 0.95;
const NAMESAKE_WEIGHT = 0.5;
const KIN_WEIGHT = 0.2;
const KIN_SHARE = 0.7;
const SHORTEST_KIN = 5;
const BEGINNING_WEIGHT = 0.35;
const OPEN_BEGINNING_WEIGHT = 0.7;
const SPELLING_WEIGHT = 0.6;
const PIECES_WEIGHT = 0.5;
const MOST_BEGINNINGS = 80;
const MOST_FILES_OF_BEGINNING = 3;
const FEW_DOCUMENTS = 10;
const LONGEST_PHRASE = 4;

/** What a typed word found: terms with weights, and pairs of pieces that a document must both hold. */
class Match {
  constructor(word) {
    this.word = word;
    this.terms = new Map();
    this.pieces = [];
    this.corrected = null;
    this.errors = 0;
  }

  add(entry, weight, how) {
    const known = this.terms.get(entry.word);
    if ((!entry.direct && !entry.part) || (known && known.weight >= weight)) return;
    this.terms.set(entry.word, { entry, weight, how });
  }

  /**
   * Calls `visit(document, mark, weight)` for every posting. Where a word is common but rare as part of a compound, or
   * the other way round, the rarer list tells more and weighs more.
   */
  visit(total, visit) {
    const lists = [];
    for (const { entry, weight, how } of this.terms.values()) {
      if (entry.direct) lists.push({ list: entry.direct, weight, how });
      if (entry.part) lists.push({ list: entry.part, weight: weight * PART_WEIGHT, how });
    }
    const rarity = ({ list }) => Math.log(1 + total / list.documents.length);
    const rarest = Math.max(...lists.filter(({ how }) => how === "word").map(rarity));
    for (const one of lists) {
      const telling = one.how === "word" ? COMMON_SHARE + (1 - COMMON_SHARE) * (rarity(one) / rarest) : 1;
      one.list.documents.forEach((document, index) => visit(document, one.list.marks[index], one.weight * telling));
    }
  }

  get found() {
    return this.terms.size > 0 || this.pieces.length > 0;
  }

  /** The documents of all terms, as a set. */
  documents() {
    const lists = [...this.terms.values()].flatMap(({ entry }) => [entry.direct, entry.part]);
    return new Set(lists.flatMap((list) => list?.documents ?? []));
  }

  fewerThan(limit) {
    const sizes = [...this.terms.values()].flatMap(({ entry }) => [entry.direct, entry.part]);
    return !sizes.some((list) => list?.documents.length >= limit) && this.documents().size < limit;
  }
}

/**
 * Finds what a word may mean; `open` says that it may be only the beginning of one, `loose` that words of the same kin
 * (`hitsaus` for `hitsaaja`) shall count even where the word itself is found.
 */
export async function matchWord(store, word, { open, loose }) {
  const match = new Match(word);
  await addNamed(store, match, word);
  const complete = match.found;
  await addBeginnings(store, match, word, open, complete);
  if (!match.found) await addReadings(store, match, word);
  const few = match.fewerThan(FEW_DOCUMENTS);
  if (!match.corrected && (loose || few)) await addKin(store, match, word, few);
  const certain = match.corrected && match.errors === 1;
  if (word.length > 7 && !certain && match.fewerThan(FEW_DOCUMENTS)) await addPieces(store, match, word);
  return match;
}

/** What a word of a query that is far too long means: itself alone, so that a thousand words cost no more than a few. */
export async function matchPlainly(store, word) {
  const match = new Match(word);
  await addNamed(store, match, word);
  return match;
}

/**
 * Terms of this name: the word itself, its stems, and the terms that these are other names of. Where the word is a term
 * as it stands, other terms only share its stem (`muutos`, `muutto`).
 */
async function addNamed(store, match, word) {
  const names = [...new Set([word, ...stemsOf(word)])];
  const lists = await Promise.all(names.map((name) => store.entriesOf(fold(name))));
  const targets = new Map();
  names.forEach((name, index) => {
    const exact = lists[index].filter((entry) => entry.word === name);
    const marked = fold(name) !== name;
    for (const entry of marked && exact.length ? exact : lists[index]) {
      const weight = (entry.word === name ? 1 : FOLDED_WEIGHT) * (name === word ? 1 : STEM_WEIGHT);
      match.add(entry, weight, "word");
      for (const target of entry.targets) targets.set(target, Math.max(targets.get(target) ?? 0, weight));
    }
  });
  const itself = match.terms.has(word) ? NAMESAKE_WEIGHT : 1;
  await Promise.all(
    [...targets].map(async ([target, weight]) => {
      const entry = await store.entry(target);
      if (entry) match.add(entry, weight * itself * STEM_WEIGHT, "word");
    }),
  );
}

/** Terms that begin as the word does; in the files that are here already unless the word is still growing. */
async function addBeginnings(store, match, word, open, complete) {
  const shortest = stemsOf(word).map(fold).sort((a, b) => a.length - b.length)[0] ?? fold(word);
  const beginnings = new Set([fold(word)]);
  if (shortest.length > 4) beginnings.add(shortest);
  if (fold(word).length < (open ? 2 : 4)) return;
  const most = open && !complete ? MOST_FILES_OF_BEGINNING : 1;
  let left = MOST_BEGINNINGS;
  for (const beginning of beginnings) {
    const first = store.placeOf("terms", beginning);
    const last = Math.min(store.placeOf("terms", `${beginning}\uffff`), first + most - 1);
    for (let number = first; number >= 0 && number <= last; number += 1) {
      for (const [folded, entries] of await store.terms(number)) {
        if (!folded.startsWith(beginning) || left <= 0) continue;
        left -= 1;
        const weight = open && !complete ? OPEN_BEGINNING_WEIGHT : BEGINNING_WEIGHT;
        for (const entry of entries) match.add(entry, weight, "beginning");
      }
    }
  }
}

/** Terms that share most of the word's beginning, from the file in which they would stand; `far` allows to fetch it. */
async function addKin(store, match, word, far) {
  const stem = fold(stemsOf(word)[0] ?? word);
  const beginning = stem.slice(0, Math.max(SHORTEST_KIN, Math.ceil(stem.length * KIN_SHARE)));
  if (beginning.length < SHORTEST_KIN) return;
  const number = store.placeOf("terms", beginning);
  for (const [folded, entries] of far ? await store.terms(number) : store.loadedTerms.get(number) ?? []) {
    if (!folded.startsWith(beginning)) continue;
    for (const entry of entries) match.add(entry, KIN_WEIGHT, "kin");
  }
}

/** The words that stand side by side in what was typed, two or more. */
function runsOf(sequence) {
  const runs = [];
  for (let length = 2; length <= LONGEST_PHRASE; length += 1) {
    for (let start = 0; start + length <= sequence.length; start += 1) runs.push(sequence.slice(start, start + length));
  }
  return runs;
}

/** Begins to fetch what `addSynonyms` will need. */
export function expectSynonyms(store, sequence) {
  for (const run of runsOf(sequence)) for (const name of namesOfPhrase(run)) store.expect(fold(name));
}

/** What a synonym of several words leads to counts for each of its words: `palkkauksen tuki` for `palkkatuki`. */
export async function addSynonyms(store, matches, sequence) {
  const runs = runsOf(sequence);
  await Promise.all(runs.map(async (run) => {
    const named = await Promise.all(namesOfPhrase(run).map((name) => store.entriesOf(fold(name))));
    const targets = new Set(named.flat().flatMap((entry) => [entry.word, ...entry.targets]));
    const entries = await Promise.all([...targets].map((target) => store.entry(target)));
    for (const match of matches) {
      if (run.includes(match.word)) entries.forEach((entry) => entry && match.add(entry, STEM_WEIGHT, "word"));
    }
  }));
}

/** A compound that few or no entries hold: documents that hold both of its halves. */
async function addPieces(store, match, word) {
  const folded = fold(word);
  const lengths = [];
  for (let length = word.length - 3; length > 2; length -= 1) lengths.push(length);
  const files = [...new Set(lengths.map((length) => store.placeOf("terms", folded.slice(0, length))))].slice(0, 3);
  await Promise.all(files.map((number) => store.terms(number)));
  let tries = 3;
  for (const length of lengths) {
    if (!store.loadedEntriesOf(folded.slice(0, length)).length || tries === 0) continue;
    tries -= 1;
    const [first, second] = [new Match(word.slice(0, length)), new Match(word.slice(length))];
    await Promise.all([addNamed(store, first, first.word), addNamed(store, second, second.word)]);
    if (!meet(first, second)) continue;
    match.pieces.push({ first, second, weight: PIECES_WEIGHT });
    return;
  }
}

/** Whether some document holds both. */
function meet(first, second) {
  const documents = first.documents();
  return [...second.documents()].some((document) => documents.has(document));
}

/** The nearest spellings, when nothing is spelled as the word is. */
async function addReadings(store, match, word) {
  const readings = await nearestTerms(store, word);
  const entries = await Promise.all(readings.map((reading) => store.entry(reading.word)));
  entries.forEach((entry, index) => {
    if (!entry) return;
    match.corrected ??= readings[index].word;
    match.errors = readings[index].errors;
    match.add(entry, SPELLING_WEIGHT / readings[index].errors ** 0.5, "spelling");
  });
}
