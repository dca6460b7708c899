// Words that a mistyped word may have meant.

import { fold, stemsOf } from "./text.js";

const MOST_READINGS = 4;

/** How many wrong letters a word of this length may have. */
export function allowedErrors(length) {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

/** Edits (letters added, left out, changed, or swapped with the next) from one word to another; `most` + 1 if more. */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, before[j - 2] + 1);
      }
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return row[other.length];
}

/** The nearest terms of the index, best first: [{ word, errors, common }], only those with the fewest errors. */
export async function nearestTerms(store, typed) {
  const most = allowedErrors(typed.length);
  if (!most) return [];
  const shapes = [...new Set([typed, stemsOf(typed)[0] ?? typed].map(fold))];
  const found = new Map();
  for (const { word, common, terms } of await candidates(store, shapes)) {
    const folded = fold(word);
    const errors = Math.min(...shapes.map((shape) => distance(shape, folded, most)));
    if (errors > most) continue;
    for (const term of terms) {
      const known = found.get(term);
      if (!known || errors < known.errors) found.set(term, { word: term, errors, common });
    }
  }
  const sorted = [...found.values()].sort((a, b) => a.errors - b.errors || b.common - a.common);
  return sorted.filter((reading) => reading.errors === sorted[0].errors).slice(0, MOST_READINGS);
}

/** Words near a place in the index, read forwards and backwards, and other names in the term file of the word. */
async function candidates(store, shapes) {
  const backwards = shapes.map((shape) => [...shape].reverse().join(""));
  const [ahead, behind, entries] = await Promise.all([
    Promise.all(shapes.map((shape) => store.words("words", shape))),
    Promise.all(backwards.map((shape) => store.words("backwards", shape))),
    store.terms(store.placeOf("terms", shapes[0])),
  ]);
  const found = ahead.flat().map(({ word, common }) => ({ word, common, terms: [word] }));
  for (const { word, common } of behind.flat()) {
    const spelled = [...word].reverse().join("");
    found.push({ word: spelled, common, terms: [spelled] });
  }
  for (const { word, targets } of [...entries.values()].flat()) {
    if (targets.length) found.push({ word, common: 0, terms: targets });
  }
  return found;
}

/** The labels of facet terms nearest to a query that found nothing, nearest first: at most half of the letters differ. */
export function nearestLabels(query, facets) {
  const typed = fold(query.trim().toLowerCase()).slice(0, 40);
  const most = Math.ceil(typed.length / 2);
  const labels = new Set(facets.flatMap(({ terms }) => terms.map(([, label]) => label)));
  const near = [...labels].map((label) => ({ label, errors: nearness(typed, fold(label.toLowerCase()), most) }));
  const found = near.filter(({ errors }) => errors <= most).sort((a, b) => a.errors - b.errors);
  return found.slice(0, MOST_READINGS).map(({ label }) => label);
}

/** The distance to the whole label, or to as much of its beginning as was typed. */
function nearness(typed, label, most) {
  return Math.min(distance(typed, label, most), distance(typed, label.slice(0, typed.length), most) + 1);
}
