// The search boxes of other pages: suggestions while typing. The search itself is the search page's.

import { ask } from "./engine.js";
import { Store } from "./store.js";
import { Suggestions, optionsFor } from "./suggestions.js";

const BOX_PAUSE_MS = 80;
const MOST_CARDS = 3;

export class SearchBox {
  /** @param {HTMLFormElement} form with addresses and words in `data-search`, where the script of every page puts them */
  constructor(form) {
    const { index, site, words } = JSON.parse(form.dataset.search);
    this.form = form;
    this.site = new URL(site);
    this.box = form.querySelector("input[type=search]");
    this.store = new Store(index);
    this.suggestions = new Suggestions(this.box, words, (option) => this.take(option));
    this.turn = 0;
  }

  async start() {
    await this.store.open();
    this.box.addEventListener("input", () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.suggest(), BOX_PAUSE_MS);
    });
    this.box.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.cancel();
    });
    if (this.box.value) await this.suggest(); // typed while the script was on its way
  }

  /** An answer that is still on its way shall not open again what was closed. */
  cancel() {
    clearTimeout(this.typing);
    this.turn += 1;
  }

  async suggest() {
    const turn = (this.turn += 1);
    const typed = this.box.value;
    const { documents } = typed.trim() ? await ask(this.store, { query: typed, chosen: {}, sort: "relevance" }) : { documents: [] };
    const cards = await Promise.all(documents.slice(0, MOST_CARDS).map((document) => this.store.card(document)));
    if (turn !== this.turn || document.activeElement !== this.box) return;
    this.suggestions.show(optionsFor(typed, cards, this.store.manifest.facets));
  }

  /** A chosen suggestion: an entry is opened, a term is searched for. */
  take({ text, address }) {
    if (address) return location.assign(new URL(address, this.site));
    this.box.value = text;
    return this.form.requestSubmit();
  }
}
