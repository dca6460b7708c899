// One question to the index, from text to ranked documents. Knows nothing of the page.

import { addSynonyms, expectSynonyms, matchPlainly, matchWord } from "./matching.js";
import { holdingPhrases } from "./phrases.js";
import { parseQuery } from "./query.js";
import { Ranking, facetCounts, sorted, throughFacets } from "./ranking.js";

/**
 * Answers { query, chosen, sort }: { documents, complete, counts(ids), matches, leftOut, reasons(document) }.
 *
 * `documents` is best first and through the facets; `complete` says how many of all found hold every word, `leftOut`
 * whether the query has more words than count. The files of the facets are the largest of all: results wait for those
 * alone in which terms are chosen, and `counts` fetches those of the facets that it is asked for.
 */
export async function ask(store, { query, chosen, sort }) {
  const { words, phrases, sequence, open, leftOut } = parseQuery(query, store.stopWords);
  const narrowing = Object.keys(chosen);
  const chosenFacets = store.facets(narrowing);
  chosenFacets.catch(() => {}); // whoever waits for them is told
  const last = words.length - 1;
  const matching = words.map((word, index) =>
    leftOut ? matchPlainly(store, word) : matchWord(store, word, { open: open && index === last, loose: words.length > 1 }),
  );
  if (!leftOut) expectSynonyms(store, sequence);
  const matches = await Promise.all(matching);
  if (!leftOut) await addSynonyms(store, matches, sequence);
  const ranking = new Ranking(matches, store.total);
  let { documents, complete } = words.length ? ranking.best() : everything(store.total, query);
  if (phrases.length) {
    documents = await holdingPhrases(store, documents.slice(0, complete), phrases);
    complete = documents.length;
  }
  const found = documents;
  if (narrowing.length) documents = throughFacets(found, await chosenFacets, chosen, store.total);
  const order = words.length || sort !== "relevance" ? sort : "newest";
  if (order !== "relevance") documents = sorted(documents, order, await store.orders());
  return {
    documents,
    complete,
    counts: async (ids) => {
      const facets = await store.facets([...new Set([...ids, ...narrowing])]);
      return facetCounts(found, facets, chosen, store.total);
    },
    matches,
    leftOut,
    reasons: (document) => ranking.reasons(document),
  };
}

/** Without words every document is a result, unless what was typed holds no word at all. */
function everything(total, query) {
  const documents = query.trim() ? [] : Array.from({ length: total }, (_, document) => document);
  return { documents, complete: documents.length };
}
