// One question to the index, from text to ranked documents. Knows nothing of the page.

import { matchWord } from "./matching.js";
import { holdingPhrases } from "./phrases.js";
import { parseQuery } from "./query.js";
import { Ranking, sorted, throughFacets } from "./ranking.js";

/**
 * Answers { query, chosen, sort }: { documents, complete, counts, matches, reasons(document), asked }.
 *
 * `documents` is best first and through the facets; `complete` says how many of all found hold every word;
 * `asked` is false when there were neither words nor facet terms.
 */
export async function ask(store, { query, chosen, sort }) {
  const { words, phrases, open } = parseQuery(query, store.stopWords);
  const facetsComing = store.facets();
  const last = words.length - 1;
  const matches = await Promise.all(words.map((word, index) => matchWord(store, word, open && index === last)));
  const ranking = new Ranking(matches, store.total);
  let { documents, complete } = words.length ? ranking.best() : everything(store.total, query);
  if (phrases.length) {
    documents = await holdingPhrases(store, documents.slice(0, complete), phrases);
    complete = documents.length;
  }
  const facets = await facetsComing;
  const through = throughFacets(documents, facets, chosen, store.total);
  const order = words.length || sort !== "relevance" ? sort : "newest";
  if (order !== "relevance") through.documents = sorted(through.documents, order, await store.orders());
  return {
    ...through,
    complete,
    matches,
    reasons: (document) => ranking.reasons(document),
    asked: words.length > 0 || Object.keys(chosen).length > 0,
  };
}

/** Without words every document is a result, unless what was typed holds no word at all. */
function everything(total, query) {
  const documents = query.trim() ? [] : Array.from({ length: total }, (_, document) => document);
  return { documents, complete: documents.length };
}
