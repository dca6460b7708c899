// The state of the search page in its address: ?q=...&regions=uusimaa&regions=lappi&sort=newest

export const SORTS = ["relevance", "newest", "evidence"];

/** { query, chosen, sort } from the address; facet terms that the index does not have are left out. */
export function readAddress(search, facets) {
  const parameters = new URLSearchParams(search);
  const chosen = {};
  for (const { id, terms } of facets) {
    const known = new Set(terms.map(([term]) => term));
    const asked = [...new Set(parameters.getAll(id))].filter((term) => known.has(term));
    if (asked.length) chosen[id] = asked;
  }
  const sort = parameters.get("sort");
  return { query: parameters.get("q") ?? "", chosen, sort: SORTS.includes(sort) ? sort : SORTS[0] };
}

/** The query string of a state, empty when nothing is asked. */
export function writeAddress({ query, chosen, sort }) {
  const parameters = new URLSearchParams();
  if (query.trim()) parameters.set("q", query.trim());
  for (const [id, terms] of Object.entries(chosen)) for (const term of terms) parameters.append(id, term);
  if (sort !== SORTS[0]) parameters.set("sort", sort);
  const written = parameters.toString();
  return written ? `?${written}` : "";
}
