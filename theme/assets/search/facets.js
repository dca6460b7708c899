// The facets as fieldsets with checkboxes and counts.

import { element } from "./dom.js";

const OPEN_TERMS = 8;

/** Builds the fieldsets once; `update` then shows counts and choices without moving the focus. */
export class FacetForm {
  /** @param {(id: string, terms: string[]) => void} onChange called with all chosen terms of the facet that changed */
  constructor(holder, facets, shown, words, onChange) {
    this.boxes = new Map();
    const wanted = shown.map((id) => facets.find((facet) => facet.id === id)).filter(Boolean);
    holder.replaceChildren(...wanted.map((facet) => this.fieldset(facet, words, onChange)));
  }

  fieldset({ id, label, terms }, words, onChange) {
    const boxes = terms.map(([term, termLabel]) => this.box(id, term, termLabel));
    this.boxes.set(id, boxes);
    const list = element("ul", { className: "search-facet__terms" }, ...boxes.map(({ item }) => item));
    const set = element("fieldset", { className: "search-facet" }, element("legend", {}, label), list);
    set.addEventListener("change", () => {
      onChange(id, boxes.filter(({ input }) => input.checked).map(({ term }) => term));
    });
    if (terms.length > OPEN_TERMS) {
      const more = element("button", { type: "button", className: "search-facet__more" }, words.more_terms);
      more.setAttribute("aria-expanded", "false");
      more.setAttribute("aria-label", `${words.more_terms}: ${label}`);
      more.addEventListener("click", () => {
        const open = set.classList.toggle("search-facet--open");
        more.setAttribute("aria-expanded", String(open));
      });
      set.append(more);
    }
    return set;
  }

  box(facet, term, label) {
    const input = element("input", { type: "checkbox", name: facet, value: term });
    const count = element("span", { className: "search-facet__count" });
    const item = element("li", {}, element("label", {}, input, " ", element("span", {}, label), " ", count));
    return { term, input, count, item };
  }

  /** Shows the counts and choices. Terms without results fade but can still be read; the first few stay in view. */
  update(counts, chosen) {
    for (const [facet, boxes] of this.boxes) {
      let shown = 0;
      for (const { term, input, count, item } of boxes) {
        const number = counts[facet]?.[term] ?? 0;
        input.checked = chosen[facet]?.includes(term) ?? false;
        count.textContent = `(${number})`;
        item.classList.toggle("search-facet__term--empty", number === 0 && !input.checked);
        const folded = !input.checked && (number === 0 || shown >= OPEN_TERMS);
        item.classList.toggle("search-facet__term--folded", boxes.length > OPEN_TERMS && folded);
        if (!folded) shown += 1;
      }
    }
  }
}
