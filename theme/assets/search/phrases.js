// Quoted phrases: words that stand side by side in a text.

import { fingerprint, fold, stemsOf } from "./text.js";

const MOST_CHECKED = 40;

/** The documents, of the first so many, in which every phrase stands in some field. */
export async function holdingPhrases(store, documents, phrases) {
  const steps = await Promise.all(phrases.map((phrase) => stepsOf(store, phrase)));
  const checked = documents.slice(0, MOST_CHECKED);
  const holds = await Promise.all(
    checked.map(async (document) => {
      const pairs = await store.pairs(document);
      return steps.flat().every((step) => step.some((pair) => pairs.has(pair)));
    }),
  );
  return checked.filter((_, index) => holds[index]);
}

/** For every two neighbours in a phrase the pairs of fingerprints that would prove them. */
async function stepsOf(store, phrase) {
  const prints = await Promise.all(phrase.map((word) => printsOf(store, word)));
  return prints.slice(1).map((second, index) =>
    prints[index].flatMap((one) => second.map((other) => ((one * 31) & 0xffff) ^ other)),
  );
}

/** The fingerprints that a word may have in the index: its own, its stems', and those of the terms it leads to. */
async function printsOf(store, word) {
  const names = [...new Set([word, ...stemsOf(word)])];
  const entries = (await Promise.all(names.map((name) => store.entriesOf(fold(name))))).flat();
  const terms = new Set([...names, ...entries.flatMap((entry) => [entry.word, ...entry.targets])]);
  return [...terms].map(fingerprint);
}
