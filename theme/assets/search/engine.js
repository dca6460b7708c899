// One question to the index, from text to ranked documents. Knows nothing of the page.

import { addSynonyms, expectSynonyms, matchWord } from "./matching.js";
import { holdingPhrases } from "./phrases.js";
import { parseQuery } from "./query.js";
import { Ranking, facetCounts, sorted, throughFacets } from "./ranking.js";

/**
 * Answers { query, chosen, sort }: { documents, complete, counts(), matches, reasons(document) }.
 *
 * `documents` is best first and through the facets; `complete` says how many of all found hold every word. The facets
 * are the largest file of all: results do not wait for it unless terms are chosen, and `counts` comes behind them.
 */
export async function ask(store, { query, chosen, sort }) {
  const { words, phrases, sequence, open } = parseQuery(query, store.stopWords);
  const narrowed = Object.keys(chosen).length > 0;
  if (narrowed) store.facets();
  const last = words.length - 1;
  const matching = words.map((word, index) => matchWord(store, word, { open: open && index === last, loose: words.length > 1 }));
  expectSynonyms(store, sequence);
  const matches = await Promise.all(matching);
  await addSynonyms(store, matches, sequence);
  const ranking = new Ranking(matches, store.total);
  let { documents, complete } = words.length ? ranking.best() : everything(store.total, query);
  if (phrases.length) {
    documents = await holdingPhrases(store, documents.slice(0, complete), phrases);
    complete = documents.length;
  }
  const found = documents;
  if (narrowed) documents = throughFacets(found, await store.facets(), chosen, store.total);
  const order = words.length || sort !== "relevance" ? sort : "newest";
  if (order !== "relevance") documents = sorted(documents, order, await store.orders());
  return {
    documents,
    complete,
    counts: async () => facetCounts(found, await store.facets(), chosen, store.total),
    matches,
    reasons: (document) => ranking.reasons(document),
  };
}

/** Without words every document is a result, unless what was typed holds no word at all. */
function everything(total, query) {
  const documents = query.trim() ? [] : Array.from({ length: total }, (_, document) => document);
  return { documents, complete: documents.length };
}
