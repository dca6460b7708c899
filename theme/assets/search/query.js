// What the visitor typed, as words and quoted phrases.

import { wordsOf } from "./text.js";

const LONGEST_QUERY = 1000;
const MOST_WORDS = 10;
export const WORDS_OF_A_TEXT = 6; // of what has more words than that, which is a text rather than a query
const LONGEST_WORD = 40;

/**
 * { words, phrases, sequence, open, leftOut }: distinct words to look for, phrases as lists of words, all words as they
 * were typed, whether the last word may still be growing, and whether there are more words than count. Function words are
 * left out of `words` unless there is nothing else.
 */
export function parseQuery(text, stopWords) {
  const cut = text.slice(0, LONGEST_QUERY);
  const phrases = Array.from(cut.matchAll(/["”“„]([^"”“„]+)["”“„]/g), (found) => wordsOf(found[1]).slice(0, MOST_WORDS));
  const sequence = wordsOf(cut).map((word) => word.slice(0, LONGEST_WORD));
  const all = [...new Set(sequence)];
  const telling = all.filter((word) => !stopWords.has(word) && (word.length > 1 || !/\p{L}/u.test(word)));
  const wanted = telling.length ? telling : all;
  const leftOut = wanted.length > MOST_WORDS;
  const words = wanted.slice(0, leftOut ? WORDS_OF_A_TEXT : MOST_WORDS);
  const last = all.at(-1);
  return {
    words,
    sequence: sequence.slice(0, MOST_WORDS),
    phrases: phrases.filter((phrase) => phrase.length > 1),
    open: /[\p{L}\p{N}]$/u.test(cut) && words.at(-1) === last,
    leftOut,
  };
}
