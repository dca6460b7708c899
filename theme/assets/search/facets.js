// The facets as fieldsets with checkboxes and counts.

import { element } from "./dom.js";

const OPEN_TERMS = 8;

const NEAR = "200px"; // so far below the screen a facet is about to be seen

/**
 * Builds the fieldsets once; `update` then shows counts and choices without moving the focus. `reached` has the facets
 * that have been on the screen, or near it: others show their first terms without counts, and cost the visitor nothing.
 */
export class FacetForm {
  /**
   * @param {(id: string, terms: string[]) => void} onChange called with all chosen terms of the facet that changed
   * @param {() => void} onReach called when more facets have been reached
   */
  constructor(holder, facets, words, reached, { onChange, onReach }) {
    this.boxes = new Map();
    this.reached = new Set(reached);
    this.onReach = onReach;
    this.watch = new IntersectionObserver((seen) => this.see(seen), { rootMargin: NEAR });
    holder.replaceChildren(...facets.map((facet) => this.fieldset(facet, words, onChange)));
  }

  see(seen) {
    const near = seen.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
    for (const set of near) this.watch.unobserve(set);
    const before = this.reached.size;
    for (const set of near) this.reached.add(set.dataset.facet);
    if (this.reached.size > before) this.onReach();
  }

  fieldset({ id, label, terms }, words, onChange) {
    const boxes = terms.map(([term, termLabel]) => this.box(id, term, termLabel));
    this.boxes.set(id, boxes);
    const list = element("ul", { className: "search-facet__terms" }, ...boxes.map(({ item }) => item));
    const set = element("fieldset", { className: "search-facet" }, element("legend", {}, label), list);
    set.dataset.facet = id;
    this.watch.observe(set);
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

  /**
   * Shows the choices, and the counts of those facets that have some. Terms without results fade but can still be read;
   * the first few stay in view, and so does the one that has the focus.
   */
  update(counts, chosen) {
    for (const [facet, boxes] of this.boxes) {
      let shown = 0;
      for (const { term, input, count, item } of boxes) {
        const number = counts[facet] ? counts[facet][term] ?? 0 : null;
        input.checked = chosen[facet]?.includes(term) ?? false;
        count.textContent = number === null ? "" : `(${number})`;
        item.classList.toggle("search-facet__term--empty", number === 0 && !input.checked);
        const kept = input.checked || input === document.activeElement;
        const folded = !kept && (number === 0 || shown >= OPEN_TERMS);
        item.classList.toggle("search-facet__term--folded", boxes.length > OPEN_TERMS && folded);
        if (!folded) shown += 1;
      }
    }
  }
}
