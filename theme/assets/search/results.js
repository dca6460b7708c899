// The result list: cards with what matched and why.

import { element, sentence } from "./dom.js";

/** One result as a list item. Its labels are in the page's language, title and summary in the entry's own. */
export function resultItem(card, reasons, marker, { words, site, language }) {
  const foreign = card.language === language ? {} : { lang: card.language };
  const link = element("a", { href: new URL(card.address, site).href, attributes: { "data-result": card.address } });
  marker.fill(link, card.title);
  const heading = element("h3", { className: "search-result__title", ...foreign }, link);
  const parts = [heading];
  if (card.summary) {
    const summary = element("p", { className: "search-result__summary", ...foreign });
    marker.fill(summary, card.summary);
    parts.push(summary);
  }
  const badges = [card.kind, ...card.badges].filter(Boolean);
  const list = element("ul", { className: "search-result__labels", attributes: { "aria-label": words.labels } });
  list.append(...badges.map((badge) => element("li", {}, badge)));
  parts.push(list);
  const why = whyText(reasons, words);
  if (why) parts.push(element("p", { className: "search-result__why" }, why));
  return element("li", { className: "search-result" }, ...parts);
}

/** `Found: muutosturva (title, labels); not found: lappi`, in the words of the interface. */
function whyText(reasons, words) {
  const found = reasons.filter(({ fields }) => fields.length);
  const missing = reasons.filter(({ fields }) => !fields.length).map(({ match }) => match.word);
  const pieces = found.map(({ match, fields }) => {
    const places = fields.map((field) => words[`field_${field}`]).join(", ");
    return `${match.corrected ?? match.word} (${places})`;
  });
  const sentences = [];
  if (pieces.length) sentences.push(sentence(words, "why", { found: pieces.join("; ") }));
  if (missing.length) sentences.push(sentence(words, "missing", { words: missing.join(", ") }));
  return sentences.join(" ");
}
