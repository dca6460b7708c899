// Scores and order of documents, and facet counts.

const FIELD_WEIGHTS = [8, 9, 4, 2.5];
const LABEL_PIECE = 1 << 7;
const LABEL_PIECE_WEIGHT = 5;
const BODY_WEIGHTS = [0, 1, 1.4, 1.7, 2, 2.3, 2.6, 3];
const ENOUGH = 10;

/** The names of the fields by bit; the last stands for the body. */
export const FIELDS = ["title", "labels", "summary", "results", "body"];

function markScore(mark) {
  let score = BODY_WEIGHTS[(mark >> 4) & 7];
  if ((mark & (LABEL_PIECE | 2)) === LABEL_PIECE) score += LABEL_PIECE_WEIGHT;
  FIELD_WEIGHTS.forEach((weight, bit) => {
    if (mark & (1 << bit)) score += weight;
  });
  return score;
}

const MARK_SCORES = Array.from({ length: 256 }, (_, mark) => markScore(mark));

/** What one word gives each document: best score, and which fields it was found in. */
class WordScores {
  constructor(match, total) {
    this.match = match;
    this.scores = new Float32Array(total);
    this.marks = new Uint8Array(total);
    this.size = 0;
    match.visit(total, (document, mark, weight) => this.take(document, mark, weight));
    for (const { first, second, weight } of match.pieces) this.takeBoth(first, second, weight, total);
    this.rarity = Math.log(1 + (total - this.size + 0.5) / (this.size + 0.5)) + 0.1;
  }

  take(document, mark, weight) {
    if (!this.marks[document]) this.size += 1;
    this.marks[document] |= (mark & 15) | (mark & LABEL_PIECE ? 2 : 0) | (mark & 0x70 ? 16 : 0);
    const score = MARK_SCORES[mark] * weight;
    if (score > this.scores[document]) this.scores[document] = score;
  }

  takeBoth(first, second, weight, total) {
    const one = new Uint8Array(total);
    first.visit(total, (document, mark) => {
      one[document] |= mark;
    });
    second.visit(total, (document, mark) => {
      if (one[document]) this.take(document, mark & one[document] & 143 || 16, weight);
    });
  }
}

/** The scores of all words over all documents. */
export class Ranking {
  constructor(matches, total) {
    this.words = matches.map((match) => new WordScores(match, total));
    this.total = total;
    this.scores = new Float32Array(total);
    this.covered = new Uint8Array(total);
    for (const { scores, rarity } of this.words) {
      scores.forEach((score, document) => {
        if (!score) return;
        this.scores[document] += score * rarity;
        this.covered[document] += 1;
      });
    }
  }

  /** { documents, complete }: best first, those that hold all words before the others; others only where all are few. */
  best() {
    const all = [];
    const some = [];
    this.covered.forEach((count, document) => {
      if (count === this.words.length) all.push(document);
      else if (count) some.push(document);
    });
    const order = (a, b) => this.covered[b] - this.covered[a] || this.scores[b] - this.scores[a] || a - b;
    const documents = all.length < ENOUGH ? [...all.sort(order), ...some.sort(order)] : all.sort(order);
    return { documents, complete: all.length };
  }

  /** Where each word was found in a document: [{ match, fields }]; no fields where it was not. */
  reasons(document) {
    return this.words.map(({ match, marks }) => ({
      match,
      fields: FIELDS.filter((_, bit) => marks[document] & (1 << bit)),
    }));
  }
}

/** Puts documents in another order than relevance: newest or best evidence first. */
export function sorted(documents, sort, orders) {
  const by = sort === "newest" ? orders.newness : orders.evidence;
  return [...documents].sort((a, b) => by[b] - by[a]);
}

/** Of each document, how many of the facets with chosen terms it does not have; 255 for those that are no result. */
function missesOf(documents, facets, chosen, total) {
  const misses = new Uint8Array(total).fill(255);
  for (const document of documents) misses[document] = 0;
  for (const [facet, terms] of Object.entries(chosen)) {
    const has = membersOf(facets[facet], terms, total);
    for (const document of documents) if (!has[document]) misses[document] += 1;
  }
  return misses;
}

function membersOf(terms, wanted, total) {
  const has = new Uint8Array(total);
  for (const term of wanted) for (const document of terms[term] ?? []) has[document] = 1;
  return has;
}

/** The documents that every facet with chosen terms has under one of them. */
export function throughFacets(documents, facets, chosen, total) {
  const misses = missesOf(documents, facets, chosen, total);
  return documents.filter((document) => misses[document] === 0);
}

/** For every term of these facets, the chosen ones among them, how many documents it would leave, over those that all *other* facets let through. */
export function facetCounts(documents, facets, chosen, total) {
  const misses = missesOf(documents, facets, chosen, total);
  const counts = {};
  for (const [facet, terms] of Object.entries(facets)) {
    const has = chosen[facet] ? membersOf(terms, chosen[facet], total) : null;
    counts[facet] = {};
    for (const [term, members] of Object.entries(terms)) {
      let count = 0;
      for (const document of members) if (misses[document] === (has && !has[document] ? 1 : 0)) count += 1;
      counts[facet][term] = count;
    }
  }
  return counts;
}
