// Text into words, as catalog/search/tokens.py does it: change both or neither.

const WORD = /[0-9]+(?:\.[0-9]+)+|[\p{L}\p{N}]+/gu;
const ENDING_AFTER_COLON = /(?<=[\p{L}\p{N}]):\p{L}{1,6}(?![\p{L}\p{N}])/gu;
const UNDECOMPOSED = { ø: "o", đ: "d", ð: "d", ł: "l", ŋ: "n", æ: "ae", œ: "oe", ß: "ss" };
const ASCII = /^[\x00-\x7f]*$/;
const STEMMERS = ["FinnishStemmer", "SwedishStemmer", "EnglishStemmer"];

let stemmers = null;

function plain(text) {
  return text.normalize("NFC").toLowerCase().replaceAll("\u00ad", "");
}

/** The words of a text, lower-cased and in NFC. */
export function wordsOf(text) {
  return plain(text).replace(ENDING_AFTER_COLON, "").match(WORD) ?? [];
}

/** The words of a text with their places in it: [{ word, start, end }]. */
export function wordsWithPlaces(text) {
  return Array.from(text.matchAll(WORD), (found) => ({
    word: plain(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** The word without diacritics and without characters outside the basic plane. */
export function fold(word) {
  if (ASCII.test(word)) return word;
  const apart = word.replace(/[øđðłŋæœß]/g, (letter) => UNDECOMPOSED[letter]).normalize("NFD");
  return apart.replace(/\p{M}|[\u{10000}-\u{10ffff}]/gu, "");
}

/** The stems of a lower-case word in every language of the bank, without repetition. */
export function stemsOf(word) {
  stemmers ??= STEMMERS.filter((name) => name in globalThis).map((name) => new globalThis[name]());
  return [...new Set(stemmers.map((stemmer) => stemmer.stemWord(word)))];
}

/** The names under which the index knows a phrase of these words: the stems in each language, with spaces between. */
export function namesOfPhrase(words) {
  stemsOf("");
  return [...new Set(stemmers.map((stemmer) => words.map((word) => stemmer.stemWord(word)).join(" ")))];
}

/** 16 bits of FNV-1a over the UTF-8 bytes of a term. */
export function fingerprint(term) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(term)) {
    value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  }
  return (value ^ (value >>> 16)) & 0xffff;
}
