// Suggestions while typing: a combobox with a listbox popup, as the ARIA Authoring Practices describe it.

import { element, sentence } from "./dom.js";
import { fold, wordsOf } from "./text.js";

const MOST_TERMS = 5;
const MOST_TITLES = 3;
const SHORTEST = 2;

/** The terms of the facets whose label begins, or has a word that begins, with what was typed: [{ text, note }]. */
function termSuggestions(typed, facets) {
  const wanted = folded(typed);
  if (wanted.length < SHORTEST) return [];
  const found = [];
  const seen = new Set([wanted]);
  for (const { label: note, terms } of facets) {
    for (const [, text] of terms) {
      const name = folded(text);
      if (seen.has(name) || !` ${name}`.includes(` ${wanted}`)) continue;
      seen.add(name);
      found.push({ text, note, rank: name.startsWith(wanted) ? 0 : 1 });
    }
  }
  return found.sort((a, b) => a.rank - b.rank || a.text.length - b.text.length).slice(0, MOST_TERMS);
}

/** The best results as suggestions that lead straight to the entry: [{ text, note, address, language }]. */
function titleSuggestions(typed, cards) {
  if (folded(typed).length < SHORTEST) return [];
  const shown = cards.slice(0, MOST_TITLES);
  return shown.map(({ title, kind, address, language }) => ({ text: title, note: kind, address, language }));
}

/** All suggestions for what was typed: terms first, then the best results. */
export function optionsFor(typed, cards, facets) {
  const titles = titleSuggestions(typed, cards);
  const named = new Set(titles.map(({ text }) => text));
  return [...termSuggestions(typed, facets).filter(({ text }) => !named.has(text)), ...titles];
}

function folded(text) {
  return wordsOf(text).map(fold).join(" ");
}

/** The popup of a search box. The focus stays in the box; the arrows move a mark among the options. */
export class Suggestions {
  /** @param {(option: object) => void} onChoose called with the chosen option */
  constructor(box, words, onChoose) {
    this.box = box;
    this.words = words;
    this.onChoose = onChoose;
    this.options = [];
    this.active = -1;
    const label = { "aria-label": words.suggestions };
    this.list = element("ul", { id: `${box.id}-suggestions`, className: "search-suggestions", hidden: true });
    this.status = element("p", { className: "tp-hide", attributes: { role: "status", "data-search": "suggested" } });
    for (const [name, value] of Object.entries({ role: "listbox", ...label })) this.list.setAttribute(name, value);
    const role = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(role)) box.setAttribute(name, value);
    box.parentElement.append(this.list);
    box.form.parentElement.append(this.status);
    box.addEventListener("keydown", (event) => this.onKey(event));
    box.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", ({ target }) => {
      const item = target.closest("[role=option]");
      if (item) this.choose(Number(item.dataset.place));
    });
  }

  get isOpen() {
    return !this.list.hidden;
  }

  /** Shows options; without any the popup closes. */
  show(options) {
    this.options = options;
    this.list.replaceChildren(...options.map((option, place) => this.item(option, place)));
    this.open(options.length > 0);
    const key = options.length === 1 ? "suggested_one" : "suggested_many";
    this.status.textContent = options.length ? sentence(this.words, key, { count: options.length }) : "";
  }

  item({ text, note, language }, place) {
    const foreign = language && language !== document.documentElement.lang ? { lang: language } : {};
    const attributes = { role: "option", "aria-selected": "false", "data-place": String(place) };
    const properties = { id: `${this.box.id}-suggestion-${place}`, className: "search-suggestion", attributes };
    return element("li", properties, element("span", foreign, text), " ", element("span", { className: "tp-soft" }, note));
  }

  open(open) {
    this.list.hidden = !open;
    this.box.setAttribute("aria-expanded", String(open));
    this.mark(-1);
  }

  close() {
    if (!this.isOpen) return;
    this.open(false);
    this.status.textContent = "";
  }

  mark(place) {
    this.active = place;
    this.list.childNodes.forEach((item, index) => item.setAttribute("aria-selected", String(index === place)));
    if (place < 0) return this.box.removeAttribute("aria-activedescendant");
    const item = this.list.childNodes[place];
    this.box.setAttribute("aria-activedescendant", item.id);
    return item.scrollIntoView({ block: "nearest" });
  }

  choose(place) {
    const option = this.options[place];
    this.close();
    this.onChoose(option);
  }

  onKey(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps && this.options.length) {
      event.preventDefault();
      if (!this.isOpen) this.open(true);
      if (!event.altKey) this.step(steps[event.key]);
    } else if (event.key === "Escape" && this.isOpen) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && this.isOpen && this.active >= 0) {
      event.preventDefault();
      this.choose(this.active);
    } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) {
      this.mark(-1);
    }
  }

  /** Moves the mark; past either end it is back in the box. */
  step(by) {
    const places = this.options.length + 1;
    this.mark(((this.active + 1 + by + places) % places) - 1);
  }
}
